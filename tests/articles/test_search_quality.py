"""Search through the database finds what it should and little else, the same on both databases."""

import json
from pathlib import Path

import pytest

from articles.models import Article
from tests.factories import make_article, make_section

pytestmark = pytest.mark.django_db
DATA = Path(__file__).resolve().parents[1] / "newsportal" / "hindi" / "data"


@pytest.mark.parametrize("name", ["search_cases", "search_fresh"])
def test_recall_and_precision_through_the_database(name):
    cases = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    section = make_section()
    stories = {
        make_article(headline="क", body=f"<p>{document['text']}</p>", section=section).pk: document
        for document in cases["documents"]
    }
    recalls, found_in_all, right_in_all = [], 0, 0
    for case in cases["queries"]:
        expected = set(case["expected"])
        found = {stories[pk]["id"] for pk in Article.objects.search(case["query"]).ids}
        recalls.append(len(found & expected) / len(expected) if expected else 1.0)
        found_in_all += len(found)
        right_in_all += len(found & expected)
    recall, precision = sum(recalls) / len(recalls), right_in_all / found_in_all
    print(f"{name}: recall {recall:.3f}, precision {precision:.3f}")
    assert recall >= 0.95
    assert precision >= 0.95
