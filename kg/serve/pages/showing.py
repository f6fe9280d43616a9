"""An answer as a panel shows it: what is drawn, the table, and where else the same answer is to be had."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from urllib.parse import urlencode

from kg.query.asking.first_rows import TOP, usual_rows
from kg.query.catalogue import question_named
from kg.query.deciding import page_groups
from kg.serve.api.answers import MOST, gives_graph
from kg.serve.pages.answers import MOST_ROWS, Answer, Row, about, ask, is_unread
from kg.serve.pages.bars import Bars, bars, one_year
from kg.serve.pages.chips import Group, groups
from kg.serve.pages.conflicting import Conflict, by_sentence, conflicts
from kg.serve.pages.lists import HOME, LISTS
from kg.serve.pages.mixing import Mixed, mixed
from kg.serve.pages.networks import Network, network
from kg.serve.pages.panel import Column, Drawing, Panel
from kg.serve.pages.panels import NAMING, PANELS, STATEMENTS
from kg.serve.pages.quoting import Quoted, claimed, quoted
from kg.serve.pages.sides import sides
from kg.serve.pages.strips import Strip, strip, totals
from kg.serve.pages.tables import Table, columns_of, table
from kg.serve.pages.wondering import Doubt, doubts, pairs
from kg.serve.site import Site
from kg.store.terms import whole_number

_UNREAD = "Not known: the texts were not read for what they say (kg build --no-extract)."


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where the same answer is to be had in other forms."""

    page: str
    """Whole, on a page of its own."""
    sparql: str
    """As SPARQL that can be changed."""
    csv: str
    """For a spreadsheet: as many rows as the API gives at once; of a graph all of it, as Turtle."""
    json: str
    """For a program."""
    csv_name: str = "CSV"
    """What the link to it says: of how many rows it has the first, where that may not be all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A panel with its answer; of what it draws, one at most is there."""

    panel: Panel
    """How it is shown."""
    answer: Answer
    """What it shows."""
    links: Links
    """Where else it is."""
    table: Table
    """The rows that are shown."""
    total: int
    """How many rows there are, or pairs that may be one, contradictions, or author pages."""
    bars: Bars | None = None
    strip: Strip | None = None
    network: Network | None = None
    groups: tuple[Group, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    mixed: tuple[Mixed, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    quotes: tuple[Quoted, ...] = ()
    said: str = ""
    """A sentence that takes the place of a drawing."""
    wider: tuple[str, str] | None = None
    """What takes in more, in words, and where that is."""

    @property
    def all(self) -> int | None:
        """How many there are in all, where they are more than these and the build has counted them."""
        counted = self.answer.total
        return counted if counted is not None and counted > self.total else None

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to say."""
        return not self.total and not self.panel.empty


def links(question: str, given: Mapping[str, str]) -> Links:
    """Where the answer to a question with these parameters is."""
    words = f"?{urlencode(given)}" if given else ""
    rest = f"&{urlencode(given)}" if given else ""
    asked = question_named(question, "/questions")
    is_first = asked.first and TOP not in given
    rows = {} if is_first else {"limit": MOST}  # beyond a list, all is looked for
    found = Links(
        page=f"answer/{question}{words}",
        sparql=f"editor?question={question}{rest}",
        csv=_csv(question, {**given, **rows}),
        json=f"api/questions/{question}.json{words}",
    )
    if gives_graph(asked):
        return replace(found, csv=f"api/questions/{question}.ttl{words}", csv_name="Turtle")
    return found


def _csv(question: str, words: Mapping[str, object]) -> str:
    """For people, who open it in a spreadsheet; programs ask the API."""
    return f"api/questions/{question}.csv?{urlencode({**words, 'spreadsheet': 'yes'})}"


def _links_of(panel: Panel, answer: Answer, given: Mapping[str, str]) -> Links:
    """Where the answer of a panel is; as a table all of it, if the API gives so many rows at once.

    `given` is what an address says. How many rows a page looks at besides is of no concern to other forms.
    """
    places = links(panel.question, {**dict(panel.given), **given})
    if gives_graph(answer.question):
        return places
    if TOP in given or (usual_rows(answer.question) is None and answer.total is None):
        first = min(len(answer.rows), MOST) if TOP in given else MOST
        return replace(places, csv_name=f"CSV, first {first:,}") if answer.cut else places
    places = replace(places, page=links(panel.question, given).page)
    asked = {name: value for name, value in {**dict(panel.given), **given}.items() if name != TOP}
    if (answer.total or 0) > MOST:
        return replace(places, csv_name=f"CSV, first {len(answer.rows):,}")
    return replace(
        places,
        csv=_csv(panel.more.question or panel.question, {**asked, "limit": MOST}),
        csv_name=f"CSV, first {MOST:,}" if answer.cut and answer.total is None else "CSV",
    )


def panel_of(question: str, *, is_part: bool = False) -> Panel:
    """How the answer to a question is shown; as a plain table where nobody laid it out.

    `is_part`: on a page among others, where the first page has the beginning of a list.

    Raises:
        UnknownQuestionError: for a question that there is not.
    """
    if found := (_parts() if is_part else _panels()).get(question):
        return found
    asked = question_named(question, "/questions")
    heading, _, note = asked.summary.partition(":")
    return Panel(question=asked.name, heading=heading, note=note.strip(), wide=True)


@cache
def _panels() -> Mapping[str, Panel]:
    """Question → its panel."""
    of_things = [panel for panels in PANELS.values() for panel in panels]
    return {panel.question: panel for panel in [*of_things, *NAMING, *STATEMENTS, *LISTS]}


@cache
def _parts() -> Mapping[str, Panel]:
    """The same of the first page and of things."""
    return {**_panels(), **{panel.question: panel for panel in HOME}}


def show(site: Site, panel: Panel, given: Mapping[str, str]) -> Shown:
    """The panel with its answer; its first rows, or pairs that may be one, and all of them drawn.

    Raises:
        UsageError: for parameters that make no sense.
        LimitError: when a limit is reached.
    """
    answer = asked(site, panel, given)
    first = chain.from_iterable(units_of(panel, answer.rows)[: panel.shown])
    return replace(shown(site, panel, answer, given, list(first)), wider=_wider(site, panel, answer, given))


def _wider(site: Site, panel: Panel, answer: Answer, given: Mapping[str, str]) -> tuple[str, str] | None:
    """What takes in more than a panel: all papers that name a concept, beside those mainly about it."""
    if not panel.more.wider:
        return None
    page = links(panel.more.wider, given).page
    if panel.more.wider_called:
        return panel.more.wider_called, page
    counted = about(site, "names/paper-counts", panel.thing_in(given))
    number = next((whole_number(row["papers"]) for row in counted), None)
    if number == len(answer.rows):
        return None
    words = "All that name it" if number is None else f"All {number:,} that name it"
    return words, page


def asked(site: Site, panel: Panel, given: Mapping[str, str]) -> Answer:
    """The answer to the question of a panel, with the rows that it shows."""
    told = {**dict(panel.given), **given}
    answer = ask(site, panel.question, told)
    if answer.question.first and _may_have_more(panel, answer, given):
        answer = ask(site, panel.question, {**told, TOP: str(MOST_ROWS + 1)})
    return replace(answer, rows=panel.read(answer.rows))


def _may_have_more(panel: Panel, answer: Answer, given: Mapping[str, str]) -> bool:
    """Whether all were looked at for the first, as nobody has listed them, so that others cost nothing."""
    is_own = TOP in dict(panel.given) and TOP not in given and not panel.more.page
    return is_own and answer.cut and answer.total is None


def units_of(panel: Panel, rows: Sequence[Row]) -> list[list[Row]]:
    """The rows that are not to be cut apart: of a doubt, contradiction or author page; else each alone."""
    if panel.drawing is Drawing.DOUBTS:
        return list(pairs(rows).values())
    if panel.drawing is Drawing.CONFLICTS:
        return list(by_sentence(rows).values())
    if panel.drawing is Drawing.MIXED:
        return list(page_groups.by_page(rows))
    return [[row] for row in rows]


def shown(site: Site, panel: Panel, answer: Answer, given: Mapping[str, str], rows: Sequence[Row]) -> Shown:
    """The panel with some rows of its answer in the table."""
    columns = panel.columns or columns_of(answer.variables, answer.rows)
    thing = panel.thing_in(given)
    lined = strip(answer.rows, columns[0]) if panel.drawing is Drawing.STRIP else None
    if panel.drawing is Drawing.STRIP and lined is None:
        rows, columns = totals(answer.rows, columns[0])[: panel.shown], (columns[0], columns[-1])
        panel = replace(panel, heading=panel.timeless or panel.heading)
    if panel.reads and not answer.rows and is_unread(site):
        panel = replace(panel, empty=_UNREAD)
    return Shown(
        panel=panel,
        answer=answer,
        links=_links_of(panel, answer, given),
        table=table(rows, columns, site.href, _claimed(site, rows, columns)),
        total=len(units_of(panel, answer.rows)),
        strip=lined,
        bars=bars(answer.rows) if panel.drawing is Drawing.BARS else None,
        said=one_year(answer.rows) if panel.drawing is Drawing.BARS else "",
        network=network(answer.rows) if panel.drawing in (Drawing.NETWORK, Drawing.CIRCLE) else None,
        groups=groups(rows, *_named(columns)) if panel.drawing is Drawing.CHIPS else (),
        doubts=_doubts(site, rows, thing) if panel.drawing is Drawing.DOUBTS else (),
        mixed=mixed(rows, thing) if panel.drawing is Drawing.MIXED else (),
        conflicts=conflicts(rows) if panel.drawing is Drawing.CONFLICTS else (),
        quotes=quoted(answer.rows) if panel.drawing is Drawing.QUOTE else (),
    )


def _claimed(site: Site, rows: Sequence[Row], columns: Sequence[Column]) -> Mapping[str, tuple[str, ...]]:
    """The sentences of the claims of a table that shows them."""
    is_told = any(column.name == "sentence" for column in columns)
    return claimed(site, (row["claim"] for row in rows if "claim" in row) if is_told else ())


def _doubts(site: Site, rows: Sequence[Row], thing: str) -> tuple[Doubt, ...]:
    return doubts(rows, sides(site, pairs(rows, thing)), thing)


def _named(columns: Sequence[Column]) -> tuple[Column, Column | None]:
    """The column that names things, and the one by which they are grouped."""
    name = next(column for column in columns if column.link)
    return name, columns[0] if columns[0] is not name else None
