"""What it is that changed: the phrase that a noun of change is about, before it or after `in` and `of`.

`accuracy` of `accuracy gain` and of `a gain in accuracy`, `number of parameters` of `a reduction of the …`.
"""

import re
from collections.abc import Collection

from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.directions import NO_NOUNS
from kg.extract.claims.metrics import PLACES, is_alone, is_metric, opening
from kg.extract.claims.phrases import coordinated, phrase_at, phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import word_set
from kg.extract.measures import is_measure

_WHOLLY = word_set("end-to-end overall wall-clock step-wise kernel-level absolute")
_RELATIVE = word_set("relative")
_RATES = word_set("level rate percentage proportion share")
_SIZED = word_set("number amount count quantity size volume level rate percentage proportion share")
_NEAR = 8  # tokens from a noun of change to a bracket that tells of it
_BREAKS = word_set(", and while ( by")
_PRAISE = re.compile(
    r"(?:ful|less|ous|ive|ble|ial|ed)\Z|\Anon-|\A(?:severe|sharp|steep|stark|huge|large|small|robust|mild|rapid|clear|major|minor|moderate|noticeable)\Z"
)
_RAISED = word_set("decreased improved increased lowered raised reduced")


def in_phrase(read: Reading, first: int, end: int, links: Collection[str] = ("in", "of")) -> Range | None:
    """The noun phrase after `in` or `of`, when that comes at once: `in the FPR`, `in terms of accuracy`."""
    words = read.words
    if words[first : first + 2] == ["to", "both"]:
        links = ("to",)  # `gains to both recall and precision`
    if first >= end or words[first] not in links:
        return None
    skipped = first + 3 if words[first + 1 : first + 3] == ["terms", "of"] else first + 1
    found = _with_head(read, skipped, end) or phrase_at(read, skipped, end)
    found = _past_short_form(read, found)
    if found is None or read.head(found) in PLACES or is_alone(read, found):
        return None
    return whole(read, before_verb(read, found), end)


def _past_short_form(read: Reading, phrase: Range | None) -> Range | None:
    """A phrase with the measure behind a short form of it: `Block Error (BE) rate`."""
    if phrase is None or is_metric(read, phrase):
        return phrase
    end = phrase[1]
    inside = read.word(end) == "(" and read.word(end + 2) == ")"
    return (phrase[0], end + 4) if inside and is_measure(read.word(end + 3)) else phrase


def _with_head(read: Reading, first: int, end: int) -> Range | None:
    """Adjectives with the measure that both are of: `both semantic and token-level scores`."""
    if read.word(first) == "both":
        first += 1
    joint = next(
        (k for k in range(first + 1, min(end, first + 4)) if read.words[k] in ("and", "or", "/")), None
    )
    if joint is None or read.marks[joint - 1] != "J" or set(read.marks[first:joint]) - set("JNR"):
        return None
    rest = phrase_at(read, joint + 1, end)
    headed = rest is not None and rest[0] == joint + 1 and rest[1] - rest[0] > 1
    return (first, rest[1]) if rest and headed and is_metric(read, rest) else None


def changed_before(read: Reading, first: int, end: int) -> Range | None:
    """What the noun of change says that ends, with it, before a bracket: `reductions in FID (30% better)`."""
    for k in range(end - 2, max(first, end - _NEAR) - 1, -1):
        if read.words[k + 1] == "in" and read.way(k):
            found = in_phrase(read, k + 1, end)
            return found if found and found[1] == end else None
        if (
            read.way(k) and read.marks[k] in "VZG" and not SURPASSES.match(read.words[k])
        ):  # `improves their safety (35% to 79% improvement)`
            items = coordinated(read, k + 1, end)
            found = (items[0][0], items[-1][1]) if items and items[-1][1] == end else None
            return found if found and not is_alone(read, found) else None
    return None


