"""Whose a result is: the system of the paper that its sentence says has it, reaches it or brings it about.

A set of data is where others are tried: `GPT-5 reaches 40% on QARCO` tells nothing of what QARCO reaches.
Not for figures that are said to be another's (`comparison/owners.py`, `comparison/others.py`).
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.claims.comparison.others import ELSEWHERE, contrast
from kg.extract.claims.directions import Way
from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import REACHED, Stated
from kg.extract.generic import word_set
from kg.model import ConceptType, Span, System

_KINDS = r"(?:method|model|approach|framework|system|algorithm|network|architecture|technique|pipeline)"
_OWN = re.compile(
    r"\b(?:it|its|we|our|this (?:paper|work|method|approach|model)|the proposed)\b", re.IGNORECASE
)
_OWN_ONE = re.compile(
    rf"\b(?:(?:our|this|the\sproposed)\s(?:[\w-]+\s){{0,2}}?{_KINDS}|it(?=\s(?!contain|compris|consist|has|includ|span)\w+s\b))\b",
    re.IGNORECASE,
)
"""What one of several systems is called; `we` may be all of them."""
_OF_OURS = re.compile(r"\s?of our\b")  # `53% of our candidates`
_AGAINST = re.compile(
    r"""\b(?:(?:compared|relative|opposed)\s(?:to|with)|versus|vs\.?|against|rather\sthan|(?:far|well)\sabove
    |(?:doubl|tripl|quadrupl)ing)
    \s(?:(?:an?|the|just|only|merely|(?P<owner>[\w-]+)['’]s)\s){0,2}
    (?:[\d.–-]+\\?%?\s(?:for|with|by)\s[^;()%]{1,40}?,?\s(?:and\s)?)?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_REACH = 80  # code points before a figure in which it is told whose it is
_DATA = re.compile(r"(?:Bench(?:mark)?|Data(?:set)?|Corpus)[\W\d]*\Z")
_PLACED = re.compile(
    r"\b(?:across|against|for|from|in|into|of|on|over|than|to|under)\s(?:(?:an?|our|the|this)\s)?\Z",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:advantage|benefit|efficacy|effectiveness|superiority|usefulness|value)s?\sof\s(?:(?:our|the)\s)?\Z"
)
_TAUGHT = re.compile(r"\b(?:train|tun)\w*\s(?:[\w-]+\s){0,4}?(?:on|with|using|from)\s(?:(?:our|the)\s)?\Z")
_NOUNS = word_set("benchmark collection corpus data dataset itself suite")
_SHOWING = re.compile(r"(?:reveal|show|demonstrat|indicat|suggest|find|found|highlight|expos|illustrat)")
_ANOTHERS = word_set("that where which while whereas whose but models model llms humans ; :")


def names_of(system: System, text: str) -> tuple[str, ...]:
    """What a system is called in a text: `VSF--Med`, which is shown with a dash, and its long form."""
    return tuple(filter(None, (system.name, system.span.of(text), system.expansion)))


def subject_of(read: Reading, said: Stated, against: Span | None, systems: Sequence[System]) -> str | None:
    """The system that the sentence names last before a figure, but for the comparator; else `our method`.

    None where the figure is what another is compared to, or what other work reports.

    >>> from kg.extract import extract_texts
    >>> text = "On Q\\nWe present QARCO, a method. It gains 3%. GPT-5 wins by 4%."
    >>> [claim.subject for claim in extract_texts([text])[0].claims]
    ['QARCO', None]
    """
    start, end = read.place.start, said.figure.span.start
    before = read.text[start:end]
    if not systems or _is_against(read, before[-_REACH:], systems) or contrast(read, said.tokens[0]):
        return None
    elsewhere = ELSEWHERE.search(before)
    start += elsewhere.end() if elsewhere else 0
    parts = [Span(start, end)]
    if against and start <= against.start < end:
        parts = [Span(start, against.start), Span(min(end, against.end), end)]
    makers = [system for system in systems if not _is_tried_on(system)]
    named = (_last_named(read, part, systems) for part in parts)
    name = next(filter(None, named), None) or _data(read, said, parts[0], systems)
    return name or _own(read, said, parts, makers, systems)


def _is_against(read: Reading, before: str, systems: Sequence[System]) -> bool:
    """Whether words lead to the value of another: `compared to 90% for`, `vs. X's`; not `vs. QARCO's`."""
    found = _AGAINST.search(before)
    own = (name.split()[-1] for system in systems for name in names_of(system, read.text))
    return found is not None and found["owner"] not in own


def _last_named(read: Reading, part: Span, systems: Sequence[System]) -> str | None:
    """The method named last in a part of a sentence; `on QARCO` and the like only where no other is named."""
    places = sorted(
        (place, each.name) for place, each in _places(read.text, part, systems) if not _is_tried_on(each)
    )
    free = [(place, name) for place, name in places if not _PLACED.search(read.text, part.start, place.start)]
    return next((name for _, name in reversed(free or places)), None)


def _places(text: str, part: Span, systems: Sequence[System]) -> Iterator[tuple[Span, System]]:
    """Where each system is named last in a part of a text."""
    called = {name: system for system in systems for name in names_of(system, text)}
    for name, system in called.items():
        if text.find(name, part.start, part.end) < 0:
            continue
        longer = tuple(other for other in called if other != name and other.startswith(name))
        at = _last(text, name, part, longer)
        if at is not None:
            yield Span(at, at + len(name)), system


def _last(text: str, name: str, part: Span, longer: tuple[str, ...]) -> int | None:
    """Where a name stands last as a word of its own, and not in a `longer` one; `None` when nowhere."""
    at = text.rfind(name, part.start, part.end)
    while at >= 0 and (
        (at > part.start and text[at - 1].isalnum())
        or text[at + len(name) : at + len(name) + 1].isalnum()
        or text.startswith(longer, at)
    ):
        at = text.rfind(name, part.start, at)
    return at if at >= 0 else None


def _is_tried_on(system: System) -> bool:
    """Whether a system is no method, by what the text says that it is, but data, a task or a metric."""
    if system.kind is None:
        return _DATA.search(system.name) is not None
    return system.kind in (ConceptType.DATASET, ConceptType.TASK, ConceptType.METRIC)


def _data(read: Reading, said: Stated, part: Span, systems: Sequence[System]) -> str | None:
    """The data of which a figure tells: `QARCO is 3x larger`, `trained on QARCO, it reaches 90%`.

    A gain that is told with the data is due to it, but not one on it: `the value of QARCO, gaining 3%`.
    """
    data = ((place, each.name) for place, each in _places(read.text, part, systems) if _is_tried_on(each))
    found = max(data, default=None)
    if found is None:
        return None
    place, name = found
    placed = _PLACED.search(read.text, part.start, place.start)
    due = not placed or _DUE.search(read.text, part.start, place.start)
    gained = due and said.way in (Way.MORE, Way.BETTER)
    taught = _TAUGHT.search(read.text, part.start, place.start)
    return name if taught or gained or _is_subject(read, place, said.tokens[0]) else None


def _is_subject(read: Reading, place: Span, first: int) -> bool:
    """Whether a name is that of whom the words between it and a figure tell: `QARCO has 90% coverage`."""
    k = read.range_of(place)[1]
    k = read.onward(k, marks="R", words=_NOUNS)
    if k >= first or read.marks[k] not in "VZA" or _SHOWING.match(read.words[k]):
        return False
    between = range(k, first)
    of_another = "with" in read.words[k:first] and any(REACHED.match(read.words[j]) for j in between[1:])
    return not of_another and not any(
        read.words[j] in _ANOTHERS and not read.is_marked(j + 1, "G") for j in between
    )


def _own(
    read: Reading, said: Stated, parts: Sequence[Span], makers: Sequence[System], systems: Sequence[System]
) -> str | None:
    """The system that is the paper's own: of several the one method, or that of the title, `QARCO: …`."""
    titled = [each for each in makers if read.text.startswith((f"{each.name}:", f"{each.name} :"))]
    chosen = makers if len(makers) == 1 else titled
    if not chosen:
        return None
    own = _OWN if len(systems) == 1 else _OWN_ONE
    said_so = any(own.search(read.text, part.start, part.end) for part in parts)
    return chosen[0].name if said_so or _OF_OURS.match(read.text, said.figure.span.end) else None
