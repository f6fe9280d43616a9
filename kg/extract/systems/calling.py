"""Where a name stands in what a sentence introduces: at once, after its kind, in a bracket, after `called`.

Each function looks at one place of a sentence and returns the name there as a range of tokens, or `None`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.generic import UMBRELLAS, word_set
from kg.extract.naming import KINDS, apposed, in_list, is_coined, is_general, is_known, is_strong, name_at
from kg.model import Abbreviation
from kg.text.tokens import Token

Words = tuple[int, int]
"""A name: its first token, and one past its last."""
CALLED = word_set("called named dubbed termed coined titled entitled abbreviated denoted nicknamed namely")
QUOTES = frozenset(
    ("“", '"', "`", "'", "‘", ":", "*", "\\", "{", "textbf", "emph", "textit", "texttt", "textsc")
)
_MARKS = frozenset("“\"`'‘")
_JOINING = frozenset(("and", "or", ","))
_NEW = word_set("novel new")
_SOURCES = word_set("from leveraging utilizing employing exploiting")
_NO_SYSTEMS = word_set("feature features phenomenon phenomena effect problem issue concept notion property")
KIND_WORDS = KINDS | UMBRELLAS
_YEAR = re.compile(r"(?:19|20)\d\d")
_MANY = re.compile(r"[A-Z]+s")
_ITEM = re.compile(r"[1-9]|[a-f]|i{1,3}|iv|v")
_PLACES = word_set("at by for from in into on through to toward towards using via with within")
LINKS = word_set("of for on in to with that which using based from by and or as via into at")


@dataclass(frozen=True, slots=True)
class Defined:
    """The abbreviations of the text, to look up."""

    shorts: Mapping[str, Abbreviation]
    """By short form."""
    longs: Mapping[str, Abbreviation]
    """By long form."""
    places: Mapping[int, Abbreviation]
    """By where the long form begins."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what is known of the short forms in it."""

    tokens: Sequence[Token]
    words: Sequence[str]
    """The tokens in lower case."""
    defined: Defined

    def word(self, k: int) -> str:
        """The word at a place; empty before the first and behind the last."""
        return self.words[k] if 0 <= k < len(self.words) else ""


def at_once(sentence: Sentence, i: int) -> Words | None:
    """`Nexus, an …`, `BAM (…)`, `the BAM framework`."""
    article = sentence.word(i) in ("the", "a", "an")
    first = i + article
    last = name_at(sentence.tokens, first)
    if last is None:
        return None if article else _coined(sentence, first)
    strong = is_strong(sentence.tokens[first].text) or last - first > 1
    described = is_kind(sentence, last)
    if article:
        fits = strong and (described or apposed(sentence.tokens, last)) and sentence.words[i] == "the"
    else:
        fits = apposed(sentence.tokens, last, loosely=strong) or (strong and described)
    if fits and last - first > 1:
        return _short_of(sentence, last) or (first, last)
    return (first, last) if fits else None


def _short_of(sentence: Sentence, k: int) -> Words | None:
    """`Visual Robot Manipulation (AR-VRM)`: the short name in a bracket, although its letters do not fit."""
    if sentence.word(k) != "(" or sentence.word(k + 2) != ")":
        return None
    short = sentence.tokens[k + 1].text
    new = is_strong(short) and not is_known(short) and short not in sentence.defined.shorts
    return (k + 1, k + 2) if new else None


def _coined(sentence: Sentence, k: int) -> Words | None:
    """`we present e-boost, a novel framework`: a word in lower case that stands like a name and is none."""
    words = sentence.words
    if words[k + 1 : k + 3] not in ([",", "a"], [",", "an"]) or not words[k][0].isalpha():
        return None
    return (k, k + 1) if is_coined(words[k]) else None


def as_defined(sentence: Sentence, first: int, k: int) -> Words | None:
    """`a novel Branch Attend Mixer (BAM)`: the object itself is what a short form is defined for."""
    abbreviation = sentence.defined.places.get(sentence.tokens[k].start)
    if abbreviation is None or k - first > 5:
        return None
    before = sentence.words[first:k]
    if any(word in LINKS or not word[0].isalnum() for word in before):
        return None
    ends = (n for n in range(k, len(sentence.tokens)) if sentence.tokens[n].end >= abbreviation.long_span.end)
    last = next(ends, None)
    if last is None or _is_old(abbreviation, before) or sentence.word(last + 4) == "-":
        return None
    return k, last + 1


