"""The concepts of a text, best first, each with every place where the text mentions it.

Noun phrases that fold to one form are one concept; a short form and its long form are one. A phrase inside
a better one is dropped: `Experts` after `Mixture of Experts`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.candidates import noun_phrases
from kg.extract.generic import UMBRELLAS
from kg.extract.mentions import apart, lengths, mentions
from kg.extract.termhood import termhood
from kg.model import Abbreviation, Findings, Keyphrase, Span
from kg.text.inflection import concept_form

_SENTENCE_START = re.compile(r"(?:\A|[.!?\n])\s*\Z")

MOST = 20
"""Keyphrases of one text; what follows is rarely a concept of it."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A concept of one text before it is ranked."""

    form: str
    """Its folded form, of the long form where it has two."""
    short: str | None
    """The short form as printed, when the text defines one."""
    named: tuple[Span, ...]
    """Where its long form stands."""
    spans: tuple[Span, ...]
    """All its mentions, long and short, in order."""
    score: float
    """Its termhood."""


def find_keyphrases(text: str, findings: Findings) -> Findings:
    """The findings with the text's concepts.

    >>> text = "Pruning of Experts\\nA Mixture of Experts (MoE) has experts. We prune MoEs or an MoE."
    >>> from kg.extract.abbreviations import find_abbreviations
    >>> for phrase in find_keyphrases(text, find_abbreviations(text, Findings())).keyphrases:
    ...     print(phrase.label, phrase.short, [span.of(text) for span in phrase.spans])
    Mixture of Experts MoE ['Mixture of Experts', 'MoE', 'MoEs', 'MoE']
    Pruning None ['Pruning']
    """
    ranked = sorted(_terms(text, findings.abbreviations), key=lambda term: (-term.score, term.spans[0]))
    chosen = _without_fragments(ranked)
    keyphrases = tuple(
        Keyphrase(
            label=_label(text, term),
            short=term.short,
            score=round(term.score / chosen[0].score, 4),
            spans=term.spans,
        )
        for term in chosen
    )
    return replace(findings, keyphrases=keyphrases)


def _terms(text: str, abbreviations: tuple[Abbreviation, ...]) -> list[_Term]:
    shorts = {concept_form(each.long): each.short for each in reversed(abbreviations)}  # the first one counts
    longs = {concept_form(each.short): concept_form(each.long) for each in abbreviations}
    longs |= {long: long for long in longs.values()}
    printed = [concept_form(phrase.of(text)) for phrase in noun_phrases(text, abbreviations)]
    forms = dict.fromkeys([*(_main_form(form, longs) for form in printed), *longs.values()])
    sought = {*forms, *longs}
    places = mentions(text, sought, lengths(sought))
    return [_term(text, form, places, shorts.get(form)) for form in forms if form in places]


def _main_form(form: str, longs: Mapping[str, str]) -> str:
    """The long form of a short one, also under an umbrella: `MoE architecture` mentions the long form."""
    name, _, head = form.rpartition(" ")
    return longs[name] if head in UMBRELLAS and name in longs else longs.get(form, form)


def _term(text: str, form: str, places: Mapping[str, Sequence[Span]], short: str | None) -> _Term:
    named = tuple(places[form])
    spans = apart([*named, *(_as_printed(text, places.get(concept_form(short), ()), short) if short else ())])
    first = spans[0].start
    score = termhood(
        named[0].of(text),
        times=len(spans),
        position=first / len(text),
        in_title=first < text.find("\n"),
        defined=short is not None,
    )
    return _Term(form, short, named, spans, score)


def _as_printed(text: str, places: Sequence[Span], short: str) -> list[Span]:
    """The places of a short form in its own capitals: `IT` is not `it`."""
    return [place for place in places if place.of(text).startswith(short)]


def _without_fragments(ranked: Sequence[_Term]) -> list[_Term]:
    """The best terms, without those inside a better one; what has its own short form is no fragment."""
    chosen: list[_Term] = []
    for term in ranked:
        inside = any(f" {term.form} " in f" {better.form} " for better in chosen)
        if term.short or not inside:
            chosen.append(term)
        if len(chosen) == MOST:
            break
    return chosen


def _label(text: str, term: _Term) -> str:
    """The printed form to show: rather not the title's, a plural, or a sentence's first words.

    A line break in it becomes a space.
    """
    title = text.find("\n")

    def preference(span: Span) -> tuple[bool, bool, bool, Span]:
        begins = bool(_SENTENCE_START.search(text, max(0, span.start - 3), span.start))
        plural = not span.of(text).lower().endswith(term.form.rpartition(" ")[2])
        return span.start < title, plural, begins, span

    return " ".join(min(term.named, key=preference).of(text).split())
