"""A graph into one file of another form: statements for triple stores, networks, a bibliography."""

import gzip
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from kg.disk import named
from kg.errors import OutputError, UsageError, whole_number
from kg.publish.forms import COMPRESSED, Holds, OutwardForm, form_called, form_of
from kg.publish.networks import MOST, Network, network_of, write_csv, write_graphml
from kg.publish.replacing import replacing
from kg.rdf.formats import MEDIA_TYPES
from kg.rdf.prefixes import PREFIXES
from kg.store import Graph
from kg.store.opening import opened
from kg.store.request import seconds
from kg.store.streaming import statements
from kg.view import Patient
from kg.view.bibliography import bibliography

if TYPE_CHECKING:
    import pyoxigraph as ox

TIMEOUT = 600.0
"""Seconds that one question may take: it reads all of the graph, however large that is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What is in the file now."""

    form: str
    """Its form, as people call it: `N-Quads`."""
    counts: Mapping[str, int]
    """What is in it → how many: `statements`; `nodes` and `edges`; `papers`."""


def export(
    graph: "str | os.PathLike[str] | Graph",
    file: str | os.PathLike[str] | IO[bytes],
    *,
    form: str | None = None,
    network: str | None = None,
    most: int = MOST,
    force: bool = False,
    timeout: float = TIMEOUT,
    notice: Callable[[str], None] = lambda _: None,
) -> Exported:
    """Write a graph into a file, in the form that the end of its name says, or in the `form` of that ending.

    `nq`, `trig` and `jsonld` have everything; `ttl`, `nt` and `rdf`, which know no named graphs, the facts;
    `bib` the papers. `graphml` and `csv` have a `network`: the `things` of the picture (when nothing is
    said), `coauthors`, `concepts` or `citations`. A paper with more than so many coauthors or concepts,
    `most`, ties none of them there, and `notice` is told how many such papers there are. A name that ends in
    `.gz` means a compressed file.

    The file is written whole or not at all, and nothing is replaced without `force`. An open file, for bytes,
    needs a `form`, and stays open. Statements need no more memory for a large graph than for a small one;
    networks are made in memory. Each question may take so many seconds, `timeout`.

    Raises:
        UsageError: for a form, network, number or time that is none, and for a network that the form has not.
        InputError: when there is no graph, or a broken one.
        LimitError: when a question takes longer, or has an answer of over 256 MB.
        OutputError: when the file is there, or cannot be written.

    >>> import io
    >>> out = io.BytesIO()
    >>> export("exports/graph.nq", out, form="bib").counts
    {'papers': 9}
    >>> out.getvalue()[:5]
    b'@misc'
    """
    target = named(file, "file") if isinstance(file, str | os.PathLike) else file
    wanted = form_called(form) if form is not None else form_of(_name(target))
    if network is not None and wanted.holds is not Holds.NETWORK:
        raise UsageError(f"{wanted.title} has no network: .graphml and .csv do.")
    chosen, most, timeout = _network(network), whole_number(most, "most"), seconds(timeout)
    with _target(target, force=force) as out:
        if wanted.holds in (Holds.EVERYTHING, Holds.FACTS):
            return Exported(form=wanted.title, counts={"statements": _write_statements(graph, wanted, out)})
        with opened(graph, notice=notice) as asked:
            if wanted.holds is Holds.PAPERS:
                return Exported(form=wanted.title, counts={"papers": _write_papers(asked, out, timeout)})
            drawn = network_of(asked, chosen, timeout=timeout, most=most, notice=notice)
        (write_graphml if wanted.ending == "graphml" else write_csv)(drawn, out)
        counts = {"nodes": drawn.number_of_nodes(), "edges": drawn.number_of_edges()}
        return Exported(form=wanted.title, counts=counts)


def _network(name: str | None) -> Network:
    try:
        return Network(name or Network.THINGS)
    except ValueError:
        raise UsageError(f"There is no network {name!r}: {', '.join(Network)}.") from None


def _name(target: Path | IO[bytes]) -> str:
    if isinstance(target, Path):
        return str(target)
    raise UsageError("An open file has no name that says a form: give one.")


@contextmanager
def _target(target: Path | IO[bytes], *, force: bool) -> Iterator[IO[bytes]]:
    """The file to write into, which is there at the end if nothing fails."""
    if not isinstance(target, Path):
        yield target
        return
    is_new = not target.exists()
    if target.is_file() and not force:
        raise OutputError(f"{target} is there already. Choose another name, or replace it with --force.")
    try:
        with replacing(target) if is_new or target.is_file() else target.open("wb") as file:
            if target.suffix.lower() == COMPRESSED:
                # Neither name nor time of the file are in it: the same graph gives the same bytes.
                with gzip.GzipFile("", "wb", compresslevel=6, fileobj=file, mtime=0) as smaller:
                    yield cast(IO[bytes], smaller)
            else:
                yield file
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}.") from error


def _write_statements(graph: "str | os.PathLike[str] | Graph", form: OutwardForm, file: IO[bytes]) -> int:
    import pyoxigraph as ox

    written = 0

    def wanted() -> "Iterator[ox.Quad]":
        nonlocal written
        for quad in statements(graph):
            if form.holds is Holds.EVERYTHING or isinstance(quad.graph_name, ox.DefaultGraph):
                written += 1
                yield quad

    format = ox.RdfFormat.from_media_type(MEDIA_TYPES[form.ending])
    if form.holds is Holds.EVERYTHING:
        ox.serialize(wanted(), file, format, prefixes=dict(PREFIXES))
    else:
        ox.serialize((quad.triple for quad in wanted()), file, format, prefixes=dict(PREFIXES))
    return written


def _write_papers(graph: Graph, file: IO[bytes], timeout: float) -> int:
    written = 0
    for entry in bibliography(Patient(graph, timeout)):
        file.write(f"\n{entry}".encode() if written else entry.encode())
        written += 1
    return written
