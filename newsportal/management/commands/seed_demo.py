"""Fill the database with the demo newsroom."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from newsportal.demo.generated import Archive
from newsportal.demo.logins import logins_file, make_logins
from newsportal.demo.manifest import write_manifest
from newsportal.demo.newsroom import Newsroom, is_foreign


class Command(BaseCommand):
    help = "Fill the database with the demo newsroom; running it again adds what is missing."

    def add_arguments(self, parser):
        parser.add_argument(
            "--articles", type=int, default=0, metavar="N", help="also generate N stories"
        )
        parser.add_argument("--manifest", metavar="FILE", help="write what was made, as JSON")

    def handle(self, *args, articles: int, manifest: str | None, **options):
        if is_foreign():
            raise CommandError(_("The database holds articles that are not the demo's own."))
        logins = make_logins()
        Newsroom().build()
        if articles > 0:
            Archive().fill(articles)
        if manifest:
            write_manifest(manifest, logins=logins)
        if options["verbosity"] > 0:
            self.stdout.write(logins_file().read_text())
