from articles.admin.article import ArticleAdmin
from articles.admin.picture import LibraryAdmin
from articles.admin.placement import PlacementAdmin
from articles.admin.search_miss import SearchMissAdmin
from articles.admin.section import SectionAdmin
from articles.admin.tag import TagAdmin

__all__ = [
    "ArticleAdmin",
    "LibraryAdmin",
    "PlacementAdmin",
    "SearchMissAdmin",
    "SectionAdmin",
    "TagAdmin",
]
