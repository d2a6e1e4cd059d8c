"""Figures of this machine at this minute: ``make bench``.

Prints the text engine's times, then search at each size of archive on each database.
``BENCH_ARTICLES`` (default ``10000,100000``) names the sizes; PostgreSQL joins in where
``TEST_POSTGRES_URL`` names a server. Timings never fail.
"""

import os
import platform
import subprocess
import sys
from pathlib import Path

from tests.bench import text

ROOT = Path(__file__).resolve().parents[2]
BENCH_DATABASE = "portal_bench"


def on_database(label: str, url: str) -> None:
    """Measure one database in a process of its own, which has its own settings."""
    print(f"\n== {label}", flush=True)
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "MEDIA_ROOT": str(ROOT / "var" / "bench-media"),
    }
    subprocess.call([sys.executable, "-m", "tests.bench.archive"], env=environment)


def postgres_database(server: str) -> str:
    """Make an empty database for the bench on a server; return its address."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {BENCH_DATABASE}")
        connection.execute(f"CREATE DATABASE {BENCH_DATABASE}")
    return f"{server.rsplit('/', 1)[0]}/{BENCH_DATABASE}"


def main() -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    text.main()
    file = ROOT / "var" / "bench.sqlite3"
    file.parent.mkdir(exist_ok=True)
    for leftover in file.parent.glob("bench.sqlite3*"):
        leftover.unlink()
    on_database("SQLite", f"sqlite:///{file}")
    if server := os.environ.get("TEST_POSTGRES_URL"):
        on_database("PostgreSQL", postgres_database(server))
    else:
        print("\nPostgreSQL: skipped, because TEST_POSTGRES_URL names no server")


if __name__ == "__main__":
    main()