def _is_old(abbreviation: Abbreviation, before: Sequence[str]) -> bool:
    """Whether the field knows a short form, alone or by its long form, unless the words call it new."""
    if is_known(abbreviation.short):
        return True
    return is_general(abbreviation.short, abbreviation.long) and not _NEW.intersection(before)


def as_spelled(sentence: Sentence, first: int, k: int) -> Words | None:
    """`a baseline for REal-Time INpainting on Edge Devices (RETINED)`: a name that its phrase spells."""
    words = sentence.words
    if words[k] != "(":
        return None
    short = _short_of(sentence, k)
    if short is None:
        return _within_word(sentence, first, k)
    named = sentence.tokens[k - 1].text[0].isupper() and not any(word in LINKS for word in words[first:k])
    if named:
        return short
    source = next((j for j in range(k - 1, first, -1) if words[j] in _SOURCES), None)
    if source and _spells(words[source + 1 : k], words[k + 1]):
        return None  # `by using data from the Quick Database (GDB)`
    if _is_common(sentence, first, k):
        return None
    return short if _spells(words[first:k], words[k + 1]) else None


def _is_common(sentence: Sentence, first: int, k: int) -> bool:
    """Whether what a link leads to in small letters is spelt: `integrated into speech nets (SNs)`."""
    words = sentence.words
    link = next((j for j in range(k - 1, first - 1, -1) if words[j] in LINKS - _JOINING), None)
    if link is None or not _spells(words[link + 1 : k], words[k + 1]):
        return False
    phrase = [token.text for token in sentence.tokens[link + 1 : k]]
    return all(each.islower() or _MANY.fullmatch(each) for each in phrase)


def _spells(words: Sequence[str], short: str) -> bool:
    """Whether the letters of a short form stand in words in their order."""
    letters = iter("".join(words))
    return all(letter in letters for letter in short if letter.isalpha())


def _within_word(sentence: Sentence, first: int, k: int) -> Words | None:
    """`a wavelet-based, frequency-aware encoder (FA-E)`: what is defined after praise and commas."""
    short = sentence.defined.shorts.get(sentence.tokens[k + 1].text) if k + 1 < len(sentence.tokens) else None
    if short is None or short.short_span.start != sentence.tokens[k + 1].start:
        return None
    begin = short.long_span.start
    inside = [j for j in range(first, k) if sentence.tokens[j].end > begin]
    before = sentence.words[first : inside[0]] if inside else []
    if (
        not inside
        or begin < sentence.tokens[first].start
        or any(word in LINKS or word[-3:] == "ing" for word in before)
        or _is_old(short, before)
    ):
        return None
    return k + 1, k + 2


def as_called(sentence: Sentence, k: int) -> Words | None:
    """`a method called Nexus`, `a model, referred to as Nexus`."""
    words = sentence.words
    known_as = words[k] == "as" and k > 1 and words[k - 1] in ("to", "known")
    if (words[k] not in CALLED and not known_as) or not sentence.tokens[k].text.islower():
        return None  # `Named Entity Recognition` calls nothing
    if any(word in _NO_SYSTEMS for word in words[max(0, k - 2) : k]):
        return None  # `a new feature called`
    first = k + 1
    while first < len(words) and (words[first] in QUOTES or words[first] in ("as", "the", "by")):
        first += 1
    last = name_at(sentence.tokens, first)
    if last is None or (last < len(words) - 1 and words[last] not in "(,.;:"):
        for opening in range(first, min(first + 9, len(words))):  # `named sparse tensor network (STN)`
            if words[opening] in ",.;:":
                break
            found = as_spelled(sentence, first, opening)
            if found:
                return found
    return None if last is None else (first, last)


def after_comma(sentence: Sentence, k: int, described: bool) -> Words | None:
    """`a framework for routing, Nexus, that …`; a list of names is none."""
    if not described or sentence.words[k] not in (",", "-", "–", "—", ":"):
        return None
    first = past_adverbs(sentence, k + 1, listed=False)
    if sentence.words[k] == ":" and sentence.words[k - 1].isdigit() and not _is_strong_at(sentence, first):
        return None  # `our approach to Task 1: Search for Signs`
    last = name_at(sentence.tokens, first)
    if last and sentence.words[first - 1] in _MARKS and sentence.word(last + 1) in _JOINING:
        return None  # `two sorts, "Old Pages" and "New Pages"`
    if last is None or not apposed(sentence.tokens, last) or in_list(sentence.tokens[last:]):
        return None
    return first, last


