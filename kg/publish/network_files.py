"""Networks in the forms of files that other programs read; ties are written as they come."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from kg.publish.as_text import as_text
from kg.publish.networks import Drawn, Said
from kg.rdf.in_xml import text_in_xml
from kg.store.terms import for_spreadsheet

_WEIGHTS = MappingProxyType({"papers": "Papers", "cited": "Citations", "references": "References"})
"""What counts a thing → what VOSviewer shows it as."""
_OF_ENDS = ("kind", "year", "status")
"""What is said of both ends of a tie in a table, beside their labels, where any thing has it."""
_TYPES = MappingProxyType({bool: "boolean", int: "long", float: "double"})
"""What GraphML calls the values of a name, if all are of one of these types; else they are texts."""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write_graphml(network: Drawn, file: IO[bytes]) -> None:
    """Write a network as GraphML; what XML cannot hold becomes U+FFFD.

    Nodes and edges may have names in common, of which each has a key of its own: `node-first`, `edge-first`.
    """
    text = as_text(file)
    text.write(_HEAD)
    for kind, told in (("node", network.things.values()), ("edge", (tie for *_, tie in network.ties))):
        for name, type in _types(told).items():
            key = f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="{type}"/>'
            text.write(f"  {key}\n")
    text.write(f'  <graph edgedefault="{"" if network.is_directed else "un"}directed">\n')
    for thing, said in network.things.items():
        text.write(_element("node", {"id": thing}, said))
    for source, target, said in network.ties:
        text.write(_element("edge", {"source": source, "target": target}, said))
    text.write("  </graph>\n</graphml>\n")


def _types(all_said: Iterable[Said]) -> dict[str, str]:
    """Name → what GraphML calls its values, in the order in which they come."""
    found: dict[str, set[type]] = {}
    for said in all_said:
        for name, value in said.items():
            found.setdefault(name, set()).add(type(value))
    return {
        name: _TYPES.get(types.pop(), "string") if len(types) == 1 else "string"
        for name, types in found.items()
    }


def _element(kind: str, attributes: Mapping[str, str], said: Said) -> str:
    told = "".join(f" {name}={quoteattr(text_in_xml(value))}" for name, value in attributes.items())
    data = "".join(f'<data key="{kind}-{name}">{_in_xml(value)}</data>' for name, value in said.items())
    return f"    <{kind}{told}>{data}</{kind}>\n" if data else f"    <{kind}{told}/>\n"


def _in_xml(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else escape(text_in_xml(str(value)), {"\r": "&#13;"})


def write_csv(network: Drawn, file: IO[bytes]) -> None:
    """Write the ties of a network, one a line: what tells most of both ends, and what is said of the tie.

    No spreadsheet computes what a document says.
    """
    told = {name for said in network.things.values() for name in said}
    ends = ["label", *(name for name in _OF_ENDS if name in told)]
    columns = sorted({name for *_, tie in network.ties for name in tie})
    of_ends = [f"{end}_{name}" for name in ends for end in ("source", "target")]
    text = as_text(file)
    table = csv.writer(text)
    table.writerow(["source", "target", *of_ends, *columns])
    for source, target, tie in network.ties:
        said = (network.things[end].get(name, "") for name in ends for end in (source, target))
        row = (source, target, *said, *(tie.get(name, "") for name in columns))
        table.writerow(for_spreadsheet(cell) if isinstance(cell, str) else cell for cell in row)


def write_vosviewer(network: Drawn, file: IO[bytes]) -> None:
    """Write a network as VOSviewer opens it: things by number.

    Their papers, citations or references are weights, and years are scores.

    The form is described in the documentation of VOSviewer Online, under JSON files.
    """
    numbers = {thing: number for number, thing in enumerate(network.things, start=1)}
    items = (_item(number, thing, network.things[thing]) for thing, number in numbers.items())
    links = (
        {"source_id": numbers[source], "target_id": numbers[target], "strength": tie.get("weight", 1)}
        for source, target, tie in network.ties
    )
    text = as_text(file)
    text.write('{"network": {"items": [')  # one by one: `writelines` of a codec joins all in memory
    for each in _listed(items):
        text.write(each)
    text.write('], "links": [')
    for each in _listed(links):
        text.write(each)
    text.write("]}}\n")


def _listed(objects: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for place, each in enumerate(objects):
        yield f"{', ' if place else ''}{json.dumps(each, ensure_ascii=False)}"


def _item(number: int, thing: str, said: dict[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = {"id": number, "label": said["label"]}
    if "://" in thing:  # keywords have no address
        item["url"] = thing
    if weights := {called: said[name] for name, called in _WEIGHTS.items() if name in said}:
        item["weights"] = weights
    if "year" in said:
        item["scores"] = {"Year": said["year"]}
    return item


WRITERS = MappingProxyType({"graphml": write_graphml, "csv": write_csv, "json": write_vosviewer})
"""The end of a file's name → what writes a network into it."""
