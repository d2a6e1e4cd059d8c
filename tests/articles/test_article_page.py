"""The page of a story: everything on it, in a reader's order."""

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from lxml import html

from articles import reading
from articles.models import Article, Byline, HourlyViews, Readership
from newsportal.models import SiteSettings
from tests.factories import (
    make_article,
    make_author,
    make_comment,
    make_picture,
    make_section,
    make_tag,
)

pytestmark = pytest.mark.django_db

PUBLISHED = datetime(2025, 1, 30, 13, 15, tzinfo=UTC)


def page_of(client, story):
    response = client.get(story.get_absolute_url())
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def texts(page, path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in page.xpath(path)]


def facts(page) -> list[str]:
    return texts(page, "//ul[@class='facts']/li")


def data_of(page, kind: str) -> dict:
    found = [json.loads(s.text) for s in page.xpath("//script[@type='application/ld+json']")]
    return next(data for data in found if data["@type"] == kind)


def minutes_read(count: int) -> str:
    said = ngettext("%(minutes)s minute read", "%(minutes)s minutes read", count)
    return said % {"minutes": count}


def test_breadcrumb_headline_standfirst_and_bylines_open_the_story(client):
    section = make_section(name="क्रिकेट", parent=make_section(name="खेल"))
    story = make_article(section=section, headline="आखिरी ओवर में जीत", standfirst="एक गेंद रहते।")
    story.set_bylines(
        [
            Byline(author=make_author(name="फैज अंसारी"), place="पटना से"),
            Byline(author=make_author(name="विनोद नेगी"), role="photographer"),
        ]
    )
    page = page_of(client, story)
    assert texts(page, "//nav[@class='breadcrumb']//a") == [gettext("Home"), "खेल", "क्रिकेट"]
    assert texts(page, "//h1") == ["आखिरी ओवर में जीत"]
    assert texts(page, "//p[@class='opening__standfirst']") == ["एक गेंद रहते।"]
    assert texts(page, "//a[@class='byline__name']") == ["फैज अंसारी", "विनोद नेगी"]
    assert texts(page, "//span[@class='byline__role']") == [
        f"{gettext('Reporter')} · पटना से",
        gettext("Photographer"),
    ]


def test_times_are_indian_and_told_in_full(client):
    story = make_article(published_at=PUBLISHED, updated_at=PUBLISHED + timedelta(hours=2))
    page = page_of(client, story)
    assert facts(page) == [
        f"{gettext('Published:')} 30 जनवरी 2025, शाम 6:45 बजे",
        f"{gettext('Updated:')} 30 जनवरी 2025, रात 8:45 बजे",
        minutes_read(1),
    ]
    assert page.xpath("//ul[@class='facts']//time/@datetime") == [
        "2025-01-30T18:45:00+05:30",
        "2025-01-30T20:45:00+05:30",
    ]


def test_a_story_that_was_not_updated_says_nothing_of_it(client):
    page = page_of(client, make_article(published_at=PUBLISHED, updated_at=PUBLISHED))
    assert len(facts(page)) == 2


@pytest.mark.parametrize(("total", "shown"), [(222, "222"), (220000, "2.2 लाख")])
def test_views_counted_and_imported_are_shown_together(client, total, shown):
    story = make_article()
    Readership.objects.create(article=story, counted=200, imported=total - 200)
    said = ngettext("%(views)s view", "%(views)s views", total) % {"views": shown}
    assert facts(page_of(client, story))[-1] == said


def test_the_lead_picture_comes_first_and_at_once_with_caption_and_credit(client):
    picture = make_picture(alt="भरा हुआ मैदान", caption="फाइनल के दर्शक।", credit="विनोद नेगी")
    page = page_of(client, make_article(lead_picture=picture))
    (image,) = page.xpath("//figure[contains(@class, 'figure--lead')]/img")
    assert image.get("alt") == "भरा हुआ मैदान"
    assert image.get("fetchpriority") == "high"
    assert image.get("loading") is None
    credit = gettext("Picture: %(credit)s") % {"credit": "विनोद नेगी"}
    assert texts(page, "//figcaption") == [f"फाइनल के दर्शक। · {credit}"]


def test_pictures_in_the_text_show_their_own_caption_or_the_storys(client):
    picture = make_picture(caption="चित्र की पंक्ति")
    figure = f'<figure data-picture="{picture.pk}">'
    story = make_article(
        body=f"<p>एक</p>{figure}</figure>{figure}<figcaption>खबर की पंक्ति</figcaption></figure>"
    )
    page = page_of(client, story)
    assert texts(page, "//div[@class='prose']//figcaption") == ["चित्र की पंक्ति", "खबर की पंक्ति"]
    assert page.xpath("//div[@class='prose']//img/@loading") == ["lazy", "lazy"]


