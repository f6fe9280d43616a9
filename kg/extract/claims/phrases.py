"""Where the noun phrases of a sentence begin and end."""

from collections.abc import Sequence

from kg.extract.claims.directions import way_of
from kg.extract.claims.empty import says_nothing, with_short_form
from kg.extract.claims.named import begins_name
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import word_set
from kg.extract.measures import is_measure

LINKS = word_set(
    """
    ranging varying exceeding in of on for to by from with than over at and or as is are was were
    while whereas but when where which that who whose compared versus vs. vs using without via through
    under across after before during respectively against among between into per despite if given within
    because since so upon
    """
)
"""Words that end a noun phrase whatever their tags."""
DOING = word_set(
    """
    comparing
    observing seeing favoring favouring enjoying achieving attaining boosting delivering demonstrating
    enabling exhibiting introducing
    gaining giving having including maintaining obtaining offering preserving producing providing reaching
    recording reporting representing requiring retaining scoring showing using with yielding leading
    marking reflecting constituting
    """
)
"""Participles that are verbs and no part of the phrase after them."""
_ACTING = DOING | word_set(
    "adding beating bringing doubling exceeding outperforming quadrupling surpassing tripling"
)
VERBS = word_set(
    """
    achieve achieves attain attains demonstrate demonstrates deliver delivers exhibit exhibits get gets
    have has indicate obtain obtains observe offer offers provide provides reach reaches report reports
    reveal reveals see sees show shows yield yields
    """
)
"""Verbs of results that look like nouns: `experiments show improvements`."""
_GREEK = frozenset(f"\\{name}" for name in ("alpha", "kappa", "rho", "tau"))
"""Coefficients of agreement and correlation: `Kendall's $\\tau$`."""
_OF_PEOPLE = word_set("coefficient constant index modulus ratio")
"""Heads that need their modifier, which may be whose they are: `Young's modulus`."""
_AT_LEVEL = word_set(
    "bandwidth bandwidths beamwidth beamwidths compression corner cutoff linewidth linewidths point points"
)
"""What is taken where a level has fallen by so much: `3 dB bandwidth`."""
_STOPPING = LINKS | VERBS
_OWNERS = word_set("agent approach baseline llm method model network system teacher")
_LONGEST = 6  # words of a phrase
_YIELDS = word_set("yield yields")
_BEHIND = word_set(
    "= are is of was were averaged declined dropped fell grew loss losses peaked per ranged rose"
)
"""Words before which a verb of results is none: `a quantum yield of`, `maize yields declined`."""
_LEADING = ("by", "from", "to")
_NEAR = 4  # words before it of which one may tell of its change


def phrase_at(read: Reading, first: int, end: int) -> Range | None:
    """The noun phrase that begins at a word, without article and praise; none past the end of a sentence."""
    words, marks = read.words, read.marks
    while first < end and (says_nothing(read.tokens, words, first) or marks[first] == "T"):
        first += 1
    last = first
    if first + 1 < end and marks[first] == "Z" and words[first].endswith("ed") and marks[first + 1] in "NJ":
        last += 1  # `certified accuracy`: no verb in -s ends so
    while last < end and last - first < _LONGEST and (marks[last] in "NLJDGV" or _is_joint(read, last)):
        named = read.tokens[last].text.isupper() and len(words[last]) > 1  # `AS` of `AS-LSTM`
        done = _is_doing(read, last, end) or (marks[last - 1 : last + 1] == "LD" and read.way(last))
        if (words[last] in LINKS and not named) or (last > first and done):
            break
        last += 1
    if read.word(last - 1) == "intersection" and words[last : last + 2] == ["over", "union"]:
        last += 2
    while last > first and marks[last - 1] not in "NLG" and not is_named_measure(words[last - 1]):
        last -= 1
    return trimmed(read, first, last)


def _is_doing(read: Reading, k: int, end: int) -> bool:
    """Whether a word is a verb and no part of a name: `methods reporting`, not `the user reporting rate`."""
    named = read.marks[k] == "N" and k + 1 < end and is_measure(read.words[k + 1])
    return read.words[k] in VERBS | DOING and not named and not _is_yield(read.words, k)


def _is_joint(read: Reading, k: int) -> bool:
    """Whether a token is `'s` or an accent within a word: `Fr\'echet`."""
    apart = k + 1 < len(read.words) and read.tokens[k].end < read.tokens[k + 1].start
    if read.words[k] == "'" and k and read.words[k - 1].endswith("s"):
        return True  # `users' capacity`
    if read.words[k] == "-" and k > 0 and not apart:
        return (
            read.tokens[k - 1].text.endswith("$") and read.tokens[k - 1].end == read.tokens[k].start
        )  # `$k$-NN`
    return read.words[k] == "'s" or (read.words[k] in "'`_" and not apart)


