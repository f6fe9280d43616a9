"""Which names a sentence says are new: `we propose X`, `called X`, `our model, X,`, `X, a novel method`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.generic import UMBRELLAS, word_set
from kg.extract.naming import KINDS, apposed, in_list, is_coined, is_known, is_strong, name_at
from kg.model import Abbreviation
from kg.text.tokens import Token

_SUBJECTS = word_set("we i paper work article study report authors")
_STEMS = tuple(
    sorted(
        word_set(
            """
            build built construct contribut creat curat describ design develop devis establish formulat
            introduc open-sourc present propos publish releas unveil
            """
        )
    )
)
_WEAK = word_set("train trained incorporate incorporated incorporates integrate implement implemented")
_BASES = word_set(
    """
    build construct contribute create curate design develop devise establish introduce present propose release
    """
)
_ENDINGS = frozenset(("", "e", "es", "ed", "s", "d", "t", "ing", "te", "tes", "ted"))
_CALLED = word_set("called named dubbed termed coined titled entitled abbreviated denoted nicknamed namely")
_CALL = word_set("call name dub term denote coin")
_QUOTES = frozenset(
    ("“", '"', "`", "'", "‘", ":", "*", "\\", "{", "textbf", "emph", "textit", "texttt", "textsc")
)
_REACH = 40  # tokens after a verb that its object may take
_SUBJECT_REACH = 4  # tokens between `we` and `introduce`
_DESCRIPTIVE = KINDS | UMBRELLAS


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


def introduced(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The names that a sentence says are new, as ranges of its tokens."""
    for i, word in enumerate(sentence.words):
        if _says_new(word):
            yield from _at(sentence, i)


@lru_cache(maxsize=8192)
def _says_new(word: str) -> bool:
    """Whether a name may be introduced where this word stands."""
    return _is_verb(word) or word in _CALL or word in _WEAK or word in ("proposed", "our", "novel", "new")


def _at(sentence: Sentence, i: int) -> Iterator[tuple[int, int]]:
    """The names that the word at a place introduces."""
    word = sentence.words[i]
    if word in ("novel", "new"):
        yield from _before_novel(sentence, i)
    elif word in _WEAK:
        yield from _made(sentence, i)
    elif _is_verb(word):
        if _has_subject(sentence.words, i):
            yield from _object(sentence, i + 1)
        elif i > 1 and sentence.words[i - 1] in ("is", "are", "was"):
            yield from _passive(sentence, i - 1)
    elif word in _CALL and sentence.words[i - 1 : i] in (["we"], ["i"]):
        yield from _given(sentence, i + 1)
    elif word == "proposed" or word == "our":
        yield from _ours(sentence, i + 1)


def _is_verb(word: str) -> bool:
    return word.startswith(_STEMS) and any(word.removeprefix(stem) in _ENDINGS for stem in _STEMS)


def _has_subject(words: Sequence[str], verb: int) -> bool:
    """`we then introduce`, `this paper presents`, `by introducing`, `, introducing`."""
    before = words[max(0, verb - _SUBJECT_REACH) : verb]
    if words[verb].endswith("ing"):
        return bool(before) and before[-1] in ("by", ",")
    if any(word in _SUBJECTS for word in before):
        return "which" not in before
    joined = before[-1:] == ["and"] or (before[-2:-1] == ["and"] and _is_adverb(before[-1]))
    return joined and words[verb] in _BASES and any(word in ("we", "i") for word in words[:verb])


def _object(sentence: Sentence, i: int) -> Iterator[tuple[int, int]]:
    """The names in what follows the verb: at once, after a description, or as a defined short form."""
    i = _skipped(sentence, i)
    direct = _direct(sentence, i)
    if direct:
        yield direct
        return
    described = linked = False
    for k in range(i, min(i + _REACH, len(sentence.tokens))):
        word = sentence.words[k]
        if word == ";" or (k > i and _is_verb(word) and _has_subject(sentence.words, k)):
            return
        found = _defined(sentence, i, k) or _called(sentence, k) or _after_comma(sentence, k, described)
        found = found or _spelled(sentence, i, k)
        if found:
            yield found
            return
        if not linked and word in _DESCRIPTIVE:
            yield from _named_kind(sentence, k + 1)
        linked = linked or word in _LINKS
        described = described or word in _DESCRIPTIVE


