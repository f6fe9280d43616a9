"""Which changes are only supposed, to tell what would follow: `a 10% increase in prices lowers sales by 4%`.

What is found out is the change that follows. Not for a change that is told as one that came about: `the 10%
increase`, `achieved a 10% increase`.
"""

import re
from collections.abc import Container, Sequence

from kg.extract.claims.changes.changed import is_verb
from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import Stated
from kg.extract.generic import word_set
from kg.extract.measures import SCORES
from kg.model import Bound

_EACH = word_set("each every any per")
_ARTICLES = word_set("a an") | _EACH
_OPENING = word_set("that , : ; ( and but then whereas while where because whether if - – —")
"""Words behind which the subject of a clause may begin."""
_CONDITIONS = word_set("if when whenever")
_ANSWERING = ["in", "response", "to"]
_MODALS = word_set("would could might will may should can")
_BEING = word_set("is are was were been being be")
_GOING = ("associated", "correlated", "linked")
_LINKED = re.compile(r"(?:associated|correlated|linked|expected|predicted|estimated|found)\Z")
_EFFECT = re.compile(
    r"(?:lead|result|translat|caus|correspond|impl|yield|generat|induc|produc|predict|need|trigger|affect)"
    r"(?:y|ies|e?s|e)?\Z"
)
"""What a cause does, beside to raise or to lower something, in the present."""
_CAUSED = word_set("caused generated led resulted translated")
_RATED, _RATES = word_set("error success"), word_set("rate rates")
_AGAINST = word_set("compared over relative than versus vs vs.")
"""What tells that a change was found: `a 5% gain in accuracy over BERT improves`."""
_INNER = "NLJTIRDGMC"
"""Parts of speech between a change and the verb whose subject it is."""
_SUBJECT = "NLJTRM"
_INSIDE = word_set("of in")
"""What stands between a condition and its verb: one noun phrase, and no other verb or `they`."""
_FAR = 14  # tokens from a change to that verb
_NEAR = 3  # tokens from a figure to its noun of change, and from a modal to its verb
_DIGIT = re.compile(r"\d")


def is_supposed(read: Reading, said: Stated) -> bool:
    """Whether a figure tells how much of a cause is supposed."""
    if any(_DIGIT.match(word) for word in read.words[said.tokens[1] :]) or not _is_measured(read, said):
        return any(rule(read, said) for rule in (_is_subject, _is_behind_noun, _is_done, _is_condition))
    return _is_condition(read, said)


def is_cause(read: Reading, said: Stated) -> bool:
    """Whether a figure is the value of what is said to change another, of which the figures follow.

    `a load of 5 kN reduced the stiffness from 12 to 9 kN/mm`.
    """
    first, end = said.tokens
    if read.word(first - 1) != "of" or said.way is not None or said.metric is None:
        return False
    if _is_scored(read.words[slice(*said.metric)]):
        return False  # `an accuracy of 92% improves the state of the art by 3%`
    if end + 1 >= len(read.words) or read.way(end) is None or read.marks[end] not in "VZD":
        return False
    acts = not SURPASSES.match(read.words[end]) and read.marks[end + 1] in "TNLJ"
    alone = not read.has_mark("VZA", _begin(read, first), first)
    return acts and alone and any(_DIGIT.match(word) for word in read.words[end:])


def _is_scored(metric: Sequence[str]) -> bool:
    """Whether a metric only ever came out, and causes nothing: `word error rate`, but not `mass loss`."""
    parts = {part for word in metric for part in word.split("-")}
    return not SCORES.isdisjoint(parts) or (metric[-1] in _RATES and bool(_RATED.intersection(metric)))


def _is_measured(read: Reading, said: Stated) -> bool:
    """Whether what changes is what papers are about: `reducing latency by 30% improves user experience`."""
    return said.metric is not None and read.has_measure(said.metric)


def _is_subject(read: Reading, said: Stated) -> bool:
    """`a 10% increase in prices lowers`, `for every 1% increase in`, `a 10% tariff lowers`."""
    first, end = said.tokens
    article = _article(read, first)
    noun = next((k for k in range(end, min(end + _NEAR, len(read.words))) if read.way(k)), None)
    changes = noun is not None and not is_verb(read, noun)
    if article is None or said.is_share:
        return False
    if changes and (read.words[article] in _EACH or read.words[max(0, article - 3) : article] == _ANSWERING):
        return True
    if not _opens(read, article) or (not changes and said.metric is not None):
        return False
    return _acts(read, noun + 1 if changes and noun is not None else end)


def _article(read: Reading, first: int) -> int | None:
    """The place of the article before a figure, with at most an adjective or a sign of money between."""
    k = first - 1
    while k > 0 and k > first - _NEAR and read.marks[k] in "JRS":
        k -= 1
    return k if k >= 0 and read.words[k] in _ARTICLES else None


