"""What no longer holds, and the result of a verification."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class FallKind(StrEnum):
    """What of the graph does not stand."""

    DOCUMENT = "document"
    """A document is missing, cannot be read, or is not the one that the graph was made of."""
    RECORD = "record"
    """A record is no longer printed in its document, or not on its lines."""
    VALUE = "value"
    """A byline, date, category, identifier or venue is no longer printed so."""
    FACT = "fact"
    """A fact of a paper, an author or an organisation is printed by none of the paper's records."""
    QUOTE = "quote"
    """Words of a text do not stand at their offsets."""
    FIGURE = "figure"
    """A figure is no longer stated on its line."""
    HEADING = "heading"
    """An author page no longer names its person, or their category, in its head."""
    PLACE = "place"
    """The graph does not say where something stands, so that nothing can prove it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """One thing that the graph says and its documents do not."""

    kind: FallKind
    """What fell."""
    document: str = ""
    """Name of the document; empty when the graph names none."""
    lines: str = ""
    """Where the graph says it stands, `L14-L18`; empty for the whole document."""
    paper: str | None = None
    """Title of the paper, as the graph has it; of a fact about a person or an organisation its name."""
    concept: str | None = None
    """Name of the concept that rests on a quote."""
    fact: str
    """What fell, in words: `the byline`, `the concept 'Mixture of Experts'`."""
    expected: str | None = None
    """The words that the graph has; of a quote without words, the names of its concept."""
    found: str | None = None
    """The words that stand there now; `None` when there are none."""
    note: str = ""
    """What else is to be known, a sentence; empty when the words say everything."""

    def __str__(self) -> str:
        """One line: place, fact, paper, words expected and found.

        >>> print(Fall(kind=FallKind.VALUE, document="a.txt", lines="L1-L5", paper="Nexus", fact="the date",
        ...            expected="Feb 2", found="Feb 3"))
        a.txt L1-L5: the date of 'Nexus': expected 'Feb 2', found 'Feb 3'
        """
        place = " ".join(filter(None, (self.document, self.lines)))
        where = {FallKind.RECORD: "", FallKind.QUOTE: f" in '{self.paper}'"}.get(
            self.kind, f" of '{self.paper}'"
        )
        told = [self.fact + (where if self.paper else "")]
        if self.expected is not None:
            found = "nothing" if self.found is None else f"'{_one_line(self.found)}'"
            told.append(f"expected '{_one_line(self.expected)}', found {found}")
        if self.note:
            told.append(self.note)
        return ": ".join(filter(None, (place, *told)))


def _one_line(words: str) -> str:
    return words.replace("\n", "⏎")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The result: how much was checked, and everything that fell."""

    checked: Mapping[FallKind, int]
    """How many documents, records, values, quotes, figures and headings were compared."""
    unchecked: Mapping[FallKind, int]
    """The same of those whose document could not be read; nothing is known of them."""
    falls: tuple[Fall, ...]
    """In the order of documents, records and offsets; empty when everything stands."""

    @property
    def holds(self) -> bool:
        """True when everything stands."""
        return not self.falls
