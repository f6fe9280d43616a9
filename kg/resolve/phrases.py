"""The phrases of all papers, and what those of one form say of it together.

They lie where a `Keep` puts them, and those of one form are counted when somebody asks what is told of it.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from kg.model import ConceptType, EntityType
from kg.shelf import Keep, in_memory
from kg.text.language.inflection import concept_form

_NEAR = 4096
"""Forms whose phrases are counted once for whoever asks for them soon again."""
_NO_PHRASE = -1
"""The number of a form that no phrase has."""


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


@dataclass(slots=True)
class Told:
    """What the phrases of one form say together; names are counted by papers."""

    labels: Counter[str] = field(default_factory=Counter)
    """What it is called."""
    names: Counter[str] = field(default_factory=Counter)
    """The same, and how its mentions are printed, short forms among them."""
    types: Counter[EntityType] = field(default_factory=Counter)
    """What its mentions name."""
    kinds: list[ConceptType] = field(default_factory=list)
    """What the papers that introduce it say that it is."""
    introduced: Counter[str] = field(default_factory=Counter)
    """What it is called in papers that introduce it as their system."""
    about: int = 0
    """How many papers are about it."""
    data: int = 0
    """How many papers say that it is data."""
    said: Counter[ConceptType] = field(default_factory=Counter)
    """How many papers say that it is of a kind."""
    measured: int = 0
    """How many papers state a result by it."""
    named: int = 0
    """How many papers print it other than where they define it."""
    is_named: bool = False
    """Whether any does, were it one that is counted elsewhere."""


class Forms(Mapping[str, Told]):
    """The folded forms of phrases, as they come, with what is told of each.

    A class because the phrases wait where `keep` puts them, and are counted when a form is asked for: most
    forms are of one paper, and what is counted of all at once takes ten times the memory of the forms.

    >>> forms = Forms([Phrase("Maps", None, ("maps",)), Phrase("atlas", None, ()), Phrase("map", None, ())])
    >>> list(forms), forms["map"].labels, forms["map"].named
    (['map', 'atlas'], Counter({'Maps': 1, 'map': 1}), 1)
    """

    def __init__(self, phrases: Iterable[Phrase], keep: Keep = in_memory) -> None:
        self.systems: set[str] = set()
        """Those of the systems that papers introduce."""
        self.shorts: dict[str, Counter[str]] = defaultdict(Counter)
        """Of a short form: how it is printed where it is defined."""
        self.meanings: dict[str, Counter[str]] = defaultdict(Counter)
        """Of a short form: the forms of what it stands for."""
        self.hands: dict[tuple[str, str], frozenset[str]] = {}
        """Short form and meaning → who is behind every paper that defines it so, see `Phrase.by`."""
        self._numbers: dict[str, int] = {}
        of_each = array("I")  # the number of the form of each phrase
        kept = keep(Phrase, self._noted(phrases, of_each))
        numbers = np.asarray(of_each)
        places = np.argsort(numbers, kind="stable").astype(np.uint32)  # those of one form together
        starts = np.searchsorted(numbers[places], np.arange(len(self._numbers) + 1))

        @lru_cache(_NEAR)  # no method, which would hold what holds it: that is given back late
        def told(number: int) -> Told:
            return _told(kept[place] for place in places[starts[number] : starts[number + 1]].tolist())

        self._told = told

    def _noted(self, phrases: Iterable[Phrase], of_each: "array[int]") -> Iterator[Phrase]:
        for phrase in phrases:
            form = phrase.form or concept_form(phrase.label)
            of_each.append(self._numbers.setdefault(form, len(self._numbers)))
            if phrase.system:
                self.systems.add(form)
            if phrase.short:
                short = concept_form(phrase.short)
                self.shorts[short][phrase.short] += 1
                self.meanings[short][form] += 1
                self.hands[short, form] = self.hands.get((short, form), phrase.by) & phrase.by
            yield phrase

    def take_in(self, shorts: Iterable[str]) -> None:
        """Short forms are forms, too, though no paper names anything by them but where it defines them."""
        for short in shorts:
            self._numbers.setdefault(short, _NO_PHRASE)

    def __getitem__(self, form: str) -> Told:
        number = self._numbers[form]
        if number == _NO_PHRASE:
            return Told(labels=self.shorts[form], names=self.shorts[form])
        return self._told(number)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, form: object) -> bool:
        return form in self._numbers  # and nothing is counted

    @property
    def labels(self) -> Mapping[str, Counter[str]]:
        """What each is called."""
        return _Labels(self)


class _Labels(Mapping[str, Counter[str]]):
    def __init__(self, forms: Forms) -> None:
        self._forms = forms

    def __getitem__(self, form: str) -> Counter[str]:
        return self._forms[form].labels

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def __len__(self) -> int:
        return len(self._forms)

    def __contains__(self, form: object) -> bool:
        return form in self._forms


def _told(phrases: Iterable[Phrase]) -> Told:
    """What the phrases of one form say, in their order."""
    told = Told()
    for phrase in phrases:
        told.labels[phrase.label] += 1
        told.about += phrase.about
        if phrase.printed:
            told.named += not phrase.again
            told.is_named = True
        if phrase.system:
            told.introduced[phrase.label] += 1
        if phrase.kind:
            told.kinds.append(phrase.kind)
        told.data += phrase.data
        told.said.update(phrase.said)
        told.measured += phrase.measured
        for name in (phrase.label, *phrase.printed, *filter(None, [phrase.short])):
            told.names[name] += 1
        told.types.update(filter(None, phrase.types))
    return told
