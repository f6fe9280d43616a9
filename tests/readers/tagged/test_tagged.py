"""What databases export in the tags of EndNote, RefWorks and NoteExpress is read as their RIS would be."""

import pytest

from kg.model import Detail, Issue, PaperKind, Record
from kg.readers import tagged
from kg.readers.files.source import Line

ENDNOTE = """%0 Journal Article
%A 王伟
%A 李娜
%+ 北京大学信息管理系;
%T 知识图谱研究综述
%J 图书情报工作
%D 2019
%V 63
%N 03
%K 知识图谱;语义网;综述
%X 综述知识图谱。
%P 12-20+78
%@ 0252-3116
%L 11-1541/G2
%R 10.13266/j.issn.0252-3116.2019.03.002
%W CNKI

%0 Thesis
%A 刘洋
%Y 陈建国
%T 基于深度学习的古籍断句研究
%I 武汉大学
%D 2020
%9 硕士
%W CNKI
"""
REFWORKS = """RT Journal Article
SR 1
A1 王伟;李娜;
AD 北京大学信息管理系;
T1 知识图谱研究综述
JF 图书情报工作
YR 2019
IS 03
VO 63
OP 12-20+78
K1 知识图谱;语义网;综述
AB 综述知识图谱。
SN 0252-3116
CN 11-1541/G2
LA 中文;
DO 10.13266/j.issn.0252-3116.2019.03.002
DS CNKI
RT Dissertation/Thesis
A1 刘洋
T1 基于深度学习的古籍断句研究
PB 武汉大学
YR 2020
"""
NOTEEXPRESS = """{Reference Type}: Journal Article
{Title}: 知识图谱研究综述
{Translated Title}: A survey of knowledge graphs
{Author}: 王伟;李娜;
{Translated Author}: WANG Wei
{Author Address}: 北京大学信息管理系;
{Journal}: 图书情报工作
{Year}: 2019
{Volume} : 63
{Issue}: 03
{Pages}: 12-20+78
{Keywords}: 知识图谱;语义网;综述
{Abstract}: 综述知识图谱。
{ISBN/ISSN}: 0252-3116
{DOI}: 10.13266/j.issn.0252-3116.2019.03.002
{Database Provider}: CNKI

{Reference Type}: Thesis
{Title}: 基于深度学习的古籍断句研究
{Author}: 刘洋
{Publisher}: 武汉大学
{Year}: 2020
{Type of Work}: 硕士
"""


def read(text: str) -> tuple[list[Record], list[Issue]]:
    lines = [Line(number, line) for number, line in enumerate(text.splitlines(), start=1)]
    items = list(tagged.read("cnki.txt", lines))
    return [item for item in items if isinstance(item, Record)], [i for i in items if isinstance(i, Issue)]


@pytest.mark.parametrize("text", [ENDNOTE, REFWORKS, NOTEEXPRESS])
def test_an_article_and_a_thesis_are_read_whole(text: str) -> None:
    assert tagged.detect(text.splitlines())
    (article, thesis), issues = read(text)
    assert not issues
    assert (article.title, article.abstract, article.venue) == (
        "知识图谱研究综述",
        "综述知识图谱。",
        "图书情报工作",
    )
    assert article.byline
    assert article.byline.names == ("王伟", "李娜")
    assert article.date
    assert article.date.year == 2019
    assert article.kind is PaperKind.JOURNAL_ARTICLE
    assert article.keywords == ("知识图谱", "语义网", "综述")
    assert [str(one) for one in article.identifiers] == ["doi:10.13266/j.issn.0252-3116.2019.03.002"]
    details = dict(article.details)
    assert (details[Detail.VOLUME], details[Detail.NUMBER], details[Detail.PAGES]) == ("63", "03", "12-20+78")
    assert details[Detail.ISSN] == "0252-3116"
    assert not any("11-1541" in words for _, words in article.details)
    assert (thesis.title, dict(thesis.details)[Detail.PUBLISHER]) == (
        "基于深度学习的古籍断句研究",
        "武汉大学",
    )
    assert thesis.kind in (PaperKind.MASTERS_THESIS, PaperKind.THESIS)


def test_entries_end_where_the_next_begins_whatever_their_type_and_values_go_on() -> None:
    text = (
        "%0 Journal Article\n%A Roe, Jane\n%T On maps\nof rooms\n%K maps\ndoors\n\n"
        "%0 Strange Thing\n%T Doors\n%A Roe, Jane\n"
    )
    (first, second), issues = read(text)
    assert not issues
    assert (first.title, first.keywords, str(first.lines)) == ("On maps of rooms", ("maps", "doors"), "L1-L6")
    assert second.byline
    assert (second.title, second.byline.names, str(second.lines)) == ("Doors", ("Jane Roe",), "L8-L10")


def test_a_tag_that_is_passed_over_does_not_go_on_with_the_value_before() -> None:
    text = "%0 Journal Article\n%T On maps\n%* All rights reserved\n%X Of rooms\n%) a\n%] b\n%A Roe, Jane\n"
    (record,), _ = read(text)
    assert (record.title, record.abstract) == ("On maps", "Of rooms")


@pytest.mark.parametrize(
    "head", [["RT is a retweet"], ["%T Maps", "%A Roe"], ["<1>", "%0 Report"], ["{Title}: Maps"], []]
)
def test_other_texts_are_none(head: list[str]) -> None:
    assert not tagged.detect(head)


def test_an_edited_book_and_its_chapter_have_their_people_and_places() -> None:
    text = (
        "%0 Book Section\n%A Dupont, Jean\n%E Curie, Marie\n%T Les graphes\n%B Le web\n%I CNRS\n%C Paris\n"
        "%P 12-20\n%@ 978-2-271-00000-2\n%G fr\n%8 2019-09-01\n%D 2019\n"
    )
    (chapter,), _ = read(text)
    details = dict(chapter.details)
    assert (chapter.venue, chapter.kind) == ("Le web", PaperKind.CHAPTER)
    assert (details[Detail.EDITORS], details[Detail.PUBLISHER]) == ("Marie Curie", "CNRS")
    assert details[Detail.LANGUAGE] == "fr"
