"""Which phrases are one concept, across papers.

Phrases with one folded form are one concept (`LLM`, `LLMs`). A short form is one with its long form when
the papers that define it mean the same, nearly all where there are many; with several meanings it stands
apart, except in the papers that define it. One that a single paper defines is its own affair: where another
paper names something by it, it stands apart, too. See `kg.resolve.short_forms`. What is named is one with and
without a noun for what it is, see `kg.resolve.kind_nouns`, and what has a hyphen in one paper and none in
another, see `kg.resolve.spacing`. So is a name of several words with a short form and with its long form, see
`kg.resolve.spelt_out`.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple, TypeVar

from kg.extract.concepts.said import Attestation, together
from kg.extract.concepts.types import KNOWN, concept_type
from kg.model import ConceptType, EntityType
from kg.resolve.constraints import Links, constrained
from kg.resolve.groups import Groups
from kg.resolve.kind_nouns import bare_names, kind_told
from kg.resolve.short_forms import is_a_word, short_forms
from kg.resolve.spacing import spaced_alike
from kg.resolve.spelt_out import join_spelt, spelt_alike
from kg.resolve.weighed import Weighed
from kg.resolve.wordings import other_wordings, shown_wording
from kg.text.language.inflection import concept_form

Value = TypeVar("Value")


class Phrase(NamedTuple):  # made by the dozen for every paper: twice as fast as a dataclass
    """One keyphrase of one paper, with the forms in which the paper prints it."""

    label: str
    """The form to show."""
    short: str | None
    """Its short form, if the paper defines one."""
    printed: tuple[str, ...]
    """The different words of its mentions."""
    types: tuple[EntityType | None, ...] = ()
    """What sort of thing each mention names, where that is clear."""
    about: bool = True
    """Whether the paper is about it; else a claim or a relation of the paper has to do with it."""
    data: bool = False
    """Whether the paper says in words that it is data."""
    system: bool = False
    """Whether the paper says that it introduces it."""
    kind: ConceptType | None = None
    """What it then says that it is."""
    said: frozenset[ConceptType] = frozenset()
    """Of what kinds the paper says that it is."""
    measured: bool = False
    """Whether the paper states a result by it."""
    again: bool = False
    """Whether another record of the paper names it, too, so that it is counted there."""
    form: str = ""
    """Its form, where that is another one in this paper than the label has elsewhere."""
    by: frozenset[str] = frozenset()
    """Of a phrase with a short form: the paper and its first author, as far as they are known."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept and its names."""

    forms: tuple[str, ...]
    """The folded forms that name it, its main one first; a phrase names it when its label folds to one."""
    label: str
    """The name to show: the wording of most papers, without capitals where they are only a title's.

    A system of one word is spelt as the papers that introduce it do: a repository is called `streamguard`.
    Where many others name it, they mean another one: for most, AIME is no Aime.
    """
    other_labels: tuple[str, ...]
    """Short forms, and printed forms that differ in more than case and punctuation, sorted."""
    type: ConceptType | None = None
    """What it is, where papers say so or most of its mentions in all of them agree."""
    papers: tuple[int, ...] = ()
    """For each of the forms how many papers are about what it names."""
    system: bool = False
    """Whether a paper says that it introduces it."""
    own: frozenset[str] = frozenset()
    """Those of its forms by which no other papers mention it than those that define them."""
    unsaid: frozenset[str] = frozenset()
    """Those of its forms that no paper is known to print but where it defines them."""


def resolve_concepts(phrases: Iterable[Phrase]) -> list[Concept]:
    """The concepts that the phrases of all papers name, sorted by main form.

    >>> papers = [Phrase("large language models", "LLM", ("LLMs",))] * 2 + [Phrase("LLM", None, ("LLM",))]
    >>> [(c.label, c.forms, c.other_labels, c.papers) for c in resolve_concepts(papers)]
    [('large language models', ('large language model', 'llm'), ('LLM', 'LLMs'), (2, 1))]
    """
    weighed = weigh_concepts(phrases)
    return list(map(weighed.make, weighed.groups(Links())))


