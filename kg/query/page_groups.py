"""How the papers of an author page hang together, in words, and the lines that take groups away."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from kg.curation import line_for_part
from kg.text.fold import same_form

Row: TypeAlias = Mapping[str, str]
"""A paper of a group, as `queries/explain/page-groups.rq` and `queries/views/page-groups.rq` give it."""


def summary(rows: Sequence[Row]) -> str:
    """What is to be said of a page; its rows belong to one page.

    >>> rows = [{"group": group, "paper": group, "conflation": "1"} for group in "12"]
    >>> summary(rows)
    'this author page mixes people, perhaps: 2 papers in 2 groups that share no coauthor (conflation 1)'
    """
    papers, groups = len({row["paper"] for row in rows}), len({row["group"] for row in rows})
    return (
        f"this author page mixes people, perhaps: {papers} papers in {groups} groups that share no coauthor "
        f"(conflation {rows[0]['conflation']})"
    )


HIDING = "a cut list of authors hides coauthors, so that there are at most so many groups"
"""What must be said beside the number of groups."""


def groups(rows: Sequence[Row]) -> Iterator[str]:
    """A line for each group, with the titles of its papers.

    >>> list(groups([{"group": "1", "title": "On Doors"}, {"group": "2", "title": "On Maps"}]))
    ["group 1: 'On Doors'", "group 2: 'On Maps'"]
    """
    for group, same in groupby(rows, key=lambda row: row["group"]):
        titles = dict.fromkeys(" ".join(row["title"].split()) for row in same)
        yield f"group {group}: " + ", ".join(f"'{title}'" for title in titles)


def by_page(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of each page, in the order of the answer."""
    yield from (list(same) for _, same in groupby(rows, key=lambda row: row["page"]))


def partings(person: str, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Number and line of each group of a page that may be taken from the person, who stays with the first.

    Without those whose bylines do not show the name, or show it in several forms.
    """
    shown = [row for row in rows if "name" in row]
    first = shown[0]["group"] if shown else ""
    for group, same in groupby(shown, key=lambda row: row["group"]):
        papers = list(same)
        if group != first and len({same_form(row["name"]) for row in papers}) == 1:
            paths = dict.fromkeys(row["paper"] for row in papers)
            if line := line_for_part(person, papers[0]["name"], list(paths)):
                yield group, line
