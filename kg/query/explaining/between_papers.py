"""What joins two papers, in words: a number that a document prints of the other, or its title in a notice."""

from collections.abc import Iterator, Sequence

from kg.query.explaining.one_paper import Row
from kg.query.explaining.places import place
from kg.text.works.notices import names_title


def links(rows: Sequence[Row], *, cites: str = "") -> Iterator[str]:
    """A sentence for each entry that says so, of answers of `queries/explain/links.rq` and `citations.rq`.

    A row that has titles alone, `titled` and `known`, tells something where the one names the other.

    >>> notice = {"title": "Retraction: Beds", "is": "takes back", "cited": "Beds", "document": "a.bib"}
    >>> list(links([notice | {"titled": "Retraction: Beds", "known": known} for known in ("Beds", "Doors")]))
    ["'Retraction: Beds' takes back 'Beds', by the title 'Retraction: Beds' (a.bib)"]
    """
    told = (
        f"'{row['title']}' {cites or row['is']} '{row['cited']}', by {words} ({place(row)})"
        for row in rows
        if (words := row["printed"] if "printed" in row else _title_that_names(row))
    )
    yield from dict.fromkeys(told)


def _title_that_names(row: Row) -> str:
    """The title of a notice or an erratum, if it names that of the other paper; else empty."""
    return f"the title '{row['titled']}'" if names_title(row["titled"], row["known"]) else ""
