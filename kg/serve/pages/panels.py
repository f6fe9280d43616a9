"""What stands on the pages of things: the panels of each kind, in order; one question and one entry each."""

from types import MappingProxyType

from kg.serve.pages.kinds import Kind
from kg.serve.pages.marking import placed
from kg.serve.pages.panel import Column, Drawing, Form, More, Panel
from kg.serve.pages.people import PERSON
from kg.serve.pages.shared import (
    AGAINST,
    CONCEPTS,
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
    PEOPLE,
    PLACE,
    ROLE,
    SENTENCE,
    STATUS,
    SYSTEM,
    YEARS,
    paper,
)

STATEMENTS = (
    Panel(
        question="statements-of-thing", heading="Statements",
        columns=(Column(name="property", heading="Property", link="property"),
                 Column(name="value", heading="Value", link="value"), Column(name="name", heading="Called"),
                 Column(name="graph", heading="Graph")),
    ),
    Panel(
        question="statements-to-thing", heading="What leads to it",
        columns=(Column(name="subject", heading="Thing", link="subject"),
                 Column(name="property", heading="Property"), Column(name="graph", heading="Graph")),
    ),
    Panel(
        question="statements-with-property", heading="Statements that use it",
        columns=(Column(name="subject", heading="Thing", link="subject"),
                 Column(name="value", heading="Value", link="value"), Column(name="graph", heading="Graph")),
    ),
)  # fmt: skip
"""What can be asked of anything; each on a page of its own."""
NAMING = (
    Panel(
        question="mentions-of-paper", heading="Every place", read=placed,
        columns=(Column(name="words", heading="Words"), Column(name="kind", heading="What"),
                 Column(name="label", heading="Of what", link="node"),
                 Column(name="mainly", heading="Mainly about it"), SENTENCE,
                 Column(name="document", heading="Document")),
        note="Where title and abstract name a concept or state a figure: the words and their sentence.",
    ),
    Panel(
        question="papers-of-venue", heading="Papers of a venue, series or publisher",
        columns=(paper(), Column(name="issued", heading="Date", form=Form.DATE),
                 Column(name="venue", heading="Venue"), Column(name="series", heading="Series"),
                 Column(name="publisher", heading="Publisher"), Column(name="pages", heading="Pages")),
        note="Whose journal, conference, book, series or publisher has these words in its name, or a name "
        "that is short for it; or of the journal with this ISSN.",
    ),
    Panel(
        question="papers-of-concept", heading="Papers that name it",
        given=(("top", "1000"),),
        columns=(paper(), DATE, Column(name="mainly", heading="Mainly about it")), empty="No paper names it.",
        note="Not all that say its words: a common word names one where the paper is about it. The search "
        "finds all.",
    ),
)  # fmt: skip
"""What pages of things lead to beside their panels."""
_PAPER = (
    CONTRADICTIONS,
    Panel(
        question="claims-of-paper", heading="Claims with a figure", wide=True,
        columns=(SYSTEM, MEASURED, FIGURE, DATA, AGAINST, ROLE, STATUS, SENTENCE),
    ),
    Panel(
        question="concepts-of-paper", heading="Concepts", drawing=Drawing.CHIPS, shown=40,
        columns=(*CONCEPTS, Column(name="mainly", heading="Mainly about it")),
        note="With the number of papers of the graph that name each.",
    ),
    Panel(
        question="papers-like-paper", heading="Papers like this one",
        columns=(Column(name="title", heading="Paper", link="other"),
                 Column(name="concepts", heading="Shared concepts"),
                 Column(name="shared", heading="Shared", form=Form.NUMBER)),
        note="What few papers name counts more.",
    ),
    Panel(
        question="relations-of-paper", heading="What it says that things have to do with each other",
        wide=True,
        columns=(Column(name="label", heading="One", link="concept"),
                 Column(name="relation", heading="Relation"),
                 Column(name="other_label", heading="Other", link="other"), SENTENCE),
    ),
    Panel(
        question="references-of-paper", heading="What it cites",
        columns=(Column(name="title", heading="Paper", link="cited"), Column(name="year", heading="Year"),
                 STATUS),
        note="What documents list with an identifier.",
    ),
    Panel(
        question="citations-of-paper", heading="What cites it",
        columns=(Column(name="title", heading="Paper", link="citing"), Column(name="year", heading="Year")),
        note="As far as documents list their references.",
    ),
    Panel(
        question="papers-cited-like-paper", heading="Papers near it by citations",
        columns=(Column(name="title", heading="Paper", link="other"), Column(name="year", heading="Year"),
                 Column(name="both_cite", heading="Both cite", form=Form.NUMBER),
                 Column(name="cite_both", heading="Cite both", form=Form.NUMBER)),
        note="How many works both cite, and how many papers cite both.",
    ),
    Panel(
        question="links-of-paper", heading="Retractions, errata, versions, parts",
        wide=True,
        columns=(Column(name="link", heading="It"), Column(name="title", heading="Paper", link="other"),
                 Column(name="year", heading="Year")),
        note="As far as documents link papers by their numbers and ISBNs, or by titles that notices, "
        "translations and entries of volumes name.",
    ),
    Panel(
        question="missing-of-paper", heading="What is missing", columns=MISSING,
        empty="Nothing: it has a date with its year, a whole list of authors, an identifier, an abstract "
        "and, if arXiv has it or may have it, a category.",
    ),
    Panel(
        question="sources-of-paper", heading="Where it stands",
        columns=(PLACE, Column(name="byline", heading="Byline as printed"),
                 Column(name="date", heading="Date as printed")),
    ),
    DOUBTS,
    DECISIONS,
)  # fmt: skip
_CONCEPT = (
    CONTRADICTIONS,
    Panel(
        question="years-of-concept", heading="Papers by year", drawing=Drawing.BARS,
        columns=(*YEARS, Column(name="mainly", heading="Mainly about it", form=Form.NUMBER)),
    ),
    Panel(
        question="latest-papers-of-concept", heading="Latest papers mainly about it", wide=True,
        more=More(wider="papers-of-concept"),
        columns=(paper(), DATE, Column(name="category", heading="Category")),
        empty="Papers name it, but none is mainly about it.",
        note="Where more than 1,000 papers name it, those among the latest 1,000 of the graph.",
    ),
    Panel(
        question="figures-on-dataset", heading="Results on it", wide=True,
        more=More(wider="results-on-dataset", wider_called="By date, and what is said without a figure"),
        columns=(MEASURED, FIGURE, Column(name="better", heading="Better when"), SYSTEM, AGAINST, paper(),
                 DATE, STATUS, SENTENCE),
        note="Of each measure first values, the best first where it is known what is better, then changes. "
        "Papers try things in different ways: the sentences tell.",
    ),
    Panel(
        question="people-mainly-on-concept", heading="Who writes papers mainly about it",
        columns=PEOPLE, empty="No paper is mainly about it.", counted=False,
        note="Authors of at least one in 300 of these papers; where more than 1,000 papers name it, among "
        "the 150 people with most papers.",
    ),
    Panel(
        question="collaborations-on-concept", heading="Who works with whom on it",
        columns=PAIRS, drawing=Drawing.NETWORK, wide=True,
        note="At most 30 people, with most papers mainly about it; a line joins authors of one of them.",
    ),
    Panel(
        question="concepts-related-to-concept", heading="What papers say it has to do with",
        drawing=Drawing.CHIPS, shown=60, wide=True,
        columns=(Column(name="relation", heading="Relation"),
                 Column(name="label", heading="Concept", link="other"), PAPERS),
    ),
    Panel(
        question="concepts-with-concept", heading="Main concepts beside it",
        drawing=Drawing.CHIPS, shown=60, wide=True,
        columns=(Column(name="label", heading="Concept", link="other"), PAPERS),
        note="With the number of papers that are mainly about both: at least one in 50.", counted=False,
    ),
    Panel(
        question="categories-of-concept", heading="Categories",
        columns=(Column(name="code", heading="Category", link="category"),
                 Column(name="name", heading="Name"), PAPERS),
        note="Of the papers that are mainly about it.",
    ),
    Panel(
        question="claims-of-system", heading="Claims about it", wide=True,
        columns=(MEASURED, FIGURE, DATA, AGAINST, ROLE, STATUS, SENTENCE),
    ),
    Panel(
        question="claims-by-metric", heading="Claims measured by it", wide=True,
        columns=(SYSTEM, FIGURE, DATA, AGAINST, paper(), STATUS, SENTENCE),
    ),
    Panel(
        question="evidence-of-system", heading="Why it counts as a system",
        columns=(Column(name="quote", heading="Words of the paper", form=Form.SENTENCE), PLACE),
    ),
    Panel(
        question="topics-of-concept", heading="In other vocabularies",
        columns=(Column(name="match", heading="It"), Column(name="label", heading="Topic", link="topic"),
                 Column(name="under", heading="Under"), Column(name="vocabulary", heading="Vocabulary")),
    ),
    DOUBTS,
    DECISIONS,
)  # fmt: skip
_CATEGORY = (
    Panel(
        question="years-of-category", heading="Papers by year", drawing=Drawing.BARS,
        columns=YEARS,
    ),
    Panel(
        question="papers-of-category", heading="Latest papers", wide=True,
        columns=(paper(), DATE, Column(name="primary", heading="First category")), given=(("top", "1000"),),
        empty="No paper of this graph is in it.",
    ),
    Panel(
        question="people-of-category", heading="Who writes in it", columns=PEOPLE,
        given=(("top", "1000"),),
        note="Those with most of its papers first; a lower bound where lists of authors are cut, and where "
        "one person may be several.",
    ),
    Panel(
        question="concepts-of-category", heading="What they are about", wide=True,
        columns=CONCEPTS, drawing=Drawing.CHIPS, shown=60, counted=False,
        note="In at least one in a hundred of its papers, of which the latest 1,000 count.",
    ),
)  # fmt: skip
_ORGANISATION = (
    Panel(
        question="people-of-organisation", heading="People",
        columns=(*PEOPLE, Column(name="from", heading="From"), Column(name="to", heading="To")),
        note="As documents state it.",
    ),
    Panel(
        question="partners-of-organisation", heading="With whom",
        columns=(
            Column(name="name", heading="Organisation", link="partner"), PAPERS,
            Column(name="from", heading="From"), Column(name="to", heading="To"),
        ),
        note="Organisations that its papers name beside it.",
    ),
    Panel(
        question="concepts-of-organisation", heading="What its papers are about",
        columns=CONCEPTS, drawing=Drawing.CHIPS, shown=40,
    ),
    Panel(
        question="papers-at-organisation", heading="Papers", wide=True,
        columns=(paper(), DATE, Column(name="authors", heading="Authors there", form=Form.NUMBER)),
    ),
)  # fmt: skip
_TOPIC = (
    Panel(
        question="topics-under-topic", heading="What stands right under it",
        columns=(Column(name="label", heading="Topic", link="below"), PAPERS),
    ),
    Panel(question="papers-under-topic", heading="Papers about it, or anything under it"),
)  # fmt: skip
_CLAIM = (
    CONTRADICTIONS,
    Panel(
        question="evidence-of-claim", heading="The words it rests on",
        drawing=Drawing.QUOTE, wide=True,
        columns=(Column(name="quote", heading="Words", form=Form.SENTENCE), PLACE),
    ),
)  # fmt: skip

PANELS = MappingProxyType(
    {
        Kind.PERSON: PERSON,
        Kind.PAPER: _PAPER,
        Kind.CONCEPT: _CONCEPT,
        Kind.SYSTEM: _CONCEPT,
        Kind.CATEGORY: _CATEGORY,
        Kind.ORGANISATION: _ORGANISATION,
        Kind.TOPIC: _TOPIC,
        Kind.CLAIM: _CLAIM,
    }
)
"""Kind → its panels, in the order in which they stand."""
