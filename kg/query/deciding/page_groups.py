"""How the papers of an author page hang together, in words, and the lines that take groups away."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from kg.curation import line_for_part
from kg.text.letters.fold import same_form

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
    """Number and line of each group of a page that may be taken from the person, who stays with the first."""
    yield from ((group, line) for group, line, _ in with_reasons(person, rows) if line)


def with_reasons(person: str, rows: Sequence[Row]) -> Iterator[tuple[str, str, str]]:
    """Number of each group of a page, the line that takes it from the person, and why there is no line.

    One of the two is empty. The person stays with the first group whose bylines show the name.

    >>> rows = [{"group": "1", "paper": "paper/doors-aaaaaaaaaaaa2", "name": "Bo Li"}, {"group": "2"}]
    >>> for told in with_reasons("person/bo-li-aaaaaaaaaaaa2", rows):
    ...     print(told)
    ('1', '', 'The author of this group stays this person.')
    ('2', '', 'No line: its bylines do not show this person.')
    """
    first = next((row["group"] for row in rows if "name" in row), "")
    for group, same in groupby(rows, key=lambda row: row["group"]):
        papers = [row for row in same if "name" in row]
        forms = {same_form(row["name"]): row["name"] for row in papers}
        paths = dict.fromkeys(row["paper"] for row in papers)
        if not papers:
            yield group, "", "No line: its bylines do not show this person."
        elif group == first:
            yield group, "", "The author of this group stays this person."
        elif len(forms) > 1:
            names = "; ".join(sorted(forms.values()))
            yield group, "", f"No line: its bylines print the name in several forms: {names}."
        elif line := line_for_part(person, papers[0]["name"], list(paths)):
            yield group, line, ""
        else:
            yield (
                group,
                "",
                "No line can name the person and all papers of this group.",
            )
