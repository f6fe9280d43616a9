"""Where the words around a figure end that speak of it: its clause, and the brackets beside and around it."""

from collections.abc import Sequence

from kg.extract.generic import word_set
from kg.extract.measures import has_measure, is_measure
from kg.extract.metrics import is_metric
from kg.extract.phrases import LINKS, Range, Reading

_WALLS = frozenset((*",;:.()[]", "while", "whereas", "but", "although"))
_IN_BRACKET = word_set("an average by = mean up + - about approximately over ~ of only e.g. i.e.")
_NAMELY = word_set("notably namely specifically especially particularly")
_BEYOND = word_set("above over exceeding below under")
_EXAMPLES = (["e.g.", ","], ["i.e.", ","])


def words_before(read: Reading, end: int, begin: int) -> Range:
    """The tokens before a figure up to a comma or bracket, or to another figure."""
    words = read.words
    first = end
    if words[max(begin, end - 4) : end] == ["in", "the", "range", "of"]:
        first = end = end - 5 if words[end - 5] == "," else end - 4  # `savings, in the range of 5%`
    if words[max(begin, end - 2) : end] == [",", "ranging"]:
        first = end = end - 2  # `gains in recall, ranging from 3%`
    while first > begin and (words[first - 1] in _IN_BRACKET or words[first - 2 : first] in _EXAMPLES):
        first -= 1
    if first < end and words[first] in ("e.g.", "i.e.") and words[max(begin, first - 1) : first] == [","]:
        first -= 1  # `gains, i.e., 2%`
    if (
        first == end
        and words[end : end + 2] == ["up", "to"]
        and words[max(begin, first - 1) : first] == [","]
    ):
        first -= 1  # `gains in recall, up to 9%`
    if (
        first == end
        and words[max(begin, first - 1) : first] == [","]
        and _is_apposed_to(read, first - 1, begin)
    ):
        first -= 1  # `an improvement, 5% on F1 and 4% on recall`
    named = first
    while named > begin and words[named - 1] in _NAMELY:
        named -= 1
    if first == end > named and words[named - 1] == "," and _is_apposed_to(read, named - 1, begin):
        end = named
        first = end - 1  # `an improvement, notably 5% on F1`
    if words[max(begin, first - 3) : first] == [",", "respectively", ","]:
        first = end = first - 3  # `by, respectively, 20% and 9%`
    if first - 2 > begin and words[first - 2 : first] == [",", "with"] and is_measure(words[first - 3]):
        first = end = first - 2  # `the highest accuracy, with 98%`
    bounded = end < len(words) and words[end] in _BEYOND and first == end
    bounded = bounded and "of" not in words[end : end + 5] and read.marks[first - 2] == "N"
    if bounded and first - 1 > begin and words[first - 1] == "," and is_measure(words[first - 2]):
        first = end = first - 1  # `a high accuracy, above 90%`
    first = _over_bracket(words, first, begin)
    if first - 1 > begin and words[first - 1] == ":" and (first == end or is_measure(words[first - 2])):
        first -= 1  # `FID: 6.7`, `two sets: 84%`
    if first > begin and words[first - 1] == "(":
        first -= 1  # `accuracy (by 3%)`
    elif first < end and words[first] == "by" and first > begin and words[first - 1] == ",":
        first -= 1  # `higher scores than others, by 20%`
        near = range(first - 1, max(begin, first - 6), -1)
        comma = next((k for k in near if words[k] == ","), None)
        first = first if comma is None else comma  # `outperforming the best model, X, by 20%`
    while first > begin and not _is_wall(read, first - 1):
        first -= 1
        first = _over_bracket(words, first, begin)
    return _over_list(read, first, begin), end


def _is_apposed_to(read: Reading, comma: int, begin: int) -> bool:
    """Whether a noun of change stands before a comma: `obvious gains, 5% on F1`."""
    k = comma - 1
    noun = (
        k > begin and read.way(k) is not None and read.marks[k] in "NL" and not read.words[k].endswith("ing")
    )
    return noun and not set("VZ") & set(read.marks[k + 1 : comma])


def _is_wall(read: Reading, k: int) -> bool:
    """Whether a token ends a clause; a colon within a name, `mAP50:95`, does not."""
    if read.words[k] not in _WALLS:
        return False
    named = read.words[k] == ":" and 0 < k < len(read.words) - 1
    return not (named and read.tokens[k - 1].end == read.tokens[k].start == read.tokens[k + 1].start - 1)


