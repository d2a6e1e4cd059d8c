"""The exchange with the outside: whole stories in and out, one JSON object a line.

``records`` knows the shape of a line, ``reading`` brings lines in with the help of ``directory``
(sections, authors, tags), ``pictures`` and ``threads`` (comments), and ``writing`` brings stories
out. What was written by one portal is read by another and written again byte for byte.
"""
