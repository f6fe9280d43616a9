"""What stands on the pages of things: the panels of each kind, in order; one question and one entry each."""

from types import MappingProxyType

from kg.serve.pages.kinds import Kind
from kg.serve.pages.panel import Column, Drawing, Form, Panel


def _paper(heading: str = "Paper") -> Column:
    return Column(name="title", heading=heading, link="paper")


_DATE = Column(name="date", heading="Date", form=Form.DATE)
_PAPERS = Column(name="papers", heading="Papers", form=Form.NUMBER)
_SENTENCE = Column(name="sentence", heading="Sentence", form=Form.SENTENCE)
_FIGURE = Column(name="bound", heading="Figure", form=Form.FIGURE, link="claim")
_MEASURED = Column(name="metric", heading="Of what")
_SYSTEM = Column(name="system", heading="System")
_AGAINST = Column(name="comparator", heading="Compared with")
_PLACE = Column(name="document", heading="Document", form=Form.PLACE)
_MISSING = (Column(name="missing", heading="Missing"), Column(name="because", heading="Why"))
_CONCEPTS = (Column(name="label", heading="Concept", link="concept"), _PAPERS)
_PEOPLE = (Column(name="name", heading="Name", link="person"), _PAPERS)
_PAIRS = (
    Column(name="name", heading="One", link="one"),
    Column(name="other_name", heading="Other", link="other"),
    Column(name="papers", heading="Papers together", form=Form.NUMBER),
)
_YEARS = (Column(name="year", heading="Year"), _PAPERS)

