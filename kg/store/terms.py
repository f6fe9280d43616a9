"""Values of an answer as people read them: short names for IRIs, and no character that a terminal obeys."""

import re
from typing import TYPE_CHECKING

from kg.rdf.description import KINDS
from kg.rdf.prefixes import PREFIXES, short_name
from kg.text.printing import safe

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.values import Value

_BOOLEAN = PREFIXES["xsd"] + "boolean"
_OF_SITES = r"(?:record|paper|page)/(?=[^/]*[0-9]{4})(?![^/]*[a-z2-7]{13})"
"""How addresses with a number end, which are no names of ours: those have a key. `record/4123456`."""
_OWN = re.compile(rf"https?://.*/((?!{_OF_SITES})(?:{'|'.join(KINDS)}|graph|dataset)/[^/]+)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a cell begins with that a spreadsheet computes, also in the wide forms of East Asia."""
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]*)?|-?\.[0-9]+")
_MOST_DIGITS = 18  # graphs of others may hold any; Python reads no more than 4,300 (PEP 682)


def short(iri: str) -> str:
    """The IRI in its shortest form that can be typed: `foaf:Person`, `person/chloe-bi-abcdefghijkl2`.

    >>> short("http://xmlns.com/foaf/0.1/Person")
    'foaf:Person'
    >>> short("https://example.org/kg/person/chloe-bi-abcdefghijkl2")
    'person/chloe-bi-abcdefghijkl2'
    >>> short("https://zenodo.org/record/4123456"), short("https://example.org/paper/nexus")
    ('https://zenodo.org/record/4123456', 'paper/nexus')
    """
    match = _OWN.fullmatch(iri)
    return match[1] if match else short_name(iri)


def shown(value: "Value | None") -> str:
    """A cell for people: one line, short IRIs, literals without their type; empty where there is no value."""
    import pyoxigraph as ox

    if isinstance(value, ox.NamedNode):
        return safe(short(value.value))
    return safe(" ".join(text(value).split()))


def for_people(value: "Value | None") -> str:
    """A cell of a table for people: as `shown`, but truth values are yes and no."""
    import pyoxigraph as ox

    if isinstance(value, ox.Literal) and value.datatype.value == _BOOLEAN:
        return {"true": "yes", "1": "yes", "false": "no", "0": "no"}.get(value.value, shown(value))
    return shown(value)


def text(value: "Value | None") -> str:
    """The value as plain text: an IRI in full, a literal without its type; empty where there is no value."""
    import pyoxigraph as ox

    return "" if value is None else str(value) if isinstance(value, ox.Triple) else value.value


def named_node(iri: str) -> "ox.NamedNode | None":
    """The thing of this name; `None` for what is no IRI: a graph of others may hold any text in its place.

    >>> named_node("https://example.org/a").value, named_node("a b")
    ('https://example.org/a', None)
    """
    import pyoxigraph as ox

    try:
        return ox.NamedNode(iri)
    except ValueError:
        return None


def whole_number(text: str) -> int | None:
    """The whole number that a text is; `None` for any other text, and for more digits than anything counts.

    >>> whole_number("1204"), whole_number("3.5"), whole_number("9" * 5000)
    (1204, None, None)
    """
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None


def grouped(text: str) -> str:
    """A whole number with its thousands set apart; any other text as it is.

    >>> grouped("1204"), grouped("3.5")
    ('1,204', '3.5')
    """
    number = whole_number(text)
    return text if number is None else f"{number:,}"


def for_spreadsheet(text: str) -> str:
    """The text as a cell that no spreadsheet computes: a formula has an apostrophe in front (CWE-1236).

    >>> for_spreadsheet("=1+1"), for_spreadsheet("-2.5"), for_spreadsheet("Nexus")
    ("'=1+1", '-2.5', 'Nexus')
    """
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text
