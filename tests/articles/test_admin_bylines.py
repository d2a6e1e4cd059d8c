"""Bylines in the story form: any rearrangement in one save, and never a server error."""

import pytest

from articles.models import Byline
from articles.workflow import State
from tests import factories
from tests.articles.test_admin_article import page, typed


@pytest.fixture
def story(db):
    authors = [factories.make_author(name=name) for name in ("एक", "दो", "तीन")]
    return factories.make_article(state=State.DRAFT, authors=authors)


def rows(story) -> list[dict]:
    return [
        {
            "id": line.pk,
            "article": story.pk,
            "author": line.author_id,
            "place_in_order": line.position + 1,
        }
        for line in story.bylines.order_by("position")
    ]


def names(story) -> list[str]:
    return [str(line) for line in story.bylines.select_related("author").order_by("position")]


def save(desk, story, bylines):
    return desk("editor").post(page(story), typed(section=story.section, bylines=bylines))


def test_rows_change_their_order(desk, story):
    one, two, three = rows(story)
    moved = [
        one | {"place_in_order": 3},
        two | {"place_in_order": 1},
        three | {"place_in_order": 2},
    ]
    assert save(desk, story, moved).status_code == 302
    assert names(story) == ["दो", "तीन", "एक"]


def test_rows_swap_their_authors(desk, story):
    one, two, three = rows(story)
    swapped = [one | {"author": two["author"]}, two | {"author": one["author"]}, three]
    assert save(desk, story, swapped).status_code == 302
    assert names(story) == ["दो", "एक", "तीन"]


def test_one_row_goes_and_another_comes_first_in_the_same_save(desk, story):
    one, two, three = rows(story)
    new = {"author": factories.make_author(name="नया").pk, "place_in_order": 1, "place": "दिल्ली से"}
    changed = [
        one | {"DELETE": "on"},
        two | {"place_in_order": 2},
        three | {"place_in_order": 3},
        new,
    ]
    assert save(desk, story, changed).status_code == 302
    assert names(story) == ["नया", "दो", "तीन"]
    assert [line.place for line in story.bylines.order_by("position")] == ["दिल्ली से", "", ""]


def test_a_deleted_author_may_come_back_in_a_new_row(desk, story):
    one, two, three = rows(story)
    changed = [one | {"DELETE": "on"}, two, three, {"author": one["author"], "place_in_order": 4}]
    assert save(desk, story, changed).status_code == 302
    assert names(story) == ["दो", "तीन", "एक"]


def test_rows_without_a_number_come_last_in_their_order(desk, story):
    one, two, three = rows(story)
    assert save(desk, story, [one | {"place_in_order": ""}, two, three]).status_code == 302
    assert names(story) == ["दो", "तीन", "एक"]


def test_the_same_author_twice_is_an_error_in_that_row(desk, story):
    one, two, three = rows(story)
    response = save(desk, story, [one, two, three, {"author": one["author"]}])
    formset = response.context["inline_admin_formsets"][0].formset
    assert [list(errors) for errors in formset.errors] == [[], [], [], ["author"]]
    assert names(story) == ["एक", "दो", "तीन"]


def test_an_empty_numbered_row_is_left_out(desk, story):
    assert save(desk, story, [*rows(story), {"author": "", "place_in_order": 4}]).status_code == 302
    assert names(story) == ["एक", "दो", "तीन"]


def test_saving_unchanged_rows_keeps_them(desk, story):
    before = list(Byline.objects.order_by("pk").values())
    save(desk, story, rows(story))
    assert list(Byline.objects.order_by("pk").values()) == before


def test_a_byline_is_found_by_the_author_s_name_or_address(desk):
    author = factories.make_author(name="रागिनी वर्मा", slug="ragini-verma")
    client = desk("reporter")
    for word in ("रागि", "ragini"):
        answer = client.get(
            "/admin/autocomplete/",
            {"term": word, "app_label": "articles", "model_name": "byline", "field_name": "author"},
        )
        assert [hit["id"] for hit in answer.json()["results"]] == [str(author.pk)]
