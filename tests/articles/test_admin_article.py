"""The story form at the desk: what is saved, what is refused, and who may open it."""

import base64
import hashlib
import re
from datetime import timedelta

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone

from articles.admin.editor import STYLES_HASH
from articles.models import Article, Section
from articles.workflow import State
from newsportal.roles import Role
from tests import factories

LIST = "/admin/articles/article/"
ADD = f"{LIST}add/"


def page(article, name="change") -> str:
    return f"{LIST}{article.pk}/{name}/"


def typed(*, section=None, bylines=(), **changed) -> dict:
    """Return the story form as a browser sends it; ``bylines`` are dicts without the prefix."""
    form = {
        "headline": "दिल्ली में नई मेट्रो लाइन",
        "standfirst": "पाँच साल में बनेगी।",
        "body": "<p>पहला अनुच्छेद।</p>",
        "section": section.pk if section else "",
        "tags": "",
        "kind": "news",
        "language": "hi",
        "comments_open": "on",
        "bylines-TOTAL_FORMS": len(bylines),
        "bylines-INITIAL_FORMS": sum("id" in row for row in bylines),
    }
    for number, row in enumerate(bylines):
        form |= {
            f"bylines-{number}-{name}": value
            for name, value in ({"role": "reporter"} | row).items()
        }
    return form | changed


def when(time) -> dict:
    local = timezone.localtime(time)
    return {
        "published_at_0": local.strftime("%Y-%m-%d"),
        "published_at_1": local.strftime("%H:%M:%S"),
    }


# --- Writing --------------------------------------------------------------------------------


def test_a_reporter_writes_a_story_and_owns_it(desk):
    client, section = desk("reporter"), factories.make_section()
    author = factories.make_author(user=client.user)
    response = client.post(ADD, typed(section=section, tags="मेट्रो लाइन, दिल्ली", _continue="1"))
    story = Article.objects.get()
    assert response["Location"] == page(story)
    assert (story.created_by, story.state, story.section) == (client.user, State.DRAFT, section)
    assert sorted(story.tags.names()) == ["दिल्ली", "मेट्रो लाइन"]
    assert [byline.author for byline in story.bylines.all()] == [author]
    assert [revision.editor for revision in story.revisions.all()] == [client.user]


def test_an_editor_who_enters_a_story_does_not_sign_it(desk):
    client = desk("editor")
    factories.make_author(user=client.user)
    client.post(ADD, typed(_continue="1"))
    assert Article.objects.get().bylines.count() == 0


def test_an_empty_headline_is_an_error_and_keeps_the_text(desk):
    response = desk("reporter").post(ADD, typed(headline=" ", standfirst="बचा रहे"))
    assert list(response.context["adminform"].form.errors) == ["headline"]
    assert "बचा रहे" in response.content.decode()
    assert Article.objects.count() == 0


@pytest.mark.parametrize("junk", ["\0", "ष" * 301, "\ud800"])
def test_junk_in_the_headline_is_never_a_server_error(desk, junk):
    response = desk("editor").post(ADD, typed(headline=junk.encode("utf-8", "surrogatepass")))
    assert response.status_code in {200, 302}


@pytest.mark.parametrize("junk", ["x", "9" * 30, "-1", "१"])
def test_a_picture_that_does_not_exist_is_a_form_error(desk, junk):
    response = desk("editor").post(ADD, typed(lead_picture=junk))
    assert list(response.context["adminform"].form.errors) == ["lead_picture"]


def test_an_over_long_tag_is_a_form_error(desk):
    response = desk("editor").post(ADD, typed(tags="ष" * 101))
    assert list(response.context["adminform"].form.errors) == ["tags"]


def test_a_saved_body_is_clean(desk):
    dirty = (
        '<p style="color:red" onclick="x()">पाठ<script>x()</script></p><iframe src="/"></iframe>'
    )
    desk("editor").post(ADD, typed(body=dirty))
    assert Article.objects.get().body == "<p>पाठ</p>"