def weigh_concepts(phrases: Iterable[Phrase]) -> Weighed[Concept, str]:
    """Which folded forms are one concept; no questions stay open.

    Memory grows with the number of different phrases, not with the number of papers.
    """
    counts = _counted(phrases)
    labels, systems, named = counts.labels, counts.introduced.keys(), counts.named
    defined = short_forms(counts.meanings, counts.hands)
    own = {short: long for short, long in defined.own.items() if short not in named}
    carried = {
        short: long
        for short, long in {**defined.long_of, **own}.items()
        # One paper introduces the short form itself, another what it stands for elsewhere: two things.
        if not systems >= {short, long} and not is_a_word(labels.get(short, Counter()), counts.shorts[short])
    }
    for short in carried.keys() - labels.keys():
        labels[short] = counts.names[short] = counts.shorts[short]  # if a person parts it from its long form
    with_noun = bare_names(labels, partial(_names_of_kind, counts))
    groups = Groups(sorted(labels))
    for long, usual in defined.usual.items():
        groups.join(usual, long)
    for short, long in carried.items():
        groups.join(long, short)
    for form, name in with_noun.items():
        groups.join(name, form)
    spaced = spaced_alike(labels, systems)
    _join_spaced(groups, spaced, counts.meanings, carried)
    agreed = {short: long for short, long in carried.items() if short in defined.long_of}
    join_spelt(groups, spelt_alike(labels.keys() - with_noun.keys(), agreed), systems)
    lesser = carried.keys() | spaced.keys() | {form for form in with_noun if not _is_usual(form)}

    def make(forms: Sequence[str]) -> Concept:
        main = _main(forms, lesser, labels)
        label = shown_wording(_own_names(main, counts) or labels[main])
        ordered = (main, *(form for form in forms if form != main))
        bare = [each for each in ordered if each not in with_noun]  # a `ScanNet benchmark` looks like a task
        shorts = [shown_wording(labels[form]) for form in forms if form in carried]
        return Concept(
            forms=ordered,
            label=label,
            other_labels=other_wordings(label, _sum(counts.names, forms)),
            type=_type(label, bare or ordered, counts, shorts),
            papers=tuple([counts.about[form] for form in ordered]),
            system=not systems.isdisjoint(ordered),
            own=frozenset([form for form in ordered if form in own]),
            unsaid=frozenset([form for form in ordered if form not in named]),
        )

    return Weighed(partial(constrained, groups.all()), make, lambda _, __: ())


def _join_spaced(
    groups: Groups[str],
    spaced: Mapping[str, str],
    meanings: Mapping[str, Collection[str]],
    carried: Mapping[str, str],
) -> None:
    """Join what differs in hyphens and spaces alone, but no short forms that are defined to mean two things.

    An `M-LLM` may be multilingual where an `MLLM` is multimodal; what these stand for is joined before.
    """
    several: dict[str, list[str]] = defaultdict(list)
    for form, first in spaced.items():
        several[first].append(form)
    together = [[first, *forms] for first, forms in several.items()]
    for forms in sorted(together, key=lambda forms: any(form in meanings for form in forms)):
        defined = [form for form in forms if form in meanings]
        longs = (
            long for form in defined for long in ([carried[form]] if form in carried else meanings[form])
        )
        meant = {groups.find(long) for long in longs}
        groups.join_all(forms if len(meant) < 2 else (form for form in forms if form not in defined))


def _counters() -> dict[str, Counter[Any]]:
    return defaultdict(Counter)


