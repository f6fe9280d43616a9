"""`kg verify`: a graph and its documents in, what no longer stands out."""

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FileName, graph_argument
from kg.cli.screen import notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.proof import FallKind, Verification

_WHAT = {
    "value": " (author lines, dates, identifiers)",
    "fact": " of papers and authors",
    "quote": " (the words for concepts, relations and claims)",
    "figure": " that sites state (h-index, citations)",
    "heading": " of author pages",
}
"""Kind of what is checked → what it is, where the word alone may be taken for something else."""


@click.command(epilog="\b\nExamples:\n  kg verify\n  kg verify exports/graph.nq --from . --json")
@graph_argument
@click.option(
    "--from",
    "folders",
    type=FileName(path_type=Path),
    multiple=True,
    default=["."],
    show_default=True,
    metavar="DIR",
    help="The folder that the documents' names begin in, usually the one where kg build ran. Several: a "
    "document is that of the first that has it.",
)
@click.option("--follow-links", is_flag=True, help="Also read documents to which a link leads out of DIR.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON document.")
def command(graph: str, folders: tuple[Path, ...], follow_links: bool, as_json: bool) -> None:
    """Read the documents of a graph again, and check that they still print what it says.

    Exits with 1, and says which facts fell, when a document is missing or changed, a record is no longer
    printed in it, an author page has another heading, a quote does not stand at its offsets, or no record of
    a paper gives what the graph says of it and its authors: identifiers, dates, imprint, status, citations,
    ORCIDs, organisations, names. What a missing document printed is counted as not checked. This proves the
    quote, not the reading of it: that the words are there, not that they mean what the graph makes of them;
    nor what rules conclude, such as who is who, nor that nothing is left out. The words and the sentence of
    a claim are quotes; figures are those that sites state of people and papers. A graph without texts (kg
    build --no-text) is proved by hashes and offsets. GRAPH is a build folder, a store folder or an RDF file
    that has the graphs of records and evidence. Nothing outside of DIR is read, whatever the graph says.
    """
    from kg.api import verify

    result = verify(graph, from_=folders, follow_links=follow_links, notice=notice)
    click.echo(_as_json(result) if as_json else _as_text(result, graph))
    if not result.holds:
        click.get_current_context().exit(1)


_CONCLUDED = (
    "Not checked is what rules conclude: which records are one paper, who is who, and what concepts are and "
    "have to do with each other."
)


def _as_json(result: "Verification") -> str:
    document = {
        "schema_version": 1,
        "holds": result.holds,
        "checked": {f"{kind}s": count for kind, count in result.checked.items()},
        "unchecked": {f"{kind}s": count for kind, count in result.unchecked.items()},
        "falls": [dataclasses.asdict(fall) for fall in result.falls],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _as_text(result: "Verification", graph: str) -> str:
    from kg.query.terms import safe

    if result.holds:
        return f"Everything stands where the graph says: {_counts(result.checked)}.\n{_CONCLUDED}"
    return "\n".join([*(safe(str(fall)) for fall in result.falls), "", *_verdict(result, graph)])


def _verdict(result: "Verification", graph: str) -> "Iterator[str]":
    """What was checked and what was not, and what to do."""
    from kg.proof import FallKind
    from kg.query.suggested import rebuild

    unread = result.unchecked[FallKind.DOCUMENT]
    fell = len(result.falls) - unread
    if fell:
        yield f"{fell:,} of what the graph says no longer stands; checked were {_counts(result.checked)}."
    elif result.checked[FallKind.DOCUMENT]:
        yield f"What could be checked stands: {_counts(result.checked)}."
    else:
        yield "Nothing could be checked."
    if unread:
        yield f"Not checked, because their documents could not be read: {_counts(result.unchecked)}."
        yield (
            "If documents were moved, or lay outside of this folder, name each folder that their names begin "
            "in: --from DIR --from DIR. If they are gone for good, or have other names now, build the graph "
            f"again: {rebuild(graph)}"
        )
    if any(fall.kind is FallKind.DOCUMENT and fall.expected for fall in result.falls):
        yield f"If a document was changed on purpose, build the graph again: {rebuild(graph)}"


def _counts(counts: "Mapping[FallKind, int]") -> str:
    """How many of each kind, and what they are: figures are those of sites, those of claims are quotes."""
    told = (f"{_many(count, kind)}{_WHAT.get(kind.value, '')}" for kind, count in counts.items())
    return ", ".join(told)


def _many(count: int, kind: str) -> str:
    return f"{count:,} {kind}{'' if count == 1 else 's'}"
