"""The concepts of a text, best first, each with every place where the text mentions it.

What may name one is judged by `ranking`. Candidates that fold to one form are one concept; a short form and
its long form are one, and so is `graph sampling algorithm` with the `graph sampling` that the text says, too.
What stands nowhere but inside a likelier one is none of its own.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain

from kg.extract.candidates.eponyms import joint_names, owned_names
from kg.extract.commonplace import is_commonplace
from kg.extract.concepts.mentions import apart, beginnings, is_sought, mentions
from kg.extract.generic import KINDS_OF_WORK, PRAISE, QUALITIES, UMBRELLAS
from kg.extract.source import Source
from kg.extract.species import named
from kg.model import Abbreviation, Findings, Keyphrase, Span
from kg.text.language.inflection import concept_form, name_of
from kg.text.letters.scripts import has_foreign_word

_YEARS = re.compile(r"(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d)")
_FIGURE = re.compile(
    r"\d(?<![\w.]\d)(?<!\d,\d)[\d.,]*(?:\s?–\s?\d[\d.,]*(?:\s\S{1,5})?|\s(?:[MG]a|ka|BP|BCE|(?<=\d\d\s)(?:BC|CE|AD)|[kcmµμn]?m[²³]?|ha|[kmµμ]?g|°C))\Z"
)
"""A range, or a number with its unit, which ends no name: `snout length 18.2–21.5 mm`, `Malesia 18 Ma`.

Not `stage 3 AD`.
"""
_OF_THING = re.compile(r"(?<![\w-])(?:[a-z][\w-]*|[^\W_]*[A-Z]{2}[\w-]*)['’]s?\s")
"""`the user's profile`, `LLMs' outputs`, where a text has them without it, too; not `Newton's method`."""
_CUT = re.compile(
    r"[A-Z](?<![\w.:].)"
    r"(?:[a-z]?:(?:[A-Z][a-z]?:)*(?=[A-Z][a-z]?\b)|\w*\.(?=[a-z]{2})|(?<=[FMS])t\.\s(?=[A-Z]))"
)
"""What the tokens part from the name behind it: `C:` of `C:N ratio`, `Node.` of `Node.js`, `Mt.`"""
_ALTERNATIVES = re.compile(r"[a-z]{3}/[a-z]{3,}$")
"""`autonomous cars/drones` are two things, `object/scene recognition` is one."""
_SENTENCE_START = re.compile(r"(?:\A|[.!?\n])\s*\Z")

MOST = 20
"""Keyphrases of one text; what follows is rarely a concept of it."""
LEAST = 0.25
"""How likely a candidate must be; chosen on the development parts of Inspec and SemEval-2017."""
NAMED = 0.3
"""How likely the name of a species is at least, of which its author or its short form leaves no doubt."""
ANYWAY = 3
"""The likeliest candidates are keyphrases if they are half as likely: most texts are about something."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A concept of one text."""

    form: str
    """Its folded form, of the long form where it has two."""
    short: str | None
    """The short form as printed, when the text defines one."""
    named: tuple[Span, ...]
    """Where its long form stands."""
    spans: tuple[Span, ...]
    """All its mentions, long and short, in order."""
    score: float
    """How likely the text is about it, 0 to 1."""


def find_keyphrases(source: Source, findings: Findings) -> Findings:
    """The findings with the text's concepts.

    >>> from kg.extract.abbreviations import find_abbreviations
    >>> from kg.extract.source import sources
    >>> text = "Pruning of Experts\\nA Mixture of Experts (MoE) has experts. We prune MoEs or an MoE."
    >>> best = find_keyphrases(sources([text])[0], find_abbreviations(text, Findings())).keyphrases[0]
    >>> best.label, best.short, [span.of(text) for span in best.spans]
    ('Mixture of Experts', 'MoE', ['Mixture of Experts', 'MoE', 'MoEs', 'MoE'])
    """
    text = source.text
    keyphrases = tuple(
        Keyphrase(
            label=_label(text, term),
            short=term.short,
            score=term.score,
            spans=term.spans,
            types=tuple(map(source.type_at, term.spans)),
        )
        for term in _terms(source, findings.abbreviations)
    )
    return replace(findings, keyphrases=keyphrases)


def _terms(source: Source, abbreviations: tuple[Abbreviation, ...]) -> Iterator[_Term]:
    text = source.text
    shorts = {concept_form(each.long): each.short for each in reversed(abbreviations)}  # the first one counts
    longs = {concept_form(each.short): concept_form(each.long) for each in abbreviations}
    longs |= {long: long for long in longs.values()}
    likely = _likely(source, longs)
    sought = {*likely, *longs}
    places = mentions(text, sought, beginnings(sought))
    better: dict[str, tuple[Span, ...]] = {}
    for form, score in likely.items():
        if form in places:
            term = _term(text, form, places, shorts.get(form), score)
            if not _is_fragment(term, better):
                better[f" {form} "] = term.spans
                yield term


