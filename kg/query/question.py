"""A question: a SPARQL query whose first lines say what it answers and which parameters it takes.

#+ summary: Coauthors of a person, with the number of papers written together
#+ param: person (person) = "Qizhen Zhang"
#+ example: kg query coauthors --param person="Jakob Foerster"

`LIMIT` takes no variable: in `LIMIT 100 #+ top`, the parameter `top` replaces the number
(`kg.store.queries.sparql.bind`).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from kg.errors import InputError
from kg.text.printing import pretty

_HEADER = re.compile(r"#\+\s*(?P<key>\w+)\s*:\s*(?P<value>.*)")
_PARAMETER = re.compile(r'(?P<name>\w+)\s*\((?P<type>\w+)\)(?:\s*=\s*(?P<default>"(?:[^"\\]|\\.)*"|\S+))?\s*')
_END_OF_CLAUSE = re.compile("[:;]")
_TEXTS = ("summary", "group", "example", "about", "first", "within", "each", "listed", "unlisted")

HEADINGS = MappingProxyType(
    {
        "graph": "The graph",
        "papers": "Papers",
        "people": "People",
        "concepts": "Concepts and topics",
        "claims": "Systems and claims",
        "venues": "Venues, organisations and funders",
        "citations": "Citations, retractions and corrections",
        "identity": "Who is who",
        "gaps": "What is missing or cannot be true",
        "person": "A person",
        "paper": "A paper",
        "concept": "A concept or system",
        "category": "A category",
        "organisation": "An organisation",
        "topic": "A topic of a vocabulary",
        "iri": "Anything, by its IRI",
    }
)
"""What a header calls a group, or the type of what a question asks about → its heading, in their order."""


class ParameterType(StrEnum):
    """What a parameter stands for, and so how the words given for it are understood."""

    PERSON = "person"
    """A name in any spelling, or an IRI."""
    PAPER = "paper"
    """A title or a part of it that no other has, an identifier, or an IRI."""
    CONCEPT = "concept"
    """A name or acronym, or an IRI."""
    CATEGORY = "category"
    """A code (`LG`, `cs.LG`) or name of arXiv's scheme, or an IRI."""
    ORGANISATION = "organisation"
    """A name in any spelling, or an IRI."""
    TOPIC = "topic"
    """A name in a vocabulary that was given, or an IRI."""
    CONCEPT_TYPE = "concept_type"
    """What a concept can be said to be: `dataset`, also `data sets`, or the IRI of the class."""
    IRI = "iri"
    """An IRI, in full or as its end in this graph: `person/wei-li-abcdefghijkl2`. It is not looked up."""
    STRING = "string"
    """The words as they are, at least one."""
    INTEGER = "integer"
    """A whole number from 0."""
    DATE = "date"
    """`2024`, `2024-08` or `2024-08-28`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A variable of the query that whoever asks gives a value."""

    name: str
    """The variable, without `?`: `person`."""
    type: ParameterType
    """What it stands for."""
    default: str | None = None
    """What it is when nothing is given; `None` when something must be."""

    @property
    def is_example(self) -> bool:
        """Whether the default is but an example: a name, words or a day, which another graph may not have.

        An empty one is none: it asks for nothing.
        """
        return bool(self.default) and self.type is not ParameterType.INTEGER

    @property
    def is_required(self) -> bool:
        """Whether whoever asks another graph must give it."""
        return self.is_example or self.default is None

    def __str__(self) -> str:
        """As a header writes it."""
        return f"{self.name} ({self.type})" + (
            "" if self.default is None else f" = {json.dumps(self.default)}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query and what its header says."""

    name: str
    """The file's name without extension: `coauthors`."""
    text: str = field(repr=False)
    """The whole file, header included, so that line numbers are those of the file."""
    summary: str = ""
    """One sentence; empty for a file without a header."""
    group: str | None = None
    """What it is about, a key of `HEADINGS`; `None` where its parameter tells."""
    parameters: tuple[Parameter, ...] = ()
    """In the order of the header."""
    example: str | None = None
    """A command that asks it."""
    about: str | None = None
    """Of a rule: what alone it looks at, in words of `kg.query.checking.scopes`; `None` for everything."""
    first: str | None = None
    """The list of the graph `derived` that it shows the first `top` of: `people`; `None` if it reads none."""
    within: str | None = None
    """The list whose first `top` things its rows are about, none or several each; `None` for all others."""
    each: str | None = None
    """The column of whose every value it shows the first `top` rows; `None` where there is no such."""
    listed: str | None = None
    """The list of the graph `derived` that it shows whole: `people`; `None` if it shows none so."""
    unlisted: str | None = None
    """A sentence for whoever sees more than that list has, or the answer of a graph without it."""

    @property
    def brief(self) -> str:
        """The beginning of its summary, without what is said more exactly behind a colon or semicolon."""
        return _END_OF_CLAUSE.split(self.summary, 1)[0]

    def __str__(self) -> str:
        """Its name, what it answers, its parameters and an example, as `kg query --list NAME` shows it."""
        lines = [self.name, f"    {self.summary}."] if self.summary else [self.name]
        lines += [f"    --param {each}{_whose(each)}" for each in self.parameters]
        return "\n".join([*lines, f"    {self.example}"] if self.example else lines)

    _repr_pretty_ = pretty


def _whose(parameter: Parameter) -> str:
    """What a default is that says what is asked for: an example, which another graph may not have."""
    what = "give a name of your graph"
    if parameter.type in (ParameterType.STRING, ParameterType.DATE):
        what = "give your own"
    elif parameter.type is ParameterType.CONCEPT_TYPE:
        what = "give the type that you want"
    return f"  (an example: {what})" if parameter.is_example else ""


def read_question(text: str, name: str, origin: str | None = None) -> Question:
    """The question in a text; one without header lines is a question without parameters.

    Raises:
        InputError: for a header line that is not understood; `origin` (the file) and the line are named.

    >>> read_question("#+ param: year (integer) = 2024\\nASK {}", "any").parameters[0].default
    '2024'
    """
    fields = _Fields(origin or name)
    for number, line in _header_lines(text):
        fields.take(number, line)
    fields.check()
    return Question(
        name=name,
        text=text,
        summary=fields.texts.get("summary", ""),
        group=fields.texts.get("group"),
        parameters=tuple(fields.parameters),
        example=fields.texts.get("example"),
        about=fields.texts.get("about"),
        first=fields.texts.get("first"),
        within=fields.texts.get("within"),
        each=fields.texts.get("each"),
        listed=fields.texts.get("listed"),
        unlisted=fields.texts.get("unlisted"),
    )


def read_file(path: Path) -> Question:
    """The question in a file, named after it.

    Raises:
        InputError: when the file cannot be read, or its header is not understood.
    """
    try:
        return read_question(path.read_text(encoding="utf-8-sig"), path.stem, str(path))
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not a text in UTF-8 (byte {error.start}).") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}.") from None


