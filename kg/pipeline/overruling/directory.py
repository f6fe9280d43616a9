"""Which things of this build a line of the curation file means: by name in any spelling, or by path.

A name that several share is narrowed after an `@`: a person by papers, a paper by where it is printed.
Nothing is guessed: what fits nothing, or more than one thing, is said with what would fit. What stands
in hidden papers alone is still known by name, so that lines about it rest.
"""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Generic

from kg.curation import Kind, Line
from kg.curation.line import AT, OR, path_of
from kg.pipeline.overruling.entry import Entry, keyed
from kg.pipeline.overruling.fitting import WAYS, Form
from kg.pipeline.overruling.gone import nowhere
from kg.pipeline.overruling.misnamed import MisnamedError, RestingError
from kg.rdf.iris import key_of
from kg.resolve.groups import Item
from kg.text.letters.fold import same_form, search_form
from kg.text.quoting import did_you_mean, in_quotes
from kg.text.registered.identifiers import identifiers

_SHOWN = 20  # things that a line may mean
_PLACES = 2  # of a person who can be called by a path alone, so many papers are told
SUGGESTED = 20
"""Texts that fit nothing and get the nearest names: each costs a look at every name there is."""
_SLIPS = 2  # letters of a key that are copied wrongly; another key is another thing, whatever it is called


