"""The parts of a name that an entry writes with commas: `Last, First`, and what may stand beside."""

import re
from collections.abc import Sequence

_LINEAGE = re.compile(r"(?:jr|sr|junior|senior|ii|iii|iv)\.?", re.IGNORECASE)
_LIFE = re.compile(r"\(?[bdflca. ]{0,5}[0-9]{3,4}\??(?: ?[-–—]{1,3}[ca. ]{0,4}[0-9]{0,4}\??)?\)?")
_ROLE = re.compile(r"\s*[(\[](?:eds?|editors?|hrsg|hg|trans|translator|übers|dir)\.?[)\]]", re.IGNORECASE)


def name_parts(written: str) -> tuple[str, str, str]:
    """Given name, family name and suffix of `Last, First, Suffix` or `Last, Suffix, First`.

    A name without commas is natural, and all of it the family name here.

    >>> name_parts("Gates, Henry Louis, Jr."), name_parts("Gates, Jr., Henry Louis")
    (('Henry Louis', 'Gates', 'Jr.'), ('Henry Louis', 'Gates', 'Jr.'))
    >>> name_parts("Woolf, Virginia, 1882-1941"), name_parts("Müller, Hans (Hrsg.)"), name_parts("Ada Brand")
    (('Virginia', 'Woolf', ''), ('Hans', 'Müller', ''), ('', 'Ada Brand', ''))
    >>> name_parts("Sammy Davis, Jr.")
    ('', 'Sammy Davis', 'Jr.')
    """
    parts = without_life(without_role(written).split(","))
    if len(parts) == 2 and is_lineage(parts[1]):
        parts.insert(1, "")
    elif len(parts) > 2 and is_lineage(parts[1]):
        parts[1], parts[2] = parts[2], parts[1]
    family, given, suffix = (*parts, "", "")[:3]
    return given, family, suffix


def without_role(written: str) -> str:
    """A name without what an editor or translator is called behind it.

    >>> without_role("Lee, Ann (ed.)")
    'Lee, Ann'
    """
    return _ROLE.sub("", written)


def without_life(parts: Sequence[str]) -> list[str]:
    """The parts of a name but for the years of a life, which catalogues add.

    >>> without_life(["Woolf", " Virginia", " 1882-1941"])
    ['Woolf', 'Virginia']
    """
    return [
        part.strip() for place, part in enumerate(parts) if not place or not _LIFE.fullmatch(part.strip())
    ]


def is_lineage(part: str) -> bool:
    """Whether a part of a name tells a son from his father.

    >>> is_lineage("Jr."), is_lineage("Ann")
    (True, False)
    """
    return bool(_LINEAGE.fullmatch(part))
