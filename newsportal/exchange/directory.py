"""Sections, authors and tags by the words a line names them with; made where they are new."""

from collections.abc import Callable

from django.db.models import Max, Model, QuerySet
from django.utils.translation import gettext as _

from articles.models import Section, Tag
from authors.models import Author
from newsportal.exchange.records import BadLine, Fields
from newsportal.fields import free_slug

REMEMBERED = 10_000


class Directory:
    """Looks everyone up once.

    What exists is taken as it is: the desk's own names and biographies win over a file's.
    """

    def __init__(self):
        self.known: dict[tuple, Model] = {}

    def forget(self) -> None:
        """Forget all, as after a line was undone: what it made does not exist any more."""
        self.known.clear()

    def remember(self, key: tuple, find: Callable[[], Model]) -> Model:
        if key not in self.known:
            if len(self.known) >= REMEMBERED:
                self.known.clear()
            self.known[key] = find()
        return self.known[key]

    def section(self, fields: Fields) -> Section:
        slug, name = fields.slug(), fields.text("name")
        if not (slug or name):
            raise fields.refuse("slug", _("%(field)s is missing."))

        def find():
            sections = Section.objects.select_related("parent")
            found = by_slug_or_name(sections, slug, name)
            return found or self.new_section(fields, slug=slug, name=name or slug)

        return self.remember((Section, slug, name), find)

    def new_section(self, fields: Fields, *, slug: str, name: str) -> Section:
        """Make a section behind all others."""
        last = Section.objects.aggregate(last=Max("position"))["last"] or 0
        parent = self.parent_section(fields)
        section = Section(slug=slug, name=name, parent=parent, position=last + 1)
        return made(section, fallback="section")

    def parent_section(self, fields: Fields) -> Section | None:
        """Return the section above, which is named by its slug or by slug and name."""
        parent = fields.values.get("parent")
        if parent is None:
            return None
        if isinstance(parent, str):
            parent = {"slug": parent}
        above = Fields(parent, where=fields.place("parent"))
        # Only these two: what stands above the parent is not the parent's own business here.
        names = {key: above.text(key) for key in ("slug", "name")}
        return self.section(Fields(names, where=above.where))

    def author(self, fields: Fields) -> Author:
        slug, name = fields.slug(), fields.text("name")
        if not (slug or name):
            raise fields.refuse("name", _("%(field)s is missing."))

        def find():
            found = by_slug_or_name(Author.objects.all(), slug, name)
            author = Author(slug=slug, name=name or slug, bio=fields.text("bio"))
            return found or made(author, fallback="author")

        return self.remember((Author, slug, name), find)

    def tags(self, fields: Fields) -> list[Tag]:
        """Return the tags of a line, each once; a tag is its name or an object."""
        tags = {}
        for number, item in enumerate(fields.items("tags")):
            value = {"name": item} if isinstance(item, str) else item
            tag = self.tag(Fields(value, where=f"{fields.place('tags')}[{number}]"))
            tags[tag.pk] = tag
        return list(tags.values())

    def tag(self, fields: Fields) -> Tag:
        slug, name = fields.slug(), fields.text("name")
        if not (slug or name):
            raise fields.refuse("name", _("%(field)s is missing."))

        def find():
            # A name is unique too, so a tag may be known under another slug.
            found = slug and Tag.objects.filter(slug=slug).first()
            found = found or Tag.objects.filter(name__iexact=name or slug).first()
            return found or made(Tag(slug=slug, name=name or slug), fallback="tag")

        return self.remember((Tag, slug, name), find)


def by_slug_or_name(rows: QuerySet, slug: str, name: str) -> Model | None:
    """Return the row with this slug, or without a slug the only one with this name.

    Raises:
        BadLine: there is no slug, and several have the name.
    """
    if slug:
        return rows.filter(slug=slug).first()
    found = list(rows.filter(name=name)[:2])
    if len(found) > 1:
        raise BadLine(_("Several are called “%(name)s”; a slug must tell which.") % {"name": name})
    return found[0] if found else None


def made(instance, *, fallback: str):
    """Validate and save a new section, author or tag, and return it."""
    everyone = type(instance).objects.all()
    instance.slug = instance.slug or free_slug(everyone, instance.name, fallback=fallback)
    instance.full_clean()
    instance.save()
    return instance
