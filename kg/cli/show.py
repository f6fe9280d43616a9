"""`kg show`: what the graph knows about one person, paper, concept, category or organisation."""

from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import graph_option, json_option
from kg.cli.screen import notice, print_json, say, width, wrapped
from kg.text.printing import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.query.profile import Profile, Section
    from kg.store import Result

KINDS = ("person", "paper", "concept", "category", "organisation", "topic")
ROWS = 10
"""Rows of a section that are printed; the question shows all."""
FACTS = 20
"""Values of one fact at the head that are printed; `--json` has all."""


@click.command(epilog='\b\nExamples:\n  kg show "Jakob Foerster"\n  kg show LG --kind category --json')
@click.argument("name", nargs=-1, required=True)
@graph_option
@click.option("--kind", type=click.Choice(KINDS), help="What it is, when a name fits several kinds.")
@json_option
def command(name: tuple[str, ...], graph: str, kind: str | None, as_json: bool) -> None:
    """Show what the graph knows about a person, paper, concept, category, organisation or topic.

    NAME is a name in any spelling, with quotes or without, an acronym, a title or a part of one, a category's
    code, or an IRI.
    """
    from kg.query import USUAL, Kind
    from kg.query.profile import profile
    from kg.store import open_graph

    kinds = [Kind(kind)] if kind else list(USUAL)
    with open_graph(graph, notice=notice, called=graph) as opened:
        found = profile(opened, " ".join(name), kinds, most_counted=None if as_json else ROWS, notice=notice)
    if as_json:
        print_json(found.document)
    else:
        say(_as_text(found, graph), nl=False)


def _as_text(found: "Profile", graph: str) -> str:
    facts = [fact for fact in (_called(*told) for told in _few_of_each(found)) if fact[0]]
    thing = found.thing
    lines = [safe(thing.name), f"{thing.kind} <{safe(thing.node.value)}>", *[""][: len(facts)]]
    most = max((len(fact) for fact, _ in facts), default=0)
    lines += [wrapped(f"{fact:{most}}  {value}", width(), most + 2) for fact, value in facts]
    text = "\n".join(lines) + "\n"
    sections = [section for section in found.sections if _rows(section.result)]
    return text + "".join(_section(section, found, graph) for section in sections)


def _called(fact: str, value: str) -> tuple[str, str]:
    """A fact as readers call it: of what has no property of its own, the words say what it is.

    Without a name it need not be shown.

    >>> _called("also says", "retractionin: J Maps"), _called("volume", "7")
    (('retraction in', 'J Maps'), ('volume', '7'))
    """
    from kg.view.cards.paper_facts import ALSO, called

    if fact != ALSO.lower():
        return fact, value
    name, said = called(value)
    return (name[:1].lower() + name[1:] if name[1:].islower() else name), said


def _few_of_each(found: "Profile") -> "Iterator[tuple[str, str]]":
    """The facts in words; of a hundred spellings of a name, the first and how many more there are."""
    from kg.store.terms import for_people

    for fact, group in groupby(found.facts, key=lambda pair: pair[0]):
        values = [for_people(value) for _, value in group]
        yield from ((fact, value) for value in values[:FACTS])
        if len(values) > FACTS:
            yield fact, f"… and {len(values) - FACTS} more: --json has everything"


def _section(section: "Section", found: "Profile", graph: str) -> str:
    from kg.query.suggested import command
    from kg.store.table import lay_out
    from kg.store.terms import short

    rows = _rows(section.result)
    body = lay_out(section.result.variables, rows[:ROWS], width())
    if (total := section.total or len(rows)) > ROWS:
        asked = {section.parameter: short(found.thing.node.value)} | _for_all(section.question, total)
        whole = command(f"kg query {section.question}", graph=graph, **asked)
        body += f"… and {total - ROWS} more: {whole}\n"
    return f"\n{wrapped(section.summary, width())}\n\n{body}"


def _for_all(question: str, rows: int) -> dict[str, str]:
    """The parameter by which a question that shows the first rows shows as many; empty where it does."""
    from kg.query import questions

    usual = {each.name: each.default for each in questions()[question].parameters}
    return {"top": str(rows)} if "top" in usual and rows > int(usual["top"] or 0) else {}


def _rows(result: "Result") -> list[tuple[Any, ...]]:
    return list(result.rows())
