"""How fast the text engine is, without any database."""

import subprocess
import sys
from statistics import median
from time import perf_counter

from newsportal.demo import content
from newsportal.hindi import clusters, index_tokens, normalise, slugify, visible_text, words

ROUNDS = 7


def milliseconds(task, inputs) -> float:
    """Return the median over some rounds of the mean time for one input, in ms."""
    rounds = []
    for _ in range(ROUNDS):
        started = perf_counter()
        for one in inputs:
            task(one)
        rounds.append((perf_counter() - started) * 1000 / len(inputs))
    return median(rounds)


def import_milliseconds() -> float:
    """Return what importing the engine adds to starting Python, in ms; median of some starts."""

    def start(code: str) -> float:
        started = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
        return (perf_counter() - started) * 1000

    start("import newsportal.hindi")
    return median(start("import newsportal.hindi") - start("pass") for _ in range(ROUNDS))


def main() -> None:
    stories = content.stories()
    headlines = [story["headline"] for story in stories]
    articles = [" ".join(visible_text(story["body"]).split()[:330]) for story in stories]
    rows = [
        ("slug of a headline", milliseconds(slugify, headlines), 0.2),
        ("words of a 330-word article", milliseconds(words, articles), 1),
        ("index tokens of a 330-word article", milliseconds(index_tokens, articles), 5),
        ("normalise a 330-word article", milliseconds(normalise, articles), None),
        ("clusters of a headline", milliseconds(clusters, headlines), None),
        ("import newsportal.hindi", import_milliseconds(), 50),
    ]
    print("\n== Text engine (ms, median)")
    for name, value, limit in rows:
        print(f"{name:<40}{value:>9.3f}   {f'limit {limit}' if limit else ''}")


if __name__ == "__main__":
    main()
