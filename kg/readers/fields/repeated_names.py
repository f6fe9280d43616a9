"""A name that stands twice in a list of authors, one behind the other; told, since few are two namesakes."""

from collections.abc import Iterator
from itertools import pairwise

from kg.model import Issue, Record
from kg.readers.rules import Rule, issue, quoted


def repeated_names(record: Record) -> Iterator[Issue]:
    """The issue of a record that prints a name of two words or more twice in a row.

    >>> from kg.model import Lines
    >>> from kg.readers.names.bylines import byline_of
    >>> byline = byline_of(["Jane Roe", "Jane Roe"])
    >>> [flaw] = repeated_names(Record(document="a.bib", lines=Lines(7, 9), title="Maps", byline=byline))
    >>> flaw.message
    '“Maps” names “Jane Roe” twice in a row among its authors; both were kept, as two authors.'
    """
    for name, following in pairwise(record.names):
        if name == following and " " in name:
            message = f"{quoted(record.title)} names {quoted(name)} twice in a row among its authors"
            message = f"{message}; both were kept, as two authors."
            yield issue(Rule.REPEATED_NAME, record.document, record.lines.first, message)
            return