def is_named_measure(word: str) -> bool:
    """Whether a word that is no noun by its tag is one by its form: `recall`, but not `cost-effective`."""
    return is_measure(word) and not word.endswith(("-effective", "-efficient"))


def phrase_before(read: Reading, first: int, end: int, *, before_noun: bool = False) -> Range | None:
    """The noun phrase that ends before a word; before a noun it may end with `-ing`: `prefilling speedup`."""
    words, marks = read.words, read.marks
    start = end
    while start > first and end - start < _LONGEST and not _is_stopping(read, start - 1, end):
        mark = marks[start - 1]
        if start < end and _is_inner(read, first, start - 1, end):
            start -= 2
            continue
        ends = start == end and not before_noun
        if mark not in "NLJDG" or (mark == "G" and (ends or words[start - 1] in _ACTING)):
            break
        start -= 1
    if first < start < end - 1 and words[start] == "db" and words[start - 1][0].isdigit():
        levelled = _AT_LEVEL.intersection(words[start + 1 : end])
        start += -1 if levelled else 1  # `−3 dB bandwidth`, but `PSNR` of `19.04 dB PSNR`
    if start - first > 1 and words[start - 2 : start] == ["intersection", "over"]:
        start -= 3 if words[start - 3] == "mean" and start - first > 2 else 2
    if first < start < end and words[start - 1] == "per" and marks[start - 2] in "NL":
        whole = phrase_before(read, first, start - 1)  # `income per capita`, and none of `0.4 s per image`
        return (whole[0], end) if whole else None
    return trimmed(read, start, end)


def _is_stopping(read: Reading, k: int, end: int) -> bool:
    """Whether a word ends a noun phrase; not `yield` of `yield strength`, and of `a yield of`."""
    word = read.words[k]
    if k + 1 == end and _is_yield(read.words, k):
        return False
    return word in _STOPPING and not (k + 1 < end and begins_name(word, read.words[k + 1]))


def _is_inner(read: Reading, first: int, k: int, end: int) -> bool:
    """Whether a token joins two words of a name: `Young's modulus`, `water/cement ratio`."""
    if k <= first or read.tokens[k - 1].end != read.tokens[k].start:
        return False
    if read.words[k] in ("'s", "’s"):
        owner = read.tokens[k - 1].text
        return read.words[end - 1] in _OF_PEOPLE and owner.isalpha() and owner.istitle()
    if read.words[k] == "_":
        return read.tokens[k].end == read.tokens[k + 1].start  # `GDT_TS`
    glued = read.words[k] == "/" and read.tokens[k].end == read.tokens[k + 1].start
    return glued and read.words[end - 1] == "ratio" and read.tokens[k - 1].text.isalpha()


def trimmed(read: Reading, first: int, last: int) -> Range | None:
    """The words without what says nothing at their beginning; `None` when nothing is left."""
    words = read.words
    while first < last and (says_nothing(read.tokens, words, first) or not _is_word(words[first])):
        first += 1
    owner = next(
        (k for k in range(first + 1, last - 1) if words[k] == "'s" and words[k - 1] in _OWNERS), None
    )
    first = first if owner is None else owner + 1  # `performance` of `the first model's performance`
    return (with_short_form(read.tokens, words, first, last), last) if first < last else None


def _is_word(word: str) -> bool:
    compound = word[:1] == "$" and word[-1].isalnum()  # `$\alpha$-score`
    return compound or word.lstrip("$")[:1].isalnum() or word.strip("$") in _GREEK


def coordinated(read: Reading, first: int, end: int) -> list[Range]:
    """The noun phrases of a list that begins at a word: `MACs and model size`, `X, Y, and Z`."""
    found: list[Range] = []
    while first < end:
        item = phrase_at(read, first, end)
        beating = (
            read.words[first].endswith("ing") and read.way(first) and first and read.words[first - 1] == ","
        )
        if item is None or read.words[first] in DOING | VERBS or beating:
            break  # `5% and 6% error, outperforming or matching X`
        found.append(item)
        first = item[1]
        if first < end and read.words[first] == ",":
            first += 1
        if first < end and read.words[first] in ("and", "or", "&", "/"):
            first += 1
        if first == item[1]:
            break
    return found


def _is_yield(words: Sequence[str], k: int) -> bool:
    """Whether a word is a noun of yield.

    >>> words = "it increased rice yield by".split(), "methods yield increased accuracy".split()
    >>> _is_yield(words[0], 3), _is_yield(words[1], 1)
    (True, False)
    """
    if words[k] not in _YIELDS:
        return False
    after = words[k + 1 : k + 3]
    if after[:1] and after[0] in _BEHIND:
        return True
    if len(after) > 1 and after[0].endswith("ed") and after[1] in _LEADING:
        return True  # `maize yield increased by`
    changed = any(way_of(word) for word in words[max(0, k - _NEAR) : k])
    return changed and bool(after) and after[0] in _LEADING
