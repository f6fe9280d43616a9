"""What a figure is compared with: `over the baseline`, `than dense models`, `outperforms X by`."""

import re
from collections.abc import Sequence

from kg.extract.directions import COMPARATIVES, way_of
from kg.extract.generic import word_set
from kg.extract.measures import has_measure, is_measure
from kg.extract.phrases import DOING, Range, Reading, phrase_at

_REACH = 30  # tokens from a figure in which its comparator begins
_LONGEST = 12  # tokens of a comparator
_AFTER = word_set("over than versus vs. vs against")
_COMPARED = word_set("compared relative comparing comparison comparisons opposed")
_EARLIER = word_set("previous prior")
_SURPASSING = re.compile(r"(?:outperform|surpass|exceed|beat)ing\Z")
SURPASSES = re.compile(r"(?:outperform|surpass|exceed|beat|underperform|lag|trail)\w*\Z")
"""Verbs of which the object is left behind."""
_CONCEDING = word_set("while although though despite whereas")
_MARGIN = word_set("margin margins")
_SUPERIORITY = word_set("superiority effectiveness advantage advantages")
_NEAR = 7  # tokens from such a word to `over`
_NO_LAST = word_set("point points percent")
_LIKE_NOUNS = word_set("random others best human")
_NO_OTHERS = word_set("half double twice third quarter thrice")
_RELATION = re.compile(r"\$?\\(?:approx|sim|geq?|leq?|pm)")
_SIZE = re.compile(r"\d[\d.]*(?:[bmktxsh%]|ms|[kmgt]b)?")
_TIMES = re.compile(r"\d[\d.]*x")
_PRONOUNS = word_set("it them this these those that")
_RUNNING = word_set("using running operating working being")
_LETTER = re.compile(r"[^\W\d_]")
_CROSSED = word_set("which who whose where ;")
_NUMBERS = word_set("one two three four five six seven eight nine ten time")
_PLACES = word_set(
    """
    dataset datasets benchmark benchmarks task tasks domain domains language languages year years step
    steps time iterations epochs setting settings scenarios metrics
    """
)
_HOLDERS = word_set("that those")
_TRAINED = re.compile(r"(?:(?:fine-?|pre-?|post-)?(?:train|tun)ed|based|built|equipped|augmented|optimi[sz]ed)\Z")
_TAUGHT = word_set("on with against by without using via from")
_WITHIN = word_set("intersection averaged computed measured evaluated aggregated summed")
_GUARDED = re.compile(r"(?:robust|resilien|defen[ds]|protect|secur|guard|safe|vulnerab|immun|effective)\w*\Z")
_LED = word_set("about around approximately roughly nearly over under below ~ \\\\sim \\\\approx")
_RANGED = word_set("% - – — \\\\% x")


def comparator(read: Reading, figure: Range, around: Range) -> Range | None:
    """What a figure is compared with, as a range of tokens; `around` ends where other figures begin.

    The nearest wording after the figure counts first, then the last one before it, then `Compared to X, …`.
    """
    beside = _after(read, figure, around[1]) or _before(read, figure, around[0])
    return beside or _front(read, figure[0]) or _than(read, figure[0], around[0])


def surpassed(read: Reading, first: int) -> Range | None:
    """What a clause after the figure says is left behind: `…, outperforming all baselines`.

    `…, surpassing X by 3%` speaks of another figure.
    """
    words = read.words
    for k in range(first, min(len(words), first + _REACH)):
        if words[k] == ";":
            return None
        if _SURPASSING.match(words[k]):
            found = _phrase(read, k + 1)
            after = words[found[1] : found[1] + 5] if found else []
            return found if after[:1] != ["by"] or _MARGIN.intersection(after) else None
    return None


def _after(read: Reading, figure: Range, end: int) -> Range | None:
    words, first = read.words, figure[1]
    percent = "%" in "".join(words[slice(*figure)])
    for k in range(first, min(end, first + _REACH)):
        start = k + 1
        if words[k] in _COMPARED and words[k + 1 : k + 2] in (["to"], ["with"]):
            start = k + 2
        if _is_aside(words, first, k):
            continue
        if words[k] == "from" and words[start : start + 1] and words[start] in _EARLIER:
            return _phrase(read, start)
        if words[k] in _COMPARED and start > k + 1:
            pass
        elif words[k] not in _AFTER or words[k - 1] in _WITHIN or (words[k] == "against" and _is_guarded(words, k)):
            if words[k] in _CROSSED:
                return None
            continue
        found = _phrase(read, start) or (words[k] != "than" and _valued(read, start, percent=percent))
        if found and not (words[k] == "over" and _is_place(words, found)):
            return found
    return None


def _valued(read: Reading, k: int, *, percent: bool) -> Range | None:
    """Whose the value is that a figure is compared with: `compared to only 84% for humans`.

    Both are percentages or none is.
    """
    words = read.words
    while k < len(words) and (read.marks[k] in "TR" or words[k] in _LED):
        k += 1
    if k >= len(words) or not words[k][0].isdigit():
        return None
    value = k
    while k < len(words) and (words[k] in _RANGED or words[k][0].isdigit()):
        k += 1
    if percent != ("%" in "".join(words[value:k])):
        return None
    measured = phrase_at(read, k, min(len(words), k + 4)) if k < len(words) else None
    if measured and has_measure(words[slice(*measured)]):
        k = measured[1]
    return _phrase(read, k + 1) if words[k : k + 1] in (["for"], ["by"], ["with"], ["from"], ["of"]) else None


