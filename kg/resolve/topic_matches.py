"""Which topics of given vocabularies a concept of papers is, by its names alone; nothing is guessed.

A match is exact where a full name of the concept and the preferred label of one topic alone have one form.
Every other agreement of names is close. See `docs/decisions/022-topics.md`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from kg.extract.generic import UMBRELLAS
from kg.model import LabelKind, Topic
from kg.resolve.concepts import Concept
from kg.text.language.inflection import concept_form

_QUALIFIED = re.compile(r"(.*\S)\s*\(([^()]+)\)")
_SMALL = frozenset(("a", "and", "for", "in", "of", "on", "or", "the", "to", "with"))


class Doubt(IntEnum):
    """Why a name that agrees does not show that two are one, the least doubt first."""

    SEVERAL = 1
    """Other topics of the vocabulary are called so, too, or by another name of the concept."""
    BRACKETS = 2
    """What stands in brackets tells the topic from others of this name."""
    SHORT = 3
    """The name is a short form."""
    OTHER_LABEL = 4
    """The label is not the preferred one."""
    UMBRELLA = 5
    """One of the two ends in `algorithm`, `model` or the like, the other does not."""


class _Reading(NamedTuple):
    """One way in which a label names a topic."""

    topic: str
    kind: LabelKind
    label: str
    """As the vocabulary writes it."""
    doubt: Doubt | None
    """Why it is no full name of the topic: a short form, or brackets tell it from others."""


@dataclass(frozen=True, slots=True)
class Match:
    """A concept and a topic that have a name in common."""

    topic: str
    """IRI of the topic."""
    doubt: Doubt | None
    """Why it is not sure that they are one; `None` when it is."""
    printed: str
    """The name of the concept."""
    form: str
    """The folded form of that name."""
    kind: LabelKind
    """What the label is to the topic."""
    label: str
    """The label, as the vocabulary writes it."""

    @property
    def exact(self) -> bool:
        """Whether they are surely one."""
        return self.doubt is None


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """The topics by the forms of their names."""

    topics: Mapping[str, Topic]
    """IRI → topic."""
    direct: Mapping[str, Sequence[_Reading]]
    """Folded form → what it names."""
    shorter: Mapping[str, Sequence[_Reading]]
    """Folded form without its umbrella, of two words at least → what it names."""


def index_topics(topics: Mapping[str, Topic]) -> TopicIndex:
    """The topics, ready to be matched; takes time in proportion to their labels."""
    direct: defaultdict[str, list[_Reading]] = defaultdict(list)
    shorter: defaultdict[str, list[_Reading]] = defaultdict(list)
    for topic in topics.values():
        for label in topic.labels:
            for text, doubt in _readings(label.text):
                form = concept_form.__wrapped__(text)  # each once: what is kept of the papers' names stays
                reading = _Reading(topic.iri, label.kind, label.text, doubt)
                direct[form].append(reading)
                if doubt is None and (name := _without_umbrella(form)):
                    shorter[name].append(reading)
    return TopicIndex(topics, direct, shorter)


def match(concept: Concept, index: TopicIndex) -> list[Match]:
    """The topics that have a name of the concept, each with the best reason, sorted by IRI.

    >>> from kg.model import TopicLabel
    >>> topic = Topic(
    ...     iri="http://e/t", name="neural networks", schemes=("http://e/s",), documents=(),
    ...     labels=(TopicLabel(LabelKind.PREFERRED, "neural networks"),),
    ... )
    >>> concept = Concept(("neural network", "nn"), "Neural Network", ("NN",))
    >>> [(found.exact, found.printed) for found in match(concept, index_topics({topic.iri: topic}))]
    [(True, 'Neural Network')]
    """
    found = [each for form in concept.forms if form in index.direct for each in _direct(concept, form, index)]
    covered = {scheme for each in found for scheme in index.topics[each.topic].schemes}
    for form in concept.forms:
        for each in _under_umbrellas(concept, form, index):
            if covered.isdisjoint(index.topics[each.topic].schemes):
                found.append(each)
    return _best(found, index) if found else []


def is_short(name: str) -> bool:
    """Whether a name is a short form by its looks: one word, of whose letters most are capitals.

    With more small letters than capitals it says as much as a full name: `ImageNet`.

    >>> [name for name in ("LLMs", "MoE", "GPT-4", "ImageNet", "C++", "Nexus") if is_short(name)]
    ['LLMs', 'MoE', 'GPT-4']
    """
    if " " in name:
        return False
    letters = [letter for letter in name if letter.isalpha()]
    return len(letters) > 1 and 2 * sum(map(str.isupper, letters)) > len(letters)


def _direct(concept: Concept, form: str, index: TopicIndex) -> Iterator[Match]:
    names, short = _names(concept, form)
    readings = index.direct[form]
    preferred = {reading.topic for reading in readings if reading.kind is LabelKind.PREFERRED}
    for reading in readings:
        alone = all(
            set(index.topics[other].schemes).isdisjoint(index.topics[reading.topic].schemes)
            for other in preferred - {reading.topic}
        )
        doubt = _doubt(reading, short=short, alone=alone)
        yield Match(reading.topic, doubt, names[0], form, reading.kind, reading.label)


def _doubt(reading: _Reading, *, short: bool, alone: bool) -> Doubt | None:
    if reading.kind is not LabelKind.PREFERRED:
        return Doubt.OTHER_LABEL
    if short:
        return Doubt.SHORT
    return reading.doubt or (None if alone else Doubt.SEVERAL)


def _under_umbrellas(concept: Concept, form: str, index: TopicIndex) -> Iterator[Match]:
    """Full names of which one says `algorithm`, `method` or the like where the other does not."""
    name = _without_umbrella(form)
    longer = index.shorter.get(form, ())
    readings = [
        *longer,
        *(reading for reading in index.direct.get(name, ()) if name and reading.doubt is None),
    ]
    if not readings:
        return
    names, short = _names(concept, form)
    if not short:
        for reading in readings:
            yield Match(reading.topic, Doubt.UMBRELLA, names[0], form, reading.kind, reading.label)


def _names(concept: Concept, form: str) -> tuple[list[str], bool]:
    """The printed names of this form, the one to show first, and whether it is a short form."""
    names = [name for name in (concept.label, *concept.other_labels) if concept_form(name) == form]
    return names or [form], any(map(is_short, names))


def _best(found: Iterable[Match], index: TopicIndex) -> list[Match]:
    """The best match of each topic; where several of one scheme would be exact, none is."""
    best: dict[str, Match] = {}
    for each in found:
        if each.topic not in best or _rank(each) < _rank(best[each.topic]):
            best[each.topic] = each
    exact = [each.topic for each in best.values() if each.exact]
    schemes = [scheme for iri in exact for scheme in index.topics[iri].schemes]
    for iri in exact:
        if any(schemes.count(scheme) > 1 for scheme in index.topics[iri].schemes):
            best[iri] = replace(best[iri], doubt=Doubt.SEVERAL)
    return [best[iri] for iri in sorted(best)]


def _rank(each: Match) -> tuple[int, LabelKind, str, str, str]:
    return each.doubt or 0, each.kind, each.form, each.printed, each.label


def _without_umbrella(form: str) -> str:
    """The form without a last `algorithm`, `model` or the like; empty where one word would be left."""
    name, _, last = form.rpartition(" ")
    return name if last in UMBRELLAS and " " in name else ""


def _readings(label: str) -> Iterator[tuple[str, Doubt | None]]:
    """What a label names: itself, and if it ends in brackets, what stands before and, spelt out, in them.

    `support vector machine (SVM)` has a full name and a short one; `Python (programming language)` is told
    from others, so that `Python` alone is no full name of it.
    """
    yield label, Doubt.SHORT if is_short(label) else None
    if label.endswith(")") and (brackets := _QUALIFIED.fullmatch(label)):
        before, inside = brackets.groups()
        if _abbreviates(inside, before):
            yield before, None
            yield inside, Doubt.SHORT
        elif _abbreviates(before, inside):
            yield before, Doubt.SHORT
            yield inside, None
        else:
            yield before, Doubt.BRACKETS


def _abbreviates(short: str, long: str) -> bool:
    """Whether one word is the initials of several, small words and a plural `s` left out or not."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    words = [word.lower() for word in re.findall(r"[^\W_]+", long)]
    if len(letters) < 2 or " " in short.strip():
        return False
    initials = ([word[0] for word in words], [word[0] for word in words if word not in _SMALL])
    return letters in initials or (letters[-1] == "s" and letters[:-1] in initials)