def test_forged_fields_are_ignored(desk):
    client = desk("reporter")
    other = factories.make_user()
    forged = {
        "state": "published",
        "approved_by": client.user.pk,
        "created_by": other.pk,
        "binned_at_0": "2026-01-01",
        "slug": "forged",
        "views": "9999",
        "word_count": "9999",
        "comments_open": "",
    }
    client.post(ADD, typed(**forged, **when(timezone.now())))
    story = Article.objects.get()
    assert (story.state, story.approved_by, story.created_by) == (State.DRAFT, None, client.user)
    assert (story.published_at, story.binned_at, story.comments_open) == (None, None, True)
    assert (story.slug == "forged", story.word_count, story.views) == (False, 2, 0)


def test_saving_without_a_change_leaves_the_time_of_publication_alone(desk):
    story = factories.make_article()
    at = story.published_at
    desk("editor").post(page(story), typed(section=story.section, **when(at), _continue="1"))
    assert Article.objects.get().published_at == at


@pytest.mark.parametrize("missing", ["section", "published_at"])
def test_a_published_story_keeps_its_time_and_section(desk, missing):
    story = factories.make_article()
    form = typed(section=story.section, **when(story.published_at))
    form |= (
        {"section": ""} if missing == "section" else {"published_at_0": "", "published_at_1": ""}
    )
    response = desk("editor").post(page(story), form)
    assert list(response.context["adminform"].form.errors) == [missing]


def test_a_story_that_expires_before_it_appears_is_a_form_error(desk):
    story = factories.make_article()
    form = typed(section=story.section, **when(story.published_at))
    form |= {"expires_at_0": "2001-01-01", "expires_at_1": "00:00"}
    response = desk("editor").post(page(story), form)
    assert list(response.context["adminform"].form.errors) == ["__all__"]


def test_the_text_of_somebody_faster_is_not_written_over(desk):
    client, story = desk("editor"), factories.make_article(state=State.DRAFT)
    seen = story.record(by=client.user).pk
    other = desk("editor")
    other.user.display_name = "तेज़ संपादक"
    other.user.save()
    other.post(page(story), typed(headline="पहले सहेजा", _seen=seen, _continue="1"))
    response = client.post(page(story), typed(headline="बाद में", _seen=seen))
    assert "तेज़ संपादक" in str(response.context["adminform"].form.errors)
    assert "बाद में" in response.content.decode()
    assert Article.objects.get().headline == "पहले सहेजा"
    client.post(page(story), typed(headline="बाद में", _seen=response.context["saved"].last_revision))
    assert Article.objects.get().headline == "बाद में"


# --- Who may --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "state", "own", "reads", "writes"),
    [
        (Role.REPORTER, State.DRAFT, True, True, True),
        (Role.REPORTER, State.SENT_BACK, True, True, True),
        (Role.REPORTER, State.IN_REVIEW, True, True, False),
        (Role.REPORTER, State.READY, True, True, False),
        (Role.REPORTER, State.PUBLISHED, True, True, False),
        (Role.REPORTER, State.WITHDRAWN, True, True, False),
        (Role.REPORTER, State.DRAFT, False, False, False),
        (Role.REPORTER, State.PUBLISHED, False, True, False),
        (Role.EDITOR, State.DRAFT, False, True, True),
        (Role.EDITOR, State.IN_REVIEW, False, True, True),
        (Role.EDITOR, State.PUBLISHED, False, True, True),
        (Role.MODERATOR, State.DRAFT, False, False, False),
        (Role.MODERATOR, State.PUBLISHED, False, True, False),
        (Role.ADMINISTRATOR, State.DRAFT, False, True, True),
    ],
)
def test_who_reads_and_writes_a_story(desk, role, state, own, reads, writes):
    client = desk(role)
    story = factories.make_article(state=state, created_by=client.user if own else None)
    response = client.get(page(story))
    assert response.status_code == (200 if reads else 403)
    assert [story.headline] * reads == [s.headline for s in client.get(LIST).context["cl"].queryset]
    form = typed(
        section=story.section, headline="बदला हुआ", **when(story.published_at or timezone.now())
    )
    assert client.post(page(story), form).status_code == (302 if writes else 403)
    assert (Article.objects.get().headline == "बदला हुआ") is writes


