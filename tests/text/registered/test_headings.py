"""Subject headings among keywords: what has qualifiers is its heading, and check tags are no topics."""

import pytest

from kg.text.registered.headings import heading_of, headings_of, is_indexed


@pytest.mark.parametrize(
    ("printed", "heading"),
    [
        ("*Delirium", "Delirium"),
        ("Delirium/*therapy", "Delirium"),
        ("*Delirium/drug therapy/*prevention & control", "Delirium"),
        ("Diabetes Mellitus, Type 2/complications/*mortality", "Diabetes Mellitus, Type 2"),
        ("alpha-Tocopherol/therapeutic use", "alpha-Tocopherol"),
        ("Delirium [drug therapy, *prevention and control]", "Delirium"),
        ("*Delirium/dt, pc [Drug Therapy, Prevention & Control]", "Delirium"),
        ("delirium /dt [Drug Therapy]", "delirium"),
        ("Delirium -- Prevention and Control", "Delirium"),
        ("Delirium – Prevention and Control", "Delirium"),
    ],
)
def test_qualifiers_and_the_sign_of_a_main_topic_are_no_part_of_a_heading(printed, heading):
    assert heading_of(printed) == heading


@pytest.mark.parametrize(
    "keyword", ["HIV/AIDS", "TCP/IP", "diagnosis/therapy", "Maps [Old]", "HLA-A*02", "Doors -- Hinges", "I/O"]
)
def test_what_is_no_qualifier_stays(keyword):
    assert heading_of(keyword) == keyword


@pytest.mark.parametrize(
    "keywords",
    [
        ["Humans", "Adult", "Infant, Newborn", "Doors"],
        ["animals", "Mice", "Doors"],
        ["Mice", "*Doors"],
        ["Humans", "Female", "Doors/history"],
        ["Humans", "Child", "Doors -- History"],
        ["Female", "Doors/*history"],
        ["Mice", "Doors [history, methods]"],
        ["article", "human", "Doors"],
        ["Major Clinical Study", "review", "Doors"],
        ["Human", "Male", "Adolescence (13-17 yrs)", "Empirical Study", "Doors"],
        ["Aged (65 yrs & older)", "Childhood (birth-12 yrs)", "Infancy (2-23 mo)", "Interview", "Doors"],
        ["0525:Doors", "Doors"],
    ],
)
def test_what_indexers_give_to_every_paper_is_no_topic(keywords):
    assert headings_of(keywords) == ["Doors"]


@pytest.mark.parametrize(
    "keywords",
    [["Interview", "Literature Review"], ["Grade 4 (9-10 years)", "child"], ["2019:doors", "20:20 vision"]]
    + [["Animals", "medieval art"], ["child", "doors"], ["review", "doors"], ["pregnancy"]]
    + [["Philosophy -- History", "Horses", "Mice", "Child"], ["Philosophy – History", "Cats"]]
    + [["Human", "Mouse", "Trackball"], ["Women/education", "Adult", "Child"]]
    + [["Philosophy/history", "Algorithms/analysis"], ["*-autonomous categories", "linear logic", "article"]],
)
def test_the_same_words_are_topics_where_authors_give_them(keywords):
    assert headings_of(keywords) == keywords
    assert not is_indexed(keywords)


def test_a_check_tag_that_is_a_main_topic_is_a_topic():
    assert headings_of(["Humans", "*Aged", "Child/psychology"]) == ["Aged", "Child"]
