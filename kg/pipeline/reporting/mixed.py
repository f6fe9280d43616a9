"""Author pages that mix people, perhaps, as the report tells them: groups, and the lines that part them."""

from collections.abc import Sequence

from kg.curation import line_for_part
from kg.pipeline.derived.pages import Grouped
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.reporting.parts import ToldGroup, ToldPage
from kg.rdf.iris import Namer, node_key
from kg.rdf.terms import Term, bare
from kg.resolve.people.person import Person
from kg.text.letters.fold import same_form


def told_pages(pages: Sequence[Grouped], found: Identities, name: Namer) -> list[ToldPage]:
    """The pages whose papers fall apart, those that do so most first."""
    apart = [page for page in pages if len(page.groups) > 1]
    wanted = {owner for page in apart for owner in (page.person, *page.owners.values())}
    each = found.each_person() if wanted else ()
    people = {name(path): person for person, path in each if name(path) in wanted}
    told = [_told(page, people) for page in apart]
    return sorted(told, key=lambda page: (-page.conflation, -page.papers, page.document))


def _told(page: Grouped, people: dict[Term, Person]) -> ToldPage:
    groups = []
    before: set[Term] = set()
    for papers in page.groups:
        owners = {page.owners[paper] for paper in papers if paper in page.owners}
        line = _line(page, papers, people) if len(owners) == 1 and owners <= before else None
        groups.append(ToldGroup(papers=[page.titles[paper] for paper in papers], line=line))
        before |= owners
    return ToldPage(
        document=page.document,
        person=people[page.person].name,
        iri=bare(page.person),
        papers=sum(map(len, page.groups)),
        conflation=page.score,
        groups=groups,
    )


def _line(page: Grouped, papers: Sequence[Term], people: dict[Term, Person]) -> str | None:
    """The line that says that these papers are not by the person of the others; `None` if names differ."""
    shown = [paper for paper in papers if paper in page.owners]  # the others hide the name
    owner = page.owners[shown[0]]
    keys = set(map(node_key, shown))
    printed = [signature.name for signature in people[owner].signatures if signature.paper in keys]
    if len(set(map(same_form, printed))) != 1:
        return None
    return line_for_part(bare(owner), printed[0], list(map(bare, shown)))
