"""Writes a table of statements into a file with one library: `build.py` starts this, once for each.

    python benchmarks/writers.py WRITER FACTS.nt TARGET

The statements are read into plain strings first, which is not counted: subject, predicate, object and the
object's datatype, in the order of the subjects. Then each library makes its own terms and writes its file, as
its documentation says. Prints CPU seconds and the memory that the writing took, as JSON. Runs in the
environment of the library, and imports nothing else.
"""

import csv
import importlib
import json
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from measuring import forget_peak, held, peak

XSD = "http://www.w3.org/2001/XMLSchema#"
_LINE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:\^\^<([^>]*)>)?) \.\n')
_ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|(.))")
_SHORT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


class Fact(NamedTuple):
    """One statement in plain strings."""

    subject: str
    predicate: str
    object: str
    datatype: str
    """Empty for an IRI; `xsd:string` for a plain literal."""


Writer = Callable[[Sequence[Fact], Path], float | None]
"""Writes the file; returns CPU seconds where not all of its work counts."""


def facts(file: Path) -> Iterator[Fact]:
    """The statements of a file of N-Triples."""
    with open(file, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            subject, predicate, iri, text, datatype = _LINE.fullmatch(line).groups()
            if iri is not None:
                yield Fact(subject, predicate, iri, "")
            else:
                yield Fact(subject, predicate, _ESCAPE.sub(_plain, text), datatype or XSD + "string")


def _plain(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else _SHORT.get(escape[3], escape[3])


def kg(rows: Sequence[Fact], target: Path) -> None:
    """Ours: the terms, the order of a subject's properties, and the writers of a build."""
    from kg.rdf.description import Description, Graph, from_sorted_lines, sort_line
    from kg.rdf.nquads import NQuadsWriter
    from kg.rdf.terms import iri, string, typed
    from kg.rdf.turtle import TurtleWriter

    base = "https://example.org/kg/"
    writer = TurtleWriter(base) if target.suffix == ".ttl" else NQuadsWriter(base)

    def object(row: Fact):
        if not row.datatype:
            return iri(row.object)
        if row.datatype == XSD + "string":
            return string(row.object)
        return typed(row.object, row.datatype.removeprefix(XSD))

    def lines() -> Iterator[str]:
        for subject, group in groupby(rows, key=lambda row: row.subject):
            pairs = tuple((iri(row.predicate), object(row)) for row in group)
            yield sort_line(Description(Graph.FACTS, iri(subject), pairs), base)

    with open(target, "w", encoding="utf-8", newline="\n") as file:
        if isinstance(writer, TurtleWriter):
            file.write(writer.head())
        file.writelines(map(writer.block, from_sorted_lines(lines())))


def rdflib(rows: Sequence[Fact], target: Path) -> None:
    """Each statement added to a graph, the graph serialised."""
    from rdflib import Graph, Literal, URIRef

    graph = Graph()
    for row in rows:
        if not row.datatype:
            object = URIRef(row.object)
        elif row.datatype == XSD + "string":
            object = Literal(row.object)
        else:
            object = Literal(row.object, datatype=URIRef(row.datatype))
        graph.add((URIRef(row.subject), URIRef(row.predicate), object))
    graph.serialize(target, format="turtle" if target.suffix == ".ttl" else "nt", encoding="utf-8")


def oxigraph_quads(rows: Sequence[Fact]) -> Iterator[Any]:
    """The statements as Oxigraph's terms."""
    from pyoxigraph import Literal, NamedNode, Quad

    for row in rows:
        object = (
            Literal(row.object, datatype=NamedNode(row.datatype)) if row.datatype else NamedNode(row.object)
        )
        yield Quad(NamedNode(row.subject), NamedNode(row.predicate), object)


def oxigraph_stream(rows: Sequence[Fact], target: Path) -> None:
    """Streamed to the file, nothing kept; the order of the statements is the caller's."""
    from pyoxigraph import RdfFormat, serialize

    format = RdfFormat.TURTLE if target.suffix == ".ttl" else RdfFormat.N_TRIPLES
    serialize((quad.triple for quad in oxigraph_quads(rows)), str(target), format)


def oxigraph_store(rows: Sequence[Fact], target: Path) -> None:
    """Into a store, which drops what is said twice, and out of it."""
    from pyoxigraph import DefaultGraph, RdfFormat, Store

    store = Store()
    store.bulk_extend(oxigraph_quads(rows))
    format = RdfFormat.TURTLE if target.suffix == ".ttl" else RdfFormat.N_TRIPLES
    store.dump(str(target), format, from_graph=DefaultGraph())


def tables(rows: Sequence[Fact]) -> dict[tuple[str, str], list[Fact]]:
    """The statements by predicate and datatype, as what is made for tables wants them."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for row in rows:
        found[row.predicate, row.datatype].append(row)
    return found


def maplib(rows: Sequence[Fact], target: Path) -> None:
    """A data frame for each predicate and datatype, mapped into a model, the model written."""
    import polars
    from maplib import Model, RDFType, SolutionMappings

    native = {  # its literals are typed columns; a decimal of another scale is written as another number
        XSD + "integer": lambda column: column.cast(polars.Int64),
        XSD + "decimal": lambda column: column.str.to_decimal(scale=12).cast(polars.Decimal(38, 12)),
        XSD + "date": lambda column: column.str.to_date(),
        XSD + "boolean": lambda column: column == "true",
    }
    model = Model()
    for (predicate, datatype), group in tables(rows).items():
        column = polars.Series([row.object for row in group])
        frame = polars.DataFrame(
            {
                "subject": [row.subject for row in group],
                "object": native[datatype](column) if datatype in native else column,
            }
        )
        types = {"subject": RDFType.IRI, "object": RDFType.Literal(datatype) if datatype else RDFType.IRI}
        model.map_triples(SolutionMappings(frame, types), predicate=predicate)
    model.write(target, format="turtle" if target.suffix == ".ttl" else "ntriples")


_MAP = """<#{number}> a rr:TriplesMap ;
  rml:logicalSource [ rml:source "{file}" ; rml:referenceFormulation ql:CSV ] ;
  rr:subjectMap [ rml:reference "its" ; rr:termType rr:IRI ] ;
  rr:predicateObjectMap [ rr:predicate <{predicate}> ; rr:objectMap [ rml:reference "value" ; {type} ] ] .
"""
_PREFIXES = """@prefix rr: <http://www.w3.org/ns/r2rml#> . @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
@prefix ql: <http://semweb.mmlab.be/ns/ql#> . @base <https://example.org/map> .
"""
_CONFIGURATION = "[CONFIGURATION]\nna_values=\nnumber_of_processes=1\nlogging_level=ERROR\n[facts]\nmappings="


def morph_kgc(rows: Sequence[Fact], target: Path) -> float:
    """A CSV file for each predicate and datatype with its mapping, ready before the clock; then the file."""
    import morph_kgc

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        maps = []
        for number, ((predicate, datatype), group) in enumerate(tables(rows).items()):
            file = folder / f"{number}.csv"
            with open(file, "w", encoding="utf-8", newline="") as output:
                writer = csv.writer(output, quoting=csv.QUOTE_ALL)
                writer.writerow(("its", "value"))  # columns named as parts of a triple would be overwritten
                writer.writerows((row.subject, row.object) for row in group)
            type = "rr:termType rr:Literal" if datatype == XSD + "string" else f"rr:datatype <{datatype}>"
            type = type if datatype else "rr:termType rr:IRI"
            maps.append(_MAP.format(number=number, file=file, predicate=predicate, type=type))
        (folder / "map.ttl").write_text(_PREFIXES + "".join(maps), encoding="utf-8")
        start = time.process_time()
        lines = morph_kgc.materialize_set(_CONFIGURATION + str(folder / "map.ttl"))
        with open(target, "w", encoding="utf-8", newline="\n") as output:
            output.writelines(f"{line} .\n" for line in lines)
        return time.process_time() - start


WRITERS: dict[str, tuple[Writer, tuple[str, ...]]] = {
    "kg": (kg, ("kg.rdf.turtle", "kg.rdf.nquads")),
    "rdflib": (rdflib, ("rdflib", "rdflib.plugins.serializers.turtle", "rdflib.plugins.serializers.nt")),
    "pyoxigraph, streamed": (oxigraph_stream, ("pyoxigraph",)),
    "pyoxigraph, store": (oxigraph_store, ("pyoxigraph",)),
    "maplib": (maplib, ("polars", "maplib")),
    "morph-kgc": (morph_kgc, ("morph_kgc",)),
}
"""Name of a peer, and way → what writes, and the modules that it needs, whose import is not counted."""


def main(name: str, source: Path, target: Path) -> None:
    """Write, and print what it took."""
    writer, modules = WRITERS[name]
    for module in modules:
        importlib.import_module(module)
    rows = list(facts(source))
    before = held()
    forget_peak()
    start = time.process_time()
    told = writer(rows, target)
    seconds = time.process_time() - start if told is None else told
    print(json.dumps({"cpu": round(seconds, 3), "more": round(peak() - before, 1)}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
