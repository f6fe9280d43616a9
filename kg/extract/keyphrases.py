"""The concepts of a text, best first, each with every place where the text mentions it.

Noun phrases that fold to one form are one concept; a short form and its long form are one. A phrase inside a better
one is dropped: `Experts` after `Mixture of Experts`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.candidates import noun_phrases
from kg.extract.generic import UMBRELLAS
from kg.extract.mentions import apart, mentions
from kg.extract.termhood import termhood
from kg.model import Abbreviation, Findings, Keyphrase, Span
from kg.text.inflection import concept_form

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

    >>> text = "Pruning of Experts\\nA Mixture of Experts (MoE) has experts. We prune MoEs, that is, experts of an MoE."
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


def _terms(text: str, abbreviations: Sequence[Abbreviation]) -> list[_Term]:
    shorts = {concept_form(each.long): each.short for each in reversed(abbreviations)}  # the first one counts
    longs = {concept_form(each.short): concept_form(each.long) for each in abbreviations}
    phrases = noun_phrases(text, abbreviations)
    printed_ = [concept_form(phrase.of(text)) for phrase in phrases]
    known = {*printed_, *longs.values()}
    forms = dict.fromkeys(_main_form(f, longs, known) for f in printed_)
    forms |= dict.fromkeys(longs.values())
    places = mentions(text, [*forms, *longs])
    return [_term(text, form, places, shorts.get(form)) for form in forms if form in places]


def _main_form(form: str, longs: Mapping[str, str], known) -> str:
    """The long form of a short one, also under an umbrella: `MoE architecture` mentions the Mixture of Experts."""
    name, _, head = form.rpartition(" ")
    if head in UMBRELLAS and name in known:
        form = name
    return longs.get(form, form)


def _term(text: str, form: str, places: Mapping[str, list[Span]], short: str | None) -> _Term:
    named = places[form]
    by_short = [span for span in places.get(concept_form(short), ()) if span.of(text).startswith(short)] if short else []
    spans = apart([*named, *by_short])
    first = spans[0].start
    score = termhood(
        named[0].of(text),
        times=len(spans),
        position=first / len(text),
        in_title=first < text.find("\n"),
        defined=short is not None,
    )
    return _Term(form, short, tuple(named), spans, score)


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
    """The printed form to show: from running text rather than the title, the singular, not from a sentence's start."""
    title = text.find("\n")

    def preference(span: Span) -> tuple[bool, bool, bool, Span]:
        printed = span.of(text)
        begins = not text[: span.start].rstrip() or text[: span.start].rstrip()[-1] in ".!?"
        plural = not printed.lower().endswith(term.form.rpartition(" ")[2])
        return span.start < title, plural, begins, span

    return min(term.named, key=preference).of(text)
