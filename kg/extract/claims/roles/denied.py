"""Which figures a sentence denies: `never outperforms X by 2 points`, `no gain of 3%`, `fails to save 4%`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.phrases import DOING
from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import SIZES, Stated
from kg.extract.figures.bounds import is_turned
from kg.extract.generic import RELATIVE, word_set
from kg.model import Bound

_NOT = word_set("not never cannot hardly barely scarcely rarely seldom nor")
_NONE = word_set("no none neither nothing nobody")
_ONLY = word_set("only just merely simply solely")  # `not only improves it by 5%`
_FAILING = word_set("fail fails failed failing unable refuses refused")
_APART = (["rather", "than"], ["instead", "of"])
_ADDING = word_set("or nor and ,")
_TURNING = word_set("but while whereas ; instead rather yet however")
_LINKS = word_set("of in on over by for a an the any")
_BESIDE = word_set("by a an the any of to even at")  # words between `not` and its figure
_CONDITIONS = word_set("at with under using for on in range than when")
_EVIDENCE = word_set("evidence indication proof sign suggestion")
_LACKING = word_set("insufficient little no without")
_WALLS = word_set("; : ( [ but occurred that which while who whereas with")
_NEAR = 3  # tokens from `neither` to its figure
_PREDICATE = 6  # tokens of `could not be shown`
_FAR = 24  # tokens between two figures that are denied together
_NOT_FOUND = re.compile(
    r"""(?: achiev | confirm | demonstrat | detect | establish | observ | obtain | reach | record | reproduc
      | realiz | realis | replicat | report | notic | identif | document )(?:e?d|ied)\Z
    | (?: apparent | evident | found | met | occur | occurred | present | proven? | seen | shown
      | materiali[sz]ed? )\Z""",
    re.VERBOSE,
)
"""What a change is that is there: `a 30% reduction was not observed`; not `was not significant`."""
_MANNERS = "RA"  # tags of what may stand between `not` and its verb


def told_of(read: Reading, found: Sequence[Stated]) -> list[Stated]:
    """The figures without those that their sentence denies; what is denied to be more is at most so much."""
    kept: list[Stated] = []
    denied = False
    for k, each in enumerate(found):
        denied = _is_denied(read, each) or (denied and _goes_on(read, found[k - 1], each))
        if denied and is_turned(read.text, each.figure):
            fallen = each.figure.bound is Bound.AT_LEAST  # `never falls below 90%`: it did not fall
            kept.append(replace(each, way=None, is_level=False) if fallen else each)
        elif not denied:
            kept.append(each)
    return kept


def _is_denied(read: Reading, said: Stated) -> bool:
    begin, first = said.clause[0], said.tokens[0]
    if said.figure.kind not in SIZES and read.words[-1] == "?":
        return True  # what is asked is not stated
    if said.figure.kind in SIZES or read.words[first - 1] in _CONDITIONS or "(" in read.words[begin:first]:
        return False  # `does not degrade at 50% sparsity`, `it does not differ (5% and 6%)`
    verb = next((k for k in range(first - 1, begin - 1, -1) if _is_verb(read, k)), None)
    if said.way is not None and _is_not_found(read, said):
        return True
    if _is_beside(read, begin, first) or _is_none(read, begin, first):
        return True
    if said.is_share and said.way is None:
        return False  # `fails to protect 74% of the data`: as much is not protected
    if verb is None or _is_apart(read, said, verb):
        return False
    return _is_undone(read, verb) or _has_no_subject(read, begin, verb)


def _is_apart(read: Reading, said: Stated, verb: int) -> bool:
    """Whether what is denied is another thing: `surpasses nets that do not use it by 3%`.

    So it is before a value of its own: `they fail to use it, with rates of 9%`.
    """
    first = said.tokens[0]
    if read.word(first - 1) == "by":
        named = next((k for k in range(verb - 1, said.clause[0], -1) if read.words[k] in RELATIVE), None)
        before = () if named is None else range(said.clause[0], named - 1)
        return any(SURPASSES.match(read.words[k]) for k in before)
    metric = said.metric if said.way is None else None
    link = read.past(metric[0], "TRJ") - 1 if metric else -1
    return verb < link and read.words[link] == "with"


def _goes_on(read: Reading, before: Stated, said: Stated) -> bool:
    """Whether two figures are denied together: `does not improve F1 by 4% or EM by 5%`."""
    gap = range(before.tokens[1], said.tokens[0])
    words = read.words[gap.start : gap.stop]
    joined = len(words) < _FAR and bool(_ADDING.intersection(words)) and not _TURNING.intersection(words)
    return joined and not any(_is_verb(read, k) for k in gap)


def _is_verb(read: Reading, k: int) -> bool:
    """Whether a word is what is done; of participles only those that change or reach something."""
    mark = read.marks[k]
    doing = read.way(k) is not None or read.words[k] in DOING
    passive = mark == "D" and k > 0 and (read.marks[k - 1] in _MANNERS or _denies(read, k - 1))
    return mark in "VZA" or (mark == "G" and doing) or passive


def _denies(read: Reading, k: int) -> bool:
    """Whether a word is `not`, and not that of `not only`."""
    word = read.words[k]
    denying = word in _NOT or word.endswith(("n't", "n’t"))
    return denying and read.word(k + 1) not in _ONLY


def _is_undone(read: Reading, verb: int) -> bool:
    """Whether what is done is not: `does not (significantly) improve`, `fails to help improve`."""
    words, k = read.words, verb - 1
    while k >= 0:
        if _denies(read, k) or words[k] in _FAILING:
            return True
        if words[k] in ("without", "than", "of"):
            return words[k] == "without" or words[k - 1 : k + 1] in _APART
        if words[k] == "," and k > 1 and words[k - 2] == "," and read.marks[k - 1] == "R":
            k -= 3  # `does not, however, improve`
        elif read.marks[k] in _MANNERS or words[k] in ("to", "able") or words[k + 1] == "to":
            k -= 1
        else:
            return False
    return False


def _has_no_subject(read: Reading, begin: int, verb: int) -> bool:
    """Whether nothing does it: `no baseline improves`, `neither of the two gains`."""
    for k in range(verb - 1, begin - 1, -1):
        if read.words[k] in _NONE:
            return k == begin or read.marks[k - 1] in "CSP" or read.words[k - 1] == "that"
        if read.marks[k] in "VZ":
            return False
    return False


def _is_beside(read: Reading, begin: int, first: int) -> bool:
    """Whether `not` stands right before a figure: `is not 5% better`, `by 8%, not by 5%`."""
    k = first - 1
    while k > begin and (read.words[k] in _BESIDE or read.marks[k] == "R") and not _denies(read, k):
        k -= 1
    return k >= begin and _denies(read, k)


def _is_not_found(read: Reading, said: Stated) -> bool:
    """Whether what denies a change stands behind it, or before its article: `a 30% gain was not seen`.

    Another one may be denied with it: `a 20% gain in F1 and a 3% gain in recall were not seen`.
    """
    (begin, first), end = said.clause, said.tokens[1]
    if "neither" in read.words[max(begin, first - _NEAR) : first] or _lacks_evidence(read, begin, first):
        return True
    beside = range(max(begin, first - 2 * _NEAR), min(len(read.words), end + _NEAR))
    named = any(map(read.is_noun_of_change, beside))
    if not named or read.has_mark("VZA", _past_that(read, begin, first), first):
        return False
    near = range(end, min(len(read.words), end + _FAR))
    verb = next((k for k in near if read.marks[k] in "VZA" or _is_wall(read, end, k)), None)
    if verb is None or _is_wall(read, end, verb):
        return False
    done = range(verb, min(len(read.words) - 1, verb + _PREDICATE))
    denying = next((k for k in done if _denies(read, k) or read.words[k] in _FAILING), None)
    return denying is not None and any(
        _NOT_FOUND.match(read.words[k]) and read.words[k + 1] != "to" for k in done if k > denying
    )


def _is_wall(read: Reading, end: int, k: int) -> bool:
    """Whether what stands behind a token is not told of a figure before: that of another figure, a clause."""
    if read.words[k][0].isdigit():
        return not _ADDING.intersection(read.words[end:k])
    return read.words[k] in _WALLS


def _lacks_evidence(read: Reading, begin: int, first: int) -> bool:
    """`no evidence that it cuts errors by 3%`, `without good evidence of a 3% gain`."""
    told = next((k for k in range(first - 1, begin, -1) if read.words[k] in _EVIDENCE), begin)
    return told > begin and bool(_LACKING.intersection(read.words[max(begin, told - 2) : told]))


def _past_that(read: Reading, begin: int, first: int) -> int:
    """Where the clause of a figure begins behind the last `that`: `we saw that a 3% gain`."""
    return next((k + 1 for k in range(first - 1, begin - 1, -1) if read.words[k] == "that"), begin)


def _is_none(read: Reading, begin: int, first: int) -> bool:
    """Whether there is no such change: `no significant gain of 4%`, `without a 4% drop`."""
    for k in range(first - 1, begin - 1, -1):
        if read.words[k] in ("no", "without"):
            inside = range(k + 1, first)
            changed = any(map(read.is_noun_of_change, inside))
            linked = changed and read.words[first - 1] in ("of", "by")
            return linked or all(read.marks[j] in "TRJ" for j in inside)
        if read.marks[k] not in "NLJDTR" and read.words[k] not in _LINKS:
            return False
    return False
