"""Log lines carry the id of the request they belong to."""

import logging
from contextvars import ContextVar

current_request_id: ContextVar[str] = ContextVar("request_id", default="-")


class RequestIDFilter(logging.Filter):
    """Put the id of the current request into every log record."""

    def filter(self, record):
        record.request_id = current_request_id.get()
        return True
