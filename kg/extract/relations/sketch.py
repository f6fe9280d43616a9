"""A sentence as patterns of relations see it: its words in lower case, and a mark for each thing it names.

`BTS combines experts using stitch layers` is `<0> combines <1> using <2>`. A thing is called by what the
text calls it elsewhere: `an enhanced MoE architecture` names `MoE`, `trained dense models` `dense models`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from kg.extract.generic import UMBRELLAS
from kg.extract.naming import KINDS, name_at
from kg.extract.relations.counting import MANY
from kg.extract.relations.halves import is_cut_off
from kg.extract.relations.noun_phrases import noun_phrases
from kg.extract.source import Source
from kg.model import EntityType, Findings, Span
from kg.text.language.inflection import concept_form
from kg.text.tokens import Token

_HEADS = UMBRELLAS | KINDS
_MODIFIERS = frozenset("JLRDM")
_QUOTES = frozenset("\"“”'‘’`")
_CLOSING = frozenset(")]")
_REPEATED = re.compile(r"<\d+> [(\[] <\d+> [)\]]")
_DEFINED = -1
_ON = re.compile(r"\s\d|(?P<of>['’]s)\s\w")
_FORMULA = re.compile(r"\$[^$]*[A-Za-z]{2}[^$]*\$")  # $R_{max}$; not $x$

Known: TypeAlias = Mapping[str, tuple[int, str]]
"""Folded form of a name → rank of what it names in this text, and the folded form of its full name."""


class Thing(NamedTuple):  # made for every phrase
    """What a phrase of a sentence names."""

    span: Span
    """The phrase, without the words that only describe it."""
    form: str
    """Its folded form; that of the long form, where the text defines one."""
    whole: Span
    """With the word for its kind, `sparse routing algorithm`; the name alone where the text defines it."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A sentence with its things."""

    place: Span
    """Where it stands in the text."""
    words: str
    """Words in lower case, a mark `<n>` for each thing, each followed by one space."""
    things: tuple[Thing, ...]
    """By number."""


def sketches(source: Source, findings: Findings) -> list[Sketch]:
    """The sentences of a text, its title as one; a sentence that names nothing has no things.

    >>> from kg.extract.source import sources
    >>> (sketch,) = sketches(sources(["We train dense models by sparse upcycling."])[0], Findings())
    >>> sketch.words, [thing.form for thing in sketch.things]
    ('we train <0> by <1> . ', ['dense model', 'sparse upcycling'])
    """
    known = _known(findings)
    ends = {phrase.start: phrase.end for phrase in _phrases(source, findings)}
    ends |= _longer(source.text, findings, ends, known)
    title_end = source.text.find("\n")
    found = []
    titled: list[Token] = []
    marked = ""
    for tokens, marks in source.tagged():
        if tokens[0].start < title_end:
            titled += tokens
            marked += marks
            continue
        place = Span(tokens[0].start, tokens[-1].end)
        found.append(_sketch(source.text, place, _tagged(tokens, marks, ends), known))
    if titled:
        found.insert(0, _sketch(source.text, Span(0, title_end), _tagged(titled, marked, ends), known))
    return found


def _phrases(source: Source, findings: Findings) -> Iterator[Span]:
    """The noun phrases, and the entities that the network sees where the tags show none."""
    taken = noun_phrases(source, findings.abbreviations)
    yield from taken
    begins = [phrase.start for phrase in taken]
    for entity in findings.entities:
        before = bisect_left(begins, entity.span.end) - 1
        free = before < 0 or taken[before].end <= entity.span.start
        named = entity.type is not EntityType.GENERIC and not is_cut_off(source.text, entity.span)
        if free and named and entity.span.of(source.text).lower() not in MANY:
            yield entity.span


def _longer(text: str, findings: Findings, ends: Mapping[int, int], known: Known) -> dict[int, int]:
    """Where names end that go on behind a noun phrase: `Gemini 2.5 Pro`, `Parkinson's disease assessment`.

    What is known itself has something, `CLIP's insights`, and is not named by it.
    """
    phrases = {span for phrase in findings.keyphrases for span in phrase.spans}
    named = {entity.span for entity in findings.entities if entity.type is not EntityType.GENERIC}
    found: dict[int, int] = {}
    for start, end in sorted(phrases | named):
        first = ends.get(start, end)
        on = first < end and _ON.match(text, first, end)
        if not on or is_cut_off(text, Span(start, end)):
            continue
        owner = text[start:first].split()[-1] if on["of"] else ""
        if not owner or ((start, end) in phrases and owner.istitle() and concept_form(owner) not in known):
            found[start] = end
    return found