def after_kinds(sentence: Sentence, i: int, k: int) -> Words | None:
    """The first of several that a mark sets off: `two methods, Quick Sorting (QS) and Slow Sorting (SS)`.

    Not behind another kind: `a framework with two modules, Quick Sorting (QS) and`.
    """
    words, first = sentence.words, k + 1 + (sentence.word(k + 1) in ("a", "an", "the"))
    if words[k] not in (",", ":") or first >= len(words) or KIND_WORDS.intersection(words[i : k - 1]):
        return None
    return as_defined(sentence, first, first) if words[k - 1].removesuffix("s") in KIND_WORDS else None


def begins_list(sentence: Sentence, k: int, found: Words) -> bool:
    """Whether what stands behind a mark is one of several: `three sorts: Bagging, Boosting, and Stacking`."""
    first, last = found
    listed = sentence.words[k] == ":" or (sentence.words[k] == "," and _is_capital_at(sentence, k - 1))
    defined = sentence.tokens[first].start in sentence.defined.places  # `a method: Sort, Cut, Join (SCJ)`
    return listed and not defined and sentence.word(last) == "," and _is_capital_at(sentence, last + 1)


def _is_capital_at(sentence: Sentence, k: int) -> bool:
    return k < len(sentence.tokens) and sentence.tokens[k].text[0].isupper()


def _is_strong_at(sentence: Sentence, k: int) -> bool:
    return k < len(sentence.tokens) and is_strong(sentence.tokens[k].text)


def after_kind_name(sentence: Sentence, first: int) -> Words | None:
    """`an iterative framework IGraSS, combining`: the name right after its kind."""
    last = name_at(sentence.tokens, first)
    strong = last is not None and is_strong(sentence.tokens[first].text)
    fits = last is not None and strong and apposed(sentence.tokens, last, loosely=True)
    return (first, last) if last is not None and fits else None


def past_adverbs(sentence: Sentence, i: int, *, listed: bool = True) -> int:
    """The place after adverbs, quotation marks and marks of lists: `we introduce here “Nexus”`, `(1) Nexus`.

    Not `listed`: behind a kind of thing such marks number stages and parts: `in two steps: (1) Data Cuts`.
    """
    while i < len(sentence.words):
        adverb = is_adverb(sentence.words[i]) and sentence.tokens[i].text.islower()
        item = past_item(sentence, i) if listed else i
        if item == i and sentence.words[i] not in QUOTES and not adverb:
            break
        i = max(item, i + 1)
    return i


def past_item(sentence: Sentence, i: int) -> int:
    """The place after a mark of a list, `(1)`, `ii)`, that stands here; the same where none does."""
    mark = i + (sentence.word(i) == "(")
    return mark + 2 if sentence.word(mark + 1) == ")" and _ITEM.fullmatch(sentence.words[mark]) else i


def is_adverb(word: str) -> bool:
    """Whether a word may stand between a verb and its object: `further`, `briefly`."""
    return word in ("also", "here", "then", "further") or word[-2:] == "ly"


def is_kind(sentence: Sentence, k: int) -> bool:
    """Whether a token is there and says what kind of thing has a name: `framework`, `dataset`."""
    return sentence.word(k) in KIND_WORDS


def is_placed(before: Sequence[str]) -> bool:
    """Whether a name is a place, a means or a unit: `a search at the LHC is presented`, `126 (1) GeV is`.

    Not behind a year or the number of an item: `in 2023 Nexus is presented`, `(1) Nexus is presented`.
    """
    last = before[-2:-1] if before[-1:] == ["the"] else before[-1:]
    if [*last] == [")"]:
        opened = max((k for k, word in enumerate(before) if word == "("), default=0)
        last = before[opened - 1 : opened] if opened else ()  # `126 (1)`, `0.4(stat)`
        return bool(last) and _ends_number(last[0])
    return bool(last) and (last[0] in _PLACES or (_ends_number(last[0]) and not _YEAR.fullmatch(last[0])))


def _ends_number(word: str) -> bool:
    """Whether a word is a number or a formula, or ends with one."""
    return word[-1] in "0123456789$"


def items_after(sentence: Sentence, begin: int, i: int, end: int) -> Iterator[Words]:
    """The names behind further marks of a list, of which one is before `i`: `(1) Nexus and (2) Plexus`."""
    if all(past_item(sentence, k) == k for k in range(begin, i)):
        return
    for k in range(end, len(sentence.words)):
        item = past_item(sentence, k)
        if item > k and sentence.words[k - 1] in (",", ";", "and") and (found := at_once(sentence, item)):
            yield found
