"""What a figure is compared with: `over the baseline`, `than dense models`, `outperforms X by`."""

import re
from collections.abc import Sequence

from kg.extract.claims.clauses import is_of_another
from kg.extract.claims.comparison.rivals import CROSSED, is_place, rival_at
from kg.extract.claims.comparison.valued import valued_by
from kg.extract.claims.directions import COMPARATIVES, way_of
from kg.extract.claims.metrics import AGENTS
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import word_set

_REACH = 30  # tokens from a figure in which its comparator begins
_AFTER = word_set("over than versus vs. vs against")
_COMPARED = word_set("compared relative comparing comparison comparisons opposed")
_EARLIER = word_set("previous prior existing vanilla")
_RESPECT = (["with", "respect", "to"], [*"w.r.t."], ["wrt"])
_RIVALS = word_set("baseline baselines sota state-of-the-art")
_SURPASSING = re.compile(r"(?:outperform|surpass|exceed|beat)ing\Z")
SURPASSES = re.compile(
    r"(?:(?:outperform|exceed|underperform|trail)(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beat(?:s|en|ing)?"
    r"|lag(?:s|ged|ging)?)\Z"
)
"""Verbs of which the object is left behind."""
_CONCEDING = word_set("while although though despite whereas")
_MARGIN = word_set("margin margins")
_SUPERIORITY = word_set("superiority effectiveness advantage advantages")
_LONGEST = 14  # tokens from a verb of surpassing to the `by` behind its object
_NEAR = 7  # tokens from such a word to `over`
_GOING_ON = word_set("of by is ( : , across on in for")
_WITHIN = word_set("intersection averaged computed measured evaluated aggregated summed")
# what goes over something: `reasoning over facts`, not `gains in question answering over X`
_GOING_OVER = word_set(
    """
    attention averaging distributed distribution distributions inference integrating iterating looping
    marginalizing marginalising operating optimizing optimising querying ranging reason reasoning running
    sampling search searching summing traversing uniform
    """
)
_GUARDED = re.compile(r"(?:robust|resilien|defen[ds]|protect|secur|guard|safe|vulnerab|immun|effective)\w*\Z")
_EQUAL = word_set("comparable similar equivalent equal par parity identical")
_MATCHING = re.compile(r"(?:match|rival)(?:es|s|ing|ed)?\Z")
_WHERE = word_set("among for in under with")
_RATIOS = word_set("percent point points times x")


def is_multiple(read: Reading, end: int) -> bool:
    """Whether words behind a figure say of whose value it is so many times: `3-fold those of X`."""
    return read.words[end : end + 2] in (["that", "of"], ["those", "of"])


def comparator(read: Reading, figure: Range, around: Range) -> Range | None:
    """What a figure is compared with, as a range of tokens; `around` ends where other figures begin.

    The nearest wording after the figure counts first, then the last one before it, then `Compared to X, …`.
    """
    if read.words[figure[0]] == "within" and read.word(figure[1]) == "of":
        return rival_at(read, figure[1] + 1)  # `reaches within 5% of X`
    if is_multiple(read, figure[1]):
        return rival_at(read, figure[1] + 2)  # `5.4 times that of X`
    beaten = _beaten(read, figure, around[0])
    return (
        beaten
        or _after(read, figure, around[1])
        or _before(read, figure, around[0])
        or _front(read, figure[0])
        or _than(read, figure[0], around[0])
        or _alike(read, figure, around[0])
    )


def _beaten(read: Reading, figure: Range, first: int) -> Range | None:
    """`outperforms X by 3%`, but not `outperforms X by 3% over Y`, which says whom more exactly."""
    words, link = read.words, figure[0] - 1
    if read.word(link) != "by" or read.word(figure[1]) in ("over", "than"):
        return None
    compared = next((k for k in range(figure[1], len(words)) if words[k] in _COMPARED), None)
    if compared is not None and not read.has_mark("VZGSA", figure[1], compared):
        return None  # `outperforms several by 3% and 4% compared to Y and Z`
    verb = next(
        (k for k in range(link - 1, max(first, link - _LONGEST) - 1, -1) if SURPASSES.match(words[k])), None
    )
    found = rival_at(read, _behind(words, verb)) if verb is not None else None
    return found if found and found[1] == link else None


def surpassed(read: Reading, first: int) -> Range | None:
    """What a clause after the figure says is left behind: `…, outperforming all baselines`.

    `…, surpassing X by 3%` speaks of another figure.
    """
    words = read.words
    for k in range(first, min(len(words), first + _REACH)):
        if words[k] == ";" or (words[k] in ("while", "whereas") and not read.is_marked(k + 1, "GR")):
            return None  # `…, while B reaches 41%, exceeding X`
        if _SURPASSING.match(words[k]):
            found = rival_at(read, k + 1)
            after = words[found[1] : found[1] + 5] if found else []
            return found if after[:1] != ["by"] or _MARGIN.intersection(after) else None
    return None


