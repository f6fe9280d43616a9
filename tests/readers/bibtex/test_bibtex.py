"""Whole libraries, small documents each, against tables of what must come out; and hostile ones."""

import tracemalloc

import pytest

from kg.model import Detail, Document, Issue, PaperKind, Record, Severity
from kg.readers import bibtex, read_document
from kg.readers.files.source import Line
from kg.readers.rules import Rule
from tests.counting import calls
from tests.readers.reading import flaws_of, read, records

RECORDS = {
    "library.bib": [
        (
            "L8-L19 doors",
            "HINGE: Simple Doors – up to 50% Fewer, for $R_{max}$ Houses",
            "Jörg Müller, Åsa Østby, Rosa de la Cruz, Martin King, Jr., Door and Window Lab",
            "aug 2024",
            "arXiv preprint arXiv:2408.99999v2",
            None,
            ["arxiv:2408.99999"],
        ),
        (
            "L21-L26 maps",
            'On Maps (of "small" rooms)',
            "Ada Brand, Li Wei et al.",
            "15 feb 2024",
            "Proceedings of the Workshop on Small Rooms",
            PaperKind.CONFERENCE_PAPER,
            ["doi:10.99999/rooms_7"],
        ),
        (
            "L31 online",
            "Walls Online",
            "Bo Chen",
            "2022-05/2022-06",
            None,
            None,
            ["arxiv:hep-th/9901001"],
        ),
        ("L27 keys", "Keys", "Cleo Hart et al.", "2023", "Keys and Locks", PaperKind.CONFERENCE_PAPER, []),
    ],
}

ISSUES = {
    "library.bib": [],
    "library_broken.bib": [
        (2, Rule.UNCLOSED_ENTRY),
        (4, Rule.DUPLICATE_KEY),
        (5, Rule.NO_TITLE),
        (6, Rule.UNDECIDED_BYLINE),
        (7, Rule.IMPOSSIBLE_DATE),
        (7, Rule.NO_BYLINE),
        (9, Rule.BROKEN_ENTRY),
        (10, Rule.BROKEN_ENTRY),
        (11, Rule.MISSING_VOLUME),
        (12, Rule.NO_PAPER),
        (13, Rule.UNKNOWN_CATEGORY),
        (13, Rule.UNKNOWN_IDENTIFIER),
        (15, Rule.UNCLOSED_ENTRY),
    ],
    "library_bytes.bib": [
        (2, Rule.INVALID_BYTES),
        (3, Rule.INVALID_BYTES),
        (6, Rule.INVALID_CHARACTERS),
    ],
}

BROKEN = ["First", "Open", "Next", "First Again", "Commas", "Nobody", "Equals", "Unknown", "Odd", "No Key"]


def parse(text):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    items = list(bibtex.read("my.bib", lines))
    flaws = [item for item in items if isinstance(item, Issue)]
    return [item for item in items if isinstance(item, Record)], [flaw.rule for flaw in flaws]


def in_short(record):
    return (
        record.place,
        record.title,
        record.byline and record.byline.printed,
        record.date and record.date.printed,
        record.venue,
        record.kind,
        [f"{identifier.scheme}:{identifier.value}" for identifier in record.identifiers],
    )


def test_an_open_entry_says_where_it_began_and_what_to_do():
    text = "@misc{one, title={One}}\n\n@misc{bam,\n title={BAM! {Just},\n year=2024\n}\n@misc{two,\n}"
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    said = [
        item.message for item in bibtex.read("my.bib", lines) if isinstance(item, Issue) and item.line == 3
    ]
    assert said == [
        "The entry “bam” begins in line 3 and is still open at the end of line 6: a brace or quotation mark "
        "in it is not closed. Its fields before that place were read; close it and build again.",
        "The entry “bam” has no title that could be read; it was not read.",
    ]


def test_every_library_is_used(documents):
    assert {path.name for path in documents.glob("*.bib")} == set(ISSUES)


@pytest.mark.parametrize("name", RECORDS)
def test_a_library_gives_its_papers(documents, name):
    assert [in_short(record) for record in records(documents, name)] == RECORDS[name]


@pytest.mark.parametrize("name", ISSUES)
def test_a_library_gives_its_flaws_with_their_lines(documents, name):
    assert flaws_of(documents, name) == ISSUES[name]


def test_a_broken_entry_does_not_cost_the_others(documents):
    found = [record.title for record in records(documents, "library_broken.bib")]
    assert found == [*BROKEN, "Last", "Lost"]


