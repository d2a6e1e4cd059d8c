"""The picture library, once there are stories: a picture in a story's text stays."""

from django.contrib import admin
from django.utils.translation import gettext as _

from articles.models import Article
from newsportal.admin import PictureAdmin
from newsportal.models import Picture

SHOWN = 20

admin.site.unregister(Picture)


@admin.register(Picture)
class LibraryAdmin(PictureAdmin):
    def get_deleted_objects(self, objs, request):
        """Add the stories whose text shows a picture to what protects it.

        The text holds numbers only, so the database cannot know.
        """
        deleted, counts, lacking, protected = super().get_deleted_objects(objs, request)
        for picture in objs:
            stories = Article.objects.filter(body__contains=f'<figure data-picture="{picture.pk}">')
            names = stories.order_by("pk").values_list("headline", flat=True)[:SHOWN]
            protected += [_("Story: %(headline)s") % {"headline": name} for name in names]
        return deleted, counts, set() if protected else lacking, protected
