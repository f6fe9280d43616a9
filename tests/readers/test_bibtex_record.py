import pytest

from kg.model import Lines, PaperKind, Record
from kg.readers.bibtex_fields import Entry
from kg.readers.bibtex_record import completed, read_record


def record(kind, **fields):
    whole = {"title": "A", "author": "Roe, Jane", "year": "2024", **fields}
    (found,) = (r for r in read_record(Entry(kind, "a", Lines(1, 2), whole), whole, "my.bib"))
    assert isinstance(found, Record)
    return found


@pytest.mark.parametrize(
    ("kind", "journal", "expected"),
    [
        ("article", "Doors", PaperKind.JOURNAL_ARTICLE),
        ("article", "arXiv preprint arXiv:2408.99999", None),
        ("article", "CoRR", None),
        ("inproceedings", "Doors", PaperKind.CONFERENCE_PAPER),
        ("book", "Doors", None),
        ("misc", "Doors", None),
    ],
)
def test_the_type_of_an_entry_says_what_it_is_unless_its_journal_is_none(kind, journal, expected):
    assert record(kind, journal=journal).kind is expected


def test_what_an_entry_says_itself_is_not_taken_from_its_volume():
    volume = {"title": "Volume", "year": "2023", "month": "jan"}
    assert completed({"year": "2024"}, volume) == {"year": "2024", "booktitle": "Volume"}
    assert completed({"journal": "Own"}, volume) == {"journal": "Own", "year": "2023", "month": "jan"}


def test_the_imprint_of_a_volume_is_that_of_its_papers():
    volume = {
        "title": "Volume",
        "publisher": "Press",
        "isbn": "9780000000002",
        "volume": "7",
        "pages": "1-900",
    }
    assert completed({"volume": "8", "booktitle": "Own"}, volume) == {
        "volume": "8",
        "booktitle": "Own",
        "publisher": "Press",
        "isbn": "9780000000002",
    }


def test_a_category_is_only_that_of_arxiv():
    assert record("misc", primaryclass="cs.LG", eprint="2408.99999").categories == ("cs.LG",)
    assert record("misc", primaryclass="cs.LG").categories == ()


def test_a_text_that_tex_makes_is_in_normal_form():
    assert record("misc", title="e\\'{e} \\d{h}").title == "eé ḥ"


def test_authors_that_are_too_many_are_said_to_be():
    fields = {"title": "A", "year": "2024", "author": " and ".join(["Roe, Jane"] * 50_000)}
    flaw, found = read_record(Entry("misc", "a", Lines(1, 2), fields), fields, "my.bib")
    assert flaw.message == "The entry “a” has authors in more than 500,000 characters; none were read."
    assert found.byline is None