def test_texts_are_on_one_line_and_without_tex(documents):
    doors = records(documents, "library.bib")[0]
    assert doors.abstract == "We open doors. They ßqueak."
    assert doors.categories == ("cs.LG",)
    assert (doors.date.year, doors.date.month, doors.date.day) == (2024, 8, None)


def test_bytes_of_windows_a_byte_order_mark_and_its_line_ends_are_read(documents):
    latin, utf = records(documents, "library_bytes.bib")
    assert (latin.title, latin.byline.names, str(latin.lines)) == ("Straße", ("Jörg Müller",), "L1-L5")
    assert (utf.title, utf.byline.names) == ("Straße 2", ("A Nu�l",))


def test_the_document_says_that_it_is_a_library(documents):
    document = read(documents, "library.bib")[-1]
    assert isinstance(document, Document)
    assert (document.format, document.media_type) == ("bibtex", "application/x-bibtex")


def test_a_library_whose_first_lines_are_a_comment_is_known_by_its_name(tmp_path):
    path = tmp_path / "MY.BIB"
    path.write_text(
        "a comment\n" * 100 + "@article{a, title = {On Maps}, author = {Roe, Jane}, year = 2024}\n"
    )
    assert [item.title for item in read_document(path, "MY.BIB") if isinstance(item, Record)] == ["On Maps"]


def test_a_library_without_entries_says_so():
    assert parse("% nothing yet") == ([], [Rule.NO_PAPERS])


def test_entries_that_refer_to_each_other_are_read_and_said_to_be_no_volumes():
    library = ["@misc{a, crossref={b}, title={A}, author={Li Wei}}", "@misc{b, crossref={a}, title={B}}"]
    items = list(bibtex.read("my.bib", [Line(n, text) for n, text in enumerate(library, start=1)]))
    assert [item.title for item in items if isinstance(item, Record)] == ["A", "B"]
    flaws = [item.message for item in items if isinstance(item, Issue)]
    assert "The entry “a” refers to “b”, which is no volume; it was read without." in flaws


def test_entries_that_wait_for_their_volume_are_read_after_it_and_so_do_not_grow_without_end(monkeypatch):
    monkeypatch.setattr(bibtex, "MOST_WAITING", 1)
    paper = "@inproceedings{%s, title = {%s}, author = {Roe, Jane}, crossref = {v}}\n"
    text = paper % ("a", "A") + paper % ("b", "B") + "@proceedings{V, title = {Volume}, year = 2024}"
    papers, flaws = parse(text)
    assert [(paper.title, paper.venue) for paper in papers] == [("B", None), ("A", "Volume")]
    assert flaws == [Rule.MISSING_VOLUME]


def test_of_two_entries_of_one_key_both_are_read_with_their_places():
    entry = "@article{a, title = {On Maps}, author = {Roe, Jane}, year = 2024}"
    papers, flaws = parse(f"{entry}\n{entry}")
    assert [paper.place for paper in papers] == ["L1 a", "L2 a"]
    assert flaws == [Rule.DUPLICATE_KEY]


GOOD = "\n@article{good, title = {Good}, author = {Roe, Jane}, year = 2024}"

