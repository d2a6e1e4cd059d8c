"""Addresses of stories and of their lists. Sections live at the root, so these come last."""

from django.urls import path

from articles import feeds, views
from newsportal import converters  # noqa: F401, registers <id:…>

urlpatterns = [
    path("a/<id:pk>/", views.short_link, name="short_link"),
    path("a/<id:pk>/view/", views.count_view, name="count_view"),
    path("search/", views.search, name="search"),
    path("tag/<str:slug>/", views.tag, name="tag"),
    path("tag/<str:slug>/feed/", feeds.TagFeed(), name="tag_feed"),
    path("archive/", views.archive, name="archive"),
    path("archive/<int:year>/", views.archive, name="archive_year"),
    path("archive/<int:year>/<int:month>/", views.archive, name="archive_month"),
    path("archive/<int:year>/<int:month>/<int:day>/", views.archive, name="archive_day"),
    path("feed/", feeds.LatestFeed(), name="feed"),
    path("<str:slug>/", views.section, name="section"),
    path("<str:slug>/feed/", feeds.SectionFeed(), name="section_feed"),
    path("<str:section>/<str:slug>-<id:pk>/", views.article, name="article"),
]
