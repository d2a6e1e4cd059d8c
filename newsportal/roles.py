"""What each role may do, as data; ``newsportal.backends`` reads it.

Which *objects* a permission reaches is decided by queryset adjectives such as
``Article.objects.editable_by(user)``. An action that is not listed here is refused.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """One role a person; the empty role signs in nowhere."""

    REPORTER = "reporter", _("Reporter")
    EDITOR = "editor", _("Editor")
    MODERATOR = "moderator", _("Moderator")
    ADMINISTRATOR = "administrator", _("Administrator")


def every(app: str, *models: str) -> frozenset[str]:
    """Return the view, add, change and delete permissions of some models of one app."""
    actions = ("view", "add", "change", "delete")
    return frozenset(f"{app}.{action}_{model}" for model in models for action in actions)


REPORTER = frozenset(
    {
        "articles.view_article",
        "articles.add_article",
        "articles.change_article",
        "articles.delete_article",
        "articles.view_section",
        "articles.view_tag",
        "articles.add_tag",
        "articles.view_revision",
        "authors.view_author",
        "authors.change_author",
        "newsportal.view_picture",
        "newsportal.add_picture",
        "newsportal.change_picture",
        "newsportal.delete_picture",
    }
) | every("articles", "byline")

MODERATOR = frozenset(
    {
        "articles.view_article",
        "authors.view_author",
        "authors.change_author",
        "comments.view_comment",
        "comments.change_comment",
        "comments.moderate_comment",
        "comments.view_decision",
        "comments.view_email",
    }
)

EDITOR = (
    REPORTER
    | every("articles", "tag", "placement")
    | every("authors", "author", "authorlink")
    | frozenset(
        {
            "articles.publish_article",
            "articles.view_searchmiss",
            "comments.view_comment",
            "comments.change_comment",
            "comments.moderate_comment",
            "comments.view_decision",
            "newsportal.view_redirect",
            "newsportal.add_redirect",
            "newsportal.change_redirect",
            "newsportal.delete_redirect",
        }
    )
)

ADMINISTRATOR = (
    EDITOR
    | MODERATOR
    | every("articles", "section")
    | every("newsportal", "user", "sitesettings", "footerlink")
    | frozenset({"admin.view_logentry"})
)

PERMISSIONS: dict[str, frozenset[str]] = {
    Role.REPORTER: REPORTER,
    Role.EDITOR: EDITOR,
    Role.MODERATOR: MODERATOR,
    Role.ADMINISTRATOR: ADMINISTRATOR,
}
