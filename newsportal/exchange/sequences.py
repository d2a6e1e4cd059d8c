"""Ids that come with their rows: PostgreSQL must be told of them before it gives the next."""

from django.core.management.color import no_style
from django.db import connection


class Sequences:
    """Knows which tables got rows with ids of their own since their counters were last set."""

    def __init__(self):
        self.behind: set[type] = set()

    def expect(self, model: type, pk: int | None) -> None:
        """Get ready for a new row with the id ``pk``, or with None for one from the counter."""
        if pk is not None:
            self.behind.add(model)
        elif model in self.behind:
            self.catch_up()

    def catch_up(self) -> None:
        statements = connection.ops.sequence_reset_sql(no_style(), list(self.behind))
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
        self.behind.clear()