def test_a_desk_edits_its_own_section_only(desk):
    client = desk("editor")
    closed = factories.make_section()
    closed.desk.add(factories.make_user())
    story = factories.make_article(section=closed)
    assert client.get(page(story)).status_code == 200
    assert client.post(page(story), typed(section=closed)).status_code == 403
    response = client.post(ADD, typed(section=closed))
    assert list(response.context["adminform"].form.errors) == ["section"]


def test_a_story_that_is_only_read_shows_its_text_and_no_field(desk):
    story = factories.make_article(body="<p>पढ़ने का <strong>पाठ</strong></p>")
    source = desk("moderator").get(page(story)).content.decode()
    assert "<p>पढ़ने का <strong>पाठ</strong></p>" in source
    assert re.findall(r'name="(headline|body|_save|_continue|_move)"', source) == []


def test_a_story_that_does_not_exist_leads_back_to_the_desk(desk):
    client = desk("editor")
    for number in ("999999", "9" * 30, "x", "१"):
        assert client.get(f"{LIST}{number}/change/")["Location"] == "/admin/"


def test_the_reporter_is_not_asked_for_the_publication(desk):
    source = desk("reporter").get(ADD).content.decode()
    assert re.findall(r'name="(published_at_0|expires_at_0|slug|comments_open)"', source) == []


# --- Steps ----------------------------------------------------------------------------------


def test_a_story_is_saved_and_sent_to_review_in_one_go(desk):
    client = desk("reporter")
    client.post(ADD, typed(_move="in_review"))
    story = Article.objects.get()
    assert (story.state, story.state_changes.get().by) == (State.IN_REVIEW, client.user)


def test_the_buttons_are_the_steps_of_the_workflow(desk):
    client = desk("editor")
    for state in State:
        story = factories.make_article(state=state)
        shown = re.findall(r'name="_move" value="(\w+)"', client.get(page(story)).content.decode())
        assert shown == [str(step.target) for step in story.transitions_for(client.user)]


def test_publishing_stamps_time_and_approver(desk):
    client, section = desk("editor"), factories.make_section()
    story = factories.make_article(state=State.IN_REVIEW, section=section)
    client.post(page(story), typed(section=section, _move="published"))
    story = Article.objects.published().get()
    assert (story.approved_by, story.headline) == (client.user, "दिल्ली में नई मेट्रो लाइन")


def test_publishing_for_a_time_to_come_schedules(desk):
    section = factories.make_section()
    story = factories.make_article(state=State.DRAFT, section=section)
    later = (timezone.now() + timedelta(days=1)).replace(microsecond=0)
    response = desk("editor").post(
        page(story), typed(section=section, _move="published", **when(later)), follow=True
    )
    story = Article.objects.get()
    assert (story.is_scheduled, story.published_at, story.is_public()) == (True, later, False)
    assert "state-scheduled" in response.content.decode()


