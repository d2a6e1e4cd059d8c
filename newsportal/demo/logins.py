"""The logins of the demo newsroom: one a role, with random passwords kept in one private file."""

import os
import secrets
from pathlib import Path

from django.conf import settings

from newsportal.models import User
from newsportal.roles import Role

DOMAIN = "deshdhara.example"
NAMES = {
    Role.ADMINISTRATOR: "मीनाक्षी राव",
    Role.EDITOR: "कविता बरुआ",
    Role.REPORTER: "अनन्या द्विवेदी",
    Role.MODERATOR: "सलमान शेख",
}


def logins_file() -> Path:
    return settings.VAR_DIR / "demo-logins.txt"


def make_logins() -> dict[str, dict[str, str]]:
    """Make sure that one person a role can sign in; return role → e-mail and password.

    A password that is on file and still right is kept; otherwise the person gets a new one.
    """
    known = passwords_on_file()
    logins = {}
    for role, name in NAMES.items():
        email = f"{role.value}@{DOMAIN}"
        user = User.objects.filter(email=email).first() or User(email=email)
        user.display_name, user.role, user.is_active = name, role, True
        password = known.get(email, "")
        if not password or not user.check_password(password):
            password = secrets.token_urlsafe(12)
            user.set_password(password)
        user.save()
        logins[role.value] = {"email": email, "password": password}
    write(logins)
    return logins


def passwords_on_file() -> dict[str, str]:
    if not logins_file().exists():
        return {}
    rows = [line.split() for line in logins_file().read_text().splitlines()]
    return {row[1]: row[2] for row in rows if len(row) == 3}


def write(logins: dict[str, dict[str, str]]) -> None:
    """Write the logins so that nobody else on the machine can read them."""
    logins_file().parent.mkdir(exist_ok=True)
    descriptor = os.open(logins_file(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        os.fchmod(descriptor, 0o600)
        for role, login in logins.items():
            file.write(f"  {role:<15}{login['email']:<36}{login['password']}\n")
