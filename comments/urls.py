"""Addresses of a story's comments."""

from django.urls import path

from comments import views
from newsportal import converters  # noqa: F401, registers <id:…>

urlpatterns = [
    path("a/<id:pk>/comments/", views.comments, name="comments"),
    path("a/<id:pk>/comments/token/", views.comment_token, name="comment_token"),
]