def _is_aside(words: Sequence[str], first: int, k: int) -> bool:
    """Whether a word stands in a bracket that opens after a figure and holds another one."""
    inside = words[first:k]
    if "(" not in inside or ")" in inside[inside.index("(") :]:
        return False
    return any(word[0].isdigit() for word in inside[inside.index("(") :])


def _before(read: Reading, figure: Range, first: int) -> Range | None:
    words, end = read.words, figure[0]
    share = words[figure[1] : figure[1] + 1] == ["of"]
    for k in range(end - 1, max(first, end - _REACH) - 1, -1):
        if words[k] in _CROSSED or (words[k] == "," and words[0] in _CONCEDING):
            return None
        if k > first and words[k] in ("while", "whereas") and (share or not words[k + 1].endswith("ing")):
            return None  # `better than X, while needing 6% of its memory`
        upon = words[k] in ("over", "upon") and k > 0 and _is_gain(read, first, k)
        superior = _SUPERIORITY.intersection(words[max(first, k - _NEAR) : k])
        upon = upon or bool(words[k] == "against" and superior)
        compared = words[k] in ("to", "with", "against") and k > 0 and words[k - 1] in _COMPARED
        if upon or compared or (words[k] == "than" and words[end - 1] == "by") or SURPASSES.match(words[k]):
            found = _phrase(read, _behind(words, k))
            if upon and found and not _is_beaten(read, found, k):
                continue
            if found and found[1] <= end:
                return found
    return None


def _behind(words: Sequence[str], k: int) -> int:
    """Where the object of a verb begins: `lags far behind X`."""
    return next((j + 1 for j in range(k + 1, min(k + 4, len(words))) if words[j] == "behind"), k + 1)


def _is_gain(read: Reading, first: int, k: int) -> bool:
    """Whether a word of change, or `improve` with its object, stands before a word: `improves F1 over X`."""
    if way_of(read.words[k - 1]):
        return True
    near = range(k - 1, max(first, k - 4) - 1, -1)
    if _SUPERIORITY.intersection(read.words[max(first, k - _NEAR) : k]):
        return True  # `the superiority of our method over X, with`
    verb = next((j for j in near if read.words[j].startswith("improv")), None)
    return verb is not None and all(mark in "NLJDT" for mark in read.marks[verb + 1 : k])


def _is_beaten(read: Reading, phrase: Range, k: int) -> bool:
    """Whether what follows `over` is outdone by the figure: `gains over X of 3%`, not `gains over time`."""
    near = any(word.startswith("improv") for word in read.words[max(0, k - 3) : k]) or read.words[
        phrase[1]
    ] in ("of", "by", "is", "(", ":", ",")
    return near and not _is_place(read.words, phrase)


def _front(read: Reading, end: int) -> Range | None:
    """`Compared to X, it gains 3%`."""
    words = read.words
    led = words[0] not in _COMPARED and words[0] != "in" and "," in words[1:4]
    lead = words.index(",") + 1 if led else 0  # `For example, compared to X`
    start = lead + 1 if words[lead : lead + 1] == ["in"] else lead  # `In comparison to X`
    compared = words[start : start + 1] and words[start] in _COMPARED
    linked = words[start + 1 : start + 2] in (["to"], ["with"], ["against"])
    found = _phrase(read, start + 2) if compared and linked else None
    return found if found and found[1] <= end else None


def _than(read: Reading, end: int, first: int) -> Range | None:
    """`is faster than X, achieving a 35% higher rate`: whom the sentence compares with before its figure."""
    words = read.words
    for k in range(end - 2, max(first, end - _REACH), -1):
        if words[k] in _CROSSED or words[k] in ("while", "whereas", "and", "but"):
            return None
        if words[k] == "than" and COMPARATIVES.intersection(words[max(first, k - 3) : k]):
            found = _phrase(read, k + 1)
            comma = words.index(",", k) if "," in words[k:end] else end
            goes_on = comma + 1 < end and (read.marks[comma + 1] == "G" or words[comma + 1] == "with")
            return found if found and found[1] <= comma and goes_on else None
    return None


def _is_guarded(words: Sequence[str], k: int) -> bool:
    """Whether `against` tells of a danger: `more robust against attacks`."""
    return bool(_GUARDED.match(words[k - 1]))


