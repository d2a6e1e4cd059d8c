"""Checked stories put into the database: new ones many at a time, known ones where they differ."""

from articles.models import Article, Byline, Readership, SearchEntry, TaggedArticle
from newsportal.exchange.sequences import Sequences
from newsportal.exchange.stories import Story


def store_new(stories: list[Story], *, sequences: Sequences) -> None:
    """Store new stories with all but their comments, in a few statements together."""
    insert([story.article for story in stories], sequences=sequences)
    bylines, tagged, entries, readership = [], [], [], []
    for story in stories:
        article = story.article
        bylines += article.in_print(story.bylines)
        tagged += [TaggedArticle(content_object=article, tag=tag) for tag in story.tags]
        if article.is_indexed:
            entries.append(SearchEntry.objects.entry_for(article, **story.related))
        if story.views:
            readership.append(Readership(article_id=article.pk, imported=story.views))
    Byline.objects.bulk_create(bylines)
    TaggedArticle.objects.bulk_create(tagged)
    SearchEntry.objects.bulk_create(entries)
    Readership.objects.bulk_create(readership)


def insert(articles: list[Article], *, sequences: Sequences) -> None:
    """Insert rows, those that brought their ids before those that get one."""
    with_id = [article for article in articles if article.pk]
    without = [article for article in articles if not article.pk]
    for group in (with_id, without):
        if group:
            sequences.expect(Article, group[0].pk)
            Article.objects.bulk_create(group)


def store_changed(story: Story) -> None:
    """Store what is different in a known story; an equal one costs nothing but the comparison."""
    article, old = story.article, story.old
    changed = [
        name
        for field in Article._meta.concrete_fields
        if getattr(article, name := field.attname) != getattr(old, name)
    ]
    if changed:
        article.save(update_fields=changed)
        article.leave_redirect(old)
    bylines_changed = sign(story)
    tags_changed = tag(story)
    if changed or bylines_changed or tags_changed:
        SearchEntry.objects.refresh(article, **story.related)
    if story.views is not None:
        Readership.objects.bring_along(article.pk, total=story.views)


def sign(story: Story) -> bool:
    """Put a line's bylines on its story; return whether they differ from those it had."""
    if story.bylines is None:
        return False
    wanted = [(byline.author_id, byline.role, byline.place) for byline in story.bylines]
    current = story.article.bylines.order_by("position").values_list("author_id", "role", "place")
    if list(current) == wanted:
        return False
    story.article.set_bylines(story.bylines)
    return True


def tag(story: Story) -> bool:
    """Put a line's tags on its story; return whether they differ from those it had."""
    if story.tags is None:
        return False
    wanted = {each.pk for each in story.tags}
    tagged = story.article.tagged_articles
    current = set(tagged.values_list("tag_id", flat=True))
    tagged.filter(tag__in=current - wanted).delete()
    tagged.bulk_create(
        TaggedArticle(content_object=story.article, tag_id=pk) for pk in wanted - current
    )
    return wanted != current