def _after(read: Reading, figure: Range, end: int) -> Range | None:
    words, first = read.words, figure[1]
    percent = "%" in "".join(words[slice(*figure)])
    if read.word(first) in ("above", "below") and (percent or words[first - 1] in _RATIOS):
        return rival_at(read, first + 1)  # `is 5% below the target`, but not `10 m below the surface`
    for k in range(first, min(end, first + _REACH)):
        compared = words[k] in _COMPARED and read.word(k + 1) in ("to", "with", "against")
        start = k + 2 if compared else k + 1
        if words[k] == "than" and read.word(start) in _WHERE:
            start += 1  # `lower with the drug than with placebo`
        if _is_aside(words, first, k):
            continue
        if rival := _gained_on(read, first, k) or (words[k] == "from" and _left(read, start)):
            return rival
        if behind := _past_respect(words, k):
            return _left(read, behind)
        if words[k] in CROSSED:
            return None
        if not (compared or _leads(words, k)):
            continue
        found = rival_at(read, start) or (words[k] != "than" and valued_by(read, start, percent=percent))
        if found and not (words[k] == "over" and is_place(words, found)):
            return found
    return None


def _gained_on(read: Reading, first: int, k: int) -> Range | None:
    """`a 5% improvement on the baseline`, `5% time savings on top of Foo`."""
    words = read.words
    if words[k] != "on" or k == first or read.marks[k - 1] not in "NL" or not way_of(words[k - 1]):
        return None
    top = words[k + 1 : k + 3] == ["top", "of"]
    rival = rival_at(read, k + 3 if top else k + 1)
    return rival if rival and (top or _RIVALS.intersection(words[slice(*rival)])) else None


def _past_respect(words: Sequence[str], k: int) -> int | None:
    """What follows `with respect to`, or `w.r.t.`; `None` where a word does not begin that."""
    return next((k + len(each) for each in _RESPECT if words[k : k + len(each)] == each), None)


def _leads(words: Sequence[str], k: int) -> bool:
    """Whether a word leads to whom a figure is compared with: not `reasoning over`, `robust against`."""
    if words[k] not in _AFTER or words[k - 1] in _WITHIN:
        return False
    return not (words[k - 1] in _GOING_OVER if words[k] == "over" else _is_guarded(words, k))


def _left(read: Reading, first: int) -> Range | None:
    """Whom a change begins with: `improvements from previous work`, `gains w.r.t. the plain baseline`."""
    rival = rival_at(read, first)
    earlier = rival and (read.words[first] in _EARLIER or _RIVALS.intersection(read.words[slice(*rival)]))
    return rival if earlier else None


def _is_aside(words: Sequence[str], first: int, k: int) -> bool:
    """Whether a word stands in a bracket that opens after a figure and holds another one."""
    inside = words[first:k]
    if "(" not in inside or ")" in inside[inside.index("(") :]:
        return False
    return any(word[0].isdigit() for word in inside[inside.index("(") :])


def _before(read: Reading, figure: Range, first: int) -> Range | None:
    words, end = read.words, figure[0]
    share = read.word(figure[1]) == "of"
    for k in range(end - 1, max(first, end - _REACH) - 1, -1):
        if words[k] in CROSSED or (words[k] == "," and words[0] in _CONCEDING):
            return None
        if k > first and words[k] in ("while", "whereas") and (share or not words[k + 1].endswith("ing")):
            return None  # `better than X, while needing 6% of its memory`
        if rival := _improved(read, k, end):
            return rival
        upon = _is_upon(read, first, k)
        if upon or _leads_to_beaten(words, k, end):
            found = rival_at(read, _behind(words, k))
            if found and found[1] <= end and (not upon or _is_beaten(read, found, k)):
                return None if is_of_another(read, k, end) else found
    return None


def _improved(read: Reading, k: int, end: int) -> Range | None:
    """`improves state-of-the-art nets by`, `improves on prior models by`."""
    if read.words[end - 3 : end] == ["an", "average", "of"]:
        end -= 3  # `improves prior models by an average of`
    if not (read.words[k].startswith("improv") and read.marks[k] in "VZG" and read.words[end - 1] == "by"):
        return None
    rival = rival_at(read, k + 2 if read.words[k + 1] == "on" else k + 1)
    return rival if rival and rival[1] == end - 1 and _is_rival(read.words[slice(*rival)]) else None


def _is_upon(read: Reading, first: int, k: int) -> bool:
    """Whether a word leads from a gain to whom it is one over: `gains over X`, `superior against X`."""
    if read.words[k] in ("over", "upon"):
        return k > 0 and _is_gain(read, first, k)
    superior = _SUPERIORITY.intersection(read.words[max(first, k - _NEAR) : k])
    return read.words[k] == "against" and bool(superior)


def _leads_to_beaten(words: Sequence[str], k: int, end: int) -> bool:
    """`compared to X, it gains 3%`, `more than X by 3%`, `outperforms X with 3%`."""
    compared = words[k] in ("to", "with", "against") and k > 0 and words[k - 1] in _COMPARED
    return compared or (words[k] == "than" and words[end - 1] == "by") or bool(SURPASSES.match(words[k]))


