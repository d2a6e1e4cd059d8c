"""Every address of the portal."""

from django.contrib import admin
from django.contrib.auth import views as auth_views
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.sitemaps import ArticleSitemap, FrontSitemap, TagSitemap
from authors.sitemaps import AuthorSitemap
from newsportal import views
from newsportal.sitemaps import sitemap_index

password_reset_done = auth_views.PasswordResetDoneView.as_view()
password_reset_confirm = auth_views.PasswordResetConfirmView.as_view()
password_reset_complete = auth_views.PasswordResetCompleteView.as_view()

# The names are Django's: its login page and its mail look for them.
password_urls = [
    path("", views.reset_password, name="admin_password_reset"),
    path("sent/", password_reset_done, name="password_reset_done"),
    path("<uidb64>/<token>/", password_reset_confirm, name="password_reset_confirm"),
    path("done/", password_reset_complete, name="password_reset_complete"),
]

sitemaps = {
    "fronts": FrontSitemap,
    "articles": ArticleSitemap,
    "tags": TagSitemap,
    "authors": AuthorSitemap(Article.objects.published),
}
sitemap_part = require_safe(sitemap)

urlpatterns = [
    path("", views.home, name="home"),
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemap_index, {"sitemaps": sitemaps}, name="sitemap_index"),
    path("sitemap-<str:section>.xml", sitemap_part, {"sitemaps": sitemaps}, name="sitemap"),
    path("media/<path:name>", views.media, name="media"),
    path("admin/password_reset/", include(password_urls)),
    path("admin/", admin.site.urls),
    path("author/", include("authors.urls")),
    path("", include("comments.urls")),
    path("", include("articles.urls")),
]

handler400 = "newsportal.errors.bad_request"
handler403 = "newsportal.errors.permission_denied"
handler404 = "newsportal.errors.page_not_found"
handler500 = "newsportal.errors.server_error"
