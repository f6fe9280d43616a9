"""People of one name, told apart by their papers as lines of the curation file do: `Qizhen Zhang @ Nexus`."""

from typing import TYPE_CHECKING

from kg.curation.line import AT, OR
from kg.errors import UsageError
from kg.query.catalogue import internal
from kg.query.naming.entries import Kind
from kg.query.naming.names import find, look_up
from kg.store.terms import text
from kg.text.letters.fold import search_form
from kg.text.people.names import turned
from kg.text.quoting import in_quotes

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store import Graph


def authors_called(graph: "Graph", name: str, paper: "ox.NamedNode") -> set[str]:
    """The IRIs of those whom a paper prints so, in any spelling."""
    rows = graph.query(internal("identity/authors").text, bindings={"paper": paper}).rows()
    wanted = {search_form(name), search_form(turned(name))} - {""}
    return {text(person) for printed, person in rows if search_form(text(printed)) in wanted}


def narrowed(graph: "Graph", typed: str) -> str:
    """The IRI of who has the name on all papers behind an `@`; any other text as it is.

    Raises:
        UsageError: where a paper is not known, or none or several of its authors are called so, or those of
            several papers are several.
    """
    name, at, titles = typed.partition(AT)
    if not at or look_up(graph, typed) is not None:
        return typed
    one = look_up(graph, titles.strip(), [Kind.PAPER])
    papers = [one] if one else [find(graph, title.strip(), [Kind.PAPER]) for title in titles.split(OR)]
    found = [authors_called(graph, name, paper.node) for paper in papers]
    for paper, people in zip(papers, found, strict=True):
        if len(people) != 1:
            many = f"{len(people)} authors" if people else "No author"
            raise UsageError(f"{many} of {paper} {'are' if people else 'is'} called {in_quotes(name)}.")
    people = set().union(*found)
    if len(people) > 1:
        raise UsageError(
            f"{in_quotes(name)} is another person on each of these papers: {'; '.join(map(str, papers))}. "
            "Give one of them."
        )
    return people.pop()