def _is_rival(words: Sequence[str]) -> bool:
    """Whether a phrase names earlier systems: `state-of-the-art models`, not `state-of-the-art recall`."""
    return words[-1] in _RIVALS | {"art"} or (words[-1] in AGENTS and bool((_RIVALS | _EARLIER) & {*words}))


def _behind(words: Sequence[str], k: int) -> int:
    """Where the object of a verb begins: `lags far behind X`."""
    return next((j + 1 for j in range(k + 1, min(k + 4, len(words))) if words[j] == "behind"), k + 1)


def _is_gain(read: Reading, first: int, k: int) -> bool:
    """Whether a word of change, or `improve` with its object, stands before a word: `improves F1 over X`."""
    if way_of(read.words[k - 1]) or "superior" in read.words[max(first, k - 3) : k]:
        return True
    near = range(k - 1, max(first, k - 4) - 1, -1)
    if _SUPERIORITY.intersection(read.words[max(first, k - _NEAR) : k]):
        return True  # `the superiority of our method over X, with`
    verb = next((j for j in near if _improves(read, j)), None)
    if verb is None or any(mark not in "NLJDT" for mark in read.marks[verb + 1 : k]):
        return False
    rival = None if read.words[verb].startswith("improv") else rival_at(read, k + 1)
    ends = rival is not None and read.word(rival[1]) == "by"
    return ends or read.words[verb].startswith("improv")  # `lowers the rate over X by 5%`


def _improves(read: Reading, k: int) -> bool:
    """Whether a word is one of improving, or a verb of another change."""
    return read.words[k].startswith("improv") or (read.way(k) is not None and read.marks[k] in "VZG")


def _is_beaten(read: Reading, phrase: Range, k: int) -> bool:
    """Whether what follows `over` is outdone by the figure: `gains over X of 3%`, not `gains over time`."""
    near = any(word.startswith("improv") for word in read.words[max(0, k - 4) : k]) or (
        read.words[phrase[1]] in _GOING_ON
    )
    return near and not is_place(read.words, phrase)


def _front(read: Reading, end: int) -> Range | None:
    """`Compared to X, it gains 3%`."""
    words = read.words
    led = words[0] not in _COMPARED and words[0] != "in" and "," in words[1:4]
    lead = words.index(",") + 1 if led else 0  # `For example, compared to X`
    start = lead + 1 if read.word(lead) == "in" else lead  # `In comparison to X`
    compared = read.word(start) in _COMPARED
    linked = read.word(start + 1) in ("to", "with", "against")
    found = rival_at(read, start + 2) if compared and linked else None
    return found if found and found[1] <= end else None


def _than(read: Reading, end: int, first: int) -> Range | None:
    """`is faster than X, achieving a 35% higher rate`: whom the sentence compares with before its figure."""
    words = read.words
    for k in range(end - 2, max(first, end - _REACH), -1):
        if words[k] in CROSSED or words[k] in ("while", "whereas", "and", "but"):
            return None
        if words[k] == "than" and COMPARATIVES.intersection(words[max(first, k - 3) : k]):
            found = rival_at(read, k + 1)
            comma = words.index(",", k) if "," in words[k:end] else end
            goes_on = comma + 1 < end and (read.marks[comma + 1] == "G" or words[comma + 1] == "with")
            return found if found and found[1] <= comma and goes_on else None
    return None


def _alike(read: Reading, figure: Range, first: int) -> Range | None:
    """`reaches the same loss as X with 58% fewer steps`, `matches X while using 2x less`.

    So is `improves on X at 20x less cost`.
    """
    words, end = read.words, figure[0]
    if read.word(figure[1]) not in COMPARATIVES:
        return None
    if end > 2 and words[end - 2] == "while" and words[end - 1].endswith("ing"):
        end -= 2 + (words[end - 3] == ",")
    for k in range(end - 1, max(first, end - _REACH) - 1, -1):
        if words[k] in CROSSED or words[k] in ("while", "whereas", "and", "but", ","):
            return None
        alike = words[k] == "as" and "same" in words[max(first, k - 4) : k]
        even = words[k] in ("to", "with") and _EQUAL.intersection(words[max(first, k - 3) : k])
        matched = _MATCHING.match(words[k])
        improved = k > 0 and words[k] in ("on", "upon") and words[k - 1].startswith("improv")
        if alike or even or matched or improved:
            start = next((j + 1 for j in range(k, min(k + 6, end)) if words[j] == "of"), k + 1)
            found = rival_at(read, start if matched else k + 1)
            ends = found and (found[1] == end < figure[0] or words[found[1]] in ("with", "using", "at", "on"))
            return found if ends else None
    return None


def _is_guarded(words: Sequence[str], k: int) -> bool:
    """Whether a word tells of a danger: `more robust against attacks`."""
    return words[k] == "against" and bool(_GUARDED.match(words[k - 1]))