def _opens(read: Reading, k: int) -> bool:
    """Whether a token may be the first of a clause."""
    return k == 0 or read.words[k - 1] in _OPENING


def _acts(read: Reading, first: int) -> bool:
    """Whether the next verb says what follows from the subject that ends with nothing but phrases before."""
    for k in range(first, min(len(read.words), first + _FAR)):
        if read.marks[k] in "VZA" or (read.marks[k] == "D" and read.way(k)):
            return _is_effect(read, k)
        if read.marks[k] not in _INNER or read.words[k] in _AGAINST:
            return False
    return False


def _is_effect(read: Reading, k: int) -> bool:
    """Whether a verb tells what a cause does; in the past only where it tells how much."""
    word = read.words[k]
    if word in _BEING:
        return bool(_LINKED.match(read.word(k + 1)))
    if word in _MODALS:
        return any(
            read.way(j) or _EFFECT.match(read.words[j]) for j in range(k + 1, min(len(read.words), k + _NEAR))
        )
    past = word.endswith("ed") or read.marks[k] == "D"
    measured = any(_DIGIT.match(later) for later in read.words[k:])
    if word in _CAUSED:
        return measured
    return bool(_EFFECT.match(word)) or (read.way(k) is not None and (measured or not past))


def _is_behind_noun(read: Reading, said: Stated) -> bool:
    """`an increase in prices of 10% lowers`."""
    first, end = said.tokens
    if read.word(first - 1) not in ("of", "by"):
        return False
    near = range(_begin(read, first), first - 1)
    noun = next((k for k in near if _is_noun(read, k)), None)
    if noun is None:
        return False
    others = {read.marks[k] for k in near if k != noun}
    return others <= set(_INNER) and (_acts_at_once(read, end) or _is_linked(read, noun, first))


def _is_linked(read: Reading, noun: int, first: int) -> bool:
    """Whether a change that opens a clause goes with another: `rises of 10 µg were associated with 3% more`.

    What is only `found` is a result, and so may be what goes with something without a figure.
    """
    near = range(first, min(len(read.words) - 1, first + _FAR))
    verb = next((k for k in near if read.marks[k] in "VZA"), None)
    return (
        verb is not None
        and noun == _begin(read, first)
        and read.words[verb] in _BEING
        and read.words[verb + 1] in _GOING
        and read.word(verb + 2) in ("with", "to")
        and any(map(_DIGIT.match, read.words[verb + 3 :]))
    )


def _is_noun(read: Reading, k: int) -> bool:
    """Whether a word of change is a noun, whatever its tag at the beginning of a sentence."""
    followed = read.words[k + 1] in ("in", "of") and not read.words[k].endswith("ing")
    return read.way(k) is not None and (read.marks[k] in "NL" or followed)


def _is_done(read: Reading, said: Stated) -> bool:
    """`raising prices by 10% lowers`."""
    first, end = said.tokens
    begin = _begin(read, first)
    doing = read.marks[begin] == "G" and read.way(begin) is not None
    return doing and not read.has_mark("VZA", begin, first) and _acts_at_once(read, end)


def _begin(read: Reading, first: int) -> int:
    """Where the clause of a figure begins."""
    return next((k for k in range(first - 1, 0, -1) if read.words[k - 1] in _OPENING - {"and"}), 0)


def _acts_at_once(read: Reading, end: int) -> bool:
    """Whether a verb that says what follows stands right behind a figure."""
    return read.is_marked(end, "VZA") and _is_effect(read, end)


def _is_condition(read: Reading, said: Stated) -> bool:
    """`if prices rise by 10%`, `when the rate is increased by 10%`, `as the bias rises from 20 V to 30 V`."""
    first = said.tokens[0]
    if first > 2 and read.words[first - 1] == "by" and read.way(first - 2):
        return _follows(read, first - 2, _CONDITIONS)
    moves = said.figure.bound is Bound.FROM_TO and first > 1 and read.way(first - 1) is not None
    return moves and not _is_measured(read, said) and _follows(read, first - 1, _CONDITIONS | {"as"})


def _has_changed(read: Reading, end: int) -> bool:
    """Whether a verb of change stands before: `sales fall by 4% as`."""
    return any(read.marks[k] in "VZA" and read.way(k) for k in range(max(0, end - _FAR), end))


def _follows(read: Reading, verb: int, conditions: Container[str]) -> bool:
    """Whether nothing but its subject stands between a word of condition and a verb."""
    for k in range(verb - 1, max(-1, verb - _FAR), -1):
        if read.words[k] in conditions:
            if read.words[k + 1].endswith(("ed", "ing")):
                return False  # `when fine-tuned nets improve by`
            return read.words[k] != "as" or _has_changed(read, k)  # `the use of soap as a cure rose from`
        if not (read.marks[k] in _SUBJECT or read.words[k] in _INSIDE or read.words[k] in _BEING | _MODALS):
            return False
    return False
