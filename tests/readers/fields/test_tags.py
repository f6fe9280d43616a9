"""Tags of libraries are parted into keywords, categories of arXiv, and what is of the owner alone."""

import pytest

from kg.model import Record
from kg.readers import bibtex, csl, ris
from kg.readers.fields.tags import parted_tags
from kg.readers.files.source import Line


@pytest.mark.parametrize("tag", ["/unread", "_tablet", "⛔ No DOI found", "#nosource", "***", "❗"])
def test_what_the_owner_marks_an_entry_with_is_no_keyword(tag):
    assert parted_tags([tag]) == ((), ())


@pytest.mark.parametrize(
    ("tag", "category"),
    [
        ("Computer Science - Computation and Language", "cs.CL"),
        ("Computer science - machine learning", "cs.LG"),
        ("High Energy Physics - Theory", "hep-th"),
        ("Statistics - Machine Learning", "stat.ML"),
        ("Condensed Matter - Statistical Mechanics", "cond-mat.stat-mech"),
    ],
)
def test_a_category_of_arxiv_is_known_by_its_archive_and_name(tag, category):
    assert parted_tags([tag]) == ((), (category,))


@pytest.mark.parametrize(
    "tag",
    ["maps", "C#", "Doors - Hinges", "Machine Learning", "3D maps", ".NET", "*Delirium", "Hip/*injuries"],
)
def test_any_other_tag_is_a_keyword(tag):
    assert parted_tags([tag]) == ((tag,), ())


TAGS = ("Computer Science - Robotics", "Computer Science - Machine Learning", "/unread", "*Cells")


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (bibtex.read, "@misc{a, title = {Maps}, keywords = {" + ", ".join(TAGS) + "}}"),
        (ris.read, "TY  - JOUR\nTI  - Maps\n" + "".join(f"KW  - {tag}\n" for tag in TAGS) + "ER  - "),
        (csl.read, '[{"type": "article-journal", "title": "Maps", "keyword": "' + "; ".join(TAGS) + '"}]'),
    ],
)
def test_every_library_is_read_so_and_none_says_which_category_is_the_primary(read, text):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    [record] = [item for item in read("a.txt", lines) if isinstance(item, Record)]
    assert (record.keywords, record.categories) == (("*Cells",), ("cs.RO", "cs.LG"))
    assert not record.has_primary