HOSTILE = {
    "a value of 10 MB": (
        "@article{a, title = {A}, abstract = {" + "word " * 2_000_000 + "}}",
        Rule.LONG_ENTRY,
    ),
    "braces nested 100,000 deep": (
        "@article{a, title = {" + "{" * 100_000 + "}" * 100_000 + "}}",
        Rule.LONG_ENTRY,
    ),
    "braces nested 200 deep": (
        "@article{a, title = {A}, note = {" + "{" * 200 + "}" * 200 + "}}",
        Rule.BROKEN_ENTRY,
    ),
    "braces that never close": ("@article{a, title = {{{{{", Rule.UNCLOSED_ENTRY),
    "a string of itself": ("@string{a = a}\n@article{b, title = a}", Rule.BROKEN_ENTRY),
    "strings that double": (
        '@string{s0 = "xxxxxxxxxx"}\n'
        + "\n".join(f"@string{{s{n} = s{n - 1} # s{n - 1}}}" for n in range(1, 60))
        + "\n@article{a, title = s59}",
        Rule.BROKEN_ENTRY,
    ),
    "a list of 60,000 names": (
        "@article{a, title={A}, author={" + " and ".join(["Roe, J"] * 60_000) + "}}",
        Rule.UNDECIDED_BYLINE,
    ),
    "quoted braces": ('@article{a, title = "' + "{a}" * 300_000 + '"}', Rule.LONG_ENTRY),
    "commands without end": ("@article{a, title = {" + "\\" * 100_000 + "}}", Rule.NO_TITLE),
    "a name of one word, 100,000 times": (
        "@article{a, title = {A}, author = {" + "Roe " * 100_000 + "}}",
        Rule.UNDECIDED_BYLINE,
    ),
    "a key that is mostly spaces": ("@article{" + " " * 500_000 + "=, title = {A}}", Rule.BROKEN_ENTRY),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_entry_ends_and_does_not_cost_its_neighbours(case):
    text, rule = HOSTILE[case]
    papers, flaws = parse(text + GOOD)
    assert papers[-1].title == "Good"
    assert rule in flaws


@pytest.mark.slow
def test_memory_does_not_grow_with_what_entries_hold():
    def lines(count):
        for number in range(count):
            fields = f"title = {{T {number}}}, author = {{Roe, J}}, abstract = {{{'x' * 2000}}}"
            yield Line(number + 1, f"@article{{k{number}, {fields}}}")

    list(bibtex.read("my.bib", lines(10)))  # what is imported on first use is not counted
    tracemalloc.start()
    count = sum(isinstance(item, Record) for item in bibtex.read("my.bib", lines(4_000)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 4_000
    assert peak < 2_000_000  # the abstracts alone are 8 MB


@pytest.mark.slow
def test_tiny_entries_take_work_that_grows_with_their_number():
    def work(count):
        return calls(lambda: list(bibtex.read("my.bib", [Line(1, "@a{b,title={c}}" * count)])))

    work(100)  # what is imported on first use is not counted
    assert work(2_000) < 2.2 * work(1_000)


def test_losses_are_errors(documents):
    lost = {
        Rule.UNCLOSED_ENTRY,
        Rule.BROKEN_ENTRY,
        Rule.NO_TITLE,
        Rule.UNDECIDED_BYLINE,
    }
    issues = [item for item in read(documents, "library_broken.bib") if isinstance(item, Issue)]
    assert {issue.rule for issue in issues if issue.severity is Severity.ERROR} == lost


@pytest.mark.parametrize("volume_first", [True, False])
def test_a_chapter_has_what_its_volume_says_wherever_that_stands(volume_first):
    chapter = "@incollection{c, title={Doors}, author={Li Wei}, year=2020, booktitle={Rooms}, crossref={v}}"
    volume = "@book{v, title={Rooms}, author={Bo Chen}, publisher={Room Press}, year=2020}"
    found, _ = parse("\n".join([volume, chapter] if volume_first else [chapter, volume]))
    (doors,) = [record for record in found if record.title == "Doors"]
    assert doors.details == ((Detail.PUBLISHER, "Room Press"),)


def test_a_volume_to_which_no_entry_refers_is_read_by_itself():
    alone = "@collection{c, title={Rooms}, editor={Li Wei}, year=2020}"
    (rooms,), flaws = parse(alone)
    assert (rooms.title, rooms.kind, flaws) == ("Rooms", PaperKind.BOOK, [])


@pytest.mark.parametrize(
    ("own", "titles"),
    [
        ("doi={10.1000/rooms}", ["Doors", "Rooms"]),
        ("isbn={9780000000002}", ["Doors", "Rooms"]),
        ("editor={Li Wei}", ["Doors", "Rooms"]),
        ("publisher={Room Press}", ["Doors"]),
    ],
)
def test_a_volume_to_be_found_by_itself_is_a_paper_beside_its_chapters(own, titles):
    chapter = "@incollection{c, title={Doors}, author={Bo Chen}, crossref={v}}"
    volume = f"@collection{{v, title={{Rooms}}, year=2020, keywords={{walls}}, {own}}}"
    for library in ([chapter, volume], [volume, chapter]):
        found, _ = parse("\n".join(library))
        assert sorted(record.title for record in found) == titles
        assert all(record.keywords == ("walls",) for record in found if record.title == "Rooms")


def test_xdata_gives_its_fields_to_entries_and_volumes_and_is_no_paper():
    library = [
        "@inproceedings{p, title={Doors}, author={Bo Chen}, booktitle={Rooms}, xdata={press, More}}",
        "@inproceedings{q, title={Walls}, author={Bo Chen}, crossref={v}}",
        "@proceedings{v, title={Rooms}, xdata={press}}",
        "@xdata{press, publisher={Room Press}, date={2024-05}}",
        "@xdata{more, series={Notes}, xdata={most}}",
        "@xdata{most, address={Ulm}}",
    ]
    found, flaws = parse("\n".join(library))
    assert [(record.title, record.date.month, record.details[0][1]) for record in found] == [
        ("Doors", 5, "Room Press"),
        ("Walls", 5, "Room Press"),
    ]
    assert set(found[0].details[1:]) == {(Detail.SERIES, "Notes"), (Detail.FIELD, "location: Ulm")}
    assert flaws == []


def test_what_is_too_long_to_be_handed_on_is_told_once_and_multiplies_nothing():
    library = [
        f"@xdata{{x, publisher={{Room Press}}, abstract={{{'word ' * 1000}}}}}",
        *(f"@article{{k{n}, title={{On {n} Doors}}, author={{Bo Chen}}, xdata={{x}}}}" for n in range(3)),
        f"@book{{b, title={{Rooms}}, editor={{Bo Chen}}, series={{{'long ' * 1000}}}}}",
        "@inbook{c, title={A Room}, author={Bo Chen}, crossref={b}}",
    ]
    found = list(bibtex.read("my.bib", [Line(n, text) for n, text in enumerate(library, start=1)]))
    records = [each for each in found if isinstance(each, Record)]
    assert all(not record.abstract for record in records)
    assert {dict(record.details).get(Detail.PUBLISHER) for record in records[:3]} == {"Room Press"}
    said = "has more than 2,000 characters for entries that refer to it; they were read without its"
    told = [each.message for each in found if isinstance(each, Issue)]
    to_do = "what they are to have of that, give to themselves."
    assert told == [f"The entry “x” {said} abstract: {to_do}", f"The entry “b” {said} series: {to_do}"]


@pytest.mark.parametrize("turned", [False, True])
def test_a_version_and_its_parts_have_title_and_authors_of_their_software_and_no_identifier(turned):
    library = [
        "@software{s, title={Scilab}, author={Jane Roe and Bo Chen}, date={1994}, doi={10.1000/scilab}}",
        "@softwareversion{v, version={1.1}, date={1995}, crossref={S}}",
        "@softwaremodule{m, subtitle={Plots}, author={Li Wei}, crossref={v}}",
    ]
    found, flaws = parse("\n".join(reversed(library) if turned else library))
    assert flaws == []
    assert sorted((each.key, each.title, each.date.year, each.byline.names) for each in found) == [
        ("m", "Scilab: Plots", 1995, ("Li Wei",)),
        ("s", "Scilab", 1994, ("Jane Roe", "Bo Chen")),
        ("v", "Scilab", 1995, ("Jane Roe", "Bo Chen")),
    ]
    assert [each.key for each in found if each.identifiers] == ["s"]


@pytest.mark.parametrize("turned", [False, True])
def test_a_version_has_what_its_software_has_by_xdata_but_for_identifiers(turned):
    library = [
        "@xdata{lab, author={Jane Roe}, date={1994}, doi={10.1000/scilab}}",
        "@software{s, title={Scilab}, xdata={lab}}",
        "@softwareversion{v, version={1.1}, crossref={s}}",
    ]
    found, flaws = parse("\n".join(reversed(library) if turned else library))
    assert flaws == []
    told = sorted((each.key, each.title, each.date.year, each.byline.names) for each in found)
    assert told == [(key, "Scilab", 1994, ("Jane Roe",)) for key in "sv"]
    assert [each.key for each in found if each.identifiers] == ["s"]


def test_what_a_software_refers_to_in_vain_is_told_of_it_and_not_of_its_versions():
    library = ["@softwareversion{v, version={2}, crossref={s}}", "@software{s, title={S}, crossref={gone}}"]
    items = list(bibtex.read("my.bib", [Line(n, text) for n, text in enumerate(library, start=1)]))
    assert [item.message for item in items if isinstance(item, Issue) and item.rule == "missing-volume"] == [
        "The entry “s” refers to “gone”, which is not in this library; it was read without."
    ]


def test_an_entry_without_title_that_refers_to_nothing_was_not_read_and_no_message_says_it_was():
    library = ["@misc{a, version={2}, author={Bo Chen}, crossref={b}}"]
    items = list(bibtex.read("my.bib", [Line(n, text) for n, text in enumerate(library, start=1)]))
    assert [item.message for item in items if isinstance(item, Issue)][:2] == [
        "The entry “a” refers to “b”, which is not in this library; nothing was taken from it.",
        "The entry “a” has no title; it was not read.",
    ]


def test_software_of_itself_ends():
    library = "@software{a, crossref={b}, title={A}}\n@software{b, crossref={a}, author={Bo Chen}}"
    found, flaws = parse(library)
    assert sorted((each.key, each.title) for each in found) == [("a", "A"), ("b", "A")]
    assert flaws == []


def test_xdata_that_is_missing_or_unused_is_told():
    library = ["@misc{a, title={A}, author={Bo Chen}, xdata={b, a}}", "@xdata{c, publisher={P}}"]
    items = list(bibtex.read("my.bib", [Line(n, text) for n, text in enumerate(library, start=1)]))
    assert [item.message for item in items if isinstance(item, Issue)] == [
        "The entry “a” refers to “b”, which is not in this library; it was read without.",
        "The entry “a” refers to “a”, which is no @xdata entry; it was read without.",
        "The entry “c” is a @xdata, and no entry refers to it; it was not read.",
    ]


def test_two_volumes_of_one_key_are_both_read():
    both = "".join(f"@proceedings{{p, title={{Rooms {n}}}, editor={{Li Wei}}, year=2020}}\n" for n in (1, 2))
    found, flaws = parse(both)
    assert [record.title for record in found] == ["Rooms 1", "Rooms 2"]
    assert flaws == [Rule.DUPLICATE_KEY]


def test_italics_that_a_program_wrote_in_tex_are_no_letters_and_parts_of_names_may_be_named():
    italic = r"{\textless}i{\textgreater}{WORD}{\textless}/i{\textgreater}"
    names = "family=Gaulle, given=Charles, prefix=de and Ann Lee"
    (record,), _ = parse(
        f"@article{{a, title={{On {italic} order}}, journal={{{italic}}}, author={{{names}}}}}"
    )
    assert (record.title, record.venue) == ("On WORD order", "WORD")
    assert record.byline.names == ("Charles de Gaulle", "Ann Lee")


def test_volumes_without_a_key_that_stand_on_one_line_are_all_read():
    papers, _ = parse(" ".join(f"@proceedings{{title={{Rooms {n}}}, year=2020}}" for n in (1, 2, 3)))
    assert [paper.title for paper in papers] == ["Rooms 1", "Rooms 2", "Rooms 3"]


def test_a_field_that_stands_twice_is_joined_where_it_is_a_list_and_else_told():
    [paper], flaws = parse(
        "@article{a, title={On Maps}, year=2020, author={Roe, Jane}, author={Lee, Ann}, doi={10.1000/a},"
        " doi={10.1000/b}, keywords={maps}, keywords={doors}, note={same}, note={same}}"
    )
    assert paper.byline.names == ("Jane Roe", "Ann Lee")
    assert paper.keywords == ("maps", "doors")
    assert [str(one) for one in paper.identifiers] == ["doi:10.1000/a"]
    assert flaws == [Rule.BROKEN_ENTRY]


def test_an_entry_in_an_unknown_encoding_is_not_read_and_the_others_are() -> None:
    lines = [
        Line(1, "@article{a, author = {��, �},", legible=False),
        Line(2, "  title = {On Doors}, year = 2020 }"),
        Line(3, "@article{b, author = {Roe, Jane}, title = {On Maps}, year = 2021}"),
        Line(4, "@comment{��}", legible=False),
    ]
    flaw, record = bibtex.read("my.bib", lines)
    assert (flaw.rule, flaw.line, flaw.severity) == (Rule.UNKNOWN_ENCODING, 1, "error")
    assert record.title == "On Maps"


def test_a_doi_in_the_place_of_a_volume_is_that_of_the_paper_where_no_entry_has_such_a_key() -> None:
    paper = "@article{a, title={Grafos}, author={Li Wei}, journal={R}, year=2019, crossref={10.1590/S0034-X}}"
    (record,), flaws = parse(paper)
    assert [str(one) for one in record.identifiers] == ["doi:10.1590/s0034-x"]
    assert not flaws
    (record, *_), _ = parse(f"{paper}\n@proceedings{{10.1590/S0034-X, title={{Proc. of Maps}}}}")
    assert record.identifiers == ()


def test_a_command_that_the_preamble_defines_to_print_nothing_prints_nothing():
    [paper], _ = parse(
        r'@preamble{"\newcommand{\hidden}[1]{}"}'
        r"@misc{a, title={\hidden{A}On Maps}, year={\hidden{1985}1990}}"
    )
    assert (paper.title, paper.date.printed) == ("On Maps", "1990")
