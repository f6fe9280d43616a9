"""Concepts, made of folded forms: how they are resolved, named, and found by name."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from kg.curation import Kind, Line
from kg.pipeline.identifying.coined import is_coined
from kg.pipeline.overruling.deciding import Ruled
from kg.pipeline.overruling.directory import Directory
from kg.pipeline.overruling.entry import Entry
from kg.pipeline.overruling.gone import once_called
from kg.pipeline.overruling.known_paths import known_paths
from kg.pipeline.paths.ids import Lock, Thing
from kg.resolve.concepts import Concept, weigh_concepts
from kg.resolve.phrases import Phrase
from kg.shelf import Keep, Mapped
from kg.text.language.inflection import concept_form


def ruled_concepts(
    phrases: Iterable[Phrase],
    paper: Callable[[str], str],
    lock: Lock,
    keep: Keep,
    hidden: Iterable[tuple[Concept, Line]] = (),
) -> Ruled[Concept, str]:
    """Concepts, made of folded forms; `phrases` are those of all papers.

    `hidden` are those of papers that are left out, with the lines that hide these. Phrases and
    concepts are kept as `keep` has it.
    """
    return Ruled(
        Kind.CONCEPT,
        weigh=lambda: weigh_concepts(phrases, keep),
        keep=partial(keep, Concept),
        name=lambda concept: concept.label,
        rank=lambda concept, part: (concept.forms[0] not in part, part),
        wholes=lambda concepts: Mapped(concepts, _thing),
        keys=_concept_things,
        directory=lambda concepts, _: _directory(concepts, lock, hidden),
        paper=paper,
    )


def _thing(concept: Concept) -> Thing:
    return Thing(concept.forms, concept.label)


def _concept_things(
    before: Sequence[Concept], after: Sequence[Concept], parts: Sequence[Sequence[Sequence[str]]]
) -> list[Thing]:
    """A part that is a concept by the rules has the name of that concept."""
    label = {form: concept.label for concept in before for form in concept.forms}
    main = {concept.forms[0] for concept in before}
    found = []
    for concept, group in zip(after, parts, strict=True):
        if len(group) == 1:
            found.append(_thing(concept))
            continue
        for part in group:
            forms = sorted(part, key=lambda form: (form not in main, form != concept.forms[0], form))
            found.append(Thing(tuple(forms), label[forms[0]]))
    return found


def _directory(
    concepts: Sequence[Concept], lock: Lock, hidden: Iterable[tuple[Concept, Line]]
) -> Directory[str]:
    """The concepts as the rules have them; their items are folded forms."""
    forms = {form for concept in concepts for form in concept.forms}
    entries = []
    for concept in concepts:
        for name in (concept.label, *concept.other_labels, *concept.forms):
            form = concept_form(name)
            elsewhere = form in forms and not is_coined(concept.forms[0])
            entries.append(Entry(name, form if elsewhere else concept.forms[0]))
    groups = [concept.forms for concept in concepts]
    things = list(map(_thing, concepts))
    resting: dict[str, Line] = {}
    for concept, line in hidden:
        if forms.isdisjoint(concept.forms):
            resting |= {form: line for form in concept.forms if form not in resting}
            if not is_coined(concept.forms[0]):  # that has the name of what is called so elsewhere
                names = (concept.label, *concept.other_labels)
                entries += (Entry(name, concept.forms[0]) for name in names)
            things.append(_thing(concept))
    every = [*groups, *(thing.keys for thing in things[len(groups) :])]
    known = known_paths(Kind.CONCEPT, every, things, lambda form: [form], lock)
    return Directory(
        kind=Kind.CONCEPT,
        groups=groups,
        names=[concept.label for concept in concepts],
        entries=entries,
        paths=known.wholes,
        homes=known.homes,
        once=partial(once_called, Kind.CONCEPT, lock=lock),
        resting=resting,
    )
