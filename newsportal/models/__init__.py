from newsportal.models.people import User
from newsportal.models.picture import Picture
from newsportal.models.redirect import Redirect
from newsportal.models.site import FooterLink, SiteSettings

__all__ = ["FooterLink", "Picture", "Redirect", "SiteSettings", "User"]