def _known(findings: Findings) -> dict[str, tuple[int, str]]:
    """What the text's names stand for: what has a short form or is introduced goes before all others."""
    known: dict[str, tuple[int, str]] = {}
    for system in findings.systems:
        form = concept_form(system.expansion or system.name)
        known |= {concept_form(system.name): (_DEFINED, form), form: (_DEFINED, form)}
    for each in findings.abbreviations:
        form = concept_form(each.long)
        known |= {concept_form(each.short): (_DEFINED, form), form: (_DEFINED, form)}
    for rank, phrase in enumerate(findings.keyphrases):
        form = concept_form(phrase.label)
        known.setdefault(form, (rank, form))
    return known


@dataclass(frozen=True, slots=True)
class _Tagged:
    """A sentence as it is read."""

    tokens: Sequence[Token]
    """Its words and signs."""
    marks: str
    """Their parts of speech."""
    ends: Mapping[int, int]
    """Where a noun phrase of the text begins → where it ends."""
    starts: Sequence[int]
    """Where its words and signs begin."""


def _tagged(tokens: Sequence[Token], marks: str, ends: Mapping[int, int]) -> _Tagged:
    return _Tagged(tokens, marks, ends, [token.start for token in tokens])


def _sketch(text: str, place: Span, sentence: _Tagged, known: Known) -> Sketch:
    words: list[str] = []
    things: list[Thing] = []
    covered = place.start
    for i, (printed, start, stop) in enumerate(sentence.tokens):
        if start < covered or printed in _QUOTES:
            continue
        begins = start in sentence.ends or printed[0] == "$" or printed[0].isupper()
        end = _end(text, sentence, i, known, titled=place.start == 0) if begins else None
        if end is None:
            word = printed.lower()
            words.append(word.replace("<", "‹") if word[0] == "$" else word)  # whose `<1>` is no mark
            if printed in _CLOSING:
                _fold(words, things)
            continue
        covered = end
        named = words and words[-1] == f"<{len(things) - 1}>"
        if named and stop == end and printed.lower() in _HEADS:
            continue  # `the $R_{max}$ algorithm`
        words.append(f"<{len(things)}>")
        last = bisect_left(sentence.starts, end)
        things.append(_thing(text, sentence.tokens[i:last], sentence.marks[i:last], known))
    return Sketch(place, "".join([f"{word} " for word in words]), tuple(things))


def _fold(words: list[str], things: Sequence[Thing]) -> None:
    """Takes a bracket away that only repeats what stands before it: `Mixture of Experts (MoE)`."""
    if _REPEATED.fullmatch(" ".join(words[-4:])):
        one, other = (things[int(words[k][1:-1])].form for k in (-4, -2))
        if one == other:
            del words[-3:]


def _end(text: str, sentence: _Tagged, i: int, known: Known, *, titled: bool) -> int | None:
    """Where the phrase ends that begins at a token; `None` when none does."""
    tokens = sentence.tokens
    end = sentence.ends.get(tokens[i].start)
    if tokens[i].text[0] == "$" and _FORMULA.fullmatch(tokens[i].text):
        return tokens[i].end
    if i and not titled and tokens[i].text[0].isupper():  # the first word has a capital anyway
        last = name_at(tokens, i)
        if last and last - i > 1 and all(token.text[0].isupper() for token in tokens[i:last]):
            last += last < len(tokens) and tokens[last].text in KINDS
            end = max(end or 0, tokens[last - 1].end)
    if end is None:
        if not tokens[i].text[0].isupper():
            return None
        rank, _ = known.get(concept_form(tokens[i].text), (0, ""))
        return tokens[i].end if rank == _DEFINED else None
    after = bisect_left(sentence.starts, end)
    numbered = after < len(tokens) and tokens[after].text[0].isdigit()
    if numbered and concept_form(text[tokens[i].start : tokens[after].end]) in known:
        return tokens[after].end  # `Llama 2`
    return end


def _thing(text: str, words: Sequence[Token], marks: str, known: Known) -> Thing:
    """What a phrase names: the best known of its ends that only lose a description, else all of it."""
    readings = list(_readings(text, words, marks))
    ranked = [(known[form], start, end) for start, end, form in readings if form in known]
    if not ranked:
        start, end, form = readings[0]
        span = Span(start, end)
        return Thing(span, form, span)
    (rank, form), start, end = min(ranked)
    span = Span(start, end)
    return Thing(span, form, span if rank == _DEFINED else Span(start, words[-1].end))


def _readings(text: str, words: Sequence[Token], marks: str) -> Iterator[tuple[int, int, str]]:
    """What a phrase may name, as place and form: it, or less by its adjectives and the word for its kind."""
    kind = len(words) > 1 and words[-1].text.lower() in _HEADS
    for last in (len(words), len(words) - 1)[: 1 + kind]:
        end = words[last - 1].end
        for first in range(last):
            if first and (marks[first - 1] not in _MODIFIERS or "-" in words[first - 1].text):
                break  # `multi-agent` is a part of the name
            start = words[first].start
            yield start, end, concept_form(text[start:end])
