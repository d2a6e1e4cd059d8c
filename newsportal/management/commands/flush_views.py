"""Bring the totals of views up to date."""

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Readership
from articles.models.readership import forget_readers


class Command(BaseCommand):
    help = "Bring the totals of views up to date and forget who has read what."

    def handle(self, *args, **options):
        count = Readership.objects.recount()
        forget_readers(at=timezone.now())
        self.stdout.write(_("The views of %(count)s stories are up to date.") % {"count": count})
