"""What a figure is a value of: `an accuracy of 94%`, `the F1 is 0.9`. What changed is in `outcomes`."""

import re
from collections.abc import Sequence
from string import digits

from kg.extract.claims.attached import (
    before_agent,
    before_goal,
    before_respect,
    names_measure,
    past_article,
)
from kg.extract.claims.heads import (
    ERRORS,
    OF_WHAT,
    headed,
    is_named_by,
    is_of_measure,
    is_range,
    tested,
    with_of,
)
from kg.extract.claims.phrases import is_named_measure, phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import word_set
from kg.extract.measures import has_measure, is_measured
from kg.text.people.capitals import has_capitals

STATING = word_set("of is are was were being = equal :")
"""Words between a metric and its value."""
_SIZED_MODEL = re.compile(r"\d[bm](?:-|\Z)")  # `Qwen2.5-7B`
_NUMBERED = re.compile(r"[A-Za-z](?:19|20)\d\d\Z|(?:N?V?FP|BF|TF|INT)\d\d?\Z")
_NETWORK = re.compile(r"[A-Z][\w-]*(?:Net|BERT|GPT|former|LLM)|[FGLPRSV]{1,2}L?Ms|MLLMs|LMMs")  # who gains
_ALONE = word_set(
    """
    performance result results margin margins range ranges it them this that method methods model models
    which who itself others ours theirs sqrt art sota
    """
)
AGENTS = word_set(
    """
    agent agents approach approaches backbone backbones baseline baselines classifier classifiers cnns
    detector detectors llm llms lvlms method methods mllms model models nets network networks planners
    retrievers segmentors state system systems trackers transformers vlms
    """
)
"""Who has what is measured."""
PLACES = word_set(
    """
    benchmark benchmarks case cases dataset datasets evaluation evaluations experiment experiments regime
    sample scenario scenarios setting settings simulation simulations studies study task tasks terms
    """
)
"""Where something is measured, and not what."""
_WIDE = word_set("clear decent healthy huge large narrow small wide")
LASTING = word_set("is are was were remains remain remained stays stay stayed")
NEARLY = word_set("about approximately around nearly roughly")
REACHING = NEARLY | word_set(
    """
    to at reached reaches reaching reach with ranging varying range ranges ranged estimated measured
    found remains remained remaining stays stayed amounted amounts amounting
    calculated recorded observed stands stood peaks peaked plateau plateaus plateaued averages averaged
    averaging hits hit totals totaling totalling approaching nearing approaches all both be been
    kept maintained plateauing saturates saturating stagnated stagnates stagnating
    does did do not never cannot can could may might will
    also always consistently even frequently further generally mostly often sometimes typically usually
    """
)
_LEADING_PAIRS = (("amounted", "to"), ("amounts", "to"), ("peaked", "at"), ("peaks", "at"))
"""What tells that anything before it has the value: `losses amounted to`; not `reached`, as people do."""
EXCEEDING = word_set("exceeded exceeds")
"""Verbs that are part of their figure as its bound: `adherence exceeded 90%`."""
_BEFORE_VALUES = STATING | REACHING | {"(", "[", "than", "'", '"', "”", "’"}
_LETTERS = word_set("alpha d delta f g h kappa omega r rho tau v α δ κ ρ τ ω")
"""What statistics are called with a name before them."""
_EXPLAINED = 60  # code points before a short form in which its long form ends
_COUNTRIES = word_set("EU UAE UK US USA")
MOVING = word_set("changed changes goes moved moves shifted shifts varied varies went")
"""Verbs behind what goes from one value to another, whatever their tags: `the temperature shifts from`."""
_OF_ANOTHER = (["that", "of"], ["those", "of"])
_PARTS = word_set("case cases kind kinds majority part parts set sets subset type types year years")
INSIDE = word_set("of on in for over under across during among between")


def is_metric(read: Reading, phrase: Range) -> bool:
    """Whether a phrase is a metric by its words, or by letters such as those of `mIoU`."""
    if names_measure(read, phrase):
        return True
    last = read.tokens[phrase[1] - 1].text.strip("$")
    if _NUMBERED.search(last):
        return False  # `BraTS2020`, `FP16`
    return (
        has_capitals(last)
        and last[-1:] != "s"
        and last not in _COUNTRIES
        and is_defined_measure(read, last) is not False
    )


