"""Which phrases are one concept, across papers.

Phrases with one folded form are one concept (`LLM`, `LLMs`). A short form is one with its long form when
the papers that define it mean the same, nearly all where there are many; with several meanings it stands
apart, except in the papers that define it. One that a single paper defines is its own affair: where another
paper names something by it, it stands apart, too. See `kg.resolve.short_forms`. What is named is one with and
without a noun for what it is, see `kg.resolve.kind_nouns`, what has a hyphen in one paper and none in
another, see `kg.resolve.spacing`, and a year in two digits and in four, see `kg.resolve.years`. So is a name
of several words with a short form and with its long form, see `kg.resolve.spelt_out`.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from kg.extract.concepts.said import Attestation, together
from kg.extract.concepts.types import KNOWN, concept_type
from kg.model import ConceptType
from kg.resolve.constraints import Links, constrained
from kg.resolve.groups import Groups
from kg.resolve.kind_nouns import bare_names, kind_told
from kg.resolve.phrases import Forms, Phrase, Told
from kg.resolve.short_forms import is_a_word, short_forms
from kg.resolve.spacing import spaced_alike
from kg.resolve.spelt_out import join_spelt, spelt_alike
from kg.resolve.weighed import Weighed
from kg.resolve.wordings import other_wordings, shown_wording
from kg.resolve.years import dated_alike
from kg.shelf import Keep, in_memory

Value = TypeVar("Value")

_NOTHING = Told()
"""What is told of a form that no phrase has."""


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
    own: tuple[str, ...] = ()
    """Those of its forms by which no other papers mention it than those that define them."""
    unsaid: tuple[str, ...] = ()
    """Those of its forms that no paper is known to print but where it defines them."""


def resolve_concepts(phrases: Iterable[Phrase]) -> list[Concept]:
    """The concepts that the phrases of all papers name, sorted by main form.

    >>> papers = [Phrase("large language models", "LLM", ("LLMs",))] * 2 + [Phrase("LLM", None, ("LLM",))]
    >>> [(c.label, c.forms, c.other_labels, c.papers) for c in resolve_concepts(papers)]
    [('large language models', ('large language model', 'llm'), ('LLM', 'LLMs'), (2, 1))]
    """
    weighed = weigh_concepts(phrases)
    return list(map(weighed.make, weighed.groups(Links())))


def weigh_concepts(phrases: Iterable[Phrase], keep: Keep = in_memory) -> Weighed[Concept, str]:
    """Which folded forms are one concept; no questions stay open.

    Memory grows with the number of different forms; `keep` has the phrases, as long as they are looked at.
    """
    forms = Forms(phrases, keep)
    systems, defined = forms.systems, short_forms(forms.meanings, forms.hands)
    own = {short: long for short, long in defined.own.items() if not forms.get(short, _NOTHING).is_named}
    carried = {
        short: long
        for short, long in {**defined.long_of, **own}.items()
        # One paper introduces the short form itself, another what it stands for elsewhere: two things.
        if not systems >= {short, long}
        and not is_a_word(forms.get(short, _NOTHING).labels, forms.shorts[short])
    }
    forms.take_in(carried)  # for people who part one from its long form
    with_noun = bare_names(forms.labels, partial(_names_of_kind, forms))
    groups = Groups[str]()  # of those that are not alone
    for long, usual in defined.usual.items():
        groups.join(usual, long)
    for short, long in carried.items():
        groups.join(long, short)
    for form, name in with_noun.items():
        groups.join(name, form)
    spaced = spaced_alike(forms.labels, systems)
    _join_spaced(groups, spaced, forms.meanings, carried)
    dated = dated_alike(forms.labels, forms.meanings.keys() | systems)
    for form, first in dated.items():
        groups.join(first, form)
    agreed = {short: long for short, long in carried.items() if short in defined.long_of}
    join_spelt(groups, spelt_alike(forms.keys() - with_noun.keys(), agreed), systems)
    lesser = (
        carried.keys() | spaced.keys() | dated.keys() | {form for form in with_noun if not _is_usual(form)}
    )

    def make(group: Sequence[str]) -> Concept:
        told = {form: forms[form] for form in group}
        main = _main(group, lesser, told)
        label = shown_wording(_own_names(main, told[main]) or told[main].labels)
        ordered = (main, *(form for form in group if form != main))
        bare = [each for each in ordered if each not in with_noun]  # a `ScanNet benchmark` looks like a task
        shorts = [shown_wording(told[form].labels) for form in group if form in carried]
        return Concept(
            forms=ordered,
            label=label,
            other_labels=other_wordings(label, _sum(each.names for each in told.values())),
            type=_type(label, [told[form] for form in bare or ordered], shorts),
            papers=tuple([told[form].about for form in ordered]),
            system=not systems.isdisjoint(ordered),
            own=tuple([form for form in ordered if form in own]),
            unsaid=tuple([form for form in ordered if not told[form].is_named]),
        )

    return Weighed(partial(constrained, _all_groups(groups, forms)), make, lambda _, __: ())


def _all_groups(groups: Groups[str], forms: Iterable[str]) -> list[Sequence[str]]:
    """All forms, those that are one together; each sorted, and sorted by the first."""
    together = {group[0]: group for group in map(sorted, groups.all())}
    behind = {form for _, *others in together.values() for form in others}
    return [together.get(form) or (form,) for form in sorted(forms) if form not in behind]


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


def _type(label: str, told: Sequence[Told], shorts: Sequence[str] = ()) -> ConceptType | None:
    types = _sum(each.types for each in told)
    own = [kind for each in told for kind in each.kinds]
    said = together([Attestation(each.named, each.said, each.data, each.measured) for each in told])
    return concept_type(label, types.elements(), own, said, shorts)


def _is_usual(form: str) -> bool:
    """Whether a name may be shown with its noun: most write `F1 score`."""
    return kind_told(form) is ConceptType.METRIC


def _names_of_kind(forms: Forms, form: str, name: str, kind: ConceptType) -> Collection[str]:
    """How a bare name is spelt, if it is what the noun of a form says that it is; else nothing.

    Methods of one name may be several: only what a paper introduces is one, unless others introduce the form.
    """
    told = forms[name]
    found = _type(shown_wording(told.labels), [told])
    if kind is not ConceptType.METHOD:
        return told.labels if found is kind else ()
    is_one = form not in forms.systems and found in (None, kind, ConceptType.MODEL)
    return told.introduced if is_one else ()


def _main(forms: Sequence[str], lesser: Collection[str], told: Mapping[str, Told]) -> str:
    """The long form, without a noun for what it is; of several the one that most papers name."""
    longs = [form for form in forms if form not in lesser] or forms
    if len(longs) == 1:
        return longs[0]
    return min(longs, key=lambda form: (-told[form].labels.total(), form))


def _sum(counters: Iterable[Counter[Value]]) -> Counter[Value]:
    """What is counted together; of one its own counter, which is not to be changed."""
    found = list(filter(None, counters))
    return found[0] if len(found) == 1 else sum(found, Counter[Value]())


def _own_names(form: str, told: Told) -> Counter[str] | None:
    """What papers call the system of one word that they introduce; `None` where most know it otherwise."""
    introduced = told.introduced
    is_theirs = introduced and KNOWN * introduced.total() >= told.labels.total()
    return introduced if is_theirs and " " not in form else None
