"""The lines by which a person decides an open question about who is who: to be pasted into `curation.tsv`."""

from kg.view.cards import Section
from kg.view.telling import Telling


def decisions(telling: Telling, source: int, target: int) -> Section:
    """Two buttons that copy a line each: that both are one, and that they are two."""
    one, other = sorted((telling.iri(source), telling.iri(target)))
    return Section(
        heading="You know? Copy the line for curation.tsv",
        copies=(
            ("They are the same", curation_line("same", one, other)),
            ("They are different", curation_line("different", one, other)),
        ),
    )


def curation_line(verdict: str, one: str, other: str) -> str:
    """One line of a curation file: what is decided, and of which two.

    >>> curation_line("same", "https://example.org/kg/person/a", "https://example.org/kg/person/b").split("\\t")
    ['same', 'https://example.org/kg/person/a', 'https://example.org/kg/person/b']
    """
    return "\t".join((verdict, one, other))
