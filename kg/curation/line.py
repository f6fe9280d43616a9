"""One line of a curation file: a decision of a person, as a value and as text."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.model import ConceptType

FILE_NAME = "curation.tsv"
"""What the file is called in the working folder."""

COLUMNS = ("verb", "kind", "thing", "value", "who", "when", "why")
"""The columns in order; a line may leave off those at its end that are empty."""


AT = " @ "
"""Between a name and the papers that narrow it."""
OR = " | "
"""Between several papers."""
LONGEST = 2000
"""Characters of the longest column."""


class Verb(StrEnum):
    """What is decided."""

    SAME = "same"
    """The thing and the value are one."""
    DIFFERENT = "different"
    """They are two, whatever the rules say."""
    HIDE = "hide"
    """The thing is left out of the graph."""
    RENAME = "rename"
    """The value is the name to show."""
    TYPE = "type"
    """The concept is of this type; whoever has this name is an organisation, or a person."""
    NOT_INTRODUCED = "not-introduced"
    """The concept is no system that the paper introduces."""


class Kind(StrEnum):
    """What sort of thing a line is about."""

    PERSON = "person"
    PAPER = "paper"
    CONCEPT = "concept"
    ORGANISATION = "organisation"
    """Only to say that it is none."""


class AuthorKind(StrEnum):
    """What an author is."""

    PERSON = "Person"
    ORGANISATION = "Organisation"


VALUED = frozenset(Verb) - {Verb.HIDE}
"""Verbs that need a value."""

_RULED = (Kind.PERSON, Kind.PAPER, Kind.CONCEPT)
KINDS_OF: Mapping[Verb, tuple[Kind, ...]] = {
    **dict.fromkeys(Verb, _RULED),
    Verb.TYPE: (Kind.CONCEPT, Kind.PERSON, Kind.ORGANISATION),
    Verb.NOT_INTRODUCED: (Kind.CONCEPT,),
}
"""The kinds that each verb is for."""

TYPES: Mapping[Kind, tuple[str, ...]] = {
    Kind.CONCEPT: tuple(ConceptType),
    Kind.PERSON: (AuthorKind.ORGANISATION,),
    Kind.ORGANISATION: (AuthorKind.PERSON,),
}
"""What something may be, where the graph holds it for a thing of this kind."""

_PATH = re.compile(rf"(?:^|/)((?:{'|'.join(Kind)})/[a-z0-9-]+-[a-z2-7]{{13}})$")
_BROKEN = re.compile(rf"(?:^|/)(?:{'|'.join(Kind)})/[a-z0-9-]+-(?=[a-z]*[2-7])[a-z2-7]{{6,}}$")
"""What begins like a path and ends like a key, in which a name would have no figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One decision, and who made it."""

    number: int
    """Where it stands in the file, from 1."""
    verb: Verb
    """What is decided."""
    kind: Kind
    """About what sort of thing."""
    thing: str
    """About what: a name, `name @ papers`, an IRI or the end of one."""
    value: str = ""
    """The other thing, the new name, the type or the paper; empty for `hide`."""
    who: str = ""
    """Who decided; empty when the line does not say."""
    when: str = ""
    """The day, `2026-03-01`; empty when the line does not say."""
    why: str = ""
    """The reason; empty when the line does not say."""
    file: str = FILE_NAME
    """Name of the file, without its folder."""

    @property
    def text(self) -> str:
        """The line as it is written, without empty columns at its end: the same wherever it stands.

        >>> Line(number=3, verb=Verb.HIDE, kind=Kind.CONCEPT, thing="seed model", who="Ann").text
        'hide\\tconcept\\tseed model\\t\\tAnn'
        """
        columns = (self.verb, self.kind, self.thing, self.value, self.who, self.when, self.why)
        return "\t".join(columns).rstrip("\t")

    @property
    def said(self) -> str:
        """What the line decides, in words.

        >>> Line(number=3, verb=Verb.RENAME, kind=Kind.CONCEPT, thing="llm", value="LLM").said
        "concept 'llm' is shown as 'LLM'"
        """
        return self.told()

    def told(self, called: Callable[[str], str] = lambda path: "", whole: str = "") -> str:
        """The same, with the names beside the paths; `whole` says how much there is of what a part names.

        >>> line = Line(number=3, verb=Verb.HIDE, kind=Kind.PERSON, thing="person/bo-li-aaaaaaaaaaaa2")
        >>> line.told(lambda path: "Bo Li")
        "person 'Bo Li' (person/bo-li-aaaaaaaaaaaa2) is left out"
        """
        thing, value = (f"{self.kind} {_told(self.thing, called)}{whole}", _told(self.value, called))
        match self.verb:
            case Verb.SAME:
                return f"{thing} is the same as {value}"
            case Verb.DIFFERENT:
                return f"{thing} is not {value}"
            case Verb.HIDE:
                return f"{thing} is left out"
            case Verb.RENAME:
                return f"{thing} is shown as {value}"
            case Verb.TYPE:
                article = "an" if self.value[0] in "AEIOU" else "a"
                return f"{thing} is {article} {self.value.lower()}"
            case Verb.NOT_INTRODUCED:
                return f"{thing} is not introduced by {value}"

    def __str__(self) -> str:
        """Where it stands, who wrote it and when.

        >>> print(Line(number=3, verb=Verb.HIDE, kind=Kind.CONCEPT, thing="x", who="Ann", when="2026-03-01"))
        curation.tsv line 3 (Ann, 2026-03-01)
        """
        return f"{self.file} line {self.number}{self.by}"

    @property
    def by(self) -> str:
        """Who wrote it and when, in brackets behind a space; empty when it does not say."""
        by = ", ".join(filter(None, (self.who, self.when)))
        return f" ({by})" if by else ""


def curation_line(
    verb: Verb, kind: Kind, thing: str, value: str = "", *, who: str = "", when: str = "", why: str = ""
) -> str:
    """The line to add to a curation file, without its line break; an IRI is shortened to its end.

    >>> curation_line(Verb.RENAME, Kind.PERSON, "https://example.org/kg/person/bo-li-aaaaaaaaaaaa2", "Bo Li")
    'rename\\tperson\\tperson/bo-li-aaaaaaaaaaaa2\\tBo Li'
    """
    texts = (" ".join(text.split()) for text in (_short(thing), _short(value), who, when, why))
    return "\t".join((verb, kind, *texts)).rstrip("\t")


def lines_for_doubt(one: str, other: str) -> tuple[str, str] | None:
    """The lines that decide whether two nodes are one: first that they are the same, then that they differ.

    The nodes are given by IRI or path. `None` when no line can be about them: they are not of one kind, or
    of another than people, papers and concepts, or not named as `kg` names things.

    >>> same, different = lines_for_doubt("person/bo-li-aaaaaaaaaaaa2", "person/bo-li-aaaaaaaaaaaa3")
    >>> same
    'same\\tperson\\tperson/bo-li-aaaaaaaaaaaa2\\tperson/bo-li-aaaaaaaaaaaa3'
    """
    ours, theirs = path_of(one), path_of(other)
    if ours is None or theirs is None or _kind(ours) != _kind(theirs):
        return None
    kind = Kind(_kind(ours))
    if kind not in _RULED:
        return None
    return curation_line(Verb.SAME, kind, ours, theirs), curation_line(Verb.DIFFERENT, kind, ours, theirs)


def line_for_part(person: str, name: str, papers: Sequence[str]) -> str | None:
    """The line by which some papers of a person are another one's of the name, as these papers print it.

    All are given by IRI or path. `None` when there is no such line: a path that is none, or one too many.

    >>> line_for_part("person/bo-li-aaaaaaaaaaaa2", "Bo Li", ["paper/doors-aaaaaaaaaaaa2"])
    'different\\tperson\\tperson/bo-li-aaaaaaaaaaaa2\\tBo Li @ paper/doors-aaaaaaaaaaaa2'
    """
    whole, parts = path_of(person), [path_of(paper) for paper in papers]
    if whole is None or not parts or None in parts or AT in name:
        return None
    value = f"{name}{AT}{OR.join(filter(None, parts))}"
    return curation_line(Verb.DIFFERENT, Kind.PERSON, whole, value) if len(value) <= LONGEST else None


def line_for_entry(paper: str, title: str, entry: str) -> str | None:
    """The line by which one entry of a paper is another paper's, by its title and where it stands.

    `None` when there is no such line: the paper has no path, or the entry cannot be named in one.

    >>> line_for_entry("paper/doors-aaaaaaaaaaaa2", "Walls", "a.bib L7-L9 roe2019")
    'different\\tpaper\\tpaper/doors-aaaaaaaaaaaa2\\tWalls @ a.bib L7-L9 roe2019'
    """
    whole, value = path_of(paper), f"{title}{AT}{entry}"
    if whole is None or AT in entry or len(value) > LONGEST:
        return None
    return curation_line(Verb.DIFFERENT, Kind.PAPER, whole, value)


def line_for_person(organisation: str) -> str:
    """The line by which the author that is printed so is a person.

    >>> line_for_person("Homer")
    'type\\torganisation\\tHomer\\tPerson'
    """
    return curation_line(Verb.TYPE, Kind.ORGANISATION, organisation, AuthorKind.PERSON)


def path_of(text: str) -> str | None:
    """The path at the end of an IRI of a person, paper, concept or organisation; `None` for other texts.

    >>> path_of("https://example.org/kg/person/bo-li-aaaaaaaaaaaa2")
    'person/bo-li-aaaaaaaaaaaa2'
    """
    match = _PATH.search(text)
    return match[1] if match else None


def is_broken_path(text: str) -> bool:
    """Whether a text is a path with a letter too few or too many, as where it was copied by hand.

    What stands behind an `@` is the key or the place of an entry, which may look so.

    >>> is_broken_path("person/bo-li-2aaaaaaaaaaa"), is_broken_path("person/bo-li-2aaaaaaaaaaaa")
    (True, False)
    >>> is_broken_path("Lone Star @ a.bib notes/paper/smith-deepnet2")
    False
    """
    return AT not in text and path_of(text) is None and bool(_BROKEN.search(text))


def _told(text: str, called: Callable[[str], str]) -> str:
    path = path_of(text)
    name = called(path) if path else ""
    return f"'{name}' ({path})" if name else f"'{text}'"


def _short(text: str) -> str:
    return path_of(text) or text if text.startswith(("http://", "https://")) else text


def _kind(path: str) -> str:
    return path.partition("/")[0]
