"""The panels of a person's page, in order."""

from kg.serve.pages.panel import Column, Drawing, Form, Panel
from kg.serve.pages.shared import (
    AGAINST,
    CONTRADICTIONS,
    DATA,
    DATE,
    DECISIONS,
    DOUBTS,
    FIGURE,
    MEASURED,
    MISSING,
    PAIRS,
    PAPERS,
    PLACE,
    SENTENCE,
    STATUS,
    SYSTEM,
    YEARS,
    paper,
)

PERSON = (
    CONTRADICTIONS,
    Panel(
        question="page-groups-of-person", heading="Does the author page mix people?",
        drawing=Drawing.MIXED, wide=True, warns=True,
        note="A line makes another person of the author of its group. The graph does not decide this: "
        "whoever knows copies lines into curation.tsv and builds again.",
    ),
    Panel(
        question="timeline-of-person", heading="Papers by year", drawing=Drawing.BARS,
        columns=(*YEARS, Column(name="coauthors", heading="Coauthors", form=Form.NUMBER)),
    ),
    Panel(
        question="papers-of-person", heading="Papers", wide=True,
        columns=(paper(), DATE, Column(name="position", heading="Place in the byline", form=Form.NUMBER),
                 STATUS),
        empty="No document prints a paper of this person.",
    ),
    Panel(
        question="volumes-of-editor", heading="Edited under this name",
        columns=(Column(name="volume", heading="Volume", link="whole"), Column(name="year", heading="Year"),
                 Column(name="editors", heading="Editors"), PAPERS), wide=True,
        note="Documents print editors by name alone: some of these may be by another of this name.",
    ),
    Panel(
        question="coauthors", heading="Coauthors",
        columns=(Column(name="name", heading="Name", link="coauthor"),
                 Column(name="papers", heading="Papers together", form=Form.NUMBER),
                 Column(name="from", heading="From"), Column(name="to", heading="To")),
        empty="No list of authors shows anybody else.",
    ),
    Panel(
        question="coauthors-together", heading="Who of them wrote with whom", wide=True,
        columns=PAIRS, drawing=Drawing.CIRCLE,
        note="At most 30, those with whom the person wrote most, of equally many those first in the "
        "alphabet; a line joins authors of one paper.",
    ),
    Panel(
        question="concepts-of-person-by-year", heading="Topics over time", wide=True,
        columns=(Column(name="label", heading="Concept", link="concept"), *YEARS), drawing=Drawing.STRIP,
        shown=1000, timeless="Topics",
    ),
    Panel(
        question="systems-of-person", heading="Systems introduced", wide=True,
        columns=(Column(name="label", heading="System", link="system"), paper("Introduced by"), DATE),
    ),
    Panel(
        question="claims-of-person", heading="Claims with a figure", wide=True, shown=8,
        columns=(SYSTEM, MEASURED, FIGURE, DATA, AGAINST, paper(), STATUS, SENTENCE),
    ),
    Panel(
        question="organisations-of-person", heading="Organisations",
        columns=(Column(name="name", heading="Organisation", link="organisation"), PAPERS,
                 Column(name="from", heading="From"), Column(name="to", heading="To")),
        note="As documents state it.",
    ),
    Panel(
        question="figures-of-person", heading="What sites state",
        columns=(Column(name="measure", heading="Measure"),
                 Column(name="value", heading="Value", form=Form.NUMBER),
                 Column(name="printed", heading="As printed"), Column(name="site", heading="Site")),
        note="Copied from a page, never computed here.",
    ),
    DOUBTS,
    Panel(
        question="namesakes-of-person", heading="Others of this name", wide=True,
        columns=(Column(name="name", heading="Name", link="namesake"), PAPERS,
                 Column(name="from", heading="From"), Column(name="to", heading="To"),
                 Column(name="chance", heading="Chance that they are one", form=Form.PERCENT)),
        note="Those without a chance were told apart: it is less likely than one in five that they are one. "
        "Whoever knows better adds a line to curation.tsv: same, person, and the two, with tabs between; "
        "“kg explain” of the two prints it.",
    ),
    Panel(
        question="reasons-of-person", heading="Why these bylines are one person",
        columns=(Column(name="reason", heading="Reason", form=Form.SENTENCE),), wide=True,
    ),
    DECISIONS,
    Panel(
        question="missing-of-person", heading="What is missing",
        columns=(paper(), *MISSING), wide=True,
        empty="Every paper has a year, a whole list of authors, an identifier and an abstract.",
    ),
    Panel(
        question="sources-of-person", heading="Where it stands", wide=True,
        columns=(Column(name="printed", heading="Printed as"), paper(), PLACE),
    ),
)  # fmt: skip