def _is_adverb(word: str) -> bool:
    return word in ("also", "here", "then", "further") or word[-2:] == "ly"


def _made(sentence: Sentence, verb: int) -> Iterator[tuple[int, int]]:
    """`we train Quick Sorters (QS), a family`: a verb of making, when a short form and a kind follow."""
    words = sentence.words
    if not any(word in ("we", "i") for word in words[max(0, verb - _SUBJECT_REACH) : verb]):
        return
    first = verb + 1
    for k in range(first, min(first + 5, len(words))):
        found = _defined(sentence, first, k)
        if found:
            after = found[1] + 3  # past the bracket with the short form
            if _is_kind(sentence, after) or words[after : after + 2] in ([",", "a"], [",", "an"]):
                yield found
            return


def _before_novel(sentence: Sentence, i: int) -> Iterator[tuple[int, int]]:
    """`QARCO, a novel method`, `Quick Sort (QS), a new method`."""
    words = sentence.words
    k = i - 2
    if k < 1 or words[i - 1] not in ("a", "an") or words[k] != ",":
        return
    if words[k - 1] == ")" and k > 3 and words[k - 3] == "(":
        k -= 2  # what stands in the bracket
    if is_strong(sentence.tokens[k - 1].text):
        yield k - 1, k


def _is_kind(sentence: Sentence, k: int) -> bool:
    return k < len(sentence.words) and sentence.words[k] in _DESCRIPTIVE


def _named_kind(sentence: Sentence, first: int) -> Iterator[tuple[int, int]]:
    """`an iterative framework IGraSS, combining`: the name right after its kind."""
    last = name_at(sentence.tokens, first)
    strong = last is not None and is_strong(sentence.tokens[first].text)
    if last is not None and strong and apposed(sentence.tokens, last, loosely=True):
        yield first, last


def _skipped(sentence: Sentence, i: int) -> int:
    """The place after adverbs and quotation marks: `we introduce here “Nexus”`."""
    while i < len(sentence.words):
        word = sentence.words[i]
        if word not in _QUOTES and not _is_adverb(word):
            break
        i += 1
    return i


