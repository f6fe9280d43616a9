"""Networks in the forms of files that other programs read."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any, TextIO

from kg.rdf.in_xml import text_in_xml

if TYPE_CHECKING:
    import networkx

_WEIGHTS = MappingProxyType({"papers": "Papers", "cited": "Citations", "references": "References"})
"""What counts a thing → what VOSviewer shows it as."""
_OF_ENDS = ("kind", "year", "status")
"""What is said of both ends of a tie in a table, beside their labels, where any thing has it."""


def write_graphml(network: "networkx.Graph[str]", file: IO[bytes]) -> None:
    """Write a network as GraphML; what XML cannot hold becomes U+FFFD."""
    import networkx

    for _, attributes in network.nodes(data=True):
        attributes |= {name: text_in_xml(said) for name, said in attributes.items() if isinstance(said, str)}
    # Of two that networkx has, the one that needs no other library, so that the bytes are always the same.
    networkx.write_graphml_xml(network, file, named_key_ids=True)


def write_csv(network: "networkx.Graph[str]", file: IO[bytes]) -> None:
    """Write the ties of a network, one a line: what tells most of both ends, and what is said of the tie."""
    told = {name for _, said in network.nodes(data=True) for name in said}
    ends = ["label", *(name for name in _OF_ENDS if name in told)]
    columns = sorted({name for *_, tie in network.edges(data=True) for name in tie})
    of_ends = [f"{end}_{name}" for name in ends for end in ("source", "target")]
    with _as_text(file) as text:
        table = csv.writer(text)
        table.writerow(["source", "target", *of_ends, *columns])
        for source, target, tie in network.edges(data=True):
            said = (network.nodes[end].get(name, "") for name in ends for end in (source, target))
            table.writerow([source, target, *said, *(tie.get(name, "") for name in columns)])


def write_vosviewer(network: "networkx.Graph[str]", file: IO[bytes]) -> None:
    """Write a network as VOSviewer opens it: things by number.

    Their papers, citations or references are weights, and years are scores.

    The form is described in the documentation of VOSviewer Online, under JSON files.
    """
    numbers = {thing: number for number, thing in enumerate(network, start=1)}
    items = [_item(number, thing, network.nodes[thing]) for thing, number in numbers.items()]
    links = [
        {"source_id": numbers[source], "target_id": numbers[target], "strength": tie.get("weight", 1)}
        for source, target, tie in network.edges(data=True)
    ]
    with _as_text(file) as text:
        json.dump({"network": {"items": items, "links": links}}, text, ensure_ascii=False)
        text.write("\n")


@contextmanager
def _as_text(file: IO[bytes]) -> Iterator[TextIO]:
    """The file for texts, whose line ends stay as they are; whoever opened it closes it."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    yield text
    text.detach()  # which writes what is left


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
