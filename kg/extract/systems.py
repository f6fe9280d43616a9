"""The named systems that a paper says it introduces: `We propose BAM (…)`, `the proposed algorithm, MARCO,`.

A system is a method, model, dataset or tool with a name of its own. Only a sentence that says so makes one,
or a title of the form `Nexus: …` whose name the abstract takes up. A contribution without a name is none,
and neither is a name that the field knows already.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.generic import UMBRELLAS, word_set
from kg.extract.naming import KINDS, apposed, in_list, is_known, is_strong, name_at
from kg.model import Abbreviation, Findings, Span, System
from kg.text.sentences import sentence_spans
from kg.text.tokens import Token, tokens

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
_ENDINGS = frozenset(("", "e", "es", "ed", "s", "d", "t", "ing", "te", "tes", "ted"))
_CALLED = word_set("called named dubbed termed coined titled entitled denoted nicknamed namely")
_CALL = word_set("call name dub term denote coin")
_QUOTES = frozenset(
    ("“", '"', "`", "'", "‘", ":", "*", "\\", "{", "textbf", "emph", "textit", "texttt", "textsc")
)
_REACH = 40  # tokens after a verb that its object may take
_SUBJECT_REACH = 4  # tokens between `we` and `introduce`
_DESCRIPTIVE = KINDS | UMBRELLAS


@dataclass(frozen=True, slots=True)
class _Defined:
    """The abbreviations of the text, to look up."""

    shorts: Mapping[str, Abbreviation]
    """By short form."""
    longs: Mapping[str, Abbreviation]
    """By long form."""
    places: Mapping[int, Abbreviation]
    """By where the long form begins."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence and what is known of the short forms in it."""

    tokens: Sequence[Token]
    words: Sequence[str]
    """The tokens in lower case."""
    defined: _Defined


def find_systems(text: str, findings: Findings) -> Findings:
    """The findings with the systems that the text introduces, in order; none is an empty tuple.

    >>> from kg.extract.abbreviations import find_abbreviations
    >>> text = "On Experts\\nWe propose BAM (Branch-Attend-Mix), a method. Our model, Nexus, is fast."
    >>> found = find_systems(text, find_abbreviations(text, Findings()))
    >>> [(system.name, system.expansion) for system in found.systems]
    [('BAM', 'Branch-Attend-Mix'), ('Nexus', None)]
    """
    defined = _Defined(
        {each.short: each for each in findings.abbreviations},
        {each.long: each for each in findings.abbreviations},
        {each.long_span.start: each for each in findings.abbreviations},
    )
    title_end = text.find("\n")
    found: dict[str, System] = {}
    for sentence in sentence_spans(text):
        by_title = sentence.start < title_end
        names = _in_title(text, sentence) if by_title else _introduced(text, sentence, defined)
        for name in names:
            system = _system(text, name, sentence, defined)
            if system.name not in found or found[system.name].span.start < title_end:
                found[system.name] = system
    return replace(findings, systems=tuple(sorted(found.values(), key=lambda system: system.span)))


def _system(text: str, name: Span, sentence: Span, defined: _Defined) -> System:
    """The system at a place, which may be that of its short or of its long form."""
    printed = " ".join(name.of(text).split())
    same = defined.shorts.get(printed) or defined.longs.get(printed)
    inside = next((defined.places[at] for at in range(name.start, name.end) if at in defined.places), None)
    if inside and inside is not defined.shorts.get(printed):
        return System(inside.short, inside.long, inside.short_span, sentence)
    if same:
        return System(same.short, same.long, name, sentence)
    return System(printed, None, name, sentence)


def _in_title(text: str, title: Span) -> Iterator[Span]:
    """`Nexus: …`, when the abstract names it too and nobody else does."""
    sequence = tokens(title.of(text))
    end = name_at(sequence, 0)
    if title.start or end is None or end > 3 or end >= len(sequence) or sequence[end].text != ":":
        return
    name = Span(0, sequence[end - 1].end)
    if text.find(name.of(text), text.find("\n")) > 0 and not is_known(name.of(text)):
        yield name


def _introduced(text: str, place: Span, defined: _Defined) -> Iterator[Span]:
    """The names that a sentence says are new, as places in the text."""
    shifted = [Token(t.text, t.start + place.start, t.end + place.start) for t in tokens(place.of(text))]
    sentence = _Sentence(shifted, [token.text.lower() for token in shifted], defined)
    for i in range(len(shifted)):
        for first, last in _at(sentence, i):
            name = Span(shifted[first].start, shifted[last - 1].end)
            explained = defined.shorts.get(name.of(text))
            before = explained and explained.short_span.end <= place.start  # so it is no new name here
            if not before and not is_known(name.of(text)):
                yield name


def _at(sentence: _Sentence, i: int) -> Iterator[tuple[int, int]]:
    """The names that the word at a place introduces, as ranges of tokens."""
    word = sentence.words[i]
    if _is_verb(word):
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
    return any(word in _SUBJECTS for word in before) and "which" not in before