def _header_lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#+"):
            yield number, line
        elif line.strip() and not line.startswith("#"):
            return


class _Fields:
    """What a header has said so far; a class because each line adds to it and may contradict it."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.texts: dict[str, str] = {}
        self.parameters: list[Parameter] = []
        self.lines: dict[str, int] = {}

    def take(self, number: int, line: str) -> None:
        match = _HEADER.fullmatch(line.rstrip())
        key = match["key"] if match else ""
        if match and key in _TEXTS and key not in self.texts:
            self.texts[key] = match["value"]
            self.lines[key] = number
        elif match and key == "param":
            self.parameters.append(self._parameter(number, match["value"]))
        else:
            once = ", ".join(f"'#+ {key}: …'" for key in _TEXTS)
            raise self._error(number, f"expected once {once}, and '#+ param: …'")

    def check(self) -> None:
        """What lines say of each other, when all are read."""
        if (group := self.texts.get("group")) is not None and group not in HEADINGS:
            raise self._error(self.lines["group"], f"the groups are {', '.join(HEADINGS)}")
        types = {parameter.name: parameter.type for parameter in self.parameters}
        for key in ("first", "within", "each"):
            if key in self.texts and types.get("top") is not ParameterType.INTEGER:
                raise self._error(self.lines[key], f"with '#+ {key}: …' goes '#+ param: top (integer) = 100'")

    def _parameter(self, number: int, text: str) -> Parameter:
        match = _PARAMETER.fullmatch(text)
        if not match or match["type"] not in list(ParameterType):
            types = ", ".join(ParameterType)
            raise self._error(
                number, f"expected '#+ param: name (type) = \"default\"'; the types are {types}"
            )
        if match["name"] in {parameter.name for parameter in self.parameters}:
            raise self._error(number, f"the parameter {match['name']} stands here twice")
        default = match["default"]
        try:
            value = json.loads(default) if default and default.startswith('"') else default
        except ValueError:
            raise self._error(number, f"{default} is not a string as JSON writes it") from None
        return Parameter(name=match["name"], type=ParameterType(match["type"]), default=value)

    def _error(self, number: int, what: str) -> InputError:
        return InputError(f"{self.origin}:{number}: {what}.")
