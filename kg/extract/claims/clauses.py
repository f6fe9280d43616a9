"""Where the words around a figure end that speak of it: its clause, and the brackets beside and around it."""

from collections.abc import Sequence

from kg.extract.claims.gaps import gap_before, past_bracket, past_fillers
from kg.extract.claims.metrics import is_metric
from kg.extract.claims.phrases import LINKS, coordinated
from kg.extract.claims.reading import Range, Reading

_WALLS = frozenset((*",;:.()[]", "while", "whereas", "but", "although"))


def words_before(read: Reading, end: int, begin: int) -> Range:
    """The tokens before a figure up to a comma or bracket, or to another figure."""
    first, end = gap_before(read, end, begin)
    while first > begin and not _is_wall(read, first - 1):
        first -= 1
        first = past_bracket(read.words, first, begin)
    return _over_list(read, first, begin, end), end


def _is_wall(read: Reading, k: int) -> bool:
    """Whether a token ends a clause; a colon within a name, `mAP50:95`, does not."""
    if read.words[k] not in _WALLS:
        return False
    named = read.words[k] == ":" and 0 < k < len(read.words) - 1
    return not (named and read.tokens[k - 1].end == read.tokens[k].start == read.tokens[k + 1].start - 1)


def _over_list(read: Reading, first: int, begin: int, end: int) -> int:
    """Where a clause begins of which the object is a list: `reduces the FID, LPIPS, and CMMD score by`."""
    joined = read.words[first] in ("and", "or")
    if not joined and not _ends_list(read, first, end):
        return first
    last = min(first + 4, len(read.words)) if joined else end
    verbs = set("VZAG" if joined else "VZA")  # `debugging efficiency` is what is improved
    if verbs & set(read.marks[first:last]) or any(read.way(k) for k in range(first, last)):
        return first
    k = first
    while k > begin and read.words[k - 1] == ",":
        item = k - 1
        while item > begin and not _is_wall(read, item - 1):
            item -= 1
        if item == k - 1:
            return first
        k = item
        if read.has_mark("VZAG", item, item + 8):
            return k
    return first


def _ends_list(read: Reading, first: int, end: int) -> bool:
    """Whether the last two things of a list and `by` stand between two places: `, recall and F1 by`."""
    items = coordinated(read, first, end) if end - first > 3 and read.words[end - 1] == "by" else []
    joined = len(items) == 2 and read.words[items[0][1]] in ("and", "or")
    return joined and items[0][0] == first and items[1][1] == end - 1


def words_after(read: Reading, first: int, stop: int) -> Range:
    """The tokens after a figure up to a comma or bracket, or to another figure."""
    joined = read.word(first + 3) in ("in", "on")
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
    k = past_fillers(read, left[1], left[0])
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
    return inside if inside and read.has_measure(inside) else None


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


def is_closed(read: Reading, first: int, end: int) -> bool:
    """Whether a bracket that is open at one token closes before another."""
    words = read.words[first:end]
    return ")" in words and words.count(")") > words.count("(")


def is_past(read: Reading, against: Range | None, end: int) -> bool:
    """Whether a rival before a token is spoken of no more: `improves X by 3% and gains 4% for Y`."""
    if against is None:
        return False
    improved = read.words[against[0] - 1].startswith("improv") and read.has_mark("VZA", against[1], end)
    return improved or is_closed(read, against[1], end)


def is_of_another(read: Reading, first: int, end: int) -> bool:
    """Whether a token stands in a bracket that closes before another and holds a figure: `(4x that of X)`."""
    if not is_closed(read, first, end):
        return False
    opened = next((k for k in range(first, -1, -1) if read.words[k] == "("), first)
    closed = read.words.index(")", first, end)
    return any(word[0].isdigit() for word in read.words[opened:closed])


def between(read: Reading, first: int, end: int) -> list[str]:
    """The words between two figures, without brackets that open and close there."""
    kept: list[str] = []
    for word in read.words[first:end]:
        kept.append(word)
        if word == ")" and "(" in kept:
            del kept[len(kept) - 1 - kept[::-1].index("(") :]
    return kept