def _object(sentence: _Sentence, i: int) -> Iterator[tuple[int, int]]:
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
        if found:
            yield found
            return
        if not linked and word in _DESCRIPTIVE:
            yield from _named_kind(sentence, k + 1)
        linked = linked or word in _LINKS
        described = described or word in _DESCRIPTIVE


def _is_kind(sentence: _Sentence, k: int) -> bool:
    return k < len(sentence.words) and sentence.words[k] in _DESCRIPTIVE


def _named_kind(sentence: _Sentence, first: int) -> Iterator[tuple[int, int]]:
    """`an iterative framework IGraSS, combining`: the name right after its kind."""
    last = name_at(sentence.tokens, first)
    strong = last is not None and is_strong(sentence.tokens[first].text)
    if last is not None and strong and apposed(sentence.tokens, last, loosely=True):
        yield first, last


def _skipped(sentence: _Sentence, i: int) -> int:
    """The place after adverbs and quotation marks: `we introduce here “Nexus”`."""
    while i < len(sentence.words):
        word = sentence.words[i]
        if word not in _QUOTES and word not in ("also", "here", "then", "further") and word[-2:] != "ly":
            break
        i += 1
    return i


def _direct(sentence: _Sentence, i: int) -> tuple[int, int] | None:
    """`Nexus, an …`, `BAM (…)`, `the BAM framework`."""
    article = i < len(sentence.words) and sentence.words[i] in ("the", "a", "an")
    first = i + article
    last = name_at(sentence.tokens, first)
    if last is None:
        return None
    strong = is_strong(sentence.tokens[first].text) or last - first > 1
    described = _is_kind(sentence, last)
    if article:
        fits = strong and (described or apposed(sentence.tokens, last)) and sentence.words[i] == "the"
    else:
        fits = apposed(sentence.tokens, last, loosely=strong) or (strong and described)
    return (first, last) if fits else None


def _defined(sentence: _Sentence, first: int, k: int) -> tuple[int, int] | None:
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


_LINKS = word_set("of for on in to with that which using based from by and or as via into at")


def _called(sentence: _Sentence, k: int) -> tuple[int, int] | None:
    """`a method called Nexus`, `a model, referred to as Nexus`."""
    words = sentence.words
    known_as = words[k] == "as" and k > 1 and words[k - 1] in ("to", "known")
    if words[k] not in _CALLED and not known_as:
        return None
    first = k + 1
    while first < len(words) and (words[first] in _QUOTES or words[first] in ("as", "the", "by")):
        first += 1
    last = name_at(sentence.tokens, first)
    return None if last is None else (first, last)


def _after_comma(sentence: _Sentence, k: int, described: bool) -> tuple[int, int] | None:
    """`a framework for routing, Nexus, that …`; a list of names is none."""
    if not described or sentence.words[k] not in (",", "-", "–", "—", ":"):
        return None
    first = _skipped(sentence, k + 1)
    last = name_at(sentence.tokens, first)
    if last is None or not apposed(sentence.tokens, last) or in_list(sentence.tokens[last:]):
        return None
    return first, last


def _passive(sentence: _Sentence, verb: int) -> Iterator[tuple[int, int]]:
    """`a model called Nexus is proposed`, `Nexus is introduced`."""
    for k in range(verb):
        found = _called(sentence, k)
        if found:
            yield found
    if is_strong(sentence.tokens[verb - 1].text):
        yield verb - 1, verb


def _given(sentence: _Sentence, i: int) -> Iterator[tuple[int, int]]:
    """`which we call Nexus`, `we name the method Nexus`."""
    for k in range(_skipped(sentence, i), min(i + 8, len(sentence.tokens))):
        last = name_at(sentence.tokens, k)
        if last is not None:
            yield k, last
            return
        if not sentence.words[k][0].isalnum() and sentence.words[k] not in _QUOTES:
            return


def _ours(sentence: _Sentence, i: int) -> Iterator[tuple[int, int]]:
    """`the proposed algorithm, MARCO,`, `our method Nexus`, `our Nexus model`, `our model (called Nexus)`."""
    for k in range(i, min(i + 6, len(sentence.tokens))):
        last = name_at(sentence.tokens, k)
        if last is not None:
            if is_strong(sentence.tokens[k].text) and _is_kind(sentence, last):
                yield k, last
            return
        if sentence.words[k] in _DESCRIPTIVE:
            yield from _after_kind(sentence, k + 1)
        if sentence.words[k] in _DESCRIPTIVE or sentence.words[k] in _LINKS:
            return


def _after_kind(sentence: _Sentence, k: int) -> Iterator[tuple[int, int]]:
    """The name after `our method`: at once, or set off by a comma or bracket on either side."""
    apart = k < len(sentence.words) and sentence.words[k] in (",", "(", ":", "—")
    called = _called(sentence, k + apart) if k + apart < len(sentence.words) else None
    first, last = called or (k + apart, name_at(sentence.tokens, k + apart))
    if last is None or in_list(sentence.tokens[last:]):
        return
    closed = last < len(sentence.words) and sentence.words[last] in (",", ")", "—", ".")
    if called or (closed if apart else is_strong(sentence.tokens[first].text)):
        yield first, last