def _over_list(read: Reading, first: int, begin: int) -> int:
    """Where a clause begins of which the object is a list: `reduces the FID, LPIPS, and CMMD score by`."""
    if read.words[first] not in ("and", "or") or set("VZAG") & set(read.marks[first : first + 4]):
        return first
    if any(read.way(k) for k in range(first, min(first + 4, len(read.words)))):
        return first
    k = first
    while k > begin and read.words[k - 1] == ",":
        item = k - 1
        while item > begin and not _is_wall(read, item - 1):
            item -= 1
        if item == k - 1:
            return first
        k = item
        if set("VZAG") & set(read.marks[item : item + 8]):
            return k
    return first


def _over_bracket(words: Sequence[str], first: int, begin: int) -> int:
    """Where a bracket begins that ends before a place, else that place: `improves it (and more) by 3%`."""
    if first <= begin or words[first - 1] != ")":
        return first
    near = range(first - 2, max(begin - 1, first - 13), -1)
    opened = next((k for k in near if words[k] == "("), first)
    own = words[first : first + 1] == ["and"] and any(word[0].isdigit() for word in words[opened:first])
    return first if own else opened  # `F1 to 93% (2% better) and recall to 83%`


def words_after(read: Reading, first: int, stop: int) -> Range:
    """The tokens after a figure up to a comma or bracket, or to another figure."""
    joined = read.words[first + 3 : first + 4] in (["in"], ["on"])
    if joined and read.words[first : first + 3] == [",", "respectively", ","]:
        first += 3  # `by 3% and 4%, respectively, in accuracy`
    end = first
    while end < stop and not _is_wall(read, end):
        end += 3 if _is_short_form(read, end + 1, stop) else 1
    return first, end


def _is_short_form(read: Reading, k: int, stop: int) -> bool:
    """Whether a bracket holds nothing but a short form: `Block Error Rate (BLER) reduction`."""
    if k + 3 >= stop or read.words[k] != "(" or read.words[k + 2] != ")":
        return False
    return read.marks[k + 3] in "NL" and read.tokens[k + 1].text.isupper()


def bracket_before(read: Reading, left: Range) -> int:
    """The place of the bracket that opens right before a figure; else the end of the range."""
    k = left[1]
    while k > left[0] and (read.words[k - 1] in _IN_BRACKET or read.words[k - 2 : k] in _EXAMPLES):
        k -= 1
    return k - 1 if k > left[0] and read.words[k - 1] == "(" else left[1]


def is_apposed(read: Reading, left: Range, right: Range, *, signed: bool) -> bool:
    """Whether a figure stands alone in a bracket as the value of what is before it."""
    opening = bracket_before(read, left)
    alone = right[0] == right[1] and opening < left[1]
    return alone and not signed and "by" not in read.words[opening : left[1]]


def bracket_after(read: Reading, first: int, stop: int) -> Range | None:
    """`+7.6% (macro-F1)`: a bracket after a figure that holds its metric and little else."""
    words = read.words
    near = range(first, min(stop, first + 5))
    opening = next((k for k in near if words[k] == "("), None)
    if opening is None or any(words[k] in LINKS for k in range(first, opening)):
        return None
    closing = next((k for k in range(opening + 1, min(stop, opening + 6)) if words[k] == ")"), None)
    inside = (opening + 1, closing) if closing else None
    if inside and read.words[inside[0]][0].isdigit():
        return None  # `5x faster (11 FPS)`
    if inside and read.way(opening - 1) and is_metric(read, inside):
        return inside  # `6 points higher (SumR)`
    return inside if inside and has_measure(words[inside[0] : inside[1]]) else None


def are_aside(read: Reading, places: Sequence[int]) -> list[bool]:
    """Whether each of some tokens, in order, stands in brackets."""
    depth, done = 0, 0
    aside = []
    for place in places:
        words = read.words[done:place]
        depth = max(0, depth + words.count("(") - words.count(")"))
        aside.append(depth > 0)
        done = place
    return aside


def between(read: Reading, first: int, end: int) -> list[str]:
    """The words between two figures, without brackets that open and close there."""
    kept: list[str] = []
    for word in read.words[first:end]:
        kept.append(word)
        if word == ")" and "(" in kept:
            del kept[len(kept) - 1 - kept[::-1].index("(") :]
    return kept