def is_defined_measure(read: Reading, short: str) -> bool | None:
    """Whether a short form that the text explains is a measure: `Word Error Rate (WER)`, not `(AD)`.

    `None` where the text does not explain it.
    """
    at = read.text.find(f"({short})")
    long = read.text[max(0, at - _EXPLAINED) : at].split() if at > 0 else []
    if not long or long[-1][:1].lower() != short.rstrip(digits)[-1:].lower():  # `HD95`
        return None
    return is_measured([word.lower().strip("(),.") for word in long[-2:]])


def stated_metric(
    read: Reading, first: int, end: int, *, signed: bool = False, linked: bool = False
) -> Range | None:
    """What a figure after these words is a value of: `an accuracy of`, `the F1 score is`, `accuracy (`."""
    closing = _past_leading(read, first, end)
    moves = linked and closing - 1 > first and read.words[closing - 1] in MOVING
    closing -= moves
    bracketed = closing > first and read.words[closing - 1] == ")"
    k = opening(read.words, first, closing - 1) if bracketed else closing
    if k > first and is_owned(read, first, k):
        return _with_owner(read, k - 1)
    found = _phrase_ahead(read, first, k, end)
    named = k < closing < end and is_metric(read, (closing - 2, closing - 1))
    if found and named and not read.has_measure(found):
        return closing - 2, closing - 1  # `area under the curve (AUC) of`
    found = found and before_respect(read, first, before_agent(read, first, found))
    found = found and before_goal(read, first, found)
    is_set = read.word(closing) == "=" and closing < end
    if not (named or is_set):
        found, is_sure = _among_places(read, first, found, k, end)
        if is_sure:
            return found
    if found is None or is_alone(read, found) or (moves and not read.has_measure(found)):
        return None  # `the camera moves from 5 m to 10 m`
    valued = signed or linked or _is_led(read, end) or _is_valued(read, found, k)
    return _with_root(read, first, found) if valued else None


def _phrase_ahead(read: Reading, first: int, k: int, end: int) -> Range | None:
    """The phrase that ends before a token and may be what a figure at `end` is a value of."""
    if k == first or not (
        read.marks[k - 1] in "NL" or read.words[k - 1] == "current" or _is_taken_so(read, k - 1)
    ):
        return None
    found = tested(read, first, k) or headed(read, first, k)
    return None if found and k == end and _is_scoring(read, found) else found


def _among_places(
    read: Reading, first: int, found: Range | None, k: int, end: int
) -> tuple[Range | None, bool]:
    """What of a phrase that ends before `k` is measured, of those that tell of what or where it is.

    And whether it surely is. `the uncertainty of the precision of 1%`: of which of the two, nobody knows.
    """
    link, inner = _past_places(read, first, found, owned=read.words[end - 1] == "of")
    if link is None:
        return found, False
    if inner and (is_metric(read, inner) or read.head(inner) in ERRORS):
        return with_of(read, inner, found, k), True
    if read.words[link] != "of" or (inner is None and read.words[link - 1 : link + 1] in _OF_ANOTHER):
        return None, False  # `whereas that of the other was 5 mm`
    return (_of_thing(read, inner, found) if inner and found else found), False


def _is_led(read: Reading, end: int) -> bool:
    """Whether the words before a token lead to a value: `is`, `ranging`."""
    word, pair = read.words[end - 1], tuple(read.words[end - 2 : end])
    return word in STATING or word.startswith(("rang", "vary")) or pair in _LEADING_PAIRS


def _is_taken_so(read: Reading, k: int) -> bool:
    """Whether a measure was taken for an adjective before its value: `the 3-dB bandwidth is`."""
    return read.marks[k] == "J" and is_named_measure(read.words[k]) and read.word(k + 1) in STATING


def is_owned(read: Reading, first: int, end: int) -> bool:
    """Whether words end with what a statistic is called with a name before it: `Cohen's d`."""
    owned = end - first > 2 and read.words[end - 2] in ("'s", "’s")
    return owned and read.words[end - 1].strip("$\\") in _LETTERS


def _with_owner(read: Reading, letter: int) -> Range | None:
    """A letter with whose it is; alone or not at all where a formula begins with it: `Cohen's $d = 0.2$`."""
    start = read.tokens[letter].start
    if read.text[start - 1] != "$":
        return letter - 2, letter + 1
    return None if read.text[start] == "\\" else (letter, letter + 1)


