"""The full-text index over search entries: FTS5 on SQLite, GIN on PostgreSQL.

SQLite's is an external-content table with three triggers, because a contentless one cannot
delete before SQLite 3.43 and keeps old words findable.
"""

from django.db import migrations

SQLITE = [
    """
    CREATE VIRTUAL TABLE articles_searchindex USING fts5(
        title, body, facets,
        content='articles_searchentry', content_rowid='key', tokenize='unicode61'
    )
    """,
    """
    CREATE TRIGGER articles_searchentry_insert AFTER INSERT ON articles_searchentry BEGIN
        INSERT INTO articles_searchindex (rowid, title, body, facets)
        VALUES (new.key, new.title, new.body, new.facets);
    END
    """,
    """
    CREATE TRIGGER articles_searchentry_delete AFTER DELETE ON articles_searchentry BEGIN
        INSERT INTO articles_searchindex (articles_searchindex, rowid, title, body, facets)
        VALUES ('delete', old.key, old.title, old.body, old.facets);
    END
    """,
    """
    CREATE TRIGGER articles_searchentry_update AFTER UPDATE ON articles_searchentry BEGIN
        INSERT INTO articles_searchindex (articles_searchindex, rowid, title, body, facets)
        VALUES ('delete', old.key, old.title, old.body, old.facets);
        INSERT INTO articles_searchindex (rowid, title, body, facets)
        VALUES (new.key, new.title, new.body, new.facets);
    END
    """,
]
SQLITE_REVERSE = [
    "DROP TRIGGER IF EXISTS articles_searchentry_update",
    "DROP TRIGGER IF EXISTS articles_searchentry_delete",
    "DROP TRIGGER IF EXISTS articles_searchentry_insert",
    "DROP TABLE IF EXISTS articles_searchindex",
]
# Narrow rows, the texts beside them: a common word is found in many rows, and only their keys
# are read. One index for titles alone, whose hits are ranked first, and one for everything.
POSTGRESQL = [
    "ALTER TABLE articles_searchentry SET (toast_tuple_target = 128)",
    """
    CREATE INDEX articles_searchentry_words ON articles_searchentry
    USING gin (to_tsvector('simple'::regconfig, title || ' ' || body || ' ' || facets))
    """,
    """
    CREATE INDEX articles_searchentry_title ON articles_searchentry
    USING gin (to_tsvector('simple'::regconfig, title || ' ' || facets))
    """,
]
POSTGRESQL_REVERSE = [
    "ALTER TABLE articles_searchentry RESET (toast_tuple_target)",
    "DROP INDEX IF EXISTS articles_searchentry_title",
    "DROP INDEX IF EXISTS articles_searchentry_words",
]


def create_index(apps, schema_editor):
    run(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def drop_index(apps, schema_editor):
    run(schema_editor, {"sqlite": SQLITE_REVERSE, "postgresql": POSTGRESQL_REVERSE})


def run(schema_editor, statements_by_vendor):
    for statement in statements_by_vendor[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]

    operations = [migrations.RunPython(create_index, drop_index)]
