"""Search, lists and pages over a growing archive; run by ``tests.bench`` for each database."""

import os
from statistics import median, quantiles
from time import perf_counter

import django
from django.core.management import call_command

django.setup()

from django.db import connection, reset_queries  # noqa: E402
from django.test import Client, override_settings  # noqa: E402

from articles.models import Article  # noqa: E402
from newsportal.demo.generated import Archive  # noqa: E402

SIZES = [int(size) for size in os.environ.get("BENCH_ARTICLES", "10000,100000").split(",")]
QUERIES = [
    "मोबाइल", "mobile", "किसान", "kisan", "दिल्ली", "बारिश", "baarish", "सरकार योजना", "UPI",
    "स्कूल", "school", "साइबर ठगी", "महिला क्रिकेट", "बिजली", "चुनाव पंचायत", "AI", "सौर ऊर्जा",
    "अस्पताल पर्ची", "गांव में लोग पानी", "zzqx नहींहै",
]  # fmt: skip
ROUNDS = 5


def times(task, inputs, *, rounds: int = ROUNDS) -> list[float]:
    """Return the time of every call in ms."""
    measured = []
    for _ in range(rounds):
        for one in inputs:
            started = perf_counter()
            task(one)
            measured.append((perf_counter() - started) * 1000)
    return measured


def row(name: str, measured: list[float], note: str = "") -> None:
    p95 = quantiles(measured, n=20)[18]
    print(
        f"{name:<44}{median(measured):>9.2f}{p95:>9.2f}{max(measured):>9.2f}   {note}", flush=True
    )


def search(query: str) -> None:
    list(Article.objects.search(query)[:20])


def measure(size: int) -> None:
    started = perf_counter()
    Archive().fill(size)
    seconds = perf_counter() - started
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"\n{size:,} articles ({seconds:.0f} s to generate)")
    print(f"{'ms':<44}{'median':>9}{'p95':>9}{'max':>9}")
    row(
        "search, 20 different queries",
        times(search, QUERIES),
        f"limit {10 if size <= 10_000 else 50}",
    )
    middle = Article.objects.published().newest_first()[size // 2]
    row("previous and next", times(Article.objects.neighbours, [middle] * 20))
    client = Client()
    pages = {
        "home": "/",
        "article": middle.get_absolute_url(),
        "section": middle.section.get_absolute_url(),
        "search page": "/search/?q=मोबाइल",
    }
    for name, path in pages.items():
        with override_settings(DEBUG=True):
            reset_queries()
            client.get(path)
            queries = len(connection.queries)
        row(f"page: {name}", times(client.get, [path] * 10), f"{queries} queries")


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("seed_demo", verbosity=0)
    for size in SIZES:
        measure(size)


if __name__ == "__main__":
    main()
