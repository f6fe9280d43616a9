"""Which figures are another's and not the paper's own: `comparable to X (92%)`, `than X, whose F1 is 90%`.

A figure in a bracket right behind a name, or told of whom another is compared with, belongs to that name.
What changed, and what is signed, is told of the paper's own also there: `outperforms X (by 3%)`.
"""

import re
from collections.abc import Collection

from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.metrics import is_defined_measure
from kg.extract.claims.phrases import LINKS
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Stated
from kg.extract.figures.finding import sign_of
from kg.extract.generic import COPULAS, word_set
from kg.extract.measures import has_measure
from kg.model import Bound

_ALIKE = word_set(
    """
    comparable compared comparing comparison close competitive equal equivalent identical inferior par parity
    relative similar superior
    """
)
_VERSUS = word_set("than versus vs vs. unlike behind")
_EQUALLING = re.compile(r"(?:approach|match|rival)(?:e?s|ing|ed)?\Z|(?:doubl|tripl|quadrupl)(?:es|ing|ed)\Z")
_CONCEDING = word_set("while whereas but although though ;")
_REACHING = re.compile(
    r"(?:achiev|reach|attain|obtain|scor|yield|manag|demonstrat|exhibit)(?:e?[sd]|e|ing)?\Z|(?:has|have|had|gets?|got)\Z"
)
_RELATIVE = word_set("whose which that who")
_INSIDE = word_set("in for with by of upon over")
_LISTING = word_set(", and or both")
EXAMPLES = word_set("including like e.g. as")
"""Words before what is named as an example."""
_BESIDE = 6  # tokens from an opening bracket, or `whose`, to the figure
_VALUED = "NLJMTR"  # parts of speech in a list of values: `with a 92% AUC, 91% accuracy, and 93% F1`
_LISTED = 24  # tokens of such a list
_LONGEST = 12  # tokens of a name
_FAR = 60  # tokens from the first of some names to the last
_WALLS = word_set("( ) ; : , . [ ]")
_NAMING = "NLJDMTPS"  # parts of speech that a name may have


def is_anothers(read: Reading, said: Stated, names: Collection[str]) -> bool:
    """Whether a figure is told of something else than what has one of these names."""
    if said.way is not None or sign_of(read.text, said.figure) or said.figure.bound is Bound.FROM_TO:
        return False
    first = said.tokens[0]
    holder = _bracketed(read, first) or _related(read, first) or _with(read, said) or _conceded(read, first)
    return holder is not None and not _is_ours(read, holder, names)


def _is_ours(read: Reading, holder: Range, names: Collection[str]) -> bool:
    span = read.span(holder)
    printed = span.of(read.text) if span else ""
    return any(name in printed for name in names)


def _bracketed(read: Reading, first: int) -> Range | None:
    """Whose the figure in a bracket is: of whom another is compared with, or of the subject of a clause."""
    near = range(first - 1, max(-1, first - 2 * _BESIDE), -1)
    opening = next((k for k in near if read.words[k] in "()"), None)
    if not opening or read.words[opening] != "(" or _VERSUS.intersection(read.words[opening : first + 4]):
        return None  # `outperforms X (90% vs. 85%)`
    holder = _phrase(read, opening)
    lead = lead_of(read, opening)
    compared = _compares(read, lead) and not _is_equalled(read, lead, holder)
    if holder is None or _is_number(read.words[holder[0]]):
        return None  # `less than 4 pixels (1 mm)`
    return holder if compared or (_is_subject(read, lead) and _is_name(read, holder)) else None


def _related(read: Reading, first: int) -> Range | None:
    """Of whom a relative clause tells the figure: `compared with X, whose F1 is 90%`."""
    while first and (read.words[first - 1] in _LISTING | {"%"} or _is_number(read.words[first - 1])):
        first -= 1  # `which reaches 90% and 91%`
    near = range(first - 1, max(0, first - 2 * _BESIDE), -1)
    k = next((k for k in near if read.words[k] in _RELATIVE or read.words[k] in _WALLS), 0)
    if k == 0 or read.words[k] not in _RELATIVE or any(map(_is_number, read.words[k:first])):
        return None
    end = k - 1 if read.words[k - 1] == "," else k
    return _phrase(read, end) if _compares(read, lead_of(read, end)) else None


def _with(read: Reading, said: Stated) -> Range | None:
    """Of whom `with` tells the figure when another has one like it: `an F1 of 91% compared to X with 90%`."""
    k = read.past(said.tokens[0], _VALUED, _LISTING, max(2, said.tokens[0] - _LISTED))
    if k < 2 or read.words[k - 1] not in ("with", "having", "at"):
        return None
    lead = lead_of(read, k - 1)
    if lead is None or not _is_alike(read, lead):
        return None
    before = read.words[max(0, lead - _FAR) : lead]
    valued = any(map(_is_number, before)) and ("%" in "".join(before)) is (said.figure.unit == "%")
    return _phrase(read, k - 1) if valued else None


