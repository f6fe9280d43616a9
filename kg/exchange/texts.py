"""Texts in, their findings out: the contract of `kg extract`.

In:  `{"id", "title", "abstract"}` or `{"id", "text"}`. A text, or an abstract alone, has no title.
Out: `{"id", …}` with the keys of `KEYS`. Offsets count code points, from 0, in `title + "\\n" + abstract`, or
in the one thing that was given, exactly as it came in.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

import msgspec

from kg.errors import InputError
from kg.exchange.lines import broken, decoded
from kg.extract import extract_texts
from kg.extract.concepts.said import Attestation, kinds_said, measures_of
from kg.extract.concepts.types import concept_type
from kg.extract.labels import labels_at, system_label
from kg.model import ConceptType, Findings, Keyphrase, Span
from kg.text.language.inflection import concept_form

_INSTEAD = "`text` is the whole text alone; what follows a `title` is its `abstract`"
BATCH = 64
"""Texts that are extracted at once."""
_LARGEST_BATCH = 1 << 20  # code points; fewer texts are a batch where they are long


class Text(msgspec.Struct, frozen=True):
    """A line of the input; whatever else it has is ignored."""

    id: msgspec.Raw
    """Any JSON value; it comes back as it is."""
    title: str | msgspec.UnsetType | None = msgspec.UNSET
    """What stands above the abstract; null where it has none."""
    abstract: str | msgspec.UnsetType | None = msgspec.UNSET
    """What follows the title; null where there is none."""
    text: str | msgspec.UnsetType | None = msgspec.UNSET
    """The whole text instead of both: beside one of them nobody knows what the text is."""


class _Read(NamedTuple):
    """A text as extractors take it: a line break ends its title, and there is no other."""

    id: msgspec.Raw
    text: str
    ahead: int
    """Code points ahead of what was given."""


Entries: TypeAlias = list[dict[str, Any]]
"""One object for each finding of a kind, as the answer has it."""


def _concepts(text: str, findings: Findings) -> Entries:
    """Best first, one a concept; with the first place that has its label, else its first mention."""
    places = [_place(text, phrase) for phrase in findings.keyphrases]
    own = {concept_form(system_label(each)): each.kind for each in findings.systems}
    label_at = labels_at(lambda span: span.of(text), findings)
    kinds, measures = kinds_said(findings, label_at), measures_of(findings, label_at)
    return [
        {
            "label": phrase.label,
            "score": phrase.score,
            "type": _type(phrase, own, kinds, measures),
            "start": place.start,
            "end": place.end,
        }
        for phrase, place in zip(findings.keyphrases, places, strict=True)
    ]


def _type(
    phrase: Keyphrase,
    own: Mapping[str, ConceptType | None],
    kinds: Mapping[str, frozenset[ConceptType]],
    measures: Collection[str],
) -> ConceptType | None:
    form = concept_form(phrase.label)
    introduced = own.get(form)
    said = Attestation(
        kinds=dict.fromkeys(kinds.get(form, ()), 1), data=int(phrase.data), measured=int(form in measures)
    )
    shorts = [phrase.short] if phrase.short else ()
    return concept_type(phrase.label, phrase.types, [introduced] if introduced else (), said, shorts)


def _abbreviations(_: str, findings: Findings) -> Entries:
    """In the order of their definitions."""
    return [{"short": each.short, "long": each.long} for each in findings.abbreviations]


def _systems(_: str, findings: Findings) -> Entries:
    """By place of the name that is said to be new."""
    return [
        {"name": each.name, "expansion": each.expansion, "start": each.span.start, "end": each.span.end}
        for each in findings.systems
    ]


def _claims(text: str, findings: Findings) -> Entries:
    """By place of the figure; metric, comparator and data as printed, white space as one space."""
    places = {claim.span: k for k, claim in enumerate(findings.claims)}
    return [
        {
            "kind": claim.figure.kind,
            "role": claim.role,
            "value": claim.figure.value,
            "low": claim.figure.low,
            "high": claim.figure.high,
            "uncertainty": claim.figure.uncertainty,
            "from": claim.figure.from_value,
            "to": claim.figure.to_value,
            "unit": claim.figure.unit,
            "bound": claim.figure.bound,
            "direction": claim.direction,
            "metric": _printed(text, claim.metric),
            "comparator": _printed(text, claim.comparator),
            "data": [_printed(text, span) for span in claim.data],
            "interval_of": places.get(claim.interval_of) if claim.interval_of else None,
            "subject": claim.subject,
            "start": claim.span.start,
            "end": claim.span.end,
        }
        for claim in findings.claims
    ]


def _printed(text: str, span: Span | None) -> str | None:
    return " ".join(span.of(text).split()) if span else None


def _entities(text: str, findings: Findings) -> Entries:
    """By place."""
    return [
        {
            "start": each.span.start,
            "end": each.span.end,
            "type": each.type,
            "text": _printed(text, each.span),
        }
        for each in findings.entities
    ]


def _relations(_: str, findings: Findings) -> Entries:
    """By place of the sentence; `head` and `tail` are places in the list of entities."""
    return [
        {
            "head": link.head,
            "tail": link.tail,
            "type": link.type,
            "start": link.sentence.start,
            "end": link.sentence.end,
        }
        for link in findings.links
        if link.chance >= LIKELY
    ]


LIKELY = 0.2
"""How likely a relation of an answer must be; chosen by F1 on SciERC's development part."""

