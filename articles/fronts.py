"""What stands where on the home page: every story at most once."""

from articles.models import Article, Placement, Section
from articles.models.placement import Slot

TOP_COUNT = 5
BLOCK_COUNT = 4
DONT_MISS_COUNT = 5


def home_blocks() -> dict:
    """Return the home page's parts: lead, top stories, Don't Miss and a block for each section.

    Editors' picks lead; the newest stories fill up behind them.
    """
    public = Article.objects.published().on_cards()
    leading = public.filter(placements__in=Placement.objects.active(Slot.LEAD).values("pk"))
    leading = leading.order_by("placements__position", "placements__pk")[: TOP_COUNT + 1]
    newest = public.newest_first()[: 2 * (TOP_COUNT + 1)]
    top = first_unseen([*leading, *newest], seen := set(), count=TOP_COUNT + 1)
    dont_miss = first_unseen(
        Article.objects.dont_miss().on_cards()[: TOP_COUNT + 1 + DONT_MISS_COUNT],
        seen,
        count=DONT_MISS_COUNT,
    )
    return {
        "lead": top[0] if top else None,
        "top": top[1:],
        "dont_miss": dont_miss,
        "blocks": section_blocks(seen),
    }


def section_blocks(seen: set[int]) -> list[dict]:
    """Return ``{section, stories}`` for each top section that still has stories to show."""
    sections = list(Section.objects.top_level().in_order())
    # Enough for a full block even where everything above came from one section.
    margin = len(seen) + BLOCK_COUNT
    stories = list(Article.objects.latest_by_section(sections, count=margin).on_cards())
    blocks = []
    for section in sections:
        own = [story for story in stories if story.top_section_id == section.pk]
        if chosen := first_unseen(own, seen, count=BLOCK_COUNT):
            blocks.append({"section": section, "stories": chosen})
    return blocks


def first_unseen(stories, seen: set[int], *, count: int) -> list[Article]:
    """Return the first ``count`` stories not in ``seen``, and add them to it."""
    chosen = []
    for story in stories:
        if len(chosen) == count:
            break
        if story.pk not in seen:
            seen.add(story.pk)
            chosen.append(story)
    return chosen
