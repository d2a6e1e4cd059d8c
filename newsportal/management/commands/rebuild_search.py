"""Write the search index anew, after a change of the text rules."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from articles.models import Article, SearchEntry


class Command(BaseCommand):
    help = "Write the search index anew, after a change of the text rules."

    def handle(self, *args, **options):
        count = SearchEntry.objects.rebuild(Article.objects.indexed())
        self.stdout.write(_("%(count)s stories are in the search index.") % {"count": count})