def _conceded(read: Reading, first: int) -> Range | None:
    """Who reaches the figure where the sentence goes on with another: `…, while X reaches only 70%`."""
    near = range(first - 1, max(0, first - 2 * _BESIDE), -1)
    k = next((k for k in near if read.words[k] in _CONCEDING or read.words[k] in _WALLS), 0)
    verb = next((j for j in range(k + 1, first) if _REACHING.match(read.words[j])), first)
    named = (k + 1, verb)
    if k == 0 or read.words[k] not in _CONCEDING or verb == first or _phrase(read, verb) is None:
        return None
    return named if _phrase(read, verb) == named and _is_name(read, named) else None


def _phrase(read: Reading, end: int) -> Range | None:
    """The name or noun phrase that ends before a token, with all that may stand in a name."""
    first, floor = end, max(0, end - _LONGEST)
    while first > floor and _may_name(read, first - 1):
        first -= 1
    return (first, end) if first < end else None


def _may_name(read: Reading, k: int) -> bool:
    word, printed = read.words[k], read.tokens[k].text
    if word in LINKS or word in _WALLS or word in _LISTING or not printed[0].isalnum():
        return printed in ("-", "/", "'s")
    if read.marks[k] in "GVZ" and k and read.marks[k - 1] in "DTPJ":
        return read.is_marked(k + 1, "NLJ")  # `the existing model`
    return read.marks[k] in _NAMING or any(letter.isupper() or letter.isdigit() for letter in printed)


def lead_of(read: Reading, end: int) -> int | None:
    """The token before a list of names, with or without brackets, of which the last ends before a token.

    `None` where the list begins the sentence.
    """
    floor = max(0, end - _FAR)
    while end > floor and (phrase := _phrase(read, end)):
        end = phrase[0]
        while end > floor and (read.words[end - 1] in _LISTING or _leads_to_examples(read, end - 1)):
            end -= 2 if read.words[end - 1] == "as" else 1
        if end and read.words[end - 1] == ")":
            end = next((k for k in range(end - 1, floor, -1) if read.words[k] == "("), floor)
        elif end == phrase[0]:
            break
    return end - 1 if end else None


def _leads_to_examples(read: Reading, k: int) -> bool:
    """Whether a word leads to examples of what stands before it: `baselines such as`, `models like`."""
    word, before = read.words[k], read.words[max(0, k - 1) : k]
    return word in EXAMPLES and (before == ["such"] if word == "as" else read.marks[k - 1] in "NLS,")


def _compares(read: Reading, lead: int | None) -> bool:
    """Whether a word, with the one before it, leads to whom another is compared with."""
    if lead is None:
        return False
    word, before = read.words[lead], read.words[max(0, lead - 1) : lead]
    if word in _INSIDE and before and (before[0] in _VERSUS or SURPASSES.match(before[0])):
        return True  # `higher in X than in Y (32%)`
    gained = word in ("over", "upon") and lead > 0 and read.way(lead - 1) is not None
    verb = read.marks[lead] in "VZGA" and _EQUALLING.match(word)
    return bool(SURPASSES.match(word) or verb or gained or _is_alike(read, lead))


def _is_equalled(read: Reading, lead: int | None, holder: Range | None) -> bool:
    """Whether a verb of equalling has a value as its object: `matched this performance (76%)`."""
    if lead is None or holder is None or not _EQUALLING.match(read.words[lead]):
        return False
    words = read.words[slice(*holder)]
    return has_measure(words) and "'s" not in words


def _is_alike(read: Reading, lead: int) -> bool:
    """Whether a word leads to whom another is set beside: `comparable to`, `versus`."""
    linked = read.words[lead] in ("to", "with", "as", "against")
    return read.words[lead] in _VERSUS or (
        linked and bool(_ALIKE.intersection(read.words[max(0, lead - 2) : lead]))
    )


def _is_subject(read: Reading, lead: int | None) -> bool:
    """Whether a list of names is what a clause is about: `followed by X (85%)`, `the best are X (85%)`."""
    if lead is None:
        return True
    followed = read.words[max(0, lead - 1) : lead + 1] == ["followed", "by"]
    return followed or read.words[lead] in COPULAS | _CONCEDING


def _is_name(read: Reading, phrase: Range) -> bool:
    """Whether a phrase is a name by its letters, and none of a metric that is known."""
    first, last = read.tokens[phrase[0]].text, read.tokens[phrase[1] - 1].text
    named = any(letter.isupper() for letter in first + last)
    return named and not (read.has_measure(phrase) or is_defined_measure(read, last))


def _is_number(word: str) -> bool:
    """Whether a word is a number, and not a name that begins with one: `4`, `0.8`, not `2Wiki`."""
    return word[0].isdigit() and not word[-1].isalpha()
