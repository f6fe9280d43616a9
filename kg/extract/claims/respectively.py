"""What the items of one list of figures take from another list: `MACs and model size, by 36% and 32%`."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.phrases import coordinated
from kg.extract.claims.reading import Range, Reading
from kg.extract.measures import is_measure
from kg.model import Bound, Figure

_JOINING = frozenset(("and", "or", "&", "/"))
_FAR = 24  # tokens after a list in which `respectively` stands


def in_order(read: Reading, item: Range | None, size: int, stop: int) -> list[Range] | None:
    """The metrics of a list of figures, when there are as many: `MACs and model size, by 36% and 32%`."""
    if item is None or size < 2:
        return None
    items = coordinated(read, item[0], stop)
    if len(items) != size:
        items = _listed_before(read, item, size)
    if len(items) != size or not _JOINING.intersection(read.words[items[-2][1] : items[-1][0]]):
        return None
    return _with_heads(read, items)


def _with_heads(read: Reading, items: list[Range]) -> list[Range]:
    """The items, with the whole list for one that is no measure alone: `pixel and decoder FLOPs`."""
    whole = items[0][0], items[-1][1]
    if not read.has_measure(items[-1]):
        return items
    return [whole if _is_part(read, item) else item for item in items]


def _is_part(read: Reading, item: Range) -> bool:
    """Whether an item is one word that names no measure and no thing by a name of its own."""
    word = read.words[item[0]]
    return item[1] - item[0] == 1 and not is_measure(word) and read.tokens[item[0]].text == word


def _listed_before(read: Reading, item: Range, size: int) -> list[Range]:
    """The items of a list that ends with a phrase: `an AUC, F1, and accuracy of`."""
    for start in range(item[0] - 1, max(-1, item[0] - _FAR), -1):
        items = coordinated(read, start, item[1])
        whole = len(items) == size and items[-1][1] == item[1]
        if whole and all(map(read.has_measure, items)):
            return items
    return []


def is_respective(read: Reading, end: int) -> bool:
    """Whether `respectively` follows a list that ends at a place, in the same part of the sentence."""
    after = read.words[end : end + _FAR]
    stop = next((k for k, word in enumerate(after) if word in (";", ".", "while")), len(after))
    return "respectively" in after[:stop]


def bounded(read: Reading, figures: Sequence[Figure], first: int, k: int) -> Figure:
    """The figure, with the bound of the first of its list when words tell it of all: `by over 4x and 5x`."""
    head, figure = figures[first], figures[k]
    if figure.bound is not Bound.EXACT:
        return figure
    begins = read.range_of(head.span)[0]
    worded = read.words[begins][0].isalpha() and head.bound is not Bound.ABOUT
    by = read.words[begins][0].isalpha() and read.word(begins - 1) == "by"
    if not (worded or by or is_respective(read, read.range_of(figure.span)[1])):
        return figure
    return _with_bound(head, figure)


def bounded_onward(read: Reading, head: Figure, figure: Figure, first: int) -> Figure:
    """The figure, with the bound of one before that is told with `by`: `by over 4% in X and 5% in Y`.

    `first` is the token of the figure; both stand before the same preposition, and only it and its object
    stand between them.
    """
    begins, end = read.range_of(head.span)
    if figure.bound is not Bound.EXACT or figure.unit != head.unit:
        return figure
    link, onward = read.word(end), read.range_of(figure.span)[1]
    alike = link == read.word(onward) and link in ("in", "on", "for")
    listed = read.words[first - 1] in (*_JOINING, ",") and not read.has_mark("VZAG", end, first)
    if listed and _are_bracketed(read, end, first, onward):
        return _with_bound(head, figure)  # `up to 5% (QSet) and 4% (RSet)`
    by = read.words[begins][0].isalpha() and read.word(begins - 1) == "by"
    led = by or read.words[begins][0].isdigit()  # which has its own bound from there
    return _with_bound(head, figure) if alike and listed and led else figure


def _are_bracketed(read: Reading, end: int, first: int, onward: int) -> bool:
    """Whether a bracket follows two figures, and the first one is all that stands between them."""
    between = [word for word in read.words[end:first] if word not in (*_JOINING, ",")]
    whole = between[:1] == ["("] and between[-1:] == [")"] and between.count("(") == 1
    return whole and read.word(onward) == "("


def _with_bound(head: Figure, figure: Figure) -> Figure:
    if head.bound not in (Bound.UP_TO, Bound.AT_LEAST, Bound.ABOUT):
        return figure
    if head.bound is Bound.ABOUT:
        return replace(figure, bound=head.bound)
    if head.bound is Bound.UP_TO:
        return replace(figure, value=None, high=figure.value, bound=head.bound)
    return replace(figure, value=None, low=figure.value, bound=head.bound)
