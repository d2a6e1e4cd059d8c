"""What search engines are told of a story, as schema.org's terms in plain data.

Sources: schema.org/NewsArticle, schema.org/BreadcrumbList; Google Search Central, "Article".
"""

from articles.models import Article, Byline, Tag
from articles.models.article import Kind
from newsportal import images
from newsportal.models import Picture, SiteSettings
from newsportal.templatetags.portal import absolute, iso

LANGUAGE_REGION = "IN"


def news_article(
    article: Article, *, bylines: list[Byline], tags: list[Tag], site: SiteSettings
) -> dict:
    """Return the story as a schema.org NewsArticle; an advertisement says that it is one.

    ``article`` comes from ``Article.objects.whole()`` and is published, ``bylines`` with their
    authors and photos. Addresses are absolute, times carry India's offset.
    """
    address = absolute(article.get_absolute_url())
    is_paid = article.kind == Kind.SPONSORED
    data = {
        "@context": "https://schema.org",
        "@type": "AdvertiserContentArticle" if is_paid else "NewsArticle",
        "@id": address,
        "mainEntityOfPage": address,
        "url": address,
        "headline": article.headline,
        "description": article.standfirst,
        "inLanguage": f"{article.language}-{LANGUAGE_REGION}",
        "datePublished": iso(article.published_at),
        "dateModified": iso(max(article.updated_at, article.published_at)),
        "articleSection": article.section.name,
        "keywords": [tag.name for tag in tags],
        "wordCount": article.word_count,
        "timeRequired": f"PT{article.reading_minutes}M",
        "isAccessibleForFree": True,
        "author": [person(byline) for byline in bylines] or [{"@id": f"{absolute('/')}#publisher"}],
        "publisher": publisher(site),
        "image": picture_addresses(article.lead_picture),
    }
    return {name: value for name, value in data.items() if value not in ("", [], None)}


def person(byline: Byline) -> dict:
    author = byline.author
    data = {
        "@type": "Person",
        "name": author.name,
        "url": absolute(author.get_absolute_url()),
        "jobTitle": author.designation,
        "image": picture_addresses(author.photo)[:1],
    }
    return {name: value for name, value in data.items() if value}


def publisher(site: SiteSettings) -> dict:
    data = {
        "@type": "NewsMediaOrganization",
        "@id": f"{absolute('/')}#publisher",
        "name": site.name,
        "url": absolute("/"),
    }
    if site.logo:
        logo = images.source_set(site.logo)
        data["logo"] = {
            "@type": "ImageObject",
            "url": absolute(logo["src"]),
            "width": logo["width"],
            "height": logo["height"],
        }
    return data


def picture_addresses(picture: Picture | None) -> list[str]:
    """Return the widest rendition of each crop, 16:9 first."""
    if picture is None:
        return []
    widest = {entry["crop"]: entry["name"] for entry in picture.renditions}
    names = [widest[crop] for crop in sorted(widest, reverse=True)] or [picture.file.name]
    return [absolute(picture.file.storage.url(name)) for name in names]


def breadcrumb(article: Article) -> dict:
    """Return the way from the home page to the story, which is the last step."""
    section = article.section
    steps = [section.parent, section] if section.parent else [section]
    places = [(step.name, step.get_absolute_url()) for step in steps]
    places.append((article.headline, article.get_absolute_url()))
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": absolute(address)}
            for position, (name, address) in enumerate(places, start=1)
        ],
    }
