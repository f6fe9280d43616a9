"""What the details say of one node or edge: words and links, in a form that the page only has to lay out.

All wording is decided here and beside here, in Python, where it is tested; the page's script knows neither
papers nor people.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from kg.view.reading.quotes import Quote


class Item(NamedTuple):
    """One entry of a list: a link to a node."""

    node: int
    """Number of the node."""
    note: str = ""
    """A few words after its name."""
    line: int | None = None
    """Number of a line to go to instead, which tells why the node is named here."""


class Link(NamedTuple):
    """A fact that leads out of the page."""

    name: str
    """What it is: `DOI`."""
    text: str
    """What is shown of it: `10.1000/xyz`."""
    address: str
    """A web address, by http or https."""


class Section(NamedTuple):
    """A part of the details with its own heading; one of the lists is filled."""

    heading: str
    """In the reader's words: `Papers`."""
    items: tuple[Item, ...] = ()
    """Nodes to go to."""
    texts: tuple[str, ...] = ()
    """Plain lines."""
    quotes: tuple[Quote, ...] = ()
    """Sentences, each with the words that count."""
    claims: tuple[int, ...] = ()
    """Numbers of claims to go to."""
    copies: tuple[tuple[str, str], ...] = ()
    """What a button says, and the text that it copies."""
    about: str = ""
    """What the buttons that copy are about, said to whoever hears them one by one."""
    warns: bool = False
    """True for what must not be overlooked."""
    ends: bool = False
    """True for the two ends of the line that is told of, instead of a list."""
    chips: bool = False
    """True for many short names, which are set side by side."""

    def says_anything(self) -> bool:
        """False for a heading alone."""
        return bool(self.items or self.texts or self.quotes or self.claims or self.copies or self.ends)


class Card(NamedTuple):
    """Everything that is told of one node or edge, in reading order."""

    title: str
    """Its full name."""
    kind: str
    """What it is, in words: `Paper`."""
    naming: str = ""
    """The title of a line with `{source}` and `{target}` for the names of its ends, which the page knows."""
    note: str = ""
    """What must not be overlooked: that something is an open question."""
    facts: tuple[tuple[str, str], ...] = ()
    """Name and value, both short."""
    links: tuple[Link, ...] = ()
    """Facts that lead out of the page, after the others."""
    sections: tuple[Section, ...] = ()
    """The longer parts; empty ones are left out."""
    text: str = ""
    """Running text: an abstract."""
    iri: str = ""
    """Its name in the graph."""

    def data(self) -> Mapping[str, Any]:
        """The card for the page's script; what is empty is absent."""
        facts = [list(fact) for fact in self.facts if fact[1]]
        sections = [_section(part) for part in self.sections if part.says_anything()]
        whole = {
            "title": "" if self.naming else self.title,
            "naming": self.naming,
            "kind": self.kind,
            "note": self.note,
            "facts": facts,
            "links": [_link(link) for link in self.links],
            "sections": sections,
            "text": self.text,
            "iri": self.iri,
        }
        return {key: value for key, value in whole.items() if value}


def _section(section: Section) -> Mapping[str, Any]:
    whole = {
        "heading": section.heading,
        "items": [_item(item) for item in section.items],
        "texts": list(section.texts),
        "quotes": [quote.data() for quote in section.quotes],
        "claims": list(section.claims),
        "copies": [list(copy) for copy in section.copies],
        "about": section.about,
        "warns": section.warns,
        "ends": section.ends,
        "chips": section.chips,
    }
    return {key: value for key, value in whole.items() if value}


def _link(link: Link) -> list[str]:
    """What it is, its text, and its address: with a tab, which no address has, for the text at its end."""
    address, end = link.address, link.text
    return [link.name, end, f"{address.removesuffix(end)}\t" if end and address.endswith(end) else address]


def _item(item: Item) -> list[int | str]:
    if item.line is not None:
        return [item.node, item.note, item.line]
    return [item.node, item.note] if item.note else [item.node]
