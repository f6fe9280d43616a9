"""Makes the index of the names of one graph: a file of SQLite that answers alike for the same graph.

Things have numbers in the order in which they are shown: by group, then by how many papers they have, then
by name. So the best of any number that fit are the first that are found, and looking can stop there.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from kg.search.forms import apart, form, spoken, together, without_umlauts
from kg.search.found import Group
from kg.search.reading import UnwantedError, read
from kg.store import Graph
from kg.text.registered.identifiers import citation_key, identifiers, whole_isbn

VERSION = 10
"""Of the tables and the forms in them; an index of another version is made anew."""

TABLES = """
CREATE TABLE about (version INTEGER NOT NULL, made_of TEXT);
CREATE TABLE thing (
  id INTEGER PRIMARY KEY, "group" TEXT NOT NULL, iri TEXT NOT NULL, name TEXT NOT NULL,
  papers INTEGER NOT NULL, first INTEGER, last INTEGER, about TEXT
);
CREATE TABLE name (id INTEGER PRIMARY KEY, thing INTEGER NOT NULL, label TEXT NOT NULL, form TEXT NOT NULL);
CREATE TABLE reach ("group" TEXT PRIMARY KEY, low INTEGER NOT NULL, high INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE identifier (value TEXT, thing INTEGER, PRIMARY KEY (value, thing)) WITHOUT ROWID;
CREATE TABLE word (word TEXT PRIMARY KEY, names INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE turned (word TEXT PRIMARY KEY, names INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
  name, plain, content='', columnsize=0, prefix='1 2 3 4', tokenize='ascii'
);
"""
"""What is in the file. `turned` has the words letter by letter backwards: what ends alike is side by side
there."""

_COUNTED = """
CREATE TEMP TABLE paper (id INTEGER PRIMARY KEY, title TEXT, year INTEGER, category INTEGER);
INSERT OR IGNORE INTO paper SELECT thing, min(name), NULL, NULL FROM papers GROUP BY thing;
UPDATE paper SET year = found.year
  FROM (SELECT thing, min(year) AS year FROM years GROUP BY thing) AS found WHERE found.thing = id;
UPDATE paper SET category = found.category
  FROM (SELECT thing, min(category) AS category FROM "primary-categories" GROUP BY thing) AS found
  WHERE found.thing = id;
CREATE INDEX temp.of_authors ON authors (thing, paper);
CREATE TEMP TABLE wrote AS
  SELECT thing, count(*) AS papers, min(year) AS first, max(year) AS last
  FROM authors JOIN paper ON paper.id = authors.paper GROUP BY thing;
CREATE TEMP TABLE codes (id INTEGER PRIMARY KEY, code TEXT);
INSERT OR IGNORE INTO codes SELECT thing, min(code) FROM categories GROUP BY thing;
CREATE TEMP TABLE field AS
  SELECT thing, substr(max(printf('%09d', papers) || code), 10) AS code FROM (
    SELECT thing, code, count(*) AS papers FROM authors JOIN paper ON paper.id = authors.paper
    JOIN codes ON codes.id = category GROUP BY thing, code
  ) GROUP BY thing;
CREATE TEMP TABLE cited AS SELECT thing, count(DISTINCT paper) AS papers FROM citations GROUP BY thing;
CREATE TEMP TABLE filed AS SELECT thing, count(DISTINCT paper) AS papers FROM subjects GROUP BY thing;
CREATE TEMP TABLE signed AS SELECT thing, count(DISTINCT paper) AS papers FROM (
    SELECT thing, paper FROM affiliations UNION ALL SELECT thing, paper FROM authors
  ) WHERE thing IN (SELECT thing FROM organisations) GROUP BY thing;
CREATE TEMP TABLE sized AS SELECT paper AS thing, count(*) AS authors FROM authors GROUP BY paper;
CREATE TEMP TABLE person (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO person SELECT thing, min(name) FROM people GROUP BY thing;
CREATE TEMP TABLE author (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO author SELECT id, name FROM person;
INSERT OR IGNORE INTO author SELECT thing, min(name) FROM organisations GROUP BY thing;
CREATE TEMP TABLE led AS
  SELECT thing, min(author.name) || iif(authors > 1, ' et al.', '') AS by
  FROM "first-authors" AS f JOIN author ON author.id = f.author JOIN sized USING (thing) GROUP BY thing;
CREATE TEMP TABLE edited AS SELECT thing, 'edited by ' || min(name) AS by FROM editors GROUP BY thing;
CREATE TEMP TABLE introduced AS
  SELECT thing, min(title) AS title FROM systems JOIN paper ON paper.id = paper GROUP BY thing;
CREATE TEMP TABLE linked AS
  SELECT link.thing, max(papers) AS papers FROM "topics-of-concepts" AS link
  JOIN mentions ON mentions.thing = concept GROUP BY link.thing;
"""
"""How many papers things have, from when to when, and what else tells them from their namesakes."""

_FOUND = """
CREATE TEMP TABLE found ("group", node, name, papers, first, last, about);
INSERT INTO found SELECT 'person', id, name, papers, first, last, code
  FROM person LEFT JOIN wrote ON wrote.thing = id LEFT JOIN field ON field.thing = id;
INSERT INTO found SELECT 'paper', id, title, papers, year, year, coalesce(led.by, edited.by)
  FROM paper LEFT JOIN cited ON cited.thing = id LEFT JOIN led ON led.thing = id
  LEFT JOIN edited ON edited.thing = id;
INSERT INTO found SELECT iif(title IS NULL, 'concept', 'system'), thing, min(name), max(papers), NULL, NULL,
  min(coalesce(title, type)) FROM concepts LEFT JOIN mentions USING (thing) LEFT JOIN types USING (thing)
  LEFT JOIN introduced USING (thing) GROUP BY thing;
INSERT INTO found SELECT 'category', thing, min(name), papers, NULL, NULL, min(code)
  FROM categories LEFT JOIN filed USING (thing) GROUP BY thing;
INSERT INTO found SELECT 'organisation', thing, min(name), papers, NULL, NULL, NULL
  FROM organisations LEFT JOIN signed USING (thing) GROUP BY thing;
INSERT INTO found SELECT 'topic', thing, min(name), papers, NULL, NULL, min(vocabulary)
  FROM topics LEFT JOIN linked USING (thing) GROUP BY thing;
"""

_NUMBERED = f"""
CREATE TEMP TABLE number AS SELECT row_number() OVER (
    ORDER BY CASE "group" {" ".join(f"WHEN '{group}' THEN {rank}" for rank, group in enumerate(Group))} END,
      coalesce(papers, 0) DESC, name, iri
  ) AS thing, found.*, iri FROM found JOIN node ON node.id = node;
INSERT INTO thing SELECT thing, "group", iri, name, coalesce(papers, 0), first, last, about FROM number;
CREATE INDEX temp.of_number ON number (node, thing);
CREATE TEMP TABLE called AS SELECT id AS thing, 0 AS rank, name AS label FROM thing;
INSERT INTO called SELECT id, 1, about FROM thing WHERE "group" = 'category' AND about IS NOT NULL;
INSERT INTO called SELECT id, 2, substr(about, instr(about, '.') + 1) FROM thing
  WHERE "group" = 'category' AND instr(about, '.');
INSERT INTO called SELECT number.thing, 2, variants.name FROM variants JOIN number ON node = variants.thing;
INSERT INTO called SELECT number.thing, 3, 'edited by ' || editors.name
  FROM editors JOIN number ON node = editors.thing;
"""  # noqa: S608 - the groups are ours

_SHOWN = "".join(
    f"INSERT INTO called SELECT number.thing, 1, told.name FROM {kind} AS told "  # noqa: S608 - ours
    "JOIN number ON node = told.thing WHERE told.name <> number.name;\n"
    for kind in ("people", "papers", "concepts", "categories", "organisations", "topics")
)
"""The names of things that have several which could be shown, as in several languages."""

_NAMES = "SELECT thing, label FROM called ORDER BY thing, rank, label"

INDEXES = """
CREATE INDEX of_form ON name (form, id);
CREATE INDEX of_end ON thing (substr(iri, -13));
"""
"""What is looked up by them, once all is there."""

_REACHED = """
INSERT INTO words (words) VALUES ('optimize');
INSERT INTO reach SELECT "group", min(name.id), max(name.id) FROM name JOIN thing ON thing.id = thing
  GROUP BY "group";
INSERT OR IGNORE INTO identifier SELECT told, thing FROM (
  SELECT identifier(identifier) AS told, number.thing
  FROM identifiers JOIN number ON node = identifiers.thing
) WHERE told IS NOT NULL ORDER BY told, thing;
CREATE VIRTUAL TABLE temp.told USING fts5vocab (main, words, row);
INSERT INTO word SELECT term, doc FROM told WHERE length(term) BETWEEN 3 AND 30;
INSERT INTO turned SELECT turned(word), names FROM word ORDER BY 1;
"""


def make(graph: Graph, file: Path, made_of: str | None, stopped: Callable[[], bool]) -> None:
    """Write the index of a graph into an empty file; `made_of` is kept in it to know the graph again.

    Raises:
        UnwantedError: as soon as `stopped` says so.
        LimitError: when the graph has more names than can be read.
        sqlite3.Error: when the file cannot be written.
    """
    with closing(sqlite3.connect(file, isolation_level=None)) as index:
        index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
        for function in (identifier, turned):
            index.create_function(function.__name__, 1, function, deterministic=True)
        index.execute("BEGIN")
        _run(index, TABLES, stopped)
        read(graph, index, stopped)
        _run(index, _COUNTED + _FOUND + _NUMBERED + _SHOWN, stopped)
        index.executemany("INSERT INTO name (thing, label, form) VALUES (?, ?, ?)", _names(index, stopped))
        index.executemany("INSERT INTO words (rowid, name, plain) VALUES (?, ?, ?)", _words(index, stopped))
        _run(index, INDEXES + _REACHED, stopped)
        index.execute("INSERT INTO about VALUES (?, ?)", (VERSION, made_of))
        index.execute("COMMIT")


def _run(index: sqlite3.Connection, script: str, stopped: Callable[[], bool]) -> None:
    """Run the statements one by one, so that somebody can stop between them."""
    for statement in script.split(";\n"):
        if stopped():
            raise UnwantedError
        index.execute(statement)


def _names(index: sqlite3.Connection, stopped: Callable[[], bool]) -> Iterator[tuple[int, str, str]]:
    """Each name of each thing and its form; of names of one form the first."""
    before = 0
    forms: set[str] = set()
    for thing, label in index.execute(_NAMES):
        if thing != before:
            before, forms = thing, set()
            if stopped():
                raise UnwantedError
        if (its := form(label)) and its not in forms:
            forms.add(its)
            yield thing, label, its


def _words(index: sqlite3.Connection, stopped: Callable[[], bool]) -> Iterator[tuple[int, str, str]]:
    """The number of each name, its words, and other words by which it is found."""
    for number, label, its in index.execute("SELECT id, label, form FROM name ORDER BY id"):
        if stopped():
            raise UnwantedError
        joined = together(label)
        others = (joined, apart(label), without_umlauts(f"{its} {joined}"), spoken(label))
        yield number, its, " ".join(filter(None, others))


def identifier(told: str) -> str | None:
    """An identifier of the graph in the form in which it is looked up; `None` of a scheme that is not.

    Keys that only count the entries of a document find nothing, nor do those that are an arXiv id.

    >>> identifier("doi:10.1000/XY"), identifier("isbn:0-306-40615-2"), identifier("key:Knuth1984")
    ('doi:10.1000/xy', 'isbn:9780306406157', 'key:knuth1984')
    >>> identifier("key:2"), identifier("key:2401.00001v2"), identifier("isbn:none")
    (None, None, None)
    """
    scheme, _, value = told.partition(":")
    if scheme == "isbn":
        return f"isbn:{whole}" if (whole := whole_isbn(value)) else None
    if scheme == "key":
        key = citation_key(value)
        return None if not key or _is_known(key) else f"key:{key}"
    return next(iter(identifiers(told)), None)


def _is_known(key: str) -> bool:
    """Whether a key is the identifier of its paper."""
    return any(found.startswith(("arxiv:", "doi:")) for found in identifiers(key))


def turned(word: str) -> str:
    """The word backwards.

    >>> turned("abc")
    'cba'
    """
    return word[::-1]
