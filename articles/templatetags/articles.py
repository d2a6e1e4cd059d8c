"""What pages show of the newspaper's order, and what they tell search engines of a story."""

from django import template

from articles import structured_data
from articles.models import Section

register = template.Library()


@register.simple_tag
def section_nav() -> list[Section]:
    """Return the top sections in their order, read once for the head and the foot of a page."""
    return list(Section.objects.top_level().in_order())


@register.simple_tag(takes_context=True)
def story_data(context) -> dict:
    """Return the NewsArticle of the page's story."""
    return structured_data.news_article(
        context["article"], bylines=context["bylines"], tags=context["tags"], site=context["site"]
    )


@register.simple_tag
def breadcrumb_data(article) -> dict:
    """Return the BreadcrumbList from the home page to the story."""
    return structured_data.breadcrumb(article)
