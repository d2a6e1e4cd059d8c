"""The settings of the newspaper: one row, so the list leads straight to it."""

from django import forms
from django.contrib import admin
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from newsportal.forms import PictureChoiceField
from newsportal.models import FooterLink, SiteSettings


class SiteSettingsForm(forms.ModelForm):
    logo = PictureChoiceField(label=_("logo"), required=False)

    class Meta:
        model = SiteSettings
        fields = [
            "name", "tagline", "about", "logo", "contact_email", "deva_wpm", "other_wpm",
            "comments_open", "comment_policy",
        ]  # fmt: skip


class FooterLinkInline(admin.TabularInline):
    model = FooterLink
    extra = 0
    ordering = ["position", "pk"]


@admin.register(SiteSettings)
class SiteSettingsAdmin(admin.ModelAdmin):
    form = SiteSettingsForm
    inlines = [FooterLinkInline]
    fieldsets = [
        (None, {"fields": ["name", "tagline", "about", "logo", "contact_email"]}),
        (_("Comments"), {"fields": ["comments_open", "comment_policy"]}),
        (_("Reading speed"), {"fields": ["deva_wpm", "other_wpm"]}),
    ]

    def changelist_view(self, request, extra_context=None):
        if SiteSettings.objects.exists():
            return redirect("admin:newsportal_sitesettings_change", 1)
        return redirect("admin:newsportal_sitesettings_add")

    def has_add_permission(self, request) -> bool:
        return super().has_add_permission(request) and not SiteSettings.objects.exists()

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