KEYS: Mapping[str, Callable[[str, Findings], Entries]] = MappingProxyType(
    {
        "concepts": _concepts,
        "entities": _entities,
        "relations": _relations,
        "systems": _systems,
        "claims": _claims,
        "abbreviations": _abbreviations,
    }
)
"""Every key of an answer beside `id`, with what makes it of a text and its findings."""


def extract_lines(
    lines: Iterable[bytes], name: str, pauses: Callable[[], bool] = lambda: False
) -> Iterator[bytes]:
    """An answer for each line, in order; memory does not grow with their number.

    Texts are taken `BATCH` at a time, and fewer where `pauses` says that the next has not come yet: whoever
    wrote them may wait for their answers.

    Raises:
        InputError: at a line that is no such object, after the answers to all lines before it; `name` is what
            the input is called.

    >>> for answer in extract_lines([b'{"id": 7, "title": "Mixture of Experts (MoE)"}'], "stdin"):
    ...     print(answer.decode()[:81])
    {"id":7,"concepts":[{"label":"Mixture of Experts","score":0.9802,"type":"Method",
    """
    batch: list[_Read] = []
    size = 0
    try:
        for number, given in decoded(lines, Text, name):
            batch.append(_read(given, name, number))
            size += len(batch[-1].text)
            if len(batch) == BATCH or size > _LARGEST_BATCH or pauses():
                yield from _answers(batch)
                batch.clear()
                size = 0
    except InputError:
        yield from _answers(batch)
        raise
    yield from _answers(batch)


def _read(given: Text, name: str, number: int) -> _Read:
    if all(each is msgspec.UNSET for each in (given.title, given.abstract, given.text)):
        raise broken(name, number, "Object has neither `text` nor `title` nor `abstract`")
    if isinstance(given.text, str):
        for field in ("title", "abstract"):
            if (getattr(given, field) or "").strip():
                raise broken(name, number, f"Object has `text` and `{field}`: {_INSTEAD}")
        return _Read(given.id, f"\n{_unwrapped(given.text)}", ahead=1)
    has_title = isinstance(given.title, str)
    text = f"{_unwrapped(given.title or '')}\n{_unwrapped(given.abstract or '')}"
    return _Read(given.id, text, ahead=0 if has_title else 1)


def _unwrapped(text: str) -> str:
    """On one line: where lines are broken says nothing, and no place moves."""
    return text.replace("\n", " ")


def _answers(batch: Sequence[_Read]) -> Iterator[bytes]:
    found = extract_texts([each.text for each in batch])
    for (id, text, ahead), findings in zip(batch, found, strict=True):
        answer: dict[str, Any] = {"id": id}
        for key, entries in KEYS.items():
            answer[key] = [_placed(entry, ahead) for entry in entries(text, findings)]
        yield msgspec.json.encode(answer) + b"\n"


def _placed(entry: dict[str, Any], ahead: int) -> dict[str, Any]:
    """With its place in what was given."""
    if ahead and "start" in entry:
        entry["start"] -= ahead
        entry["end"] -= ahead
    return entry


def _place(text: str, phrase: Keyphrase) -> Span:
    """Where the label stands as it is; else where the concept is first mentioned."""
    same = (span for span in phrase.spans if " ".join(span.of(text).split()) == phrase.label)
    return next(same, phrase.spans[0])
