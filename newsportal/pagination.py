"""Pages of lists, by ``?page=``."""

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest

PAGE_SIZE = 20


def page_of(request: HttpRequest, items) -> Page:
    """Return the page of a list that ``?page=`` asks for, 20 items each.

    Raises:
        Http404: the number is not one to six plain ASCII digits, or there is no such page.
    """
    number = request.GET.get("page", "1")
    if not (number.isascii() and number.isdigit() and len(number) <= 6):
        raise Http404
    paginator = Paginator(items, PAGE_SIZE)
    if not 1 <= int(number) <= paginator.num_pages:
        raise Http404
    return paginator.page(int(number))
