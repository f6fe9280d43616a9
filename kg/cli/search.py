"""`kg search`: what in the graph has a name like the words typed."""

import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.options import graph_option, json_option
from kg.cli.screen import notice, print_json, width
from kg.text.quoting import did_you_mean, in_quotes

if TYPE_CHECKING:
    from kg.search import Hit

MOST = 1000
"""Hits that can be asked for."""
GROUPS = ("person", "concept", "system", "paper", "category", "organisation", "topic")


@click.command(epilog='\b\nExamples:\n  kg search foerst\n  kg search "mixture of" --kind concept --json')
@click.argument("words", nargs=-1, required=True)
@graph_option
@click.option("--kind", type=click.Choice(GROUPS), help="Only what is of this kind.")
@click.option(
    "--limit", type=click.IntRange(1, MOST), default=20, show_default=True, metavar="N", help="The first N."
)
@json_option
def command(words: tuple[str, ...], graph: str, kind: str | None, limit: int, as_json: bool) -> None:
    """Find what has a name like the WORDS: people, papers, concepts, systems, categories, organisations.

    The last word may be only begun. Case, accents, apostrophes and script do not count. Papers are found by
    DOI, arXiv id, PubMed number, ISBN, ISSN, their editors and the key of their entry (knuth1984), people by
    ORCID, organisations by ROR id, all by IRI.
    What is found can be asked for by the end of its IRI: kg show person/…
    """
    from kg.search import Group, Hit, Hits, Index, asked
    from kg.search.partial import most
    from kg.search.spelling import meant
    from kg.store import open_graph

    typed = " ".join(words)

    def look_up(index: Index) -> tuple[Hits, list[Hit]]:
        hits = index.best(typed, [Group(kind)] if kind else (), limit)
        return hits, [] if hits else meant(index, typed) or most(index, typed)

    with open_graph(graph, notice=notice, called=graph) as opened:
        hits, nearest = asked(opened, look_up, notice)
    if not hits:
        names = dict.fromkeys(in_quotes(hit.name) for hit in nearest)  # several things may have one name
        hint = did_you_mean(names)
        asked_for = ("kg", "query", "papers-with-any-words", "--param", f"words={typed}", "-g", graph)
        within = f" In titles and abstracts: {shlex.join(asked_for)}" if typed.strip() else ""
        notice(f"Nothing in this graph has such a name.{hint}{within}")
    if hits.cut:
        more = f"raise it to {min(10 * limit, MOST)}, or " if limit < MOST else ""
        notice(f"There are more than --limit {limit} shows: {more}give more of the name, or a --kind.")
    if as_json:
        near = [hit.document for hit in nearest]
        print_json({"schema_version": 1, "typed": typed, **hits.document, "nearest": near})
    else:
        click.echo(_as_text(hits), nl=False)


def _as_text(hits: "Sequence[Hit]") -> str:
    import pyoxigraph as ox

    from kg.store.table import lay_out
    from kg.store.terms import short

    if not hits:
        return ""
    rows = [
        [ox.Literal(hit.group), ox.Literal(hit.name), ox.Literal(hit.note), ox.Literal(short(hit.iri))]
        for hit in hits
    ]
    return lay_out(("kind", "name", "known_by", "ask_for_it_as"), rows, width())