def _direct(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """`Nexus, an …`, `BAM (…)`, `the BAM framework`."""
    article = i < len(sentence.words) and sentence.words[i] in ("the", "a", "an")
    first = i + article
    last = name_at(sentence.tokens, first)
    if last is None:
        return None if article else _coined(sentence, first)
    strong = is_strong(sentence.tokens[first].text) or last - first > 1
    described = _is_kind(sentence, last)
    if article:
        fits = strong and (described or apposed(sentence.tokens, last)) and sentence.words[i] == "the"
    else:
        fits = apposed(sentence.tokens, last, loosely=strong) or (strong and described)
    return (first, last) if fits else None


def _coined(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """`we present e-boost, a novel framework`: a word in lower case that stands like a name and is none."""
    words = sentence.words
    if words[k + 1 : k + 3] not in ([",", "a"], [",", "an"]) or not words[k][0].isalpha():
        return None
    return (k, k + 1) if is_coined(words[k]) else None


def _defined(sentence: Sentence, first: int, k: int) -> tuple[int, int] | None:
    """`a novel Branch Attend Mixer (BAM)`: the object itself is what a short form is defined for."""
    abbreviation = sentence.defined.places.get(sentence.tokens[k].start)
    if abbreviation is None or k - first > 5:
        return None
    before = sentence.words[first:k]
    if any(word in _LINKS or not word[0].isalnum() for word in before):
        return None
    ends = (n for n in range(k, len(sentence.tokens)) if sentence.tokens[n].end >= abbreviation.long_span.end)
    last = next(ends, None)
    if last is None or is_known(abbreviation.short) or sentence.words[last + 4 : last + 5] == ["-"]:
        return None
    return k, last + 1


def _spelled(sentence: Sentence, first: int, k: int) -> tuple[int, int] | None:
    """`a baseline for REal-Time INpainting on Edge Devices (RETINED)`: a name that its phrase spells."""
    words, tokens = sentence.words, sentence.tokens
    if words[k] != "(" or words[k + 2 : k + 3] != [")"] or not is_strong(tokens[k + 1].text):
        return None
    if tokens[k + 1].text in sentence.defined.shorts:
        return None
    letters = iter("".join(words[first:k]))
    spelled = all(letter in letters for letter in words[k + 1] if letter.isalpha())
    return (k + 1, k + 2) if spelled else None


_LINKS = word_set("of for on in to with that which using based from by and or as via into at")


def _called(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """`a method called Nexus`, `a model, referred to as Nexus`."""
    words = sentence.words
    known_as = words[k] == "as" and k > 1 and words[k - 1] in ("to", "known")
    if words[k] not in _CALLED and not known_as:
        return None
    first = k + 1
    while first < len(words) and (words[first] in _QUOTES or words[first] in ("as", "the", "by")):
        first += 1
    last = name_at(sentence.tokens, first)
    if last is None and first < len(words):
        return _defined(sentence, first, first)  # `named sparse tensor network (STN)`
    return None if last is None else (first, last)


def _after_comma(sentence: Sentence, k: int, described: bool) -> tuple[int, int] | None:
    """`a framework for routing, Nexus, that …`; a list of names is none."""
    if not described or sentence.words[k] not in (",", "-", "–", "—", ":"):
        return None
    first = _skipped(sentence, k + 1)
    last = name_at(sentence.tokens, first)
    if last is None or not apposed(sentence.tokens, last) or in_list(sentence.tokens[last:]):
        return None
    return first, last


def _passive(sentence: Sentence, verb: int) -> Iterator[tuple[int, int]]:
    """`a model called Nexus is proposed`, `Nexus is introduced`."""
    for k in range(verb):
        found = _called(sentence, k)
        if found:
            yield found
    if is_strong(sentence.tokens[verb - 1].text):
        yield verb - 1, verb


def _given(sentence: Sentence, i: int) -> Iterator[tuple[int, int]]:
    """`which we call Nexus`, `we name the method Nexus`."""
    for k in range(_skipped(sentence, i), min(i + 8, len(sentence.tokens))):
        last = name_at(sentence.tokens, k)
        if last is not None:
            yield k, last
            return
        if not sentence.words[k][0].isalnum() and sentence.words[k] not in _QUOTES:
            return


def _ours(sentence: Sentence, i: int) -> Iterator[tuple[int, int]]:
    """`the proposed algorithm, MARCO,`, `our method Nexus`, `our Nexus model`, `our model (called Nexus)`."""
    for k in range(i, min(i + 6, len(sentence.tokens))):
        found = _spelled(sentence, i, k) or _defined(sentence, i, k)
        if found:
            yield found
            return
        last = name_at(sentence.tokens, k)
        if last is not None and "(" not in sentence.words[last : last + 1]:
            if is_strong(sentence.tokens[k].text) and _is_kind(sentence, last):
                yield k, last
            return
        if sentence.words[k] in _DESCRIPTIVE:
            yield from _after_kind(sentence, k + 1)
        if sentence.words[k] in _DESCRIPTIVE or sentence.words[k] in _LINKS:
            return


def _after_kind(sentence: Sentence, k: int) -> Iterator[tuple[int, int]]:
    """The name after `our method`: at once, or set off by a comma or bracket on either side."""
    apart = k < len(sentence.words) and sentence.words[k] in (",", "(", ":", "—")
    called = _called(sentence, k + apart) if k + apart < len(sentence.words) else None
    first, last = called or (k + apart, name_at(sentence.tokens, k + apart))
    if last is None or in_list(sentence.tokens[last:]):
        return
    closed = last < len(sentence.words) and sentence.words[last] in (",", ")", "—", ".")
    if called or (closed if apart else is_strong(sentence.tokens[first].text)):
        yield first, last
