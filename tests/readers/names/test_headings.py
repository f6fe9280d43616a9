"""Names as catalogues head them, in every format: what is added is no part of the name, and is kept."""

import json

import pytest

from kg.model import Detail, Record
from kg.readers import bibtex, csl, ris
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.files.source import Line
from kg.readers.names.headings import is_life, life_of, without_additions


def read(reader, text):
    items = list(reader.read("a", [Line(n, line) for n, line in enumerate(text.splitlines(), 1)]))
    (record,) = (item for item in items if isinstance(item, Record))
    return record


def in_ris(name):
    return read(ris, f"TY  - BOOK\nTI  - On Maps\nAU  - {name}\nPY  - 1900\nER  - ")


def in_bibtex(name):
    return read(bibtex, f"@book{{k, title = {{On Maps}}, year = {{1900}}, author = {{{name}}}}}")


HEADINGS = [
    ("Eliot, George, 1819-1880.", "George Eliot", "George Eliot, 1819-1880"),
    ("Eliot, George (1819-1880)", "George Eliot", "George Eliot, 1819-1880"),
    ("Schiller, Friedrich <1759-1805>", "Friedrich Schiller", "Friedrich Schiller, 1759-1805"),
    ("Schiller, Friedrich ‹1759-1805›", "Friedrich Schiller", "Friedrich Schiller, 1759-1805"),
    ("Luther, Martin / 1483-1546", "Martin Luther", "Martin Luther, 1483-1546"),
    ("Einhard, approximately 770-840", "Einhard", "Einhard, approximately 770-840"),
    ("Aristotle, 384-322 B.C.", "Aristotle", "Aristotle, 384-322 B.C."),
    ("Cicéron, 106 a.C.-43 a.C.", "Cicéron", "Cicéron, 106 a.C.-43 a.C."),
    ("Virgil, 70-19 B.C.", "Virgil", "Virgil, 70-19 B.C."),
    ("Chaucer, Geoffrey, -1400", "Geoffrey Chaucer", "Geoffrey Chaucer, -1400"),
    ("Boethius, d. 524", "Boethius", "Boethius, d. 524"),
    ("Smith, John, active 16th century", "John Smith", "John Smith, active 16th century"),
    ("Villon, Jean, XVe siècle", "Jean Villon", "Jean Villon, XVe siècle"),
    ("Cota, Rodrigo <s. XV>", "Rodrigo Cota", "Rodrigo Cota, s. XV"),
    ("Weber, Max, 1864-1920, author", "Max Weber", "Max Weber, 1864-1920"),
    ("Rousseau, Jean-Jacques (1712-1778). Auteur du texte", "Jean-Jacques Rousseau", "1712-1778"),
    ("King, Martin Luther, Jr., 1929-1968.", "Martin Luther King, Jr.", "1929-1968"),
    ("Burton, Richard Francis, Sir, 1821-1890.", "Richard Francis Burton", "Sir, 1821-1890"),
    ("Cuvier, Georges, Baron, 1769-1832", "Georges Cuvier", "Baron, 1769-1832"),
    ("Banks, Joseph, Sir", "Joseph Banks", "Joseph Banks, Sir"),
    ("Wied, Maximilian, Freiherr von, 1782-1867", "Maximilian Wied", "Freiherr von, 1782-1867"),
    ("Elizabeth I, Queen of England, 1533-1603", "Elizabeth I", "Queen of England, 1533-1603"),
    ("Wellington, Arthur Wellesley, Duke of, 1769-1852", "Arthur Wellesley Wellington", "Duke of, 1769-1852"),
    ("Leo XIII, Pope, 1810-1903", "Leo XIII", "Leo XIII, Pope, 1810-1903"),
    ("Augustine, Saint, Bishop of Hippo", "Augustine", "Augustine, Saint, Bishop of Hippo"),
    ("Thomas, Aquinas, Saint, 1225?-1274", "Thomas Aquinas", "Thomas Aquinas, Saint, 1225?-1274"),
    ("Chrétien, de Troyes, active 12th century", "Chrétien de Troyes", "active 12th century"),
    ("Lewis, C. S. (Clive Staples), 1898-1963.", "C. S. Lewis", "C. S. Lewis (Clive Staples), 1898-1963"),
    ("Twain, Mark [pseud.]", "Mark Twain", "Mark Twain, pseud."),
]


@pytest.mark.parametrize("read_name", [in_ris, in_bibtex])
@pytest.mark.parametrize(("heading", "name", "printed"), HEADINGS)
def test_what_a_catalogue_adds_is_no_part_of_a_name_and_is_kept(heading, name, printed, read_name):
    byline = read_name(heading).byline
    assert byline.names == (name,)
    (other,) = byline.authors[0].other_names
    assert other.startswith(name)
    assert other.endswith(printed)
    assert byline.printed == other


@pytest.mark.parametrize("read_name", [in_ris, in_bibtex])
@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Lucretius Carus, Titus.", "Titus Lucretius Carus"),
        ("Pliny, the Younger.", "Pliny the Younger"),
        ("Eliot, George, author.", "George Eliot"),
        ("Dumas, Alexandre, père", "Alexandre Dumas, père"),
        ("de la Vega, Garcilaso, el Inca", "Garcilaso de la Vega el Inca"),
        ("Smith, Geo.", "Geo. Smith"),
        ("Brock, Pope", "Pope Brock"),
        ("Earl, Duke", "Duke Earl"),
        ("Liang, Percy 0001", "Percy Liang"),
    ],
)
def test_signs_and_words_of_a_heading_leave_one_name(heading, name, read_name):
    assert read_name(heading).byline.names == (name,)


