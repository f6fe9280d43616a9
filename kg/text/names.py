"""The order of a printed name's words. `kg.text.bylines` and `kg.text.person_names` compare names."""

import re

from kg.text.fold import search_form
from kg.text.scripts import EASTERN

_SUFFIX = re.compile(r"(?:jr|sr|ph\.? ?d|md|[ivx]{1,4}|2nd|3rd|4th)\.?", re.IGNORECASE)


def in_order(name: str) -> str:
    """The name with its given names first: lists of references print `Roe, Jane`.

    >>> in_order("Roe, J."), in_order("Martin Luther King, Jr.")
    ('J. Roe', 'Martin Luther King, Jr.')
    """
    family, comma, given = name.partition(",")
    if not comma or "," in given or not given.strip() or is_suffix(given.strip()):
        return name
    return f"{given.strip()} {family.strip()}"


def is_suffix(part: str) -> bool:
    """Whether a part of a name is what follows one: it tells a son from his father, or is a degree.

    >>> is_suffix("Jr."), is_suffix("III"), is_suffix("Ann")
    (True, True, False)
    """
    return bool(_SUFFIX.fullmatch(part))


def turned(typed: str) -> str:
    """A name that was typed as libraries write it, with its given names first; empty for any other text.

    For looking up, where a form too many does no harm: `Wang, V` may be V Wang, whom `in_order` leaves alone.
    Names in Chinese, Japanese and Korean are closed up.

    >>> turned("FOERSTER, Jakob"), turned("Jakob Foerster"), turned("Foerster,")
    ('Jakob FOERSTER', '', '')
    >>> turned("王, 力"), turned("김 민수"), turned("王力")
    ('王力', '김민수', '')
    """
    closed = "".join(typed.replace(",", " ").split())
    if EASTERN.fullmatch(closed):
        return closed if closed != typed else ""
    family, comma, given = (part.strip() for part in typed.partition(","))
    return f"{given} {family}" if comma and family and given else ""


def name_words(name: str) -> list[str]:
    """The words of a name in their natural order, in small letters without accents.

    >>> name_words("Núñez, José M.")
    ['jose', 'm', 'nunez']
    """
    return search_form(in_order(name)).split()


def is_short(name: str) -> bool:
    """Whether an initial stands for the first given name.

    >>> is_short("J. Roe"), is_short("Roe, J."), is_short("Martin L. King"), is_short("Plato")
    (True, True, False, False)
    """
    words = name_words(name)
    return len(words) > 1 and len(words[0]) == 1
