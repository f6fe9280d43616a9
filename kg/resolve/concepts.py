"""Which phrases are one concept, across papers.

Phrases with one folded form are one concept (`LLM`, `LLMs`). A short form is one with its long form when
every paper that defines it means the same; with several meanings it stands apart, except in the papers that
define it. A short form of two letters is not carried to papers that do not define it: too many share it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.types import concept_type
from kg.model import ConceptType, EntityType
from kg.resolve.constraints import Links, constrained
from kg.resolve.groups import Groups
from kg.text.fold import search_form
from kg.text.inflection import concept_form

MIN_CARRIED = 3
"""Letters of a short form that may name a concept in a paper that does not define it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One keyphrase of one paper, with the forms in which the paper prints it."""

    label: str
    """The form to show."""
    short: str | None
    """Its short form, if the paper defines one."""
    printed: tuple[str, ...]
    """The different words of its mentions."""
    types: tuple[EntityType | None, ...] = ()
    """What sort of thing each mention names, where that is clear."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept and its names."""

    forms: tuple[str, ...]
    """The folded forms that name it, its main one first; a phrase names it when its label folds to one."""
    label: str
    """The name to show: the wording of most papers, without capitals where they are only a title's."""
    other_labels: tuple[str, ...]
    """Short forms, and printed forms that differ in more than case and punctuation, sorted."""
    type: ConceptType | None = None
    """What it is, where most of its mentions in all papers agree."""


def resolve_concepts(phrases: Iterable[Phrase], links: Links[str] | None = None) -> list[Concept]:
    """The concepts that the phrases of all papers name, sorted by main form.

    `links` is what people decided of forms; it beats the short forms that papers define.

    Memory grows with the number of different phrases, not with the number of papers.

    >>> papers = [Phrase("large language models", "LLM", ("LLMs",)), Phrase("LLM", None, ("LLM",))]
    >>> [(c.label, c.forms, c.other_labels) for c in resolve_concepts(papers)]
    [('large language models', ('large language model', 'llm'), ('LLM', 'LLMs'))]
    """
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    meanings: dict[str, dict[str, None]] = defaultdict(dict)
    types: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for phrase in phrases:
        form = concept_form(phrase.label)
        labels[form][phrase.label] += 1
        printed[form].update(phrase.printed)
        types[form].update(each for each in phrase.types if each)
        if phrase.short:
            printed[form][phrase.short] += 1
            meanings[concept_form(phrase.short)][form] = None
    groups = Groups(sorted(labels))
    for short, long in _carried(meanings).items():
        if short in labels:
            groups.join(long, short)
    mains = {form: groups.find(form) for form in labels}
    decided = constrained(groups.all(), links or Links())
    found = (_concept(_main(forms, mains, labels), forms, labels, printed) for forms in decided)
    return [replace(concept, type=_type(concept, types)) for concept in found]


def _type(concept: Concept, types: Mapping[str, Counter[EntityType]]) -> ConceptType | None:
    counted = sum((types[form] for form in concept.forms if form in types), Counter[EntityType]())
    return concept_type(concept.label, counted.elements())


def _main(forms: Sequence[str], mains: Mapping[str, str], labels: Mapping[str, Counter[str]]) -> str:
    """The long form; of several that somebody joined, the one that most papers name."""
    longs = [form for form in forms if mains[form] == form] or forms
    return min(longs, key=lambda form: (-labels[form].total(), form))


def _carried(meanings: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Short form → its only long form, where it has one and is long enough to be carried."""
    return {
        short: long
        for short, (long, *others) in ((short, tuple(meanings[short])) for short in sorted(meanings))
        if not others and len(short.replace(" ", "")) >= MIN_CARRIED
    }


def _concept(
    main: str, forms: Sequence[str], labels: Mapping[str, Counter[str]], printed: Mapping[str, Counter[str]]
) -> Concept:
    label = _label(labels[main])
    names = {name for form in forms for name in (*labels[form], *printed[form])}
    return Concept(
        forms=(main, *(form for form in forms if form != main)),
        label=label,
        other_labels=_distinct(label, names),
    )


def _label(printed: Counter[str]) -> str:
    """The wording of most papers, the shortest among equals; its commonest spelling, then fewest capitals.

    Titles and the beginnings of sentences print capitals that are no part of a name.
    """
    wordings: Counter[str] = Counter()
    for name, papers in printed.items():
        wordings[name.lower()] += papers
    wording = min(wordings, key=lambda name: (-wordings[name], len(name), name))
    spellings = (name for name in printed if name.lower() == wording)
    return min(spellings, key=lambda name: (-printed[name], sum(map(str.isupper, name)), name))


def _distinct(label: str, names: Iterable[str]) -> tuple[str, ...]:
    """One name for each way of writing it, other than the label's; capitals only where all have them."""
    by_letters: dict[str, str] = {search_form(label): label}
    for name in sorted(names, key=lambda name: (name != name.lower(), name)):
        by_letters.setdefault(search_form(name), " ".join(name.split()))
    return tuple(sorted(name for name in by_letters.values() if name != label))
