"""Bring stories in from a file of JSON Lines."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from newsportal.exchange.reading import Intake


class Command(BaseCommand):
    help = "Bring stories in, one JSON object a line; bad lines are named and left out."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE.jsonl")

    def handle(self, *args, file: Path, **options):
        intake = Intake(folder=file.parent, say=self.say)
        try:
            with file.open("rb") as source:
                intake.read(source)
        except OSError as error:
            message = _("%(file)s cannot be read: %(detail)s")
            raise CommandError(message % {"file": file, "detail": error}) from error
        counts = {"new": intake.new, "known": intake.known, "bad": intake.bad}
        result = _("%(new)s stories are new, %(known)s were there; %(bad)s lines are bad.")
        if intake.bad:
            raise CommandError(result % counts)
        self.stdout.write(result % counts)

    def say(self, number: int, text: str) -> None:
        self.stderr.write(_("Line %(number)s: %(text)s") % {"number": number, "text": text})