def _likely(source: Source, longs: Mapping[str, str]) -> dict[str, float]:
    """The forms that are likely enough, best first: short and long form are two chances of one concept."""
    chances: dict[str, dict[str, float]] = {}
    joint = chain(joint_names(source.text), owned_names(source.text))
    wholes = {part: whole for whole, part in joint}
    begun = {cut.end(): cut.start() for cut in _CUT.finditer(source.text)}
    ended = {start: end for end, start in begun.items()}
    for candidate in source.ranked:
        if candidate.end < ended.get(candidate.start, 0):
            continue
        place = Span(begun.get(candidate.start, candidate.start), candidate.end)
        printed = wholes.get(place, place).of(source.text)
        form = concept_form(printed)
        if is_commonplace(form) and form not in longs:
            continue
        if "/" in printed and _ALTERNATIVES.search(printed):
            continue
        if _may_name(printed) and is_sought(form):  # no endless word: a chain of parts
            chances.setdefault(_main_form(form, longs), {}).setdefault(form, candidate.chance)
    for form in map(concept_form, named(source.text)):
        chances.setdefault(form, {})[form] = max((NAMED, *chances.get(form, {}).values()))
    plain = {form: max(ways.values()) for form, ways in chances.items() if form not in longs}
    for form, name in _wider(source.text, plain):
        if form in chances and name in chances:
            chances[name][name] = max(*chances.pop(form).values(), *chances[name].values())
    scores = {
        form: round(1 - math.prod(1 - each for each in ways.values()), 4) for form, ways in chances.items()
    }
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    return {form: score for i, (form, score) in enumerate(ranked[:MOST]) if score >= LEAST or i < ANYWAY}


def _may_name(printed: str) -> bool:
    """Whether words can name a concept of an English text: a small letter alone is a sign, `x`, unlike `C`.

    >>> _may_name("x"), _may_name("C"), _may_name("中文分词"), _may_name("1987–2012")
    (False, True, False, False)
    >>> _may_name("465–610 cm³"), _may_name("Malesia 18 Ma"), _may_name("Llama 3"), _may_name("AD 895–903")
    (False, False, True, False)
    """
    if _YEARS.fullmatch(printed) or _FIGURE.search(printed) or (len(printed) == 1 and printed.islower()):
        return False
    return not has_foreign_word(printed)


def _wider(text: str, chances: Mapping[str, float]) -> Iterator[tuple[str, str]]:
    """Forms that only say more of what another one names, each with that one, the longest first.

    `graph sampling algorithm` and `robust graph sampling` beside `graph sampling`, where that stands alone,
    too, and is likelier or said alone more often by two. `chances` has all forms.
    """
    pairs = [(form, name) for form in chances for name in _names_within(form) if name in chances]
    if not pairs:
        return
    sought = {form for pair in pairs for form in pair}
    places = mentions(text, sought, beginnings(sought))
    within: dict[str, list[Span]] = {}
    for form, name in pairs:
        within.setdefault(name, []).extend(places.get(form, ()))
    for form, name in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
        times = len(places.get(form, ()))
        alone = len(places.get(name, ())) - len(within[name])
        if form.partition(" ")[0] in QUALITIES and times > 1:
            continue  # `robust graph sampling` is a thing of its own
        if alone > 0 and (chances[form] <= chances[name] or (" " in name and alone > 1 + times)):
            yield form, name


def _names_within(form: str) -> Iterator[str]:
    """What a form may only say more of: without its last word, or without its first."""
    name, _, head = form.rpartition(" ")
    if head in KINDS_OF_WORK and (" " in name or name.endswith(("ing", "ion"))):
        yield name
    first, _, rest = form.partition(" ")
    if first in PRAISE or (first in QUALITIES and " " in rest):
        yield rest


def _is_fragment(term: _Term, better: Mapping[str, Sequence[Span]]) -> bool:
    """Whether a likelier one contains it wherever it stands: `neural network` in `graph neural network`.

    `better` has the places of these by their forms, with a blank on both sides.
    """
    inner = f" {term.form} "
    spans = sorted(span for form, places in better.items() if inner in form for span in places)
    starts = [span.start for span in spans]
    reached = list(accumulate((span.end for span in spans), max))  # how far those before a place go
    return bool(spans) and all(
        (before := bisect_right(starts, place.start)) and place.end <= reached[before - 1]
        for place in term.spans
    )


def _main_form(form: str, longs: Mapping[str, str]) -> str:
    """The long form of a short one, also under an umbrella: `MoE architecture` mentions the long form."""
    name, _, head = form.rpartition(" ")
    return longs[name] if head in UMBRELLAS and name in longs else longs.get(form, form)


def _term(
    text: str, form: str, places: Mapping[str, Sequence[Span]], short: str | None, score: float
) -> _Term:
    named = tuple(places[form])
    spans = apart([*named, *(_as_printed(text, places.get(concept_form(short), ()), short) if short else ())])
    return _Term(form, short, named, spans, score)


def _as_printed(text: str, places: Sequence[Span], short: str) -> list[Span]:
    """The places of a short form in its own capitals: `IT` is not `it`."""
    return [place for place in places if place.of(text).startswith(short)]


def _label(text: str, term: _Term) -> str:
    """The printed form to show: rather not of a thing, the title's, a plural, or a sentence's first words.

    A line break in it becomes a space, and what only sets its type is left out.
    """
    title = text.find("\n")

    def preference(span: Span) -> tuple[bool, bool, bool, bool, Span]:
        of_thing = bool(_OF_THING.search(span.of(text)))
        begins = bool(_SENTENCE_START.search(text, max(0, span.start - 3), span.start))
        plural = not span.of(text).lower().endswith(term.form.rpartition(" ")[2])
        return of_thing, span.start < title, plural, begins, span

    shown = min(term.named, key=preference) if len(term.named) > 1 else term.named[0]  # as is most often so
    return name_of(shown.of(text))
