"""What ERIC, the database of education, writes otherwise into PubMed's tags.

Its entries have no number of PubMed: `OWN - ERIC` begins each. A DOI or an address stands alone in `AID` or
`LID`, its own number in `OID`, and `JT` of what is no article is who published it.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from kg.model import Detail
from kg.readers.fields.identifiers import paper_of_doi
from kg.readers.fields.other_fields import Field, said
from kg.readers.names.parts import role_of, without_role
from kg.readers.pubmed.entries import Tagged, values_of
from kg.readers.ris.people import in_one_line

OWNER = "ERIC"
ARTICLES = "Journal Articles"
_TYPES = (
    ("Books", "BOOK"),
    ("Dissertations/Theses", "THES"),
    ("Reports", "RPRT"),
)
"""How types of publication begin, and the type of RIS."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_SERIAL = re.compile(r"(?:E?ISSN|ISBN)-\s?(?P<number>\S+)")
"""`ISSN-1042-1629`."""
_OF_RIS = {"OID": "AN", "ISSN": "SN", "ISBN": "SN"}


def is_of_eric(fields: Iterable[Tagged]) -> bool:
    """Whether an entry is one of ERIC.

    >>> is_of_eric([Tagged("OWN", "ERIC")]), is_of_eric([Tagged("OWN", "NLM")])
    (True, False)
    """
    return OWNER in values_of(fields, "OWN")


def without_others(fields: Sequence[Tagged]) -> tuple[Sequence[Tagged], Sequence[tuple[Detail, str]]]:
    """The lines with editors as PubMed has them, and who did something else; `AU` are all of them.

    >>> fields, others = without_others([Tagged("AU", "Roe, Jane, Ed."), Tagged("AU", "Poe, Al, Comp.")])
    >>> fields, [words for _, words in others]
    ([Tagged(tag='FED', value='Roe, Jane')], ['compiler: Al Poe'])
    """
    kept: list[Tagged] = []
    others: dict[str, list[str]] = {}
    for tag, value in fields:
        role = role_of(value) if tag == "AU" else ""
        if role in ("", "author"):
            kept.append(Tagged(tag, value))
        elif role == "editor":
            kept.append(Tagged("FED", without_role(value)))
        else:
            others.setdefault(role, []).append(without_role(value))
    return kept, [said(Field(role), in_one_line(names)) for role, names in others.items()]


def ris_type(types: Collection[str]) -> str:
    """The type of RIS that ERIC's types of publication tell.

    >>> ris_type(["Journal Articles", "Reports - Research"]), ris_type(["Reports - Research"]), ris_type([])
    ('JOUR', 'RPRT', 'GEN')
    """
    if ARTICLES in types:
        return "JOUR"
    told = (kind for beginning, kind in _TYPES if any(each.startswith(beginning) for each in types))
    return next(told, "GEN")


def as_ris(tag: str, value: str, kind: str) -> tuple[str, str] | None:
    """Tag and value as RIS has them, of an entry of this type of RIS; `None` for what PubMed writes alike.

    >>> as_ris("AID", "http://dx.doi.org/10.1007/s11423-019-09653-8", "JOUR")
    ('DO', 'http://dx.doi.org/10.1007/s11423-019-09653-8')
    >>> as_ris("LID", "http://eric.ed.gov/?id=EJ1208101", "JOUR"), as_ris("JT", "OECD Publishing", "RPRT")
    (('UR', 'http://eric.ed.gov/?id=EJ1208101'), ('PB', 'OECD Publishing'))
    >>> as_ris("ISSN", "ISSN-1042-1629", "JOUR"), as_ris("VI", "67", "JOUR")
    (('SN', '1042-1629'), None)
    """
    if tag in ("AID", "LID"):
        if paper_of_doi(value):
            return "DO", value
        return ("UR", value) if _ADDRESS.fullmatch(value) else None
    if tag == "JT" and kind != "JOUR":
        return "PB", value
    if tag not in _OF_RIS:
        return None
    serial = _SERIAL.fullmatch(value)
    return _OF_RIS[tag], serial["number"] if serial else value