def test_a_kind_other_than_news_is_named_and_an_advertisement_stands_out(client):
    opinion = page_of(client, make_article(kind="opinion"))
    assert texts(opinion, "//span[@class='kind']") == [gettext("Opinion")]
    paid = page_of(client, make_article(kind="sponsored"))
    assert texts(paid, "//p[@class='opening__kind']/span[@class='kind kind--sponsored']") == [
        gettext("Sponsored")
    ]
    assert page_of(client, make_article()).xpath("//p[@class='opening__kind']") == []


def test_a_story_in_english_says_so_where_its_words_stand(client):
    page = page_of(
        client, make_article(headline="Women map wells", standfirst="In a village.", language="en")
    )
    assert page.xpath("//*[@lang]/@lang") == ["hi", "en", "en", "en"]


def test_tags_and_share_links_stand_below_the_text(client, settings):
    settings.SITE_URL = "https://khabar.example"
    story = make_article(headline="बारिश & ओले", tags=[make_tag(name="बारिश")])
    page = page_of(client, story)
    assert texts(page, "//nav[@class='tags']//a") == ["बारिश"]
    whatsapp, x, facebook = page.xpath("//ul[@class='share__links']//a/@href")
    link = quote(f"https://khabar.example/a/{story.pk}/", safe="")
    words = quote("बारिश & ओले")
    assert whatsapp == f"https://wa.me/?text={words}%20{link}"
    assert x == f"https://x.com/intent/post?text={words}&url={link}"
    assert facebook == f"https://www.facebook.com/sharer/sharer.php?u={link}"
    (button,) = page.xpath("//button[@data-copy]")
    assert button.get("data-copy") == f"https://khabar.example/a/{story.pk}/"
    assert button.get("hidden") is not None


def test_every_author_has_a_box(client):
    author = make_author(name="सुधा मेनन", designation="संवाददाता", bio="बीट पैसा है।")
    page = page_of(client, make_article(authors=[author]))
    (box,) = page.xpath("//section[@class='author-box']")
    assert texts(box, ".//h2") == ["सुधा मेनन"]
    assert texts(box, ".//p")[:2] == ["संवाददाता", "बीट पैसा है।"]
    assert set(box.xpath(".//a/@href")) == {author.get_absolute_url()}


def test_previous_and_next_have_a_picture_and_a_headline(client):
    before = make_article(minutes_ago=30, headline="पहले", lead_picture=make_picture())
    story = make_article(minutes_ago=20)
    after = make_article(minutes_ago=10, headline="बाद में", lead_picture=make_picture())
    links = page_of(client, story).xpath("//nav[@class='neighbours']/a")
    assert [(a.get("rel"), a.get("href")) for a in links] == [
        ("prev", before.get_absolute_url()),
        ("next", after.get_absolute_url()),
    ]
    assert texts(links[0], ".//span[2]") + texts(links[1], ".//span[2]") == ["पहले", "बाद में"]
    assert [len(a.findall("img")) for a in links] == [1, 1]


def test_latest_and_dont_miss_follow_and_no_story_stands_twice(client):
    section = make_section(name="देश")
    stories = [make_article(section=section, minutes_ago=m) for m in range(1, 21)]
    for story in stories:
        hour = story.published_at.replace(minute=0, second=0, microsecond=0)
        HourlyViews.objects.create(article=story, hour=hour, count=5)
    page = page_of(client, stories[3])
    assert texts(page, "//h2[@id='latest']") == [
        gettext("Latest from %(section)s") % {"section": "देश"}
    ]
    cards = page.xpath("//h3/a/@href")
    neighbours = page.xpath("//nav[@class='neighbours']/a/@href")
    shown = [stories[3].get_absolute_url(), *neighbours, *cards]
    assert len(shown) == len(set(shown)) == 13


def test_comments_stand_under_the_story(client):
    story = make_article()
    make_comment(article=story, body="बहुत काम की खबर")
    make_comment(article=story, body="अभी रुकी हुई", state="pending")
    content = client.get(story.get_absolute_url()).content.decode()
    assert "बहुत काम की खबर" in content
    assert "अभी रुकी हुई" not in content


def test_the_page_says_where_its_view_is_counted(client):
    story = make_article()
    counted_at = page_of(client, story).xpath("//article/@data-view-url")
    assert counted_at == [reverse("count_view", args=[story.pk])]


