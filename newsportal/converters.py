"""How ids stand in addresses: importing this module registers ``<id:…>``."""

from django.urls import register_converter


class IdConverter:
    """A database id: ASCII digits without leading zeros, within 63 bits."""

    regex = "[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(IdConverter, "id")
