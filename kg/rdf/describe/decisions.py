"""What people decided: the lines of the curation file, and what is due to them."""

from collections.abc import Iterable, Iterator

from kg.curation import Line
from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, path
from kg.rdf.terms import string, typed


def line_path(line: Line) -> str:
    """The path of a line, by its text: it keeps its name when lines are put in before it."""
    return path("decision", f"{line.verb} {line.thing}", key(line.text))


def describe_line(line: Line, said: str, name: Namer) -> Description:
    """The line: where it stands, what it decides in words, who says so, when and why."""
    properties = [
        (v.TYPE, v.AGENT),
        (v.SCHEMA_NAME, string(str(line))),
        (v.DEFINITION, string(said)),
        (v.ENTRY, string(f"L{line.number}")),
        (v.TEXT, string(line.text)),
    ]
    if line.who:
        properties.append((v.DECIDED_BY, string(line.who)))
    if line.when:
        properties.append((v.DATE, typed(line.when, "date")))
    if line.why:
        properties.append((v.REASON, string(line.why)))
    return Description(Graph.FACTS, name(line_path(line)), tuple(properties))


def describe_due(paths: Iterable[str], line: Line, name: Namer) -> Iterator[Description]:
    """That the things at these paths are as they are because of a line."""
    for thing in paths:
        yield Description(Graph.IDENTITY, name(thing), ((v.ATTRIBUTED_TO, name(line_path(line))),))