@pytest.mark.parametrize("read_name", [in_ris, in_bibtex])
@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Heaney, Seamus, 1939-2013, translator.", Field.TRANSLATOR),
        ("Heaney, Seamus (1939-2013). Traducteur", Field.TRANSLATOR),
        ("Heaney, Seamus, writer of introduction", Field.INTRODUCTION),
        ("Heaney, Seamus, Illustrator", Field.ILLUSTRATOR),
    ],
)
def test_who_did_something_else_by_the_word_of_a_catalogue_is_no_author(heading, field, read_name):
    record = read_name(heading)
    assert record.byline is None
    assert fields_of(record.details, field) == ["Seamus Heaney"]


def test_who_wrote_and_did_something_else_is_an_author():
    assert in_ris("Heaney, Seamus, editor, author.").byline.names == ("Seamus Heaney",)


def test_two_headings_in_one_field_are_two_people():
    record = in_bibtex("Wordsworth, William, 1770-1850. and Coleridge, Samuel Taylor, 1772-1834.")
    assert record.byline.names == ("William Wordsworth", "Samuel Taylor Coleridge")


@pytest.mark.parametrize(
    "author",
    [
        {"family": "Eliot", "given": "George, 1819-1880."},
        {"family": "Eliot", "given": "George (1819-1880)"},
        {"literal": "Eliot, George, 1819-1880"},
    ],
)
def test_a_heading_in_csl_is_a_persons(author):
    entry = {"id": "a", "type": "book", "title": "On Maps", "author": [author]}
    byline = read(csl, json.dumps([entry])).byline
    assert byline.names == ("George Eliot",)
    assert byline.authors[0].other_names == ("George Eliot, 1819-1880",)
    assert not byline.authors[0].is_organisation


def test_years_in_the_name_of_an_organisation_stay():
    name = "France. Assemblée nationale (1789-1791)"
    assert in_ris(name).byline.names == (name,)
    assert in_bibtex("{Bauhaus (1919-1933)}").byline.names == ("Bauhaus (1919-1933)",)


@pytest.mark.parametrize("name", ["100,000 Genomes", "CMS, 2012 Run", "Tara, 2024 Cohort", "Lee, 300 Oaks"])
def test_a_number_before_a_word_that_is_no_month_is_of_the_name(name):
    assert without_additions(name) == (name, "")
    assert name.split(",")[0] not in in_bibtex(f"{{{name}}}").byline.names


@pytest.mark.parametrize(
    "part",
    ["1819-1880", "1819-", "-1400", "b. 1564", "d. ca. 1550", "1225?-1274", "1225 or 6-1274", "1711-76"]
    + ["fl. 1590", "63 B.C.-14 A.D.", "0384-0322 av. J.-C.", "12./13. Jh.", "1974 January 3-", "16th cent."]
    + ["1819 Nov. 22-1880", "approximately 1195-approximately 1264", "18..-19..", "*1950", "1819–1880."],
)
def test_the_years_of_a_life_are_told_however_they_are_printed(part):
    assert is_life(part)
    assert without_additions(f"Roe, Jane, {part}")[0] == "Roe, Jane"
    assert life_of(f"Roe, Jane, {part}").rstrip(".") == part.rstrip(".")


@pytest.mark.parametrize(
    "part",
    ["0012", "Jane", "I", "2nd", "D.", "", "XII", "m.", "12", "000", "000 Genomes", "2012 Run", "300 Oaks"]
    + ["S. V.", "S. I."],
)
def test_what_is_no_year_is_no_life(part):
    assert not is_life(part)


def test_of_editors_and_translators_the_name_alone_is_kept():
    headed = "editor = {Heaney, Seamus, 1939-2013 and Roe, Jane}, translator = {Eliot, George (1819-1880)}"
    details = read(bibtex, f"@book{{k, title = {{On Maps}}, year = {{1900}}, {headed}}}").details
    assert (Detail.EDITORS, "Seamus Heaney, Jane Roe") in details
    assert fields_of(details, Field.TRANSLATOR) == ["George Eliot"]
    editor = {"family": "Eliot", "given": "George, 1819-1880"}
    entry = {"id": "a", "type": "book", "title": "On Maps", "editor": [editor]}
    assert (Detail.EDITORS, "George Eliot") in read(csl, json.dumps([entry])).details


def test_the_line_of_authors_prints_what_a_graph_says_of_their_names():
    byline = in_bibtex("Roe, Jane, 1900-1950 and Dumas, Alexandre, 1802-1870")
    assert byline.byline.printed == "Jane Roe, 1900-1950, Alexandre Dumas, 1802-1870"


@pytest.mark.parametrize("sign", [" ", "(", "1819-", ", ", "/ ", "(1819-1880) "])
def test_a_long_name_takes_no_time(sign):
    assert without_additions(f"Roe, Jane{sign * 20_000}x")[0].startswith("Roe")


def test_the_name_of_a_monsieur_is_the_one_in_brackets():
    assert in_ris("Valenciennes, M. (Achille), 1794-1865").byline.names == ("Achille Valenciennes",)
    assert in_ris("Roe, M. (Mary)").byline.names == ("M. Roe",)
