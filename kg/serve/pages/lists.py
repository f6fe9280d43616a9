"""The lists of the whole graph, and the panels of the first page."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from kg.rdf import vocabulary as v
from kg.serve.pages.mixing import first_rows
from kg.serve.pages.panel import Column, Drawing, Form, More, Panel
from kg.serve.pages.shared import (
    AGAINST,
    DATA,
    DATE,
    FIGURE,
    MEASURED,
    ROLE,
    SENTENCE,
    STATUS,
    SYSTEM,
    YEARS,
    paper,
)
from kg.serve.pages.shared import PAPERS as _PAPERS
from kg.serve.pages.strips import of_several_years
from kg.serve.pages.tables import venues

_BY_TYPE = (
    ("methods", "Methods"), ("models", "Models"), ("tasks", "Tasks"), ("metrics", "Metrics"),
    ("datasets", "Data sets"),
)  # fmt: skip
_CONCEPT_LISTS = (("concepts", "All"), *_BY_TYPE, ("results", "Data with results"))
_TITLE = paper("Title")

PAPERS = Panel(
    question="papers", heading="Papers", given=(("top", "1000"),),
    more=More(question="papers"),
    columns=(_TITLE, DATE, Column(name="category", heading="Category"),
             Column(name="shown_in_byline", heading="Authors", form=Form.NUMBER)),
    note="The latest first; those without a year come last.", empty="The graph has no papers.",
)  # fmt: skip
PEOPLE = Panel(
    question="leading-people", heading="People",
    more=More(question="people"),
    columns=(Column(name="name", heading="Name", link="person"), _PAPERS,
             Column(name="coauthors", heading="Coauthors", form=Form.NUMBER)),
    note="Those with most papers first; a lower bound where lists of authors are cut, and where one person "
    "may be several.",
    empty="The graph has no people.",
)  # fmt: skip
CONCEPTS = Panel(
    question="leading-concepts", heading="Concepts",
    more=More(question="concepts", lists=_CONCEPT_LISTS),
    columns=(Column(name="label", heading="Concept", link="concept"), _PAPERS),
    note="What papers are mainly about, by the number of papers that name it. The search also finds "
    "what they only name.",
    empty="No paper of the graph names a concept.", reads=True, drawing=Drawing.CHIPS, shown=48, wide=True,
)  # fmt: skip
_NAMED = {"datasets": " Data of a kind, such as “image datasets”, is no data set: one has a name."}
"""What is to be known of a type beside that."""
_OF_TYPE = {
    address: replace(
        CONCEPTS, question="concepts-of-type", heading=called,
        more=replace(CONCEPTS.more, question="concepts-of-type"),
        given=(("type", address.removesuffix("s")), ("top", "1000")),
        note="Concepts that papers call so, or that stand where such things do, by the number of papers that "
        "name them." + _NAMED.get(address, ""),
        empty=f"The graph knows of no {called.lower()}.{_NAMED.get(address, '')}",
    )
    for address, called in _BY_TYPE
}  # fmt: skip
RESULTS = Panel(
    question="results-by-dataset", heading="Data with results", given=(("top", "1000"),), shown=8,
    more=More(lists=_CONCEPT_LISTS),
    columns=(Column(name="label", heading="Data", link="dataset"), _PAPERS,
             Column(name="figures", heading="Figures", form=Form.NUMBER),
             Column(name="latest", heading="Latest paper", form=Form.DATE)),
    note="How many papers report a figure on each; its page has the figures, the best first.",
    empty="No paper of the graph states a figure on named data.", reads=True,
)  # fmt: skip
SYSTEMS = Panel(
    question="latest-systems", heading="Systems",
    more=More(question="systems"),
    columns=(Column(name="label", heading="System", link="system"), paper("Introduced by"), DATE),
    note="Methods, models, data and tools that a paper calls its own, the latest first.",
    empty="No paper of the graph introduces a system.", reads=True, wide=True, shown=8,
)  # fmt: skip
CLAIMS = Panel(
    question="claims", heading="Claims with a figure", given=(("top", "500"),),
    columns=(SYSTEM, MEASURED, FIGURE, DATA, AGAINST, ROLE, paper(), STATUS,
             SENTENCE),
    note="What papers state in numbers, each with its sentence: results first, the latest papers first.",
    more=More(things=v.CLAIM),
    empty="No paper of the graph states a figure.", reads=True,
)  # fmt: skip
CATEGORIES = Panel(
    question="categories", heading="Categories",
    columns=(Column(name="code", heading="Category", link="category"),
             Column(name="name", heading="Name"), _PAPERS,
             Column(name="first", heading="First category of", form=Form.NUMBER)),
    empty="No paper of the graph has a category.",
)  # fmt: skip
ORGANISATIONS = Panel(
    question="organisations", heading="Organisations",
    columns=(Column(name="name", heading="Name", link="organisation"), _PAPERS,
             Column(name="people", heading="People", form=Form.NUMBER)),
    note="Where documents say that authors worked, and collaborations that sign papers themselves.",
    empty="No document states an organisation.",
)  # fmt: skip
VENUES = Panel(
    question="venues-and-licences", heading="Venues", read=venues, shown=6,
    columns=(Column(name="name", heading="Journal, conference or book", asks=("papers-of-venue", "name")),
             _PAPERS, Column(name="from", heading="From"), Column(name="to", heading="To")),
    note="As documents print them, in any case; journals of one ISSN are one.",
    empty="No document says where a paper appeared.",
)  # fmt: skip
DOUBTS = Panel(
    question="reasons-of-doubts", heading="Who is who: open questions", given=(("top", "1000000"),),
    more=More(counter="open-doubts"), drawing=Drawing.DOUBTS, wide=True, shown=6,
    columns=(Column(name="names", heading="Names", link="one"),
             Column(name="confidence", heading="Chance that they are one", form=Form.PERCENT),
             Column(name="reason", heading="Reason", form=Form.SENTENCE)),
    note="Pairs that may be one person, paper or concept. Whoever knows copies a line into curation.tsv.",
    empty="Nothing is open.",
)  # fmt: skip
CONTRADICTIONS = Panel(
    question="contradictions", heading="What cannot all be true", wide=True, shown=5,
    drawing=Drawing.CONFLICTS,
    columns=(Column(name="concerns", heading="Of what", link="node"),
             Column(name="sentence", heading="What documents say", form=Form.SENTENCE)),
    note="What documents say that contradicts itself; the graph keeps both sides.",
    empty="No document contradicts another, or itself.",
)  # fmt: skip
MISSING = Panel(
    question="missing", heading="What is missing", counted=False,
    columns=(Column(name="missing", heading="What no document says"),
             Column(name="papers", heading="Papers", form=Form.NUMBER),
             Column(name="of", heading="Of", form=Form.NUMBER)),
    note="Nothing is guessed: what no document says stays unknown, and is counted here.",
)  # fmt: skip
_YEARS = Panel(
    question="years", heading="Papers by year", drawing=Drawing.BARS,
    columns=YEARS,
)  # fmt: skip
_TOPICS = Panel(
    question="concepts-by-year", heading="Topics over time", wide=True, drawing=Drawing.STRIP, shown=1000,
    columns=(Column(name="label", heading="Concept", link="concept"), *YEARS),
    note="The 20 concepts that most papers name, with the number of these papers.", read=of_several_years,
)  # fmt: skip
_PAGE = Column(name="owner", heading="Page of", link="person")
_MIXED = Panel(
    question="page-conflation", heading="Author pages that may mix people", shown=5, wide=True,
    columns=(_PAGE, Column(name="group", heading="Group", form=Form.NUMBER),
             Column(name="title", heading="Paper"), Column(name="list_cut", heading="List of authors is cut"),
             Column(name="conflation", heading="Conflation", form=Form.NUMBER)),
    note="Groups of papers that share no coauthor; a cut list of authors hides coauthors, so that there are "
    "at most so many. The conflation is the chance that two papers are in different groups. The page of the "
    "person has the lines that take groups away.",
)  # fmt: skip
LISTS = (
    PAPERS, PEOPLE, CONCEPTS, SYSTEMS, RESULTS, CLAIMS, CATEGORIES, ORGANISATIONS, DOUBTS, CONTRADICTIONS,
    MISSING, _YEARS, _MIXED,
)  # fmt: skip
"""Every panel that is about the whole graph."""
ADDRESSES = MappingProxyType(
    {
        "people": PEOPLE,
        "papers": PAPERS,
        "concepts": CONCEPTS,
        **_OF_TYPE,
        "results": RESULTS,
        "systems": SYSTEMS,
        "claims": CLAIMS,
        "categories": CATEGORIES,
        "organisations": ORGANISATIONS,
        "venues": VENUES,
        "doubts": DOUBTS,
        "contradictions": CONTRADICTIONS,
        "missing": MISSING,
    }
)
"""Address → the list that stands there."""


def _beginning(panel: Panel, page: str, **changes: Any) -> Panel:
    """A list as the first page has it, which leads to the page of all of it."""
    return replace(panel, more=replace(panel.more, page=page), **changes)


HOME = (
    _YEARS,
    _beginning(PAPERS, "papers", given=(("top", "10"),), wide=True),
    _beginning(CONTRADICTIONS, "contradictions"),
    _beginning(
        _MIXED, "answer/page-conflation", read=first_rows,
        columns=(_PAGE, _PAPERS, Column(name="groups", heading="Groups", form=Form.NUMBER),
                 Column(name="conflation", heading="Conflation", form=Form.NUMBER)),
    ),
    _beginning(CATEGORIES, "categories", empty=""),
    _beginning(VENUES, "venues", empty=""),
    _beginning(PEOPLE, "people"),
    _beginning(CONCEPTS, "concepts"),
    _TOPICS,
    _beginning(SYSTEMS, "systems"),
    _beginning(RESULTS, "results", given=(("top", "8"),), empty=""),
    _beginning(DOUBTS, "doubts", question="leading-doubts", given=(), shown=4),
    MISSING,
)  # fmt: skip
"""The panels of the first page, in order."""
