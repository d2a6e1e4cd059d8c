"""A story's comments as readers see them: who may still write, and which reply goes where."""

from dataclasses import dataclass, field
from datetime import datetime

from articles.models import Article
from comments.models import Comment
from newsportal.models import SiteSettings


@dataclass
class Node:
    """A place in a thread, with its replies, oldest first.

    ``comment`` is None where an approved reply answers a comment that is not public: the
    thread keeps its shape, and nothing of the hidden comment is told.
    """

    comment: Comment | None = None
    replies: list["Node"] = field(default_factory=list)

    @property
    def since(self) -> datetime:
        """When the comment was written; for a hidden one, when its first reply was."""
        return self.comment.created_at if self.comment else self.replies[0].since


def are_open(article: Article, site: SiteSettings) -> bool:
    """Say whether readers may write under this story."""
    return article.comments_open and site.comments_open


def discussion(article: Article, site: SiteSettings) -> dict:
    """Return what stands under a story: its threads, how many comments, whether more may come."""
    comments = list(article.comments.approved().as_readers_see_them().in_thread_order())
    return {
        "article": article,
        "threads": threads(comments),
        "count": len(comments),
        "is_open": are_open(article, site),
    }


def threads(comments: list[Comment]) -> list[Node]:
    """Return the roots of ``comments``, oldest first, each with its replies below it.

    Takes comments of one story in thread order and asks the database nothing: as answers go
    two levels deep, a reply knows the places above it by its ``parent_id`` and ``root_id``.
    """
    nodes = {comment.pk: Node(comment) for comment in comments}
    roots: dict[int, Node] = {}
    for comment in comments:
        node = nodes[comment.pk]
        if comment.parent_id is None:
            roots[comment.pk] = node
            continue
        parent_is_hidden = comment.parent_id not in nodes
        parent = nodes.setdefault(comment.parent_id, Node())
        parent.replies.append(node)
        if parent_is_hidden:
            place_hidden(parent, comment, nodes, roots)
    return sorted(roots.values(), key=lambda root: root.since)


def place_hidden(
    parent: Node, reply: Comment, nodes: dict[int, Node], roots: dict[int, Node]
) -> None:
    """Put the place of a hidden comment where its first visible reply tells that it was."""
    if reply.parent_id == reply.root_id:
        roots[reply.root_id] = parent
        return
    root_is_hidden = reply.root_id not in nodes
    root = nodes.setdefault(reply.root_id, Node())
    root.replies.append(parent)
    if root_is_hidden:
        roots[reply.root_id] = root
