from django.urls import path

from authors import feeds, views

urlpatterns = [
    path("<str:slug>/", views.author, name="author"),
    path("<str:slug>/feed/", feeds.AuthorFeed(), name="author_feed"),
]
