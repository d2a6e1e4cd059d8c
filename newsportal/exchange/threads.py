"""The comments of a story, brought in with their threads."""

from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Article
from comments.models import Comment, fingerprint
from comments.moderation import State
from newsportal.exchange.records import BadLine, Fields
from newsportal.exchange.sequences import Sequences

CHECKED = {"name": "name", "email": "email", "body": "body"}
COMPARED = (*CHECKED, "state", "created_at")


class Thread:
    """The comments of one story: those it has, and those that a line adds or changes."""

    def __init__(self, article: Article, rows: list[Fields], *, sequences: Sequences):
        self.article = article
        self.rows = rows
        self.sequences = sequences
        ids = [pk for row in rows if (pk := row.id())]
        known = Comment.objects.filter(Q(article=article) | Q(pk__in=ids))
        self.by_id = {comment.pk: comment for comment in known}
        self.by_words = {words(comment): comment for comment in self.by_id.values()}
        self.fingerprints = {comment.fingerprint for comment in self.by_id.values()}
        if any(comment.article_id != article.pk for comment in self.by_id.values()):
            raise BadLine(_("A comment with one of these ids stands under another story."))

    def take(self) -> None:
        """Save every comment, each after the one that it answers."""
        waiting = self.rows
        while waiting:
            orphans = []
            for row in waiting:
                if self.parent_is_there(row):
                    self.take_one(row)
                else:
                    orphans.append(row)
            if len(orphans) == len(waiting):
                raise orphans[0].refuse("parent", _("%(field)s is no comment on this story."))
            waiting = orphans

    def parent_is_there(self, row: Fields) -> bool:
        parent = row.id("parent")
        return parent is None or parent in self.by_id

    def take_one(self, row: Fields) -> None:
        comment = Comment(
            pk=row.id(),
            article=self.article,
            parent=self.by_id.get(row.id("parent")),
            name=row.needed_text("name"),
            email=row.text("email"),
            body=row.needed_text("body"),
            state=row.choice("status", State, State.PENDING),
            created_at=row.needed_moment("created_at"),
        )
        names = dict(CHECKED)
        if not comment.email:
            # An older system may not have asked for an address.
            del names["email"]
        row.check(comment, names)
        known = self.by_id.get(comment.pk) if comment.pk else self.by_words.get(words(comment))
        if known is None:
            self.add(comment)
        else:
            self.change(known, comment)

    def add(self, comment: Comment) -> None:
        if comment.parent and not comment.parent.can_be_answered:
            raise BadLine(_("Answers go two levels deep only."))
        comment.fingerprint = self.own_fingerprint(comment)
        self.sequences.expect(Comment, comment.pk)
        comment.save(force_insert=True)
        self.by_id[comment.pk] = self.by_words[words(comment)] = comment

    def change(self, known: Comment, new: Comment) -> None:
        """Bring a comment up to date; where it stands in its thread does not change."""
        if all(getattr(known, name) == getattr(new, name) for name in COMPARED):
            return
        for name in COMPARED:
            setattr(known, name, getattr(new, name))
        self.fingerprints.discard(known.fingerprint)
        known.fingerprint = self.own_fingerprint(known)
        known.save()

    def own_fingerprint(self, comment: Comment) -> str:
        """Return the comment's fingerprint, told apart by time and id from an equal one's.

        The form stores equal posts once; an older system may have stored each.
        """
        parts = {
            "article_id": self.article.pk,
            "parent_id": comment.parent_id,
            "name": comment.name,
            "email": comment.email,
        }
        own = fingerprint(**parts, body=comment.body)
        if own in self.fingerprints:
            apart = f"{comment.body}\x1f{comment.created_at.timestamp()}\x1f{comment.pk}"
            own = fingerprint(**parts, body=apart)
        self.fingerprints.add(own)
        return own


def words(comment: Comment) -> tuple:
    """Return what tells a comment without an id: its name, time and text."""
    return comment.name, comment.created_at, comment.body
