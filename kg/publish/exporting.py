"""A graph into one file of another form: statements for triple stores, networks, a bibliography."""

import gzip
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from kg.disk import named
from kg.errors import OutputError, UsageError, a_text, several, true_or_false, whole_number
from kg.publish import network_files, paper_files
from kg.publish.forms import COMPRESSED, Holds, OutwardForm, form_called, form_of, of_network
from kg.publish.networks import MOST, Drawn, Network, network_of
from kg.publish.replacing import replacing
from kg.rdf.formats import MEDIA_TYPES
from kg.rdf.in_xml import in_rdf_xml
from kg.rdf.prefixes import PREFIXES
from kg.store import Graph
from kg.store.opening import opened
from kg.store.streaming import statements
from kg.store.workers.request import seconds
from kg.text.printing import pretty
from kg.text.quoting import in_quotes, out_of_brackets

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.view import Patient

TIMEOUT = 600.0
"""Seconds that one question may take: it reads all of the graph, however large that is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What is in the file now."""

    form: str
    """Its form, as people call it: `N-Quads`."""
    counts: Mapping[str, int]
    """What is in it → how many: `statements`; `nodes` and `edges`, of CSV these alone; `papers`."""

    def __str__(self) -> str:
        """In words.

        >>> print(Exported(form="GraphML", counts={"nodes": 2, "edges": 1}))
        2 nodes and 1 edge as GraphML
        """
        counts = (f"{n:,} {what.removesuffix('s') if n == 1 else what}" for what, n in self.counts.items())
        return f"{' and '.join(counts)} as {self.form}"

    _repr_pretty_ = pretty


def export(
    graph: "str | os.PathLike[str] | Graph",
    file: str | os.PathLike[str] | IO[bytes],
    *,
    form: str | None = None,
    network: str | None = None,
    papers: "Iterable[str | ox.NamedNode] | None" = None,
    most: int = MOST,
    force: bool = False,
    timeout: float = TIMEOUT,
    notice: Callable[[str], None] = lambda _: None,
) -> Exported:
    """Write a graph into a file, in the form that the end of its name says, or in the `form` of that ending.

    `nq`, `trig` and `jsonld` have everything; `ttl`, `nt` and `rdf`, which know no named graphs, the facts;
    `bib`, `ris`, `csl.json` and `csv` the papers; what stayed out, `notice` is told. In XML, U+FFFD stands
    for characters that it does not have. `graphml`, `json`, and `csv` where one is named, have a `network`:
    the `things` of the picture (when nothing is said), `coauthors`, `concepts`, `keywords`, `citations`,
    `coupling` (papers by what both cite) or `cocitation` (works by the papers that cite both). A paper with
    more than so many coauthors, concepts, keywords or references, `most`, ties none of them there, nor does a
    work that more papers cite couple them, and `notice` is told how many such there are. A name that ends in
    `.gz` means a compressed file. Of `papers`, IRIs as answers have them, those alone are written, in this
    order; without it all are.

    The file is written whole or not at all, and nothing is replaced without `force`. An open file, for bytes,
    needs a `form`, and stays open. Statements need no more memory for a large graph than for a small one;
    the pairs of a network are counted in memory. Each question may take so many seconds, `timeout`.

    Raises:
        UsageError: for a form, network, number or time that is none, and for a network that the form has not.
        InputError: when there is no graph, or a broken one.
        LimitError: when a question takes longer, or has an answer of over 256 MB.
        OutputError: when the file is there, or cannot be written, and for what the form has no words for.

    >>> import io
    >>> out = io.BytesIO()
    >>> export("exports/graph.nq", out, form="bib").counts
    {'papers': 9}
    >>> out.getvalue()[:5]
    b'@misc'
    """
    is_open = hasattr(file, "write") and not isinstance(file, os.PathLike)  # of which some can write as well
    if is_open and hasattr(file, "encoding"):  # which only files that are open for text have
        raise UsageError(
            f"file is a name, or a file that is open for bytes, open(…, 'wb'); {file!r} is none."
        )
    target: Path | IO[bytes] = cast(IO[bytes], file) if is_open else named(cast(str, file), "file")
    true_or_false(force, "force")
    wanted = form_called(a_text(form, "form")) if form is not None else form_of(_name(target))
    drawn_as, most, timeout = _network(network), whole_number(most, "most"), seconds(timeout)
    if network is not None:
        wanted = of_network(wanted)
    chosen = _chosen(papers, wanted)
    with _target(target, force=force) as out:
        if wanted.holds in (Holds.EVERYTHING, Holds.FACTS):
            found = statements(graph, timeout=timeout, notice=notice)
            written = _write_statements(found, wanted, out, notice)
            return Exported(form=wanted.title, counts={"statements": written})
        with opened(graph, notice=notice) as asked:
            if wanted.holds is Holds.PAPERS:
                from kg.view import Patient

                patient = Patient(asked, timeout)
                titled = chosen and _titled(patient, chosen, notice)
                written = paper_files.WRITERS[wanted.ending](patient, titled, out)
                return Exported(form=wanted.title, counts={"papers": written})
            drawn = network_of(asked, drawn_as, timeout=timeout, most=most, notice=notice)
        return Exported(form=wanted.title, counts=_write_network(drawn, wanted, out))


