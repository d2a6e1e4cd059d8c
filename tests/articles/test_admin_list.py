"""The story list: filters, search, bulk actions, and as many queries for three rows as for one."""

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import ngettext

from articles.models import Article, Readership
from articles.workflow import State
from tests import factories

LIST = "/admin/articles/article/"


def headlines(response) -> list[str]:
    return [story.headline for story in response.context["cl"].result_list]


def act(client, action, *stories):
    return client.post(LIST, {"action": action, "_selected_action": [s.pk for s in stories]})


def told(response) -> list[tuple[str, str]]:
    return [(m.level_tag, str(m)) for m in get_messages(response.wsgi_request)]


def states(*stories) -> list[str]:
    found = Article.objects.in_bulk([s.pk for s in stories])
    return [found[s.pk].state for s in stories]


def full_story(**fields) -> Article:
    authors = [factories.make_author(name=f"लेखक {name}") for name in "कख"]
    story = factories.make_article(authors=authors, tags=[factories.make_tag()], **fields)
    Readership.objects.create(article=story, counted=20, imported=2)
    return story


@pytest.mark.parametrize("role", ["reporter", "editor", "moderator"])
def test_three_rows_take_as_many_queries_as_one(desk, role):
    client = desk(role)
    section = factories.make_section()
    client.get(LIST)
    counts = []
    for more in (1, 2):
        for _ in range(more):
            full_story(section=section)
        with CaptureQueriesContext(connection) as queries:
            response = client.get(LIST)
        counts.append(len(queries))
    assert len(headlines(response)) == 3
    assert counts[0] == counts[1] <= 14


def test_a_row_shows_what_an_editor_asks_for(desk):
    full_story(section=factories.make_section(name="तकनीक"), headline="पंक्ति का शीर्षक")
    source = desk("editor").get(LIST).content.decode()
    for part in ("पंक्ति का शीर्षक", "state-published", "तकनीक", "लेखक क, लेखक ख", ">22<"):
        assert part in source


def test_a_reporter_s_list_holds_own_stories_and_public_ones(desk):
    client = desk("reporter")
    factories.make_article(headline="सबका")
    factories.make_article(headline="किसी और का", state=State.DRAFT)
    factories.make_article(headline="अपना", state=State.DRAFT, created_by=client.user)
    assert headlines(client.get(LIST)) == ["अपना", "सबका"]
    assert headlines(client.get(f"{LIST}?mine=1")) == ["अपना"]


def test_the_filters_narrow_the_list(desk):
    client = desk("editor")
    top = factories.make_section(slug="desh")
    below = factories.make_section(slug="rajya", parent=top)
    author = factories.make_author(slug="ragini")
    factories.make_article(headline="पहली", section=below, kind="opinion", authors=[author])
    factories.make_article(headline="दूसरी", state=State.DRAFT)
    factories.make_article(headline="फेंकी", state=State.DRAFT, binned_at=timezone.now())
    for query, expected in {
        "": ["दूसरी", "पहली"],
        "state__exact=draft": ["दूसरी"],
        "section=desh": ["पहली"],
        "section=unknown": [],
        "kind__exact=opinion": ["पहली"],
        "author=ragini": ["पहली"],
        "author=unknown": [],
        "bin=only": ["फेंकी"],
    }.items():
        assert headlines(client.get(f"{LIST}?{query}")) == expected, query


def test_the_author_filter_keeps_the_others_and_the_search(desk):
    factories.make_author(slug="ragini", name="रागिनी")
    source = desk("editor").get(f"{LIST}?state__exact=draft&q=x").content.decode()
    form = source[source.index('class="author-filter"') :]
    form = form[: form.index("</form>")]
    assert '<input type="hidden" name="state__exact" value="draft">' in form
    assert '<input type="hidden" name="q" value="x">' in form
    assert '<option value="ragini">रागिनी</option>' in form


def test_search_finds_by_headline_address_and_number(desk):
    client = desk("editor")
    story = factories.make_article(headline="पढ़ाई का नया साल", slug="padhai")
    factories.make_article(headline="दूसरी")
    for query in ("पढ़ाई", "पढ\u093cाई", "padhai", str(story.pk)):
        assert headlines(client.get(LIST, {"q": query})) == ["पढ़ाई का नया साल"], query
    for query, status in {"9" * 40: 200, "१": 200, "'": 200, "\0": 400}.items():
        assert client.get(LIST, {"q": query}).status_code == status


def test_bulk_publishing_does_what_may_be_done_and_says_what_not(desk):
    client = desk("editor")
    closed = factories.make_section()
    closed.desk.add(factories.make_user())
    ready = factories.make_article(state=State.READY)
    sent_back = factories.make_article(state=State.SENT_BACK, headline="अभी नहीं")
    foreign = factories.make_article(state=State.READY, section=closed, headline="दूसरे डेस्क की")
    response = act(client, "publish", ready, sent_back, foreign)
    assert states(ready, sent_back, foreign) == [State.PUBLISHED, State.SENT_BACK, State.READY]
    assert [(level, text.split(":")[0]) for level, text in told(response)] == [
        ("error", "अभी नहीं"),
        ("error", "दूसरे डेस्क की"),
        (
            "success",
            ngettext("Done for %(count)d story.", "Done for %(count)d stories.", 1) % {"count": 1},
        ),
    ]


def test_a_reporter_s_bulk_actions_reach_own_drafts_only(desk):
    client = desk("reporter")
    own = factories.make_article(state=State.DRAFT, created_by=client.user)
    public = factories.make_article()
    hidden = factories.make_article(state=State.DRAFT)
    offered = client.get(LIST).context["action_form"].fields["action"].choices
    assert [name for name, _ in offered][1:] == ["send_to_review", "move_to_bin", "take_from_bin"]
    act(client, "publish", own)
    assert states(own) == [State.DRAFT]
    act(client, "send_to_review", own, public, hidden)
    assert states(own, public, hidden) == [State.IN_REVIEW, State.PUBLISHED, State.DRAFT]


def test_a_moderator_has_nothing_to_do_to_stories(desk):
    client, story = desk("moderator"), factories.make_article()
    source = client.get(LIST).content.decode()
    assert ('name="action"' in source, "/admin/articles/article/add/" in source) == (False, False)
    assert client.get(f"{LIST}add/").status_code == 403
    act(client, "move_to_bin", story)
    assert Article.objects.get().binned_at is None