_DOUBTS = Panel(
    question="doubts-of-thing",
    heading="Who is who: open questions",
    parameter="thing",
    drawing=Drawing.DOUBTS,
    wide=True,
    shown=30,
    note="The graph does not decide this. Whoever knows copies a line into curation.tsv and builds again.",
)
_CONTRADICTIONS = Panel(
    question="contradictions-of-thing",
    heading="What cannot all be true",
    parameter="thing",
    columns=(Column(name="sentence", heading="What documents say", form=Form.SENTENCE),
             Column(name="judges", heading="The rule that noticed it")),
    wide=True,
)  # fmt: skip
_DECISIONS = Panel(
    question="decisions-about-thing",
    heading="What people decided",
    parameter="thing",
    columns=(Column(name="said", heading="Decision"), Column(name="why", heading="Why"),
             Column(name="line", heading="Where it stands")),
    wide=True,
)  # fmt: skip
STATEMENTS = (
    Panel(
        question="statements-of-thing", heading="Statements", parameter="thing",
        columns=(Column(name="property", heading="Property", link="property"),
                 Column(name="value", heading="Value", link="value"), Column(name="name", heading="Called"),
                 Column(name="graph", heading="Graph")),
    ),
    Panel(
        question="statements-to-thing", heading="What leads to it", parameter="thing",
        columns=(Column(name="subject", heading="Thing", link="subject"),
                 Column(name="property", heading="Property"), Column(name="graph", heading="Graph")),
    ),
    Panel(
        question="statements-with-property", heading="Statements that use it", parameter="property",
        columns=(Column(name="subject", heading="Thing", link="subject"),
                 Column(name="value", heading="Value", link="value"), Column(name="graph", heading="Graph")),
    ),
)  # fmt: skip
"""What can be asked of anything; each on a page of its own."""
_PERSON = (
    Panel(
        question="timeline-of-person", heading="Papers by year", parameter="person", drawing=Drawing.BARS,
        columns=(*_YEARS, Column(name="coauthors", heading="Coauthors", form=Form.NUMBER)),
    ),
    Panel(
        question="coauthors", heading="Coauthors", parameter="person",
        columns=(Column(name="name", heading="Name", link="coauthor"),
                 Column(name="papers", heading="Papers together", form=Form.NUMBER)),
        empty="No list of authors shows anybody else.",
    ),
    Panel(
        question="papers-of-person", heading="Papers", parameter="person", wide=True,
        columns=(_paper(), _DATE, Column(name="position", heading="Place in the byline", form=Form.NUMBER)),
        empty="No document prints a paper of this person.",
    ),
    Panel(
        question="coauthors-together", heading="Who of them wrote with whom", parameter="person", wide=True,
        columns=_PAIRS, drawing=Drawing.CIRCLE,
        note="At most 30, those with whom the person wrote most; a line joins authors of one paper.",
    ),
    Panel(
        question="concepts-of-person-by-year", heading="Topics over time", parameter="person", wide=True,
        columns=(Column(name="label", heading="Concept", link="concept"), *_YEARS), drawing=Drawing.STRIP,
        shown=1000,
    ),
    Panel(
        question="systems-of-person", heading="Systems introduced", parameter="person", wide=True,
        columns=(Column(name="label", heading="System", link="system"), _paper("Introduced by"), _DATE),
    ),
    Panel(
        question="claims-of-person", heading="Claims with a figure", parameter="person", wide=True, shown=8,
        columns=(_FIGURE, _MEASURED, _SYSTEM, _AGAINST, _paper(), _SENTENCE),
    ),
    Panel(
        question="organisations-of-person", heading="Organisations", parameter="person",
        columns=(Column(name="name", heading="Organisation", link="organisation"), _PAPERS,
                 Column(name="from", heading="From"), Column(name="to", heading="To")),
        note="As documents state it.",
    ),
    Panel(
        question="figures-of-person", heading="What sites state", parameter="person",
        columns=(Column(name="measure", heading="Measure"),
                 Column(name="value", heading="Value", form=Form.NUMBER),
                 Column(name="printed", heading="As printed"), Column(name="site", heading="Site")),
        note="Copied from a page, never computed here.",
    ),
    _DOUBTS,
    _CONTRADICTIONS,
    _DECISIONS,
    Panel(
        question="missing-of-person", heading="What is missing", parameter="person",
        columns=(_paper(), *_MISSING), wide=True,
        empty="Every paper has a year, a whole list of authors, an identifier and an abstract.",
    ),
    Panel(
        question="sources-of-person", heading="Where this comes from", parameter="person", wide=True,
        columns=(Column(name="printed", heading="Printed as"), _paper(), _PLACE),
    ),
)  # fmt: skip
_PAPER = (
    Panel(
        question="claims-of-paper", heading="Claims with a figure", parameter="paper", wide=True,
        columns=(_FIGURE, _MEASURED, _SYSTEM, _AGAINST, Column(name="role", heading="Role"), _SENTENCE),
    ),
    Panel(
        question="concepts-of-paper", heading="Concepts", parameter="paper", drawing=Drawing.CHIPS, shown=40,
        columns=(*_CONCEPTS, Column(name="mainly", heading="Mainly about it")),
        note="With the number of papers of the graph that name each.",
    ),
    Panel(
        question="papers-like-paper", heading="Papers like this one", parameter="paper",
        columns=(Column(name="title", heading="Paper", link="other"),
                 Column(name="concepts", heading="Shared concepts"),
                 Column(name="shared", heading="Shared", form=Form.NUMBER)),
        note="What few papers name counts more.",
    ),
    Panel(
        question="relations-of-paper", heading="What it says that things have to do with each other",
        parameter="paper", wide=True,
        columns=(Column(name="label", heading="One", link="concept"),
                 Column(name="relation", heading="Relation"),
                 Column(name="other_label", heading="Other", link="other"), _SENTENCE),
    ),
    Panel(
        question="references-of-paper", heading="What it cites", parameter="paper",
        columns=(Column(name="title", heading="Paper", link="cited"), Column(name="year", heading="Year")),
    ),
    Panel(
        question="citations-of-paper", heading="What cites it", parameter="paper",
        columns=(Column(name="title", heading="Paper", link="citing"), Column(name="year", heading="Year")),
        note="As far as documents list their references.",
    ),
    Panel(
        question="missing-of-paper", heading="What is missing", parameter="paper", columns=_MISSING,
        empty="Nothing: it has a year, a whole list of authors, an identifier, a category and an abstract.",
    ),
    Panel(
        question="sources-of-paper", heading="Where this comes from", parameter="paper",
        columns=(_PLACE, Column(name="byline", heading="Byline as printed"),
                 Column(name="date", heading="Date as printed")),
    ),
    _DOUBTS,
    _CONTRADICTIONS,
    _DECISIONS,
)  # fmt: skip
_CONCEPT = (
    Panel(
        question="years-of-concept", heading="Papers by year", parameter="concept", drawing=Drawing.BARS,
        columns=(*_YEARS, Column(name="mainly", heading="Mainly about it", form=Form.NUMBER)),
    ),
    Panel(
        question="people-mainly-on-concept", heading="Who writes about it", parameter="concept",
        columns=_PEOPLE, empty="No paper is mainly about it.", chosen=True,
        note="Authors of at least one in 300 of the papers that are mainly about it; of a concept that more "
        "than 1,000 papers name, among the 150 people with most papers.",
    ),
    Panel(
        question="collaborations-on-concept", heading="Who works with whom on it", parameter="concept",
        columns=_PAIRS, drawing=Drawing.NETWORK, wide=True,
        note="At most 30 people, those with most papers about it; a line joins authors of one of them.",
    ),
    Panel(
        question="latest-papers-of-concept", heading="Latest papers about it", parameter="concept", wide=True,
        columns=(_paper(), _DATE, Column(name="category", heading="Category")),
        empty="Papers name it, but none is mainly about it.",
        note="Of a concept that more than 1,000 papers name, those among the latest 1,000 of the graph.",
    ),
    Panel(
        question="concepts-related-to-concept", heading="What papers say it has to do with",
        parameter="concept", drawing=Drawing.CHIPS, shown=60, wide=True,
        columns=(Column(name="relation", heading="Relation"),
                 Column(name="label", heading="Concept", link="other"), _PAPERS),
    ),
    Panel(
        question="concepts-with-concept", heading="Named together with it", parameter="concept",
        drawing=Drawing.CHIPS, shown=60, wide=True,
        columns=(Column(name="label", heading="Concept", link="other"), _PAPERS),
        note="With the number of papers that are mainly about both: at least one in 50.", chosen=True,
    ),
    Panel(
        question="categories-of-concept", heading="Categories", parameter="concept",
        columns=(Column(name="code", heading="Category", link="category"),
                 Column(name="name", heading="Name"), _PAPERS),
    ),
    Panel(
        question="claims-of-system", heading="Claims about it", parameter="system", wide=True,
        columns=(_FIGURE, _MEASURED, _AGAINST, Column(name="role", heading="Role"), _SENTENCE),
    ),
    Panel(
        question="claims-by-metric", heading="Claims measured by it", parameter="metric", wide=True,
        columns=(_FIGURE, Column(name="system", heading="System"), _AGAINST, _paper(), _SENTENCE),
    ),
    Panel(
        question="evidence-of-system", heading="Why it counts as a system", parameter="system",
        columns=(Column(name="quote", heading="Words of the paper", form=Form.SENTENCE), _PLACE),
    ),
    Panel(
        question="topics-of-concept", heading="In other vocabularies", parameter="concept",
        columns=(Column(name="match", heading="It"), Column(name="label", heading="Topic", link="topic"),
                 Column(name="under", heading="Under"), Column(name="vocabulary", heading="Vocabulary")),
    ),
    _DOUBTS,
    _CONTRADICTIONS,
    _DECISIONS,
)  # fmt: skip
_CATEGORY = (
    Panel(
        question="years-of-category", heading="Papers by year", parameter="category", drawing=Drawing.BARS,
        columns=_YEARS,
    ),
    Panel(
        question="people-of-category", heading="Who writes in it", parameter="category", columns=_PEOPLE,
        note="Authors of at least one in 300 of its papers, of which the latest 1,000 count.", chosen=True,
    ),
    Panel(
        question="papers-of-category", heading="Latest papers", parameter="category", wide=True,
        columns=(_paper(), _DATE, Column(name="primary", heading="First category")), given=(("top", "1000"),),
        empty="No paper of this graph is in it.",
    ),
    Panel(
        question="concepts-of-category", heading="What they are about", parameter="category", wide=True,
        columns=_CONCEPTS, drawing=Drawing.CHIPS, shown=60, chosen=True,
        note="In at least one in a hundred of its papers, of which the latest 1,000 count.",
    ),
)  # fmt: skip
_ORGANISATION = (
    Panel(
        question="people-of-organisation", heading="People", parameter="organisation",
        columns=(*_PEOPLE, Column(name="from", heading="From"), Column(name="to", heading="To")),
        note="As documents state it.",
    ),
    Panel(
        question="concepts-of-organisation", heading="What its papers are about", parameter="organisation",
        columns=_CONCEPTS, drawing=Drawing.CHIPS, shown=40,
    ),
    Panel(
        question="papers-at-organisation", heading="Papers", parameter="organisation", wide=True,
        columns=(_paper(), _DATE, Column(name="authors", heading="Authors there", form=Form.NUMBER)),
    ),
)  # fmt: skip
_TOPIC = (
    Panel(
        question="topics-under-topic", heading="What stands right under it", parameter="topic",
        columns=(Column(name="label", heading="Topic", link="below"), _PAPERS),
    ),
    Panel(question="papers-under-topic", heading="Papers about it, or anything under it", parameter="topic"),
)  # fmt: skip
_CLAIM = (
    Panel(
        question="evidence-of-claim", heading="Where it stands", parameter="claim", drawing=Drawing.QUOTE,
        columns=(Column(name="quote", heading="Words", form=Form.SENTENCE), _PLACE), wide=True,
    ),
    _CONTRADICTIONS,
)  # fmt: skip

PANELS = MappingProxyType(
    {
        Kind.PERSON: _PERSON,
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