def test_the_description_is_the_standfirst_or_goes_on_with_the_text(client):
    long = "यह पंक्ति अपने आप में इतनी लंबी है कि खोज के पन्ने पर और चैट में अकेली खड़ी हो सकती है। " * 2
    alone = page_of(client, make_article(standfirst=long, body="<p>पाठ यहां है।</p>"))
    together = page_of(client, make_article(standfirst="छोटी।", body="<p>पाठ यहां है।</p>"))
    (description,) = alone.xpath("//meta[@name='description']/@content")
    assert description.endswith("…")
    assert long.startswith(description.removesuffix("…"))
    assert together.xpath("//meta[@name='description']/@content") == ["छोटी। पाठ यहां है।"]


def test_structured_data_names_story_authors_times_pictures_and_publisher(client, settings):
    settings.SITE_URL = "https://khabar.example"
    SiteSettings(name="खबर").save()
    authors = [make_author(name="अनन्या"), make_author(name="विनोद", designation="फोटो पत्रकार")]
    story = make_article(
        headline="दिल & दल",
        standfirst="एक पंक्ति।",
        published_at=PUBLISHED,
        updated_at=PUBLISHED,
        authors=authors,
        lead_picture=make_picture(),
        tags=[make_tag(name="राज्य")],
    )
    data = data_of(page_of(client, story), "NewsArticle")
    address = f"https://khabar.example{story.get_absolute_url()}"
    pictures = data.pop("image")
    assert [p.startswith("https://khabar.example/media/") for p in pictures] == [True, True]
    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address,
        "mainEntityOfPage": address,
        "url": address,
        "headline": "दिल & दल",
        "description": "एक पंक्ति।",
        "inLanguage": "hi-IN",
        "datePublished": "2025-01-30T18:45:00+05:30",
        "dateModified": "2025-01-30T18:45:00+05:30",
        "articleSection": story.section.name,
        "keywords": ["राज्य"],
        "wordCount": 2,
        "timeRequired": "PT1M",
        "isAccessibleForFree": True,
        "author": [
            {
                "@type": "Person",
                "name": "अनन्या",
                "url": f"https://khabar.example{authors[0].get_absolute_url()}",
            },
            {
                "@type": "Person",
                "name": "विनोद",
                "url": f"https://khabar.example{authors[1].get_absolute_url()}",
                "jobTitle": "फोटो पत्रकार",
            },
        ],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "@id": "https://khabar.example/#publisher",
            "name": "खबर",
            "url": "https://khabar.example/",
        },
    }


def test_an_advertisement_is_no_news_article(client):
    page = page_of(client, make_article(kind="sponsored"))
    assert data_of(page, "AdvertiserContentArticle")["headline"] == page.findtext(".//h1")


def test_the_breadcrumb_is_told_to_search_engines(client, settings):
    settings.SITE_URL = "https://khabar.example"
    section = make_section(name="क्रिकेट", parent=make_section(name="खेल"))
    story = make_article(section=section, headline="जीत")
    steps = data_of(page_of(client, story), "BreadcrumbList")["itemListElement"]
    assert [(step["position"], step["name"]) for step in steps] == [
        (1, "खेल"),
        (2, "क्रिकेट"),
        (3, "जीत"),
    ]
    assert steps[2]["item"] == f"https://khabar.example{story.get_absolute_url()}"


def test_a_story_with_nothing_but_a_headline_has_a_page(client):
    page = page_of(client, make_article(body="", headline="बस इतना"))
    assert texts(page, "//h1") == ["बस इतना"]
    assert page.xpath("//main//img") == []


def test_a_draft_is_laid_out_like_a_story_but_is_neither_counted_nor_shared(rf):
    draft = Article.objects.create(headline="अधूरी खबर", state="draft")
    request = rf.get("/admin/")
    page = html.fromstring(
        render_to_string("articles/article.html", reading.page(draft), request=request)
    )
    assert texts(page, "//h1") == ["अधूरी खबर"]
    assert page.xpath("//@data-view-url | //ul[@class='share__links'] | //script[not(@src)]") == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(client, count, django_assert_num_queries):
    site = SiteSettings(name="खबर", logo=make_picture())
    site.save()
    section = make_section()
    inside = [make_picture() for _ in range(count)]
    for minutes in range(2, 2 + count):
        make_article(section=section, minutes_ago=minutes, lead_picture=make_picture())
    for _ in range(count):
        site.footer_links.create(label="संपर्क", url="/pages/contact/")
    story = make_article(
        section=section,
        minutes_ago=1,
        authors=[make_author(name=f"लेखक {n}", photo=make_picture()) for n in range(count)],
        tags=[make_tag() for _ in range(count)],
        lead_picture=make_picture(),
        body="".join(f'<figure data-picture="{picture.pk}"></figure>' for picture in inside),
    )
    for _ in range(count):
        make_comment(article=story)
    address = story.get_absolute_url()
    with django_assert_num_queries(10):
        client.get(address)
