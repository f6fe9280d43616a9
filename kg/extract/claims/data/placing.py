"""On what data each result of a sentence is: `93.2% on ImageNet`, `On GSM8K and MATH, by 3.1% and 2.2%`.

The list of names that a figure is on stands in a bracket beside it, behind it or before it, in this order. A
figure without one shares that of the figure before.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.claims.data.known import Known
from kg.extract.claims.data.lists import CLOSING, OPENING, Listed, closing, is_data_noun, lists
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.respectively import is_respective
from kg.extract.claims.shared import SIZES
from kg.extract.generic import word_set
from kg.extract.naming import is_strong
from kg.model import Claim, ClaimRole, Span

_ON = word_set("on across")
"""Prepositions behind which names of nothing else are data."""
_BREAKING = word_set("; whereas but although though")
_APART = word_set("; while")
"""What stands before another thing than what was told on some data: `91% on X while using 2% of`."""
_ADDING = word_set("and , & or to with / while (")
"""What joins figures that are on the same data."""
_VALUED = word_set(": = with at by")
"""What stands between data and a value on it."""
_MADE = re.compile(
    r"(?:(?:pre-?|fine-?)?train|(?:fine-?)?tun|buil[dt]|bas|rel[yi]|focus|depend|construct|curat|deriv|draw"
    r"|collect|emphasi)\w*\Z"
)
"""Verbs that tell what something is made from, before `on` and `from`."""
_OF_TONGUES = ("ese", "ish", "ian", "ean", "ic", "man", "nch", "di")
_FAR = 16  # tokens between a figure and a list behind it
_BETWEEN = 12  # tokens between two figures that share one
_NEAR = 3  # tokens between a name and its value, where no preposition tells
_GENERAL = 10, 5  # tokens behind a figure with `across`, and from there to `benchmarks`

Placed = Mapping[Range, tuple[Range, ...]]
"""The tokens of a figure → those of the names of the data that it is on."""


def with_data(read: Reading, claims: Sequence[Claim], known: Known) -> Sequence[Claim]:
    """The claims of a sentence, its results with the names of the data that they are on.

    >>> from kg.extract import extract_texts
    >>> text = "On Q\\nOn the GSM8K benchmark, Q reaches an accuracy of 91.4%, and 52% on MATH."
    >>> [(claim.figure.value, claim.data[0].of(text)) for claim in extract_texts([text])[0].claims]
    [(91.4, 'GSM8K'), (52, 'MATH')]
    """
    placed = _placed(read, claims, known)
    return [
        replace(claim, data=tuple(_span(read, name) for name in names))
        if _is_result(claim) and (names := placed.get(read.range_of(claim.figure.span)))
        else claim
        for claim in claims
    ]


def _is_result(claim: Claim) -> bool:
    return claim.role is ClaimRole.RESULT and claim.figure.kind not in SIZES


def _span(read: Reading, words: Range) -> Span:
    return Span(read.tokens[words[0]].start, read.tokens[words[1] - 1].end)


def _name(read: Reading, item: Range) -> str:
    return " ".join(_span(read, item).of(read.text).split())


def _placed(read: Reading, claims: Sequence[Claim], known: Known) -> Placed:
    figures = sorted({read.range_of(claim.figure.span) for claim in claims if _is_result(claim)})
    if not figures:
        return {}
    named = list(lists(read, [read.range_of(claim.figure.span) for claim in claims]))
    found = [each for each in named if _is_data(read, each, known)]
    if not found:
        return {}
    leads = {"on", *(each.lead for each in found)}
    found = [
        each
        for each in named
        if each in found or (each.lead in leads and _is_beside(read, each, figures, known))
    ]
    placed: dict[Range, tuple[Range, ...]] = {}
    for each in found:
        placed |= _bracketed(read, figures, each)
    opened = any(each.lead and each.end <= figures[0][0] and not _is_made(read, each) for each in found)
    for each in found:
        placed = {**_behind(read, figures, each, placed, is_opened=opened), **placed}
    for k, figure in enumerate(figures):
        if figure not in placed:
            placed[figure] = _before(read, figures, k, found, placed)
    return placed


def _is_data(read: Reading, listed: Listed, known: Known) -> bool:
    """Whether names stand for data, as far as is known of one of them or of where they stand."""
    names = [_name(read, item) for item in listed.items]
    if listed.is_other or (any(map(known.is_other, names)) and not any(map(known.is_data, names))):
        return False
    if any(map(known.is_data, names)):
        return listed.lead != "for" or listed.is_called or not known.data.isdisjoint(names)
    if listed.is_called:
        single = listed.noun and not read.words[listed.end - 1].endswith("s")  # not `Chinese datasets`
        return bool(single) or any(is_strong(name) or " " in name for name in names)
    titled = read.place.start == 0
    alone = listed.end == listed.items[-1][1]
    return not titled and alone and listed.lead in _ON and any(is_strong(name.split()[0]) for name in names)


def _is_beside(read: Reading, listed: Listed, figures: Sequence[Range], known: Known) -> bool:
    """Whether a name is told like those of data beside it: `by 3.3% on Semeval and by 4.1% on MUStARD`."""
    alone = len(listed.items) == 1 and listed.end == listed.items[0][1] and not listed.is_other
    if not alone or listed.lead not in ("on", "in"):
        return False
    behind = any(figure[1] <= listed.start <= figure[1] + _NEAR for figure in figures)
    name = _name(read, listed.items[0])
    return behind and not name.endswith(_OF_TONGUES) and not known.is_other(name)


def _bracketed(read: Reading, figures: Sequence[Range], listed: Listed) -> Placed:
    """Figures beside the name: `TSPLib (1.05%)`, `UCF-Crime: 83.25%`, `CVQA with 57.4%`, `84.2% (COCO)`."""
    found: dict[Range, tuple[Range, ...]] = {}
    for item in listed.items:
        end = listed.end if item == listed.items[-1] else item[1]
        if read.word(end) in OPENING:
            inside = [figure for figure in figures if end < figure[0] < closing(read, end)]
        else:
            inside = [figure for figure in figures if read.word(end) in _VALUED and figure[0] == end + 1]
        found |= dict.fromkeys(inside, (item,))
    if found and set(found.values()) == {listed.items[-1:]}:
        return _shared(sorted(found), listed)
    before = listed.items[0][0] - 1
    if not found and read.word(before) in OPENING and read.word(listed.end) in CLOSING:
        return {figure: listed.items for figure in figures if figure[1] == before}
    return found


def _shared(figures: Sequence[Range], listed: Listed) -> Placed:
    """Each figure with its name where there are as many, else with all names."""
    if len(figures) == len(listed.items):
        return {figure: (item,) for figure, item in zip(figures, listed.items, strict=True)}
    return dict.fromkeys(figures, listed.items)


def _behind(
    read: Reading, figures: Sequence[Range], listed: Listed, placed: Placed, *, is_opened: bool
) -> Placed:
    """The figures before a list: `90% accuracy and 85% recall on X`, `3.1% and 2.2% on X and Y`.

    Where other data stand before all (`is_opened`), those behind the last comma: `On X, 90%, and 85% on Y`.
    """
    begins = listed.start
    if read.word(begins - 1) in (",", "and", ";") and read.word(listed.end) == ",":
        return {}  # `…, and on X, it reaches`
    group: list[Range] = []
    for figure in reversed([each for each in figures if each[1] <= begins]):
        stop = group[-1][0] if group else begins
        if figure in placed or not (
            _are_joined(read, figure[1], stop) if group else _is_led_to(read, figure[1], stop)
        ):
            break
        group.append(figure)
    if not group or _is_made(read, listed) or not (listed.lead or group[0][1] == begins):
        return {}
    if is_opened and len(group) != len(listed.items):
        pauses = [k for k in range(1, len(group)) if "," in read.words[group[k][1] : group[k - 1][0]]]
        group = group[: min(pauses, default=len(group))]
    return _shared(group[::-1], listed)


def _is_led_to(read: Reading, first: int, end: int) -> bool:
    """Whether nothing between a figure and a list behind it tells of something else."""
    far = end - first > _FAR or read.has_mark("VZA", first, end)
    return not far and _BREAKING.isdisjoint(read.words[first:end]) and "while" not in read.words[first:end]


def _are_joined(read: Reading, first: int, end: int) -> bool:
    """Whether what stands between two figures joins them: `by 29% and increases FPS by`."""
    words = read.words[first:end]
    done = [k for k in range(first, end) if read.is_marked(k, "VZA") and read.word(k - 1) != "and"]
    apart = done or end - first > _BETWEEN or not (_BREAKING | _ON).isdisjoint(words)
    changed = read.word(end) == "from"  # `an 11x reduction of the cost from 44 to 4 s`
    return not apart and (changed or not _ADDING.isdisjoint(words))


def _before(
    read: Reading, figures: Sequence[Range], k: int, found: Sequence[Listed], placed: Placed
) -> tuple[Range, ...]:
    """The names before a figure, or those of the figure before it, whichever are nearer."""
    figure = figures[k]
    led = (each for each in reversed(found) if each.end <= figure[0] and _is_of(read, each, figure))
    listed = next(led, None)
    before = placed.get(figures[k - 1], ()) if k else ()
    elsewhere = k > 0 and _is_elsewhere(read, figures, k)
    if before and (listed is None or before[0][0] >= listed.end):
        apart = elsewhere or not _APART.isdisjoint(read.words[figures[k - 1][1] : figure[0]])
        return () if apart else before
    if listed is None:
        return ()
    told = listed.start > figures[0][0]  # of another figure, else of the whole sentence
    if told and (elsewhere or not _APART.isdisjoint(read.words[listed.end : figure[0]])):
        return ()
    group = [each for each in figures if each[0] >= listed.end]
    several, rest = divmod(len(group), len(listed.items))
    if several and not rest and is_respective(read, group[-1][1]):
        return (listed.items[group.index(figure) % len(listed.items)],)
    return listed.items


def _is_of(read: Reading, listed: Listed, figure: Range) -> bool:
    """Whether a list before a figure may tell on what it is."""
    if listed.lead:
        return not _is_made(read, listed)
    near = figure[0] - listed.end <= _NEAR and "," not in read.words[listed.end : figure[0]]
    return near and not read.has_mark("VZ", listed.end, figure[0])


def _is_elsewhere(read: Reading, figures: Sequence[Range], k: int) -> bool:
    """Whether what follows a figure says that it is on other data, without a name: `across benchmarks`."""
    reach, near = _GENERAL
    first = figures[k][1]
    end = min(figures[k + 1][0] if k + 1 < len(figures) else len(read.words), first + reach)
    on = next((j for j in range(first, end) if read.words[j] in _ON), end)
    return any(map(is_data_noun, read.words[on : min(end, on + near)]))


def _is_made(read: Reading, listed: Listed) -> bool:
    """Whether something is only made from what a list names: `trained on ImageNet`, `based on Llama`."""
    return any(map(_MADE.match, read.words[max(0, listed.start - 2) : listed.start]))
