"""The page that the project starts from, against the facts that a reader of it sees."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from kg.model import AuthorPage, Document, Issue, Measure, Record
from kg.readers import read_document

ROWS = [
    ("CL", (2024, 8, 28), True, "Nikolas Gritsch, Qizhen Zhang, Acyr Locatelli", False),
    ("LG", (2024, 8, 15), False, "Qizhen Zhang, Nikolas Gritsch, Dwaraknath Gnaneshwar", False),
    ("LG", (None, 2, 2), False, "Qizhen Zhang, Ankush Garg, Jakob Foerster", False),
    ("CL", (2024, 5, 13), True, "Ziyang Zhang, Qizhen Zhang, Jakob Foerster", True),
    ("DC", (2024, 1, 17), False, "Yao Lu, Song Bian, Lequn Chen", False),
    ("CL", (2025, 1, 31), False, "Qizhen Zhang, Prajjwal Bhargava, Chloe Bi", False),
    ("LG", (2025, 3, 26), False, "Haotian Yang, Zhuoran Wang, Benson Chou", False),
    ("LG", (2024, 2, 8), False, "Kitty Fung, Qizhen Zhang, Chris Lu", False),
    ("AI", (2021, 7, 14), False, "Qizhen Zhang, Chris Lu, Animesh Garg", False),
]


@pytest.fixture(scope="module")
def items(seed):
    return list(read_document(seed, "seeds/000.txt"))


@pytest.fixture(scope="module")
def records(items):
    return [item for item in items if isinstance(item, Record)]


def test_the_head_names_the_owner_and_what_the_site_says(items):
    page = items[0]
    assert isinstance(page, AuthorPage)
    assert (page.owner, page.categories) == ("Qizhen Zhang", ("LG",))
    assert {metric.measure: metric.value for metric in page.metrics} == {
        Measure.H_INDEX: 25,
        Measure.PAPERS: 9,
        Measure.CITATIONS: 106,
        Measure.NOVELTY: 44,
        Measure.AI_SCORE: 42,
    }


def test_each_paper_has_its_category_date_flag_and_authors(records):
    assert [
        (
            " ".join(record.categories),
            (record.date.year, record.date.month, record.date.day),
            record.code_available,
            ", ".join(record.byline.names),
            record.byline.complete,
        )
        for record in records
    ] == ROWS


def test_eighteen_different_names_are_printed_in_twenty_seven_places(records):
    names = [name for record in records for name in record.byline.names]
    assert (len(names), len(set(names))) == (27, 18)


def test_only_the_sixth_paper_has_a_badge(records):
    assert [record.byline.badge for record in records] == [None] * 5 + ["allen-ai"] + [None] * 3


def test_every_paper_claims_the_owner_of_the_page(records):
    assert {record.page_owner for record in records} == {"Qizhen Zhang"}


def test_the_lines_of_a_record_are_its_block(records, seed):
    lines = seed.read_text(encoding="utf-8").split("\n")
    for record in records:
        block = lines[record.lines.first - 1 : record.lines.last]
        assert (block[1], block[3], block[5]) == (record.title, record.byline.printed, record.abstract)
        assert record.date.printed in block[0]


def test_the_page_has_no_flaw_and_the_document_the_hash_of_its_bytes(items, seed):
    assert not [item for item in items if isinstance(item, Issue)]
    assert items[-1] == Document(
        path="seeds/000.txt",
        sha256=hashlib.sha256(seed.read_bytes()).hexdigest(),
        format="scholarfeed-author-page",
    )


def test_the_titles_are_those_of_the_hand_annotation(records):
    shared = Path(os.environ.get("KG_SHARED", Path(__file__).parents[2].parent / "shared"))
    gold = shared / "gold" / "seed.json"
    if not gold.is_file():
        pytest.skip(f"no hand annotation at {gold}; set KG_SHARED to the folder that holds gold/seed.json")
    papers = json.loads(gold.read_text(encoding="utf-8"))["papers"]
    assert [record.title for record in records] == [paper["title"] for paper in papers]