@dataclass(frozen=True)  # without slots, for what is worked out once
class Directory(Generic[Item]):
    """The things of one kind with all their names."""

    kind: Kind
    """What they are."""
    groups: Sequence[Sequence[Item]]
    """The items of each thing."""
    names: Sequence[str]
    """The name to show of each."""
    entries: Sequence[Entry[Item]]
    """Every name of every item."""
    paths: Mapping[str, frozenset[Item]]
    """Path → items, with those that people parted from it in earlier builds; retired paths too."""
    homes: Mapping[str, frozenset[Item]] = field(default_factory=dict)
    """Path → the items that have it now, where these are fewer."""
    place: Callable[[str], str] = lambda text: text
    """From what stands after the `@` to the place of an entry; may raise `MisnamedError`."""
    once: Callable[[str], str] = lambda path: ""
    """From a path of an earlier build to what was called so; empty where nobody knows."""
    resting: Mapping[Item, Line] = field(default_factory=dict)
    """Items of hidden papers, which no thing has → the line that hides."""
    missed: set[str] = field(default_factory=set, repr=False, compare=False)
    """Texts that fitted nothing; grows."""

    @cached_property
    def present(self) -> dict[str, frozenset[Item]]:
        """Path → the items that have it now, but for those of hidden papers."""
        if not self.resting:
            return dict(self.homes)
        there = ((path, items.difference(self.resting)) for path, items in self.homes.items())
        return {path: items for path, items in there if items}

    def items(self, text: str) -> frozenset[Item]:
        """What a text means: the items of one thing, or those of its items that papers or a form narrow.

        Raises:
            MisnamedError: when it fits nothing or several things, or only what hidden papers have.
        """
        found = self._meant(text)
        there = found.difference(self.resting)
        if found and not there:
            raise RestingError(min((self.resting[item] for item in found), key=lambda line: line.number))
        return there

    def _meant(self, text: str) -> frozenset[Item]:
        path = path_of(text)
        if path is not None:
            return self._by_path(path)
        found = self._fitting(text)
        if found:
            return self._alone(text, found)
        name, at, places = text.partition(AT) if self.kind is Kind.PERSON else text.rpartition(AT)
        if not at or self.kind is Kind.CONCEPT:
            raise MisnamedError(self._unknown(text))
        found = self._called(name)
        if not found:
            raise MisnamedError(self._unknown(name))
        return frozenset(self._at(name, place, found) for place in self._places(places))

    def bearers(self, text: str) -> frozenset[Item]:
        """What a text means now: of a path what has it, without what people parted from it.

        Raises:
            MisnamedError: when it fits nothing or several things.
        """
        return self.present.get(path_of(text) or "") or self.items(text)

    def thing(self, text: str) -> int:
        """Which of the things a text means.

        Raises:
            MisnamedError: when it fits none or several.
        """
        items = self.items(text)
        fitting = self._things_of(items)
        if len(fitting) != 1:
            raise MisnamedError(self._several(text, fitting))
        return fitting[0]

    def called(self, path: str) -> str:
        """The name of what a path means, or meant in an earlier build; empty where nobody knows."""
        fitting = self._things_of(self.paths.get(path, frozenset()))
        return self.names[fitting[0]] if fitting else self.once(path)

    def extent(self, place: int) -> int:
        """In how many places a thing stands: a paper in documents, a person in papers."""
        return len(
            {
                entry.place
                for item in self.groups[place]
                for entry in self._entries_of.get(item, ())
                if entry.place
            }
        )

    def of(
        self, groups: Sequence[Sequence[Item]], names: Sequence[str], paths: Mapping[str, frozenset[Item]]
    ) -> "Directory[Item]":
        """The same entries, for the things as they are after people joined and pulled apart."""
        resting = {path: items for path, items in self.paths.items() if items <= self.resting.keys()}
        known = {**resting, **paths}
        return replace(self, groups=groups, names=names, paths=known, homes={})

    def _called(self, name: str) -> list[Entry[Item]]:
        """The entries that a name before an `@` fits: of a path those of the thing that has it."""
        path = path_of(name)
        if path is None:
            return self._fitting(name)
        return [entry for item in self._by_path(path) for entry in self._entries_of.get(item, ())]

    @cached_property
    def _entries_of(self) -> Mapping[Item, Sequence[Entry[Item]]]:
        """Item → its names."""
        found: dict[Item, list[Entry[Item]]] = {}
        for entry in self.entries:
            found.setdefault(entry.item, []).append(entry)
        return found

    @cached_property
    def _thing_of(self) -> Mapping[Item, int]:
        """Item → the place of its thing."""
        return {item: place for place, group in enumerate(self.groups) for item in group}

    def _things_of(self, items: frozenset[Item]) -> list[int]:
        return sorted({self._thing_of[item] for item in items if item in self._thing_of})

    def _by_path(self, path: str) -> frozenset[Item]:
        if not path.startswith(f"{self.kind}/"):
            raise MisnamedError(f"{path} is no {self.kind}.")
        if path not in self.paths:
            alike = self._suggests(path) and difflib.get_close_matches(path, self.paths, n=3, cutoff=0.6)
            near = [other for other in alike or () if _is_slip(key_of(path), key_of(other))]
            raise nowhere(path, self.called(path), near[0] if near else "")
        return self.paths[path]

    def _alone(self, text: str, found: Sequence[Entry[Item]]) -> frozenset[Item]:
        items = frozenset(entry.item for entry in found)
        fitting = self._things_of(items)
        if len(fitting) > 1:
            raise MisnamedError(self._several(text, fitting))
        return items if self.kind is Kind.CONCEPT or not fitting else frozenset(self.groups[fitting[0]])

    def _places(self, text: str) -> Iterable[str]:
        """What stands after the `@`: one title, even with a bar in it, or several."""
        try:
            return [self.place(text.strip())]
        except MisnamedError:
            if OR not in text:
                raise
        return [self.place(part.strip()) for part in text.split(OR)]

    def _at(self, name: str, place: str, found: Sequence[Entry[Item]]) -> Item:
        there = list(dict.fromkeys(entry.item for entry in found if entry.is_at(place))) or list(
            dict.fromkeys(entry.item for entry in found if keyed(entry.place) == keyed(place))
        )
        if len(there) == 1 or (there and self.resting.keys() >= set(there)):
            return there[0]
        shown = next((entry.shown for entry in self.entries if entry.is_at(place)), place)
        if there:  # two authors of one name, or two entries of one key
            things = [self.groups[thing] for thing in self._things_of(frozenset(there))]
            if self.kind is Kind.PAPER:
                things = [[item] for item in there if item in self._thing_of]
            twice = f"{in_quotes(name)} stands {len(there)} times at '{shown}'"
            raise MisnamedError(self._instead(twice, things))
        others = sorted({entry.shown for entry in found if entry.shown})[:5]
        raise MisnamedError(
            f"{in_quotes(name)} does not stand at '{shown}', but at "
            + ("; ".join(map(in_quotes, others)) or "no paper")
            + "."
        )

    def _fitting(self, text: str) -> list[Entry[Item]]:
        """The entries that fit in the strictest way in which any does."""
        for identifier in identifiers(text):
            if found := self._by(str.lower).get(identifier):
                return found
        for of_text, of_name in WAYS[self.kind]:
            wanted = of_text(text)
            if wanted and (found := self._by(of_name).get(wanted)):
                return found
        if self.kind is Kind.PAPER:
            return [entry for entries in self._containing(text) for entry in entries]
        return []

    def _containing(self, text: str) -> Iterator[list[Entry[Item]]]:
        """The entries of each name that has the words of the text in it."""
        words = search_form(text)
        for form, entries in self._by(search_form).items():
            if words and f" {words} " in f" {form} ":
                yield entries

    @cached_property
    def _folded(self) -> dict[Form, dict[str, list[Entry[Item]]]]:
        """See `_by`: one form after the other, when it is asked for."""
        return {}

    def _by(self, form: Form) -> dict[str, list[Entry[Item]]]:
        """The entries by a form of their names, made once: there may be many lines."""
        if form not in self._folded:
            folded = self._folded[form] = {}
            for entry in self.entries:
                folded.setdefault(form(entry.name), []).append(entry)
        return self._folded[form]

    def _suggests(self, text: str) -> bool:
        """Whether a text that fits nothing gets a suggestion."""
        self.missed.add(text)
        return len(self.missed) <= SUGGESTED

    def _unknown(self, text: str) -> str:
        if not self._suggests(text):
            return f"no {self.kind} is called {in_quotes(text)} in this graph."
        known = self._by(search_form)
        alike = (known[form] for form in difflib.get_close_matches(search_form(text)[:200], known, n=3))
        near = list(dict.fromkeys(entries[-1].name for entries in (*self._containing(text), *alike)))[:3]
        hint = did_you_mean(map(in_quotes, near))
        return f"no {self.kind} is called {in_quotes(text)} in this graph.{hint}"

    def _several(self, text: str, fitting: Sequence[int]) -> str:
        if not fitting:
            return f"{in_quotes(text)} is no longer in this graph."
        things = [self.groups[thing] for thing in fitting]
        return self._instead(f"{in_quotes(text)} fits {len(fitting)}", things)

    def _instead(self, what: str, meant: Sequence[Sequence[Item]]) -> str:
        """What is wrong, and a text for each that may be meant, which fits it alone."""
        lines = [f"{what}; write one of these instead:"]
        lines += [f"    {self._told(items)}" for items in meant[:_SHOWN]]
        if len(meant) > _SHOWN:
            lines.append(f"    … and {len(meant) - _SHOWN} more")
        return "\n".join(lines)

    def _told(self, items: Sequence[Item]) -> str:
        group = set(items)
        stands = [entry for entry in self.entries if entry.item in group and entry.place and entry.shown]
        places = list(dict.fromkeys(entry.shown for entry in stands))
        usable = None if self.kind is Kind.CONCEPT else next(filter(self._is_alone, stands), None)
        if usable:
            more = f"   (and {len(places) - 1} more)" if len(places) > 1 else ""
            return f"{usable.name}{AT}{usable.shown}{more}"
        name, path = self.names[self._thing_of[items[0]]], self._path(group)
        told = f"   ({name} @ {'; '.join(places[:_PLACES])})" if path and places else ""
        return f"{path}{told}" if path else name

    def _is_alone(self, entry: Entry[Item]) -> bool:
        """Whether its name and what is shown of its place fit no other: no namesake, no twin title."""
        namesakes = self._by(same_form)[same_form(entry.name)]
        return entry.shown not in self._ambiguous and all(
            other.item == entry.item for other in namesakes if other.is_at(entry.place)
        )

    @cached_property
    def _ambiguous(self) -> frozenset[str]:
        """What is shown of several places, as of two papers of one title."""
        first: dict[str, str] = {}
        shown = ((entry.shown, entry.place) for entry in self.entries)
        return frozenset(words for words, place in shown if first.setdefault(words, place) != place)

    def _path(self, group: set[Item]) -> str | None:
        known = (*self.present.items(), *self.paths.items())
        return next((path for path, items in known if not items.isdisjoint(group)), None)


def _is_slip(key: str, other: str) -> bool:
    """Whether one key is the other with a slip in it."""
    return len(key) == len(other) and sum(map(str.__ne__, key, other)) <= _SLIPS
