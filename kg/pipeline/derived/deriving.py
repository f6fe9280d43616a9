"""What many questions need, counted once: it follows from the facts as they are written, and is about them.

The facts pass by in the order of the files, papers before people before concepts, and without what people
hid. So whoever asks the facts alone finds the same, later. See `docs/decisions/019`.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias

from kg.pipeline.derived.coauthors import Coauthors
from kg.pipeline.derived.companions import LEADING, Companions, Pair
from kg.pipeline.derived.firsts import Firsts
from kg.pipeline.derived.pages import Grouped, Pages
from kg.pipeline.derived.subjects import Subjects
from kg.rdf import vocabulary as v
from kg.rdf.describe import derived as d
from kg.rdf.describe.concepts import CLASSES
from kg.rdf.description import Description, Graph, from_sorted_lines, sort_line
from kg.rdf.iris import Namer
from kg.rdf.terms import Term, text
from kg.rdf.watch import Look, Section
from kg.text.language.inflection import concept_form
from kg.text.letters.fold import search_form
from kg.text.letters.ordering import name_order
from kg.text.people.collective import collective_search_form
from kg.text.sorting import sorted_lines
from kg.text.works.titles import title_head

_AFTER_ALL_YEARS = 10_000  # and so far behind it are those before Christ
_LATEST_FIRST = str.maketrans("0123456789", "9876543210")
_LAST = "~"  # comes after all that a date is written with
_TYPES = frozenset(CLASSES.values())
_END = "\0"  # of a field: before all that a field has, so that "Ann" comes before "Ann Bee"
_IN_ORDER = {code: "\1" + chr(ord(" ") + code) for code in range(ord("\n") + 1)}
"""Signs that would end a field or a line → others in the same order."""

Objects: TypeAlias = Mapping[Term, Sequence[Term]]
"""Property → its values."""


class Derived:
    """Looks at the facts as they are written; a class because it counts meanwhile."""

    def __init__(self, name: Namer, folder: Path, unresolved: Iterable[Term] = ()) -> None:
        """`unresolved` are the people whom only a page names, who come by after those who wrote with them."""
        self._unresolved = frozenset(unresolved)
        self._name = name
        self._people = name("person/")[:-1]  # an organisation is nobody's coauthor
        self._folder = folder
        self._coauthors = Coauthors(self._unresolved)
        self._subjects = Subjects()
        self._companions = Companions(folder / "concepts")
        self._lines = open(folder / "lines", "w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - see `close`
        self._days = open(folder / "days", "w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - see `close`
        self._places: dict[Term, int] = {}
        self._main: defaultdict[Term, int] = defaultdict(int)
        self._firsts: defaultdict[str, Firsts[Term]] = defaultdict(partial(Firsts, d.LISTED))
        self._of_category: defaultdict[Term, Firsts[Term]] = defaultdict(partial(Firsts, d.LISTED))
        self._of_type: defaultdict[Term, Firsts[Term]] = defaultdict(partial(Firsts, d.LISTED))
        self._large: set[Term] = set()  # categories; the authors of few papers are counted fast
        self._authors_of: defaultdict[Term, Firsts[tuple[Term, int]]] = defaultdict(partial(Firsts, d.LISTED))
        self._naming: defaultdict[Term, array[int]] = defaultdict(partial(array, "I"))
        self._labels: dict[Term, str] = {}
        self._pages = Pages()
        self._settled = False
        self.grouped: tuple[Grouped, ...] = ()
        """The author pages with their papers as they hang together, once all has passed."""

    def looks(self) -> Mapping[Section, Look]:
        """The kinds of nodes that it looks at, in the order of the files."""
        return {
            (Graph.FACTS, "paper"): partial(self._see, self._paper),
            (Graph.FACTS, "person"): partial(self._see_after_papers, self._person),
            (Graph.FACTS, "organisation"): partial(self._see, self._organisation),
            (Graph.FACTS, "candidate"): partial(self._see_after_papers, self._candidate),
            (Graph.FACTS, "concept"): partial(self._see_after_papers, self._concept),
            (Graph.FACTS, "page"): self._pages.page,
            (Graph.RECORDS, "document"): self._pages.document,
            (Graph.RECORDS, "record"): self._pages.record,
        }

    @contextmanager
    def described(self) -> Iterator[Iterator[Description]]:
        """What follows from all that passed, in the order of the files."""
        self._settle()
        for description in self._at_last():
            self._note(description)
        self._lines.seek(0)
        with sorted_lines(self._lines, self._folder) as ordered:
            yield from_sorted_lines(ordered)

    def close(self) -> None:
        """Close its files, whether all has passed or not."""
        for file in (self._lines, self._days, self._companions):
            file.close()

    def _see(self, note: Callable[[Term, Objects], None], description: Description) -> None:
        objects = defaultdict(list)
        for predicate, object in description.properties:
            objects[predicate].append(object)
        if v.TYPE in objects:  # a name that was given up has none
            note(description.subject, objects)

    def _see_after_papers(self, note: Callable[[Term, Objects], None], description: Description) -> None:
        self._settle()
        self._see(note, description)

    def _paper(self, paper: Term, objects: Objects) -> None:
        self._coauthors.wrote([each for each in objects[v.CREATOR] if each.startswith(self._people)])
        self._subjects.filed(objects[v.SUBJECT])
        concepts = (*objects[v.ABOUT], *objects[v.MENTIONS])
        if concepts:
            number = self._companions.named(concepts)
            for category in objects[v.SUBJECT]:
                self._naming[category].append(number)
        for concept in objects[v.ABOUT]:
            self._main[concept] += 1
        title = objects[v.TITLE][0]
        day = _latest_first(objects) if v.ISSUED in objects else ""
        self._places[paper] = 0  # found out when all have passed
        fields = (f"{day}{_LAST}", text(title).translate(_IN_ORDER), paper, *objects[v.SUBJECT])
        self._days.write(_END.join(fields) + "\n")
        self._named(paper, (title, *objects[v.ALT_LABEL]), lambda each: search_form(title_head(each)))

    def _settle(self) -> None:
        """All papers have passed: where each stands among them, and each person among people."""
        if self._settled:
            return
        self._settled = True
        self._coauthors.settle()
        for key, people in self._coauthors.circles():
            self._note(d.describe_circle(key, people, self._name))
        self._days.seek(0)
        with sorted_lines(self._days, self._folder) as lines:
            for place, line in enumerate(lines):
                _, _, paper, *categories = map(Term, line[:-1].split(_END))
                self._places[paper] = place
                self._firsts["papers"].add((place,), paper)
                for category in categories:
                    self._of_category[category].add((place,), paper)
        self._large = {each for each, papers in self._of_category.items() if papers.total > d.LISTED}
        for number, paper in enumerate(self._places):
            if circle := self._coauthors.circle(number):
                self._note(d.describe_circle_of(paper, circle, self._name))

    def _person(self, person: Term, objects: Objects) -> None:
        standing, wrote = self._coauthors.of_papers(person)
        name = objects[v.NAME][0]
        if standing.papers != 1:  # most have one; who is among the first is told with them
            self._note(d.describe_standing(person, *standing))
        self._named(person, (name, *objects[v.ALT_LABEL]))
        order = name_order(text(name))
        if standing.papers:
            self._firsts["people"].add((-standing.papers, *order, person), person)
        if person not in self._unresolved:
            for category, papers in self._subjects.counted(wrote):
                if category in self._large:
                    self._authors_of[category].add((-papers, *order, person), (person, papers))

    def _organisation(self, organisation: Term, objects: Objects) -> None:
        self._named(organisation, (*objects[v.SCHEMA_NAME], *objects[v.ALT_LABEL]), collective_search_form)

    def _candidate(self, candidate: Term, objects: Objects) -> None:
        """Doubts that concern many papers come before others that are as probable."""
        self._pages.pair(objects[v.CANDIDATE])
        if text(objects[v.VERDICT][0]) == "open":  # what a person decided is no question any more
            papers = sum(self._coauthors.of(one).papers for one in objects[v.CANDIDATE])
            key = (-float(text(objects[v.CONFIDENCE][0])), -papers, candidate)
            self._firsts["identity-doubts"].add(key, candidate)

    def _concept(self, concept: Term, objects: Objects) -> None:
        if v.PAPER_COUNT not in objects:  # nothing names it any more
            return
        label = objects[v.PREF_LABEL][0]
        in_order = text(label).lower()
        if self._companions.leads(concept):
            self._labels[concept] = in_order
        self._named(concept, (label, *objects[v.ALT_LABEL]), concept_form)
        papers = int(text(objects[v.PAPER_COUNT][0]))
        for type in _TYPES.intersection(objects[v.TYPE]):
            self._of_type[type].add((-papers, in_order, concept), concept)
        if main := self._main.get(concept):
            self._firsts["concepts"].add((-papers, -main, in_order, concept), concept)
        if v.INTRODUCED_BY in objects:
            latest = min(self._places[paper] for paper in objects[v.INTRODUCED_BY])
            self._firsts["systems"].add((latest, in_order, concept), concept)

    def _named(self, thing: Term, names: Iterable[Term], *more: Callable[[str], str]) -> None:
        """The forms under which a thing is found, but those that are its names as they are."""
        texts = [text(name) for name in names]
        forms = {form(each) for each in texts for form in (search_form, *more)} - {"", *texts}
        if forms:
            self._note(d.describe_forms(thing, sorted(forms)))

    def _at_last(self) -> Iterator[Description]:
        """The first of each kind, and the pairs of concepts that are among them."""
        found = Firsts[Pair](d.LISTED)
        for pair in self._companions.pairs():
            labels = self._labels[pair.one], self._labels[pair.other]
            found.add((-pair.papers, *labels, pair.one, pair.other), pair)
        pairs = found.things()
        yield from (d.describe_pair(pair.one, pair.other, pair.papers, self._name) for pair in pairs)
        nodes = [self._name(d.pair_path(pair.one, pair.other)) for pair in pairs]
        among = f"the pairs of the {LEADING:,} concepts that most papers name"
        total = found.total if self._companions.all_lead() else among
        yield from d.describe_list("concept-pairs", nodes, total, self._name)
        first_people = self._firsts["people"].things()
        yield from (d.describe_standing(person, *self._coauthors.of(person)) for person in first_people)
        for kind, first in sorted(self._firsts.items()):
            yield from d.describe_list(kind, first.things(), first.total, self._name)
        for type, first in sorted(self._of_type.items()):
            kind = "concepts-of-type"
            yield from d.describe_list(kind, first.things(), first.total, self._name, of=type)
        self.grouped = tuple(self._pages.grouped(list(self._places), self._coauthors))
        for each in self.grouped:
            yield from d.describe_groups(each.page, each.person, each.score, each.groups, self._name)
        yield from self._of_categories()

    def _of_categories(self) -> Iterator[Description]:
        """Of each category the latest papers, the concepts that most name, and who wrote most of many."""
        for category, first in sorted(self._of_category.items()):
            kind = "papers-of-category"
            yield from d.describe_list(kind, first.things(), first.total, self._name, of=category)
        for category, authors in sorted(self._authors_of.items()):
            people, papers_of = zip(*authors.things(), strict=True)
            kind, total = "people-of-category", authors.total
            yield from d.describe_list(kind, people, total, self._name, of=category, papers=papers_of)
        among = f"the {d.LISTED:,} concepts that most papers of each name"
        for category, papers in sorted(self._naming.items()):
            named, is_whole = self._companions.most_named(papers, d.LISTED)
            yield from d.describe_list(
                "concepts-of-category",
                [each.concept for each in named],
                len(named) if is_whole else among,
                self._name,
                of=category,
                papers=[each.papers for each in named],
            )

    def _note(self, description: Description) -> None:
        self._lines.write(sort_line(description, self._name.base))


def _latest_first(objects: Objects) -> str:
    """The date as a text that comes the earlier, the later it is: by its year as a number, then as text."""
    year = int(text(objects[v.YEAR][0]))
    return f"{_AFTER_ALL_YEARS - year:05d}{text(objects[v.ISSUED][0]).translate(_LATEST_FIRST)}"
