"""A name in the letters of another script, in brackets beside the name: `Wei Wang (王伟)`, `王伟 (Wang Wei)`.

It is another name of the same person and no part of the one that is shown.
"""

import re

from kg.readers.names.parts import role_of
from kg.text.letters.scripts import EASTERN_LETTERS, is_in_another_script, scripts_of
from kg.text.people.collective import is_collective
from kg.text.people.countries import names_country
from kg.text.people.eastern import is_eastern, is_whole

_BESIDE = re.compile(
    rf"(?P<before>[A-ZÀ-Þ][^{EASTERN_LETTERS}()]{{1,60}}?)\s+"
    r"(?P<second>[\u3400-\u9fff]{2,4}|[\uac00-\ud7af]{2,4})"
)
"""Without brackets: `Mao, Zedong 毛泽东`, as western libraries write it."""
_BRACKET = re.compile(r"[(（\[［]([^()（）\[\]［］]{2,60})[)）\]］]")


def without_second(name: str) -> tuple[str, str]:
    """A name without the one in another script beside it, and that; empty where no bracket has such a name.

    A single word where names have two is none, but a given name, a place or a firm: `王伟 (UCLA)`. A whole
    one in signs of the Far East needs no bracket.

    >>> without_second("Wei (王伟) Wang"), without_second("王伟（Wang Wei）"), without_second("王伟 (UCLA)")
    (('Wei Wang', '王伟'), ('王伟', 'Wang Wei'), ('王伟 (UCLA)', ''))
    >>> without_second("Zedong 毛泽东")
    ('Zedong', '毛泽东')
    """
    beside = _BESIDE.fullmatch(name)
    if beside and is_whole(beside["second"]) and not is_collective(name):
        return beside["before"], beside["second"]
    found = _BRACKET.search(name)
    if not found or role_of(name):
        return name, ""
    before, second, after = name[: found.start()].rstrip(), found[1].strip(), name[found.end() :].lstrip()
    rest = f"{before} {after}".strip()
    ours, theirs = scripts_of(rest), scripts_of(second)
    is_another = ours and theirs and not ours & theirs
    return (rest, second) if is_another and _is_name(second) else (name, "")


def _is_name(text: str) -> bool:
    words = text.split()
    is_none = any(map(str.isdecimal, text)) or is_collective(text) or names_country(text)
    are_names = is_in_another_script(text) or all(word[0].isupper() for word in words)
    return (is_eastern(text) or (len(words) > 1 and are_names)) and not is_none
