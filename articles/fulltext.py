"""The full-text indexes of both databases, asked in one way; migration 0002 makes them.

Queries are made of tokens, ASCII letters and digits by construction, so that no tokenizer,
dictionary or collation of either database can change what is found.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection

WHOLE, TITLE = "whole", "title"


@dataclass(frozen=True)
class Search:
    """AND of OR-groups of tokens, in the whole entry or in its title; the newest ``limit``."""

    groups: list[list[str]]
    columns: str
    limit: int


def fts5_match(search: Search, facets: Iterable[str]) -> str:
    """Return the search in FTS5's language."""
    words = " AND ".join(f"({' OR '.join(group)})" for group in search.groups)
    searched = "{title}" if search.columns == TITLE else "{title body}"
    return " AND ".join([f"{searched} : ({words})", *(f"facets : {facet}" for facet in facets)])


def tsquery(search: Search, facets: Iterable[str]) -> str:
    """Return the search in PostgreSQL's language."""
    return " & ".join([*(f"({' | '.join(group)})" for group in search.groups), *facets])


FTS5_SQL = """
    SELECT %s AS name, found.key FROM (
        SELECT rowid AS key FROM articles_searchindex
        WHERE articles_searchindex MATCH %s AND rowid BETWEEN %s AND %s
        ORDER BY rowid DESC LIMIT %s
    ) AS found
"""
# The vectors must be written exactly as in the indexes. Materialized, because the planner
# thinks little of making a vector and would walk the keys and make one for every row.
TSVECTOR_SQL = """
    SELECT %s::text AS name, found.key FROM (
        WITH hits AS MATERIALIZED (
            SELECT key FROM articles_searchentry
            WHERE to_tsvector('simple'::regconfig, {columns}) @@ to_tsquery('simple', %s)
        )
        SELECT key FROM hits
        WHERE key BETWEEN %s AND %s ORDER BY key DESC LIMIT %s
    ) AS found
"""
STATEMENTS = {
    "sqlite": {WHOLE: FTS5_SQL, TITLE: FTS5_SQL},
    "postgresql": {
        WHOLE: TSVECTOR_SQL.replace("{columns}", "title || ' ' || body || ' ' || facets"),
        TITLE: TSVECTOR_SQL.replace("{columns}", "title || ' ' || facets"),
    },
}
MATCH = {"sqlite": fts5_match, "postgresql": tsquery}


def newest(
    searches: Mapping[str, Search], *, facets: Iterable[str], first: int, last: int
) -> dict[str, set[int]]:
    """Send several searches as one statement.

    Args:
        searches: name → search.
        facets: tokens that every hit must have among its facets.
        first, last: the range of entry keys, both ends included.

    Returns:
        Name → the keys of the entries found.
    """
    facets = list(facets)
    selects: list[str] = []
    parameters: list[str | int] = []
    for name, search in searches.items():
        selects.append(STATEMENTS[connection.vendor][search.columns])
        match = MATCH[connection.vendor](search, facets)
        parameters += [name, match, first, last, search.limit]
    found: dict[str, set[int]] = {name: set() for name in searches}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(selects), parameters)
        for name, key in cursor.fetchall():
            found[name].add(key)
    return found