def _network(name: str | None) -> Network:
    try:
        return Network(Network.THINGS if name is None else name)
    except ValueError:
        raise UsageError(f"There is no network {name!r}: {', '.join(Network)}.") from None


def _chosen(papers: "Iterable[str | ox.NamedNode] | None", form: OutwardForm) -> list[str] | None:
    """The IRIs of the papers that are wanted, each once; `None` for all."""
    if papers is None:
        return None
    if form.holds is not Holds.PAPERS:
        raise UsageError(
            f"{form.title} has more than papers: .bib, .ris, .csl.json and .csv have some of them. "
            "A graph of some papers is built of their .bib: kg build SOME.bib -o FOLDER"
        )
    if isinstance(papers, str):
        raise UsageError(f"papers are several IRIs; {papers!r} is one text.")
    return list(dict.fromkeys(map(_iri, several(papers, "papers"))))


def _titled(graph: "Patient", papers: Sequence[str], notice: Callable[[str], None]) -> Sequence[str]:
    """Those of the papers that have a title; all, where none has one, of which the writer says so."""
    from kg.view.reading.questions import ask_about

    known = {row["paper"] for row in ask_about(graph, "library", "paper", papers)}
    left_out = [paper for paper in papers if paper not in known]
    if not known or not left_out:
        return papers
    notice(
        f"{len(left_out):,} of {len(papers):,} are no papers with a title in this graph, and were left out; "
        f"the first is {left_out[0]}."
    )
    return [paper for paper in papers if paper in known]


def _iri(paper: object) -> str:
    """The IRI of a paper, or what a blank node is called; titles, too, may have a colon."""
    import pyoxigraph as ox

    text = getattr(paper, "value", paper)
    if not isinstance(text, str):
        raise UsageError(f"papers are IRIs, as answers have them; {paper!r} is none.")
    iri = out_of_brackets(str.__str__(text))
    try:
        return (ox.NamedNode(iri) if ":" in iri else ox.BlankNode(iri)).value
    except ValueError:
        raise UsageError(f"papers are IRIs, as answers have them; {in_quotes(text)} is none.") from None


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
    try:
        _keep(target, force)
        with replacing(target) as file:
            if target.suffix.lower() == COMPRESSED:
                # Neither name nor time of the file are in it: the same graph gives the same bytes.
                with gzip.GzipFile("", "wb", compresslevel=6, fileobj=file, mtime=0) as smaller:
                    yield cast(IO[bytes], smaller)
            else:
                yield file
            _keep(target, force)  # an export takes minutes, in which somebody may have written there
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}.") from error


def _keep(target: Path, force: bool) -> None:
    if target.is_file() and not force:
        raise OutputError(
            f"{target} is there already. Choose another name, or replace it: --force, in Python force=True."
        )


def _write_statements(
    found: "Iterable[ox.Quad]", form: OutwardForm, file: IO[bytes], notice: Callable[[str], None]
) -> int:
    import pyoxigraph as ox

    written = left_out = 0

    def wanted() -> "Iterator[ox.Quad]":
        nonlocal written, left_out
        for quad in found:
            if form.holds is Holds.EVERYTHING or isinstance(quad.graph_name, ox.DefaultGraph):
                written += 1
                yield quad
            else:
                left_out += 1

    said: Iterator[ox.Quad] | Iterator[ox.Triple] = wanted()
    if form.holds is Holds.FACTS:
        facts = (quad.triple for quad in wanted())
        said = in_rdf_xml(facts, PREFIXES) if form.ending == "rdf" else facts
    try:
        ox.serialize(
            said, file, ox.RdfFormat.from_media_type(MEDIA_TYPES[form.ending]), prefixes=dict(PREFIXES)
        )
    except OSError as error:
        if type(error) is not OSError or error.errno is not None:  # the file's own, not the engine's
            raise
        raise OutputError(f"{form.title} cannot say all that the graph does: {error}.") from None
    if left_out:
        notice(
            f"{left_out:,} statement{'s' * (left_out > 1)} of named graphs stayed out, as {form.title} has "
            "no such graphs; .nq, .trig and .jsonld have."
        )
    return written


def _write_network(drawn: Drawn, form: OutwardForm, file: IO[bytes]) -> dict[str, int]:
    network_files.WRITERS[form.ending](drawn, file)
    nodes = {} if form.ending == "csv" else {"nodes": len(drawn.things)}
    return nodes | {"edges": len(drawn.ties)}
