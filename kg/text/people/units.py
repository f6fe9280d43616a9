"""Teams, groups and laboratories among authors, whose names end like those of a few persons.

There are a Victoria Team, a Max Lab and a Tracy Group. What stands before the word tells: no person is
called `GigaWorld`, and whoever is called Gemma has no paper of which `Gemma 3` is the title.
"""

import re

from kg.text.letters.fold import search_form
from kg.text.people.frequency import name_frequency

UNITS = "board|council|groups?|lab|network|panel|teams?|unit"
"""What ends the names of parts of organisations, as a regular expression."""
_UNIT = re.compile(rf"(?P<called>\S.*?)\s*(?P<unit>\b(?:{UNITS}))\W*", re.IGNORECASE | re.DOTALL)
_NO_GIVEN_NAME = re.compile(r"\d|[A-Z]\w*[A-Z]\w*[A-Z]|\bAI\b|(?<![A-Za-z])[A-Z]-(?![A-Z]\b)")
_TEAM = re.compile(r"(?P<called>\S.*?)\s+Team")
_IN_ONE = re.compile(r"[A-Z]\w*[a-z](?:Team|Group|Lab)|[A-Z]{3,}(?:team|group|lab)|[A-Z]\w{3,}-AI")
"""`KimiTeam`, `AIMgroup`, `DeepSeek-AI`."""
_INSIDE = re.compile(r"[a-z]{3}[A-Z]")
"""What no given name has inside: not `McKenzie`, `DeShawn`."""
_INITIALS = re.compile(r"[A-Z]\.?-[A-Z]\.?")
_HEAD_END = re.compile(r"[:–—]")
_MOST_OF_HEAD = 3  # words: `Kimi Linear: …`
_REPORT = re.compile(r"\s(?:technical report|(?:model|system) card)\b.*", re.IGNORECASE)


def ends_in_unit(name: str) -> bool:
    """Whether a name ends like that of a team, be it one or not.

    >>> ends_in_unit("Kimi Team"), ends_in_unit("Max Lab"), ends_in_unit("Jane Roe")
    (True, True, False)
    """
    return _UNIT.fullmatch(name) is not None


def is_unit(name: str) -> bool:
    """Whether a team or the like has what no given name has: small letters, digits, capitals, a coined word.

    >>> is_unit("SIMA team"), is_unit("GigaWorld Team"), is_unit("Kwai Keye Team"), is_unit("KimiTeam")
    (True, True, True, True)
    >>> is_unit("Victoria Team"), is_unit("Kimi Team"), is_unit("Max Lab"), is_unit("McKenzie Lab")
    (False, False, False, False)
    """
    if _IN_ONE.fullmatch(name):
        return True
    found = _UNIT.fullmatch(name)
    if not found or name.isupper():
        return False
    if (found["unit"].islower() and not name.islower()) or _NO_GIVEN_NAME.search(name):
        return True
    words = found["called"].split()
    if any(_INSIDE.search(word) and not _is_a_name(word) for word in words):
        return True
    return _TEAM.fullmatch(name) is not None and not any(map(_is_a_name, words))


def is_of_title(name: str, title: str) -> bool:
    """Whether a title begins with what a team is called, which is no person then.

    >>> is_of_title("Kimi Team", "Kimi-VL Technical Report"), is_of_title("Yan Team", "Yan: Making Videos")
    (True, True)
    >>> is_of_title("Yan Team", "Yangtze: Floods"), is_of_title("Victoria Team", "Victoria has many lakes")
    (False, False)
    """
    found = _TEAM.fullmatch(name)
    if not found:
        return False
    head = _HEAD_END.split(title)[0]
    words = _REPORT.sub("", head).split()
    is_short = len(words) <= _MOST_OF_HEAD and (head != title or len(words) < len(title.split()))
    return is_short and bool(re.match(rf"{re.escape(found['called'])}(?![^\W\d_])", head))


def _is_a_name(word: str) -> bool:
    """Whether somebody has it as a given name, as far as names were counted; not as family name alone.

    Of a name with a hyphen its parts are counted: `Jean-Baptiste`; `J-P` are initials, `M-A-P` is no name.
    """
    given = name_frequency().given
    parts = [search_form(part) for part in word.split("-")]
    is_double = len(parts) > 1 and all(len(part) > 1 and given.get(part, 0) > 0 for part in parts)
    return is_double or given.get(search_form(word), 0) > 0 or _INITIALS.fullmatch(word) is not None
