"""Columns and panels that stand on pages of several kinds."""

from kg.serve.pages.panel import Column, Drawing, Form, Panel


def paper(heading: str = "Paper") -> Column:
    """The column that names a paper."""
    return Column(name="title", heading=heading, link="paper")


DATE = Column(name="date", heading="Date", form=Form.DATE)
PAPERS = Column(name="papers", heading="Papers", form=Form.NUMBER)
SENTENCE = Column(name="sentence", heading="Sentence", form=Form.SENTENCE)
FIGURE = Column(name="bound", heading="Figure", form=Form.FIGURE, link="claim")
MEASURED = Column(name="metric", heading="Measured")
SYSTEM = Column(name="system", heading="System")
DATA = Column(name="data", heading="Tested on")
AGAINST = Column(name="comparator", heading="Compared with")
ROLE = Column(name="role", heading="Role")
STATUS = Column(name="status", heading="Status of the paper")
PLACE = Column(name="document", heading="Document", form=Form.PLACE)
MISSING = (Column(name="missing", heading="Missing"), Column(name="because", heading="Why"))
CONCEPTS = (Column(name="label", heading="Concept", link="concept"), PAPERS)
PEOPLE = (Column(name="name", heading="Name", link="person"), PAPERS)
PAIRS = (
    Column(name="name", heading="One", link="one"),
    Column(name="other_name", heading="Other", link="other"),
    Column(name="papers", heading="Papers together", form=Form.NUMBER),
)
YEARS = (Column(name="year", heading="Year"), PAPERS)

DOUBTS = Panel(
    question="doubts-of-thing",
    heading="Who is who: open questions",
    drawing=Drawing.DOUBTS,
    wide=True,
    shown=30,
    note="The graph does not decide this. Whoever knows copies a line into curation.tsv and builds again.",
)
CONTRADICTIONS = Panel(
    question="contradictions-of-thing",
    heading="What cannot all be true",
    columns=(Column(name="sentence", heading="What documents say", form=Form.SENTENCE),
             Column(name="judges", heading="The rule that noticed it")),
    wide=True,
    warns=True,
)  # fmt: skip
DECISIONS = Panel(
    question="decisions-about-thing",
    heading="What people decided",
    columns=(Column(name="said", heading="Decision"), Column(name="why", heading="Why"),
             Column(name="line", heading="Where it stands")),
    wide=True,
)  # fmt: skip
