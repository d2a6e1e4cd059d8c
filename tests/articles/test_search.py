"""Readers find stories in either script, the best first, and nothing that is not public."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, SearchEntry, SearchMiss
from articles.models.search import recency_key
from tests.factories import make_article, make_author, make_section

pytestmark = pytest.mark.django_db


def found(query, **criteria) -> list[str]:
    return [story.headline for story in Article.objects.search(query, **criteria)]


@pytest.mark.parametrize(
    "query",
    ["मोबाइल", "mobile", "Mobile", "मोबाइलों", "सस्ते मोबाइल", "saste mobile", "मोबाइल\u200d"],
)
def test_a_story_is_found_in_either_script_and_any_inflection(query):
    make_article(headline="सस्ते मोबाइल अब गाँव में भी")
    make_article(headline="बारिश से राहत")
    assert found(query) == ["सस्ते मोबाइल अब गाँव में भी"]


@pytest.mark.parametrize("query", ["दिल", "dil"])
def test_a_word_is_not_found_inside_another(query):
    make_article(headline="दिल्ली में ठंड")
    make_article(headline="दिल की सेहत")
    assert found(query) == ["दिल की सेहत"]


def test_all_words_must_be_there():
    make_article(headline="किसान की बेटी")
    make_article(headline="किसान और मंडी")
    assert found("किसान मंडी") == ["किसान और मंडी"]


@pytest.mark.parametrize(
    "query", ["", "   ", "और की में", "!!!", "😀", "AND OR NOT", "\u202e", "\"'*:^"]
)
def test_a_query_without_a_word_finds_nothing_and_is_no_error(query):
    make_article(headline="और की में AND OR NOT")
    hits = Article.objects.search(query)
    assert (len(hits), hits.more) == (0, False) or query == "AND OR NOT"


def test_the_headline_comes_before_the_text_and_fresh_before_old():
    make_article(headline="पुरानी कहानी", body="<p>यहाँ रेलगाड़ी की बात है।</p>", minutes_ago=500)
    make_article(headline="रेलगाड़ी देर से", minutes_ago=400)
    make_article(headline="नई कहानी", body="<p>फिर रेलगाड़ी की बात।</p>", minutes_ago=10)
    assert found("रेलगाड़ी") == ["रेलगाड़ी देर से", "नई कहानी", "पुरानी कहानी"]


def test_the_same_spelling_comes_before_the_same_sound():
    make_article(headline="पालन का नियम", minutes_ago=10)
    make_article(headline="प्लान का नियम", minutes_ago=20)
    assert found("plan")[0] == "प्लान का नियम"


def test_what_is_not_public_is_not_found():
    now = timezone.now()
    make_article(headline="गुप्त मसौदा", state="draft")
    make_article(headline="गुप्त समय", published_at=now + timedelta(hours=1))
    make_article(headline="गुप्त अतीत", minutes_ago=90, expires_at=now - timedelta(hours=1))
    make_article(headline="गुप्त वापसी", state="withdrawn")
    assert found("गुप्त") == []


def test_the_index_follows_a_change_and_a_withdrawal():
    article = make_article(headline="पुल का उद्घाटन")
    article.headline = "सड़क का उद्घाटन"
    article.save()
    assert (found("पुल"), found("सड़क")) == ([], ["सड़क का उद्घाटन"])
    article.state = "withdrawn"
    article.save()
    assert found("सड़क") == []
    assert SearchEntry.objects.count() == 0


def test_tags_and_authors_are_found_too():
    make_article(headline="एक", tags=["चंद्रयान"], authors=[make_author(name="गीतांजलि मिश्र")])
    assert (found("chandrayaan"), found("गीतांजलि")) == (["एक"], ["एक"])


def test_a_search_is_narrowed_by_section_author_and_dates():
    top = make_section(name="खेल")
    cricket = make_section(name="क्रिकेट", parent=top)
    other = make_section(name="देश")
    author = make_author()
    make_article(headline="मैच एक", section=cricket, authors=[author], minutes_ago=60)
    make_article(headline="मैच दो", section=top, minutes_ago=3000)
    make_article(headline="मैच तीन", section=other, minutes_ago=120)
    now = timezone.now()
    assert found("मैच", section=top) == ["मैच एक", "मैच दो"]
    assert found("मैच", section=cricket) == ["मैच एक"]
    assert found("मैच", author=author) == ["मैच एक"]
    assert found("मैच", start=now - timedelta(hours=3)) == ["मैच एक", "मैच तीन"]
    assert found("मैच", end=now - timedelta(hours=3)) == ["मैच दो"]


def test_a_moved_section_takes_its_stories_along():
    top, section = make_section(), make_section()
    make_article(headline="मैच", section=section)
    section.parent = top
    section.save()
    assert found("मैच", section=top) == ["मैच"]
    assert [a.headline for a in Article.objects.published().in_section(top)] == ["मैच"]


def test_more_hits_than_are_ranked_are_said_and_not_counted():
    first = make_article(headline="बाढ़")
    copies = [
        Article(
            headline="बाढ़", slug="baadh", state="published", section=first.section,
            top_section=first.section, published_at=first.published_at - timedelta(seconds=number),
        )
        for number in range(1, 520)
    ]  # fmt: skip
    Article.objects.bulk_create(copies)
    entry = SearchEntry.objects.get()
    SearchEntry.objects.bulk_create(
        SearchEntry(
            key=recency_key(article), article=article, title="", body=entry.title,
            facets=entry.facets, lead="",
        )
        for number, article in enumerate(copies, start=1)
    )  # fmt: skip
    hits = Article.objects.search("बाढ़")
    assert (len(hits), hits.more) == (501, True)
    assert hits[0] == first


def test_the_page_shows_hits_with_marks_and_tells_where_to_look_on(client):
    make_article(headline="सस्ते मोबाइल", standfirst="मोबाइल सबके लिए")
    page = client.get("/search/?q=mobile").content.decode()
    assert page.count("<mark>मोबाइल</mark>") == 2


def test_a_search_in_vain_is_counted_for_the_editors(client):
    browser = {"user-agent": "Mozilla/5.0"}
    for _ in range(2):
        client.get("/search/?q=अनोखाशब्द", headers=browser)
    client.get("/search/?q=अनोखाशब्द", headers={"user-agent": "Googlebot"})
    miss = SearchMiss.objects.get()
    assert (miss.query, miss.count) == ("अनोखाशब्द", 2)
