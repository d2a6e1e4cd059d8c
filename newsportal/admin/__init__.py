from newsportal.admin.people import UserAdmin
from newsportal.admin.picture import PictureAdmin
from newsportal.admin.redirect import RedirectAdmin
from newsportal.admin.site import SiteSettingsAdmin

__all__ = ["PictureAdmin", "RedirectAdmin", "SiteSettingsAdmin", "UserAdmin"]