def _phrase(read: Reading, first: int) -> Range | None:
    """The noun phrase that a comparator is, with its article; a number, a place or a time is none."""
    words, marks = read.words, read.marks
    if (
        first >= len(words)
        or _RELATION.match(words[first])
        or not _LETTER.search(words[first])
        or words[first] in _NO_OTHERS
    ):
        return None
    last = first
    while last < min(len(words), first + _LONGEST) and _goes_on(read, first, last):
        last += 1
    while last > first and not _may_end(read, last - 1):
        last -= 1
    verb = marks[first] in "VZA" and not read.tokens[first].text[0].isupper()
    if last - first == 1 and words[last : last + 1] == ["of"] and is_measure(words[first]):
        return None  # `compared to scores of`
    if last - first == 1 and (_SIZE.fullmatch(words[first]) or words[first] in _PRONOUNS):
        return None  # `8B vs. 15B`, `outperforms them`
    if last - first == 1 and words[first] in DOING:
        return None  # `compared to using`
    if last == first or verb or words[last - 1] in _NO_LAST:
        return None
    return first, _told_apart(read, last)


def _told_apart(read: Reading, last: int) -> int:
    """Where a phrase ends with what tells its things apart: `models that use raw data`."""
    told = phrase_at(read, last + 2, len(read.words)) if _TRAINED.match("".join(read.words[last : last + 1])) else None
    if told and read.words[last + 1] in _TAUGHT:
        return told[1]
    if read.words[last : last + 1] != ["that"] or read.marks[last + 1 : last + 2] not in ("V", "Z"):
        return last
    told = phrase_at(read, last + 2, min(len(read.words), last + _LONGEST))
    return told[1] if told else last


def _is_place(words: Sequence[str], phrase: Range) -> bool:
    """Whether a gain is one over many things, not over another: `over six datasets`, `over time`."""
    first, last = phrase
    last = next((k for k in range(first + 1, last) if _TRAINED.match(words[k])), last)
    return words[last - 1] in _PLACES or bool(_NUMBERS.intersection(words[first : first + 2]))


def _may_end(read: Reading, k: int) -> bool:
    word = read.tokens[k].text
    named = word[0].isupper() or (word[-1].isdigit() and word[0].isalpha())
    held = read.marks[k] == "P" and read.words[k] not in _HOLDERS  # not `models that`
    return read.marks[k] in "NLG" or named or held or read.words[k] in _LIKE_NOUNS


def _goes_on(read: Reading, first: int, k: int) -> bool:
    word, mark = read.words[k], read.marks[k]
    if k > first and _TIMES.fullmatch(word):
        return False  # `surpassing models 10x larger`
    if k == first and word in _HOLDERS and read.words[k + 1 : k + 2] == ["of"]:
        return True  # `lower than that of others`
    if mark in "NLJDTP" or (mark == "R" and word in _LIKE_NOUNS):
        return word not in _CROSSED and (mark != "P" or k == first or word in _HOLDERS)
    held = read.words[first] in _HOLDERS or (
        read.marks[first] == "G" and read.marks[first + 1 : first + 2] == "I"
    )
    if word in "./" or (k and read.words[k - 1] in "./"):
        return k > first and _is_close(read, k) and (word not in "./" or _is_close(read, k + 1))
    if word in ("like", "as"):
        return _is_named(read, k + 1) and (word == "like" or read.words[k - 1] == "such")
    if word == "such":
        return read.words[k + 1 : k + 2] == ["as"] and _is_named(read, k + 2)
    if mark == "I":
        return word == "of" or (held and word in ("on", "in", "with", "by", "from"))
    if k > first and word[0] == "-" and _is_close(read, k):
        return True  # `$\\pi_0$-based`
    if mark == "G" and k > first and _is_activity(read, k):
        return True
    if mark in "VZGR":  # what looks like a verb may begin a name or stand in one: `existing methods`
        if (
            mark == "R"
            and k == first + 1
            and read.words[first] == "using"
            and read.marks[k + 1 : k + 2] == "T"
        ):
            return True  # `using only the tree`
        return k == first or read.tokens[k].text[0].isupper() or (mark in "GR" and _is_noun(read, k + 1))
    if mark == "C":
        return word in ("and", "or") and _is_listed(read, k + 1)
    return mark == "M" and k > first and read.tokens[k - 1].text[0].isupper()


def _is_activity(read: Reading, k: int) -> bool:
    """Whether a participle ends a phrase: `zero-shot prompting`, `prompt tuning`, not `nets using it`."""
    if read.words[k] in DOING | _RUNNING:
        return False
    ends = (
        k + 1 == len(read.words) or not read.words[k + 1][0].isalnum() or read.words[k + 1] in ("and", "or")
    )
    return read.marks[k - 1] == "J" or (read.marks[k - 1] == "N" and ends)


def _is_close(read: Reading, k: int) -> bool:
    """Whether no space stands before a token: `H.266/VVC`."""
    return k < len(read.words) and read.tokens[k].start == read.tokens[k - 1].end


def _is_named(read: Reading, k: int) -> bool:
    return k < len(read.words) and any(letter.isupper() for letter in read.tokens[k].text)


def _is_noun(read: Reading, k: int) -> bool:
    return k < len(read.words) and read.marks[k] in "NLJD"


def _is_listed(read: Reading, k: int) -> bool:
    """Whether what follows `and` is a second thing, not what else happened."""
    return k < len(read.words) and (read.marks[k] in "NLJD" or read.tokens[k].text[0].isupper())
