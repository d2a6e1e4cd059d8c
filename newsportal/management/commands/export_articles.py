"""Write every story to a file of JSON Lines."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from newsportal.exchange.writing import whole_file, write_articles


class Command(BaseCommand):
    help = (
        "Write every story that is not in the bin, one JSON object a line, and the originals of "
        "their pictures beside it. The file holds e-mail addresses: keep it to yourself."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE.jsonl")
        parser.add_argument(
            "--without-pictures", action="store_true", help="write no files of pictures"
        )

    def handle(self, *args, file: Path, without_pictures: bool, **options):
        folder = None if without_pictures else file.parent
        try:
            with whole_file(file) as target:
                count = write_articles(target, folder=folder, say=self.say)
        except OSError as error:
            message = _("%(file)s cannot be written: %(detail)s")
            raise CommandError(message % {"file": file, "detail": error}) from error
        self.stdout.write(_("%(count)s stories are written.") % {"count": count})

    def say(self, pk: int, text: str) -> None:
        self.stderr.write(_("Story %(id)s: %(text)s") % {"id": pk, "text": text})