@pytest.mark.parametrize(
    ("role", "state", "step", "reason"),
    [
        ("reporter", State.DRAFT, "published", ""),
        ("reporter", State.DRAFT, "nonsense", ""),
        ("editor", State.IN_REVIEW, "sent_back", " "),
        ("editor", State.DRAFT, "published", ""),  # without a section
        ("editor", State.DRAFT, "ready", ""),
    ],
)
def test_a_refused_step_saves_nothing_and_keeps_what_was_typed(desk, role, state, step, reason):
    client = desk(role)
    story = factories.make_article(state=state, created_by=client.user, headline="पुराना शीर्षक")
    author = factories.make_author()
    form = typed(headline="नया शीर्षक", bylines=[{"author": author.pk}], tags="नया विषय")
    response = client.post(page(story), form | {"_move": step, "_reason": reason})
    story = Article.objects.get()
    assert (story.headline, story.state, story.bylines.count()) == ("पुराना शीर्षक", state, 0)
    assert (story.tags.count(), story.revisions.count(), story.state_changes.count()) == (0, 0, 0)
    assert list(response.context["adminform"].form.errors) == ["__all__"]
    assert "नया शीर्षक" in response.content.decode()


def test_a_refused_step_of_a_new_story_leaves_no_story(desk):
    response = desk("editor").post(ADD, typed(_move="published"))
    assert (response.status_code, Article.objects.count()) == (200, 0)


def test_the_reporter_sees_why_a_story_came_back(desk):
    client = desk("reporter")
    story = factories.make_article(state=State.IN_REVIEW, created_by=client.user)
    story.move_to(State.SENT_BACK, by=factories.make_user(), note="दूसरे पक्ष का बयान?")
    assert "दूसरे पक्ष का बयान?" in client.get(page(story)).content.decode()


def test_the_reason_that_was_typed_comes_back_with_a_refusal(desk):
    story = factories.make_article(state=State.IN_REVIEW)
    response = desk("editor").post(page(story), typed(_move="published", _reason="लिखा हुआ कारण"))
    assert "लिखा हुआ कारण" in response.content.decode()


def test_an_author_recalls_a_story_that_can_no_longer_be_written(desk):
    client = desk("reporter")
    story = factories.make_article(state=State.IN_REVIEW, created_by=client.user)
    assert client.post(page(story, "move"), {"_move": "draft"})["Location"] == page(story)
    assert Article.objects.get().state == State.DRAFT


def test_a_step_without_the_form_asks_the_same_questions(desk):
    story = factories.make_article(state=State.IN_REVIEW)
    assert desk("moderator").post(page(story, "move"), {"_move": "published"}).status_code == 403
    assert desk("editor").get(page(story, "move")).status_code == 405
    own = desk("reporter")
    Article.objects.update(created_by=own.user)
    assert own.post(page(story, "move"), {"_move": "published"}).status_code == 403
    assert Article.objects.get().state == State.IN_REVIEW


# --- The editor's page ----------------------------------------------------------------------


def test_only_the_story_form_loosens_the_policy(desk):
    client, story = desk("editor"), factories.make_article()
    form = client.get(page(story))
    policy = form["Content-Security-Policy"]
    nonce = re.search(r"'nonce-([^']+)'", policy)[1]
    assert f'nonce="{nonce}"' in form.content.decode()
    assert "script-src 'self' 'nonce-" in policy
    assert "style-src-attr 'unsafe-inline'" in policy
    for address in (LIST, "/admin/", page(story, "preview")):
        policy = client.get(address)["Content-Security-Policy"]
        assert ("nonce" in policy, "unsafe-inline" in policy) == (False, False)


def test_the_editors_styles_are_the_ones_that_the_policy_names():
    """The hash has to follow when the editor changes its one block of styles."""
    with open(finders.find("django_prose_editor/editor.js"), encoding="utf-8") as file:
        styles = re.search(r"`(\.ProseMirror \{[^`]*)`", file.read())[1]
    digest = base64.b64encode(hashlib.sha256(styles.encode()).digest()).decode()
    assert f"'sha256-{digest}'" == STYLES_HASH


def test_section_choices_stand_in_order(desk):
    second, first = factories.make_section(position=2), factories.make_section(position=1)
    field = desk("reporter").get(ADD).context["adminform"].form.fields["section"]
    assert list(field.queryset) == [first, second] == list(Section.objects.in_order())
