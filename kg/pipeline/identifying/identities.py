"""Who and what the records speak of, as they are found in the records, and described."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.curation import Line
from kg.extract.abbreviations import long_forms
from kg.model import Findings, Span
from kg.pipeline.identifying.coined import Coined
from kg.pipeline.identifying.mentioned import Linkable
from kg.pipeline.overruling.orders import Orders
from kg.pipeline.overruling.verdicts import Decision
from kg.resolve.candidates import Candidate
from kg.resolve.concepts import Concept
from kg.resolve.organisations import Collective
from kg.resolve.papers.cited_titles import CitedTitles
from kg.resolve.papers.grouping import PaperGroup
from kg.resolve.papers.links import LinkKind
from kg.resolve.people.person import Person
from kg.text.language.inflection import concept_form


@dataclass(frozen=True, slots=True)
class Identities:
    """Who and what the records speak of; every list runs parallel to its list of paths."""

    papers: Sequence[PaperGroup]
    paper_paths: Sequence[str]
    paper_doubts: Sequence[Candidate]
    people: Sequence[Person]
    person_paths: Sequence[str]
    person_doubts: Sequence[Candidate]
    organisations: Sequence[Collective]
    """Authors that are no people."""
    organisation_paths: Sequence[str]
    authors_of: Mapping[str, Sequence[str]]
    """Key of a paper → path of the author of each of its signatures, in the order of their keys."""
    concepts: Sequence[Concept]
    concept_paths: Sequence[str]
    concept_of: Mapping[str, int]
    """Folded form of a label → place of the concept."""
    linkable: Linkable
    """The forms that count wherever a text says them; the spool has what each text says."""
    coined: Coined
    """The forms that words have in single papers."""
    replaced: Mapping[str, str]
    """Retired path → the path that replaces it."""
    decisions: Sequence[Decision] = ()
    """What people decided of pairs, which are no doubts any more."""
    orders: Orders = field(default_factory=Orders)
    """What people want of single things; hidden people and concepts are still in the lists above."""
    identified: Mapping[str, str] = field(default_factory=dict)
    """Identifier of a paper, `doi:10.1000/xyz` → its path."""
    cited_titles: CitedTitles = field(default_factory=CitedTitles)
    """By which title, author and year lists of references mean them; nothing where no list is in words."""
    links: Mapping[str, Sequence[tuple[LinkKind, str]]] = field(default_factory=dict)
    """Path of a paper → what documents say that it is to others of the graph, by their paths."""
    taken_back: frozenset[str] = frozenset()
    """Paths of the papers of which others, their notices, say that they were retracted."""
    judged: Mapping[str, Line] = field(default_factory=dict)
    """Path of an author → the line that says whether it is a person or an organisation."""
    registered: Mapping[str, str] = field(default_factory=dict)
    """Form of the name of an organisation → the one ROR id that documents give to it."""
    other_than_metrics: frozenset[str] = frozenset()
    """Paths of the concepts that are known to be a method, model, task or data set."""
    idle: frozenset[int] = frozenset()
    """Numbers of the lines of the curation file that change nothing."""
    told: Mapping[int, str] = field(default_factory=dict)
    """Number of a line → what it decides, in words, with names beside paths."""
    resting: Mapping[int, Line] = field(default_factory=dict)
    """Number of a line about what a hidden paper alone has → the line that hides it."""

    def each_paper(self) -> Iterator[tuple[PaperGroup, str]]:
        """Every paper with its path."""
        return zip(self.papers, self.paper_paths, strict=True)

    def each_person(self) -> Iterator[tuple[Person, str]]:
        """Every person with their path, hidden ones among them."""
        return zip(self.people, self.person_paths, strict=True)

    def each_concept(self) -> Iterator[tuple[Concept, str]]:
        """Every concept with its path, hidden ones among them."""
        return zip(self.concepts, self.concept_paths, strict=True)

    def concept(self, label: str, paper: str) -> str:
        """Path of the concept that a label names in the records of the paper at path `paper`."""
        return self.concept_paths[self.place(concept_form(label), paper)]

    def place(self, form: str, paper: str) -> int:
        """Place of the concept that a folded form names there."""
        return self.concept_of[self.coined.get((paper, form), form)]

    def mentioned(self, findings: Findings, mentions: "array[int]", paper: str) -> Iterator[tuple[str, Span]]:
        """Every place of a text of the paper that names a concept of any text: its path, and the place.

        Left out are short forms by which this text means another.
        """
        meant = long_forms(findings)
        for form, span in self.linkable.links(mentions):
            place = self.place(form, paper)
            if form not in meant or self.concept_of.get(meant[form]) == place:
                yield self.concept_paths[place], span

    def shown(self, path: str) -> str | None:
        """The path, when it is that of something in the graph; `None` for what people hid."""
        return None if path in self.orders.hidden else path

    def shown_people(self) -> Iterator[Person]:
        """The people whom nobody hid."""
        return (person for person, path in self.each_person() if self.shown(path) is not None)

    @property
    def hidden_names(self) -> set[str]:
        """What documents call the people whom somebody hid."""
        return {
            name
            for person, path in (self.each_person() if self.orders.hidden else ())
            if self.shown(path) is None
            for name in (person.name, *person.variants)
        }

    @property
    def shown_person_doubts(self) -> Iterator[Candidate]:
        """The open questions about people whom nobody hid."""
        paths = self.person_paths
        for doubt in self.person_doubts:
            if self.shown(paths[doubt.first]) and self.shown(paths[doubt.second]):
                yield doubt

    def is_introduced(self, concept: str, paper: str) -> bool:
        """Whether nobody hid the concept, or denied that the paper introduces it."""
        return concept not in self.orders.hidden and (concept, paper) not in self.orders.denied