@dataclass(frozen=True, slots=True)
class _Counts:
    """What the phrases of all papers say of each form; names are counted by papers."""

    labels: dict[str, Counter[str]] = field(default_factory=_counters)
    """What it is called."""
    names: dict[str, Counter[str]] = field(default_factory=_counters)
    """The same, and how its mentions are printed, short forms among them."""
    shorts: dict[str, Counter[str]] = field(default_factory=_counters)
    """Of a short form: how it is printed where it is defined."""
    meanings: dict[str, Counter[str]] = field(default_factory=_counters)
    """Of a short form: the forms of what it stands for."""
    hands: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    """Short form and meaning → who is behind every paper that defines it so, see `Phrase.by`."""
    types: dict[str, Counter[EntityType]] = field(default_factory=_counters)
    """What its mentions name."""
    kinds: dict[str, list[ConceptType]] = field(default_factory=partial(defaultdict, list))
    """What the papers that introduce it say that it is."""
    introduced: dict[str, Counter[str]] = field(default_factory=_counters)
    """What it is called in papers that introduce it as their system."""
    about: Counter[str] = field(default_factory=Counter)
    """How many papers are about it."""
    data: Counter[str] = field(default_factory=Counter)
    """How many papers say that it is data."""
    told: dict[str, Counter[ConceptType]] = field(default_factory=_counters)
    """How many papers say that it is of a kind."""
    measured: Counter[str] = field(default_factory=Counter)
    """How many papers state a result by it."""
    named: Counter[str] = field(default_factory=Counter)
    """How many papers print it other than where they define it."""


def _counted(phrases: Iterable[Phrase]) -> _Counts:
    counts = _Counts()
    for phrase in phrases:
        form = phrase.form or concept_form(phrase.label)
        counts.labels[form][phrase.label] += 1
        counts.about[form] += phrase.about
        if phrase.printed:
            counts.named[form] += not phrase.again
        if phrase.system:
            counts.introduced[form][phrase.label] += 1
        if phrase.kind:
            counts.kinds[form].append(phrase.kind)
        if phrase.data:
            counts.data[form] += 1
        if phrase.said:
            counts.told[form].update(phrase.said)
        if phrase.measured:
            counts.measured[form] += 1
        for name in (phrase.label, *phrase.printed):
            counts.names[form][name] += 1
        for each in filter(None, phrase.types):
            counts.types[form][each] += 1
        if phrase.short:
            counts.names[form][phrase.short] += 1
            short = concept_form(phrase.short)
            counts.shorts[short][phrase.short] += 1
            counts.meanings[short][form] += 1
            counts.hands[short, form] = counts.hands.get((short, form), phrase.by) & phrase.by
    return counts


def _type(
    label: str, forms: Sequence[str], counts: _Counts, shorts: Sequence[str] = ()
) -> ConceptType | None:
    types = _sum(counts.types, forms)
    own = [kind for form in forms for kind in counts.kinds.get(form, ())]
    said = together(
        [
            Attestation(counts.named[f], counts.told.get(f, {}), counts.data[f], counts.measured[f])
            for f in forms
        ]
    )
    return concept_type(label, types.elements(), own, said, shorts)


def _is_usual(form: str) -> bool:
    """Whether a name may be shown with its noun: most write `F1 score`."""
    return kind_told(form) is ConceptType.METRIC


def _names_of_kind(counts: _Counts, form: str, name: str, kind: ConceptType) -> Collection[str]:
    """How a bare name is spelt, if it is what the noun of a form says that it is; else nothing.

    Methods of one name may be several: only what a paper introduces is one, unless others introduce the form.
    """
    found = _type(shown_wording(counts.labels[name]), [name], counts)
    if kind is not ConceptType.METHOD:
        return counts.labels[name] if found is kind else ()
    is_one = form not in counts.introduced and found in (None, kind, ConceptType.MODEL)
    return counts.introduced.get(name, ()) if is_one else ()


def _main(forms: Sequence[str], lesser: Collection[str], labels: Mapping[str, Counter[str]]) -> str:
    """The long form, without a noun for what it is; of several the one that most papers name."""
    longs = [form for form in forms if form not in lesser] or forms
    if len(longs) == 1:
        return longs[0]
    return min(longs, key=lambda form: (-labels[form].total(), form))


def _sum(counters: Mapping[str, Counter[Value]], forms: Sequence[str]) -> Counter[Value]:
    """What is counted of these forms together; of one form its own counter, which is not to be changed."""
    found = [counters[form] for form in forms if form in counters]
    return found[0] if len(found) == 1 else sum(found, Counter[Value]())


def _own_names(form: str, counts: _Counts) -> Counter[str] | None:
    """What papers call the system of one word that they introduce; `None` where most know it otherwise."""
    introduced = counts.introduced.get(form)
    is_theirs = introduced and KNOWN * introduced.total() >= counts.labels[form].total()
    return introduced if is_theirs and " " not in form else None