def _with_root(read: Reading, first: int, phrase: Range) -> Range:
    """A phrase with the sign of a root before it: `√s`."""
    begin, end = phrase
    return (begin - 1, end) if begin > first and read.words[begin - 1] == "√" else phrase


def _of_thing(read: Reading, inner: Range, thing: Range) -> Range:
    """`mass` of `the mass of a star`, all of `the value of a statistical life`, `tea` of `a kind of tea`."""
    head = read.head(inner)
    inner = with_of(read, inner, thing, thing[1])
    if head in _PARTS or is_alone(read, inner):
        return thing
    return (inner[0], thing[1]) if head in OF_WHAT else inner


def _past_leading(read: Reading, first: int, end: int) -> int:
    """Where the words begin that lead from a metric to its value: `accuracy remains low (`."""
    words, k = read.words, past_stating(read, first, end)
    if k - 2 > first and read.marks[k - 1] == "J" and words[k - 2] in LASTING:
        k -= 2
    return k - 2 if k - 2 > first and words[k - 2] == "@" else k  # `precision (mAP) @ 0.5 of`


def past_stating(read: Reading, first: int, end: int) -> int:
    """Where the words begin that stand only before values: `accuracy of about`; not `tuning range of`."""
    while end > first and read.words[end - 1] in _BEFORE_VALUES and not is_range(read, first, end - 1):
        end -= 1
    return end


def _is_scoring(read: Reading, found: Range) -> bool:
    """Whether a phrase right before a figure ends with a verb: `the best system scores 56%`."""
    first, end = found
    scoring = read.words[end - 1] in ("scores", "scored", "scoring") and read.word(end) != "("
    return scoring and not read.has_measure((first, end - 1))


def _past_places(
    read: Reading, first: int, phrase: Range | None, *, owned: bool
) -> tuple[int | None, Range | None]:
    """The phrase before those that only tell where: `success rates` of `success rates on all benchmarks`.

    With the place of the word that joins them; `None` where nothing is stepped over.
    """
    link: int | None = None
    while phrase and (joint := _link_before(read, first, phrase[0])):
        closed = joint - 1 > first and read.words[joint - 1 : joint + 1] == [")", "in"]
        before = phrase_before(read, first, opening(read.words, first, joint - 1) if closed else joint)
        if names_measure(read, phrase):
            named = before is not None and is_named_by(read, before, phrase)
            if before is None or not (named or (not owned and is_of_measure(read, before, joint))):
                break
        if read.words[joint] == "from" and not (before and is_measured(read.words[slice(*before)])):
            break
        link, phrase = joint, before
    return link, phrase


def _is_valued(read: Reading, found: Range, end: int) -> bool:
    """Whether a phrase that ends before a token has a value, though no word states it: `the F1 value 0.9`."""
    words = read.words[slice(*found)]
    return is_measured(words) or (read.words[end - 1] in ("value", "values") and has_measure(words))


def _link_before(read: Reading, first: int, k: int) -> int | None:
    """The place of the `on` or `in` that a phrase belongs to, past its article; the phrase begins at `k`."""
    k = past_article(read, first, k)
    while (
        k - 1 > first and read.words[k - 1] in ("and", "or") and (item := phrase_before(read, first, k - 1))
    ):
        k = past_article(read, first, item[0])  # `performance on derivation and reasoning`
    return k - 1 if k > first and read.words[k - 1] in (*INSIDE, "from") else None


def opening(words: Sequence[str], first: int, closing: int) -> int:
    """The place of the bracket that a closing one belongs to, not far before it."""
    near = range(closing - 1, max(first, closing - 8) - 1, -1)
    return next((k for k in near if words[k] == "("), first)


def is_alone(read: Reading, phrase: Range) -> bool:
    """Whether a phrase is no metric: `it`, `our method`; `performance` is one."""
    words = read.words[phrase[0] : phrase[1]]
    if _NETWORK.fullmatch(read.tokens[phrase[1] - 1].text):
        return True
    if _SIZED_MODEL.search(words[-1]) or words[-1] in AGENTS:
        return True
    if words[-1] in PLACES:
        return True  # `results on several benchmarks improving by`
    if words[-1] in ("margin", "margins") and _WIDE.issuperset(words[:-1]):
        return True  # `by a large margin (+2% on one set)`
    return all(word in _ALONE and word != "performance" for word in words)
