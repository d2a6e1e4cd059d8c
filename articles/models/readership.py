"""How often stories are read, kept apart from the stories themselves.

What is stored for good is article, hour and number. A reader is known for half an hour by a
keyed hash that nobody can turn back, and never by a cookie or an address.
"""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from django.db import connection, models, transaction
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

REPEAT_AFTER = timedelta(minutes=30)
FORGET_AFTER = timedelta(minutes=60)


class ReaderSalt(models.Model):
    """The secret of one day; yesterday's is kept for a day and then destroyed."""

    day = models.DateField(primary_key=True)
    salt = models.BinaryField()

    def __str__(self):
        return f"salt of {self.day}"

    @classmethod
    def of_day(cls, day) -> bytes:
        """Return the salt of a day in Indian time, shared by every worker."""
        row, created = cls.objects.get_or_create(
            day=day, defaults={"salt": secrets.token_bytes(32)}
        )
        if created:
            cls.objects.filter(day__lt=day - timedelta(days=1)).delete()
        return bytes(row.salt)


class ReaderSeen(models.Model):
    """That somebody has just read an article; the row is forgotten within the hour."""

    key = models.CharField(max_length=64, primary_key=True)
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="+")
    at = models.DateTimeField(db_index=True)

    def __str__(self):
        return f"a reader of article {self.article_id}"

    @staticmethod
    def key_of(*, address: str, user_agent: str, article_id: int, at: datetime) -> str:
        """Return the reader's key for one article and day: an HMAC under the day's salt."""
        salt = ReaderSalt.of_day(timezone.localdate(at))
        message = f"{address}\n{user_agent}\n{article_id}".encode("utf-8", "replace")
        return hmac.new(salt, message, hashlib.sha256).hexdigest()


class HourlyViews(models.Model):
    """Views of one article in one hour."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="hourly_views")
    hour = models.DateTimeField(_("hour"))
    count = models.PositiveIntegerField(_("views"), default=0)

    class Meta:
        verbose_name = _("views by hour")
        verbose_name_plural = _("views by hour")
        constraints = [
            models.UniqueConstraint(fields=["article", "hour"], name="one_row_per_article_hour")
        ]
        indexes = [models.Index(fields=["hour", "article", "count"], name="views_by_hour")]

    def __str__(self):
        return f"{self.count} views of article {self.article_id} at {self.hour:%Y-%m-%d %H:00}"


class ReadershipQuerySet(models.QuerySet):
    def recount(self) -> int:
        """Set every counted total to the sum of its hours; return how many rows that made."""
        sums = HourlyViews.objects.values("article").annotate(total=models.Sum("count"))
        rows = [self.model(article_id=row["article"], counted=row["total"]) for row in sums]
        self.bulk_create(
            rows,
            batch_size=500,
            update_conflicts=True,
            unique_fields=["article"],
            update_fields=["counted"],
        )
        return len(rows)

    def bring_along(self, article_id: int, *, total: int) -> None:
        """Raise an article's views to a total from elsewhere; what is counted here stays counted.

        What the hours here do not account for becomes the imported part, which never falls: an
        older file read again takes nothing away, and our own export adds nothing.
        """
        missing = Greatest("imported", total - models.F("counted"))
        if not self.filter(article=article_id).update(imported=missing) and total:
            self.create(article_id=article_id, imported=total)


class Readership(models.Model):
    """The totals of one article: counted here, and brought along from an older system."""

    article = models.OneToOneField(
        "articles.Article", models.CASCADE, primary_key=True, related_name="readership"
    )
    counted = models.PositiveBigIntegerField(_("counted views"), default=0)
    imported = models.PositiveBigIntegerField(_("imported views"), default=0)

    objects = ReadershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("readership")
        verbose_name_plural = _("readership")

    def __str__(self):
        return f"{self.total} views of article {self.article_id}"

    @property
    def total(self) -> int:
        return self.counted + self.imported


# The statement decides and marks in one go, on both databases: of two requests at the same
# moment exactly one gets the row back.
MARK_SEEN = """
    INSERT INTO articles_readerseen (key, article_id, at) VALUES (%s, %s, %s)
    ON CONFLICT (key) DO UPDATE SET at = excluded.at WHERE articles_readerseen.at < %s
    RETURNING article_id
"""
ADD_TO_HOUR = """
    INSERT INTO articles_hourlyviews (article_id, hour, count) VALUES (%s, %s, 1)
    ON CONFLICT (article_id, hour) DO UPDATE SET count = articles_hourlyviews.count + 1
"""
ADD_TO_TOTAL = """
    INSERT INTO articles_readership (article_id, counted, imported) VALUES (%s, 1, 0)
    ON CONFLICT (article_id) DO UPDATE SET counted = articles_readership.counted + 1
"""


@transaction.atomic
def record_view(article_id: int, *, reader: str, at: datetime) -> bool:
    """Count one view unless the same reader was counted in the last 30 minutes.

    Args:
        article_id: a public article.
        reader: the key made by ``ReaderSeen.key_of``.
        at: the instant of the view.

    Returns:
        Whether the view counted.
    """
    adapt = connection.ops.adapt_datetimefield_value
    hour = at.replace(minute=0, second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(MARK_SEEN, [reader, article_id, adapt(at), adapt(at - REPEAT_AFTER)])
        if cursor.fetchone() is None:
            return False
        cursor.execute(ADD_TO_HOUR, [article_id, adapt(hour)])
        cursor.execute(ADD_TO_TOTAL, [article_id])
    return True


def forget_readers(*, at: datetime) -> int:
    """Delete the marks of readers that no longer matter; return how many."""
    deleted, _models = ReaderSeen.objects.filter(at__lt=at - FORGET_AFTER).delete()
    return deleted