def within(read: Reading, first: int, end: int) -> Range | None:
    """`by 2.5% in mIoU`: the metric that a gain is one in, when its words say that it is a metric."""
    if first >= end or read.words[first] not in ("in", "on"):
        return None
    found = in_phrase(read, first, end, ("in", "on"))
    if found and read.words[first] == "on":  # a task or a body of data, if no word of it is a measure
        listed = coordinated(read, first + 1, end)
        if listed and read.head(listed[-1]) in PLACES:
            return None  # `on the Safety and Trust benchmarks`
        head = read.head(found)
        return found if is_measure(head) and head != "maps" else None
    return found if found and is_metric(read, (found[1] - 1, found[1])) else None


def whole(read: Reading, phrase: Range | None, end: int) -> Range | None:
    """The phrase with what it is the number of: `number of activated parameters`."""
    if phrase and phrase[1] < end and read.words[phrase[1]] == "of" and read.head(phrase) in _SIZED:
        if phrase[1] - phrase[0] > 1 and read.head(phrase) in _RATES:
            return phrase  # `the success rate of attacks`
        rest = phrase_at(read, phrase[1] + 1, end)
        return (phrase[0], rest[1]) if rest else phrase
    return phrase


def _is_thing(read: Reading, phrase: Range) -> bool:
    """Whether a phrase before a noun of change has a noun: not `meaningful gains`, `, representing gains`."""
    first, end = phrase
    if end - first == 1 and read.marks[first] in "GNV" and read.words[first].endswith("ing"):
        return first > 0 and read.words[first - 1] not in _BREAKS
    return not (set(read.marks[first:end]) == {"J"} and _PRAISE.search(read.words[end - 1]))


def what_changed(read: Reading, first: int, head: int) -> Range | None:
    """What a noun of change is about: `accuracy` of `accuracy gain`; `relative gain` has only itself."""
    closing = head - 1
    if closing > first and read.words[closing] == ")":  # `an equal error rate (EER) increase of`
        inside = closing - 1, closing
        head = opening(read.words, first, closing)
        named = phrase_before(read, first, head)
        measured = named if named and read.has_measure(named) else inside
        return measured if is_metric(read, inside) else None
    found = phrase_before(read, first, head, before_noun=True)
    if found is None or all(word in _WHOLLY for word in read.words[found[0] : found[1]]):
        return None
    if all(word in _RELATIVE for word in read.words[found[0] : head]):
        return found[0], head + 1
    return found if _is_thing(read, found) and not is_alone(read, found) else None


def is_verb(read: Reading, k: int) -> bool:
    """`while reducing cost` begins another clause; `speedup`, `drop` and `gains` do not."""
    word = read.words[k]
    if word.startswith("saving") or word in NO_NOUNS:
        return word in NO_NOUNS
    return word.endswith(("ing", "ed")) or (word.endswith("es") and read.marks[k] == "Z")


def is_attribute(read: Reading, k: int) -> bool:
    """Whether a word of change only tells which things are meant: `calls to larger models`."""
    linked = read.words[k - 1] in ("to", "of", "for", "from") or SURPASSES.match(read.words[k - 1])
    return bool(linked and read.is_marked(k + 1, "NL") and not is_measure(read.words[k + 1]))


def beaten(read: Reading, first: int, end: int) -> Range | None:
    """`surpasses the previous best IoU score by`."""
    found = phrase_at(read, first, end)
    if found and read.word(found[1]) == "of" and is_measure(read.head(found)):
        return found  # `surpasses the accuracy of X by`
    scored = found and found[1] == end - 1 and found[1] - found[0] > 1 and is_measure(read.head(found))
    return found if found and scored and not is_alone(read, found) else None


def before_verb(read: Reading, phrase: Range) -> Range:
    """A phrase up to a participle that is the verb of its noun: `bonus` of `bonus increased retention`."""
    verbs = (
        k for k in range(phrase[0] + 1, phrase[1] - 1) if read.words[k] in _RAISED and read.marks[k] == "D"
    )
    return phrase[0], next(verbs, phrase[1])
