"""The numbers by which authority files of libraries, and other registries than ORCID, know an author.

Nobody checked whose they are. They are kept with the author for whoever looks for one, and join no names.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any

from kg.readers.fields.identifiers import orcid
from kg.readers.fields.paper_flaws import Named, PaperFlaw, strange
from kg.readers.fields.values import one_line, values_of


class Registry(StrEnum):
    """The schemes of such numbers, as they stand before one."""

    GND = "gnd"
    VIAF = "viaf"
    ISNI = "isni"
    RESEARCHER_ID = "researcherid"
    SCOPUS = "scopus"
    WIKIDATA = "wikidata"


_GND = re.compile(
    r"(?:https?://d-nb\.info/gnd/|gnd[:\s]\s*|\(DE-588\))?"
    r"(1[0-9]{7,9}[0-9X]|3[0-9]{7}[0-9X]|[1-9][0-9]{0,7}-[0-9X])",
    re.IGNORECASE,
)
"""With the sign of the registry of codes of libraries before it, as catalogues write it, or an address."""
_ISNI = re.compile(
    r"(?:https?://(?:www\.)?isni\.org/(?:isni/)?|isni[:\s]\s*)?((?:[0-9]{4}[ -]?){3}[0-9]{3}[0-9X])",
    re.IGNORECASE,
)


def _gnd(text: str) -> str | None:
    """Numbers without a hyphen have a check digit: modulo 11, the last but one twice, and so on."""
    found = _GND.fullmatch(text)
    if not found:
        return None
    number = found[1].upper()
    if "-" in number:
        return number
    total = sum(place * int(digit) for place, digit in enumerate(number[-2::-1], start=2))
    return number if number.endswith("0123456789X"[-total % 11]) else None


def _isni(text: str) -> str | None:
    """Those of a block are ORCIDs: the check digit is the same."""
    found = _ISNI.fullmatch(text)
    digits = re.sub("[^0-9X]", "", found[1].upper()) if found else ""
    is_one = digits and orcid("-".join(digits[at : at + 4] for at in (0, 4, 8, 12)))
    return digits if is_one else None


def _matching(pattern: str) -> Callable[[str], str | None]:
    compiled = re.compile(pattern, re.IGNORECASE)

    def number(text: str) -> str | None:
        found = compiled.fullmatch(text)
        return found[1].upper() if found else None

    return number


_READ: Mapping[Registry, tuple[Named, Callable[[str], str | None]]] = {
    Registry.GND: (Named.GND, _gnd),
    Registry.VIAF: (
        Named.VIAF,
        _matching(r"(?:https?://(?:www\.)?viaf\.org/viaf/|viaf[:\s]\s*)?([1-9][0-9]{0,21})/?"),
    ),
    Registry.ISNI: (Named.ISNI, _isni),
    Registry.RESEARCHER_ID: (
        Named.RESEARCHER_ID,
        _matching(
            r"(?:https?://(?:www\.)?(?:researcherid\.com/rid|webofscience\.com/wos/author/record)/)?"
            r"([A-Z]{1,3}-[0-9]{4}-(?:19|20)[0-9]{2})"
        ),
    ),
    Registry.SCOPUS: (Named.SCOPUS, _matching(r"(?:https?://\S{1,80}authorId=)?([0-9]{8,12})")),
    Registry.WIKIDATA: (
        Named.WIKIDATA,
        _matching(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9][0-9]*)"),
    ),
}
_SIGNS = re.compile("[^a-z]+")


@lru_cache(maxsize=1 << 8)  # entries share the names of their fields
def registry_called(name: str) -> Registry | None:
    """The registry that a field is named after; `None` for any other.

    >>> registry_called("GND"), registry_called("Scopus-Author-ID"), registry_called("highlight")
    (<Registry.GND: 'gnd'>, <Registry.SCOPUS: 'scopus'>, None)
    """
    letters = _SIGNS.sub("", name.lower())
    return next((one for one in Registry if letters in (one, f"{one}id", f"{one}authorid")), None)


def authority_number(registry: Registry, text: str) -> str | None:
    """The number after its scheme that a text is; `None` for what is none.

    >>> authority_number(Registry.GND, "https://d-nb.info/gnd/118540238")
    'gnd:118540238'
    >>> authority_number(Registry.GND, "118540239"), authority_number(Registry.ISNI, "0000 0001 2103 2683")
    (None, 'isni:0000000121032683')
    """
    number = _READ[registry][1](text.strip())
    return f"{registry}:{number}" if number else None


def given_numbers(written: Iterable[tuple[str, Any]], name: str, flaws: list[PaperFlaw]) -> tuple[str, ...]:
    """The numbers that a document gives an author, each once; what is none is a flaw, and kept as text.

    `written` has each behind the name of its registry; what is called otherwise is passed over.

    >>> given_numbers([("GND", "118540238"), ("role", "poet"), ("VIAF", "none")], "J. W. Goethe", flaws := [])
    ('gnd:118540238',)
    >>> flaws[0].words
    'has “none” for the VIAF number of “J. W. Goethe”, which is none; it was kept as text'
    """
    found: dict[str, None] = {}
    for called, value in written:
        if not (registry := registry_called(called)):
            continue
        for text in filter(None, map(one_line, values_of(value))):
            if number := authority_number(registry, text):
                found[number] = None
            else:
                flaws.append(strange(_READ[registry][0], text, name))
    return tuple(found)


def named_in_flaws(registry: Registry) -> Named:
    """What a number of a registry is called."""
    return _READ[registry][0]
