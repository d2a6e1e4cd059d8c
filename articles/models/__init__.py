from articles.models.article import Article
from articles.models.byline import Byline
from articles.models.placement import Placement
from articles.models.readership import HourlyViews, ReaderSalt, ReaderSeen, Readership
from articles.models.revision import Revision, StateChange
from articles.models.search import SearchEntry, SearchMiss
from articles.models.section import Section
from articles.models.tag import Tag, TaggedArticle

__all__ = [
    "Article",
    "Byline",
    "HourlyViews",
    "Placement",
    "ReaderSalt",
    "ReaderSeen",
    "Readership",
    "Revision",
    "SearchEntry",
    "SearchMiss",
    "Section",
    "StateChange",
    "Tag",
    "TaggedArticle",
]
