"""Every test on SQLite, then on PostgreSQL where ``TEST_POSTGRES_URL`` names a server.

``make test`` calls this; arguments go on to pytest.
"""

import os
import subprocess
import sys


def run(database_url: str, arguments: list[str]) -> int:
    """Run pytest against one database; return its exit status."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", *arguments]
    return subprocess.call(command, env={**os.environ, "DATABASE_URL": database_url})  # noqa: S603


def main(arguments: list[str]) -> int:
    print("== SQLite", flush=True)
    status = run("", arguments)
    server = os.environ.get("TEST_POSTGRES_URL", "")
    if server:
        print("== PostgreSQL", flush=True)
        # The text engine knows no database; once is enough.
        status = run(server, [*arguments, "--ignore=tests/newsportal/hindi"]) or status
    elif os.environ.get("REQUIRE_ALL"):
        print("PostgreSQL: TEST_POSTGRES_URL is not set, and REQUIRE_ALL lets nothing skip")
        return 1
    else:
        print("PostgreSQL: skipped, because TEST_POSTGRES_URL names no server")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
