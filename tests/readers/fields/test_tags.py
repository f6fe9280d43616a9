"""Tags of libraries are parted into keywords, categories of arXiv, and what is of the owner alone."""

import pytest

from kg.model import Identifier, Record, Scheme
from kg.readers import bibtex, csl, ris
from kg.readers.fields.tags import parted_tags
from kg.readers.files.source import Line


@pytest.mark.parametrize("tag", ["/unread", "_tablet", "⛔ No DOI found", "#nosource", "***", "❗"])
def test_what_the_owner_marks_an_entry_with_is_no_keyword(tag):
    assert parted_tags([tag])[:2] == ((), ())


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
    assert parted_tags([tag])[:2] == ((), (category,))


@pytest.mark.parametrize(
    "tag",
    ["maps", "C#", "Doors - Hinges", "Machine Learning", "3D maps", ".NET", "*Delirium", "Hip/*injuries"],
)
def test_any_other_tag_is_a_keyword(tag):
    assert parted_tags([tag])[:2] == ((tag,), ())


@pytest.mark.parametrize(
    ("tags", "id", "keywords", "categories"),
    [
        (["pulsars", "1728", "758", "Quantum Physics"], "", ["pulsars", "Quantum Physics"], []),
        (["Quantum Physics", "quantum physics"], "2101.00001", ["quantum physics"], ["quant-ph"]),
        (
            ["Astrophysics - Astrophysics of Galaxies", "Nuclear Theory", "1728"],
            "",
            [],
            ["astro-ph.GA", "nucl-th"],
        ),
        (["High Energy Astrophysical Phenomena", "Robotics"], "2101.00001", ["Robotics"], ["astro-ph.HE"]),
        (["1848", "1914"], "", ["1848", "1914"], []),
        (["strings"], "hep-th/9711200", ["strings"], ["hep-th"]),
        ([], "astro-ph/9901001", [], ["astro-ph"]),
        ([], "q-alg/9701001", [], ["q-alg"]),
        ([], "math/0309136", [], []),
        (["Mathematics - Geometric Topology"], "math/0309136", [], ["math.GT"]),
        ([], "2101.00001", [], []),
    ],
)
def test_what_ads_and_arxiv_add_is_no_keyword(tags, id, keywords, categories):
    identifiers = [Identifier(scheme=Scheme.ARXIV, value=id)] if id else []
    assert parted_tags(tags, identifiers)[:2] == (tuple(keywords), tuple(categories))


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
