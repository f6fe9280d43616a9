import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis.strategies import text

from kg.text.letters.fold import same_form
from kg.text.works.titles import _BREAK, is_of_many, title_form, title_heads, title_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$\\alpha$-Rooms: A Study", "α‐rooms — a study"),
        ("Mending <i>Maps</i> of H<sub>2</sub>O", "Mending Maps of H2O"),
        ("Mending Maps of H$_2$O", "Mending Maps of H₂O"),
        ("Sampling in $\\mathcal{O}(n^2)$ Steps", "Sampling in O(n²) steps"),
        ("$\\ell_2$ Maps", "ℓ₂ maps"),
        ("$\\varepsilon$-Greedy Doors", "ε-greedy doors"),
        ("$\\lambda$ Doors", "λ doors"),
        ("Doors \\textbf{and} {M}aps", "Doors and Maps"),
        ("Doors–Maps", "Doors-Maps"),
        ("Beyond $\\infty$", "Beyond ∞"),
        ("Halos of $10^{9}$ Suns", "Halos of 10⁹ Suns"),
        ("On $L^p$ Rooms and $2^{k}$ Doors", "On L^{p} rooms and 2^{k} doors"),
        ("On O(n^2) Doors", "On O(n²) Doors"),
        ("Pairs at $\\sqrt{s}=13$", "Pairs at √s=13"),
    ],
)
def test_a_title_in_markup_equals_the_title_that_it_prints(one: str, other: str) -> None:
    assert title_form(one) == title_form(other)


@pytest.mark.parametrize("title", ["BAM! Just Like That", "Ελλάδα και Αθήνα", "x < y and y > z", "__init__"])
def test_a_title_without_markup_is_as_any_text(title: str) -> None:
    assert title_form(title) == same_form(title)


def test_titles_that_differ_in_their_formulas_differ() -> None:
    assert title_form("$\\alpha$ Maps") != title_form("$\\beta$ Maps")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Multi-Agent Modelling", "multiagent modeling"),
        ("On-line maps", "Online Maps"),
        ("Gödel Machines", r"G\"odel Machines"),
        ("Gödel Machines", "Goedel machines"),
        ("Čech Complexes", r"\v{C}ech Complexes"),
        ("Maps &amp; Rooms", "Maps and Rooms"),
        (r"Karten \& Räume", "Karten und Räume"),
        ("Cartes & plans", "Cartes et plans"),
        ("Mapas & tablas", "Mapas y tablas"),
        ("Χάρτες & πίνακες", "Χάρτες και πίνακες"),
        ("Карты & планы", "Карты и планы"),
        (r"On \underline{Maps} at $90^\circ$", "On Maps at 90°"),
        ("Itanium® Rooms", "Itanium Rooms"),
        ("Milk at 37 °C", "Milk at 37 degrees C."),
        ("Milk at 37℃", "Milk at 37 degree Celsius"),
        ("Milk at 37 ºC", r"Milk at 37$^{\circ}$C"),
        ("Turns of 90°", "Turns of 90 degrees"),
        ("Digitisation of Rooms", "Digitization of rooms"),
        ("GPMB—pipelining", "GPMB - Pipelining"),
        (r"$\frac{3}{2}$-maps of $\frac1n$", "3/2-maps of $1/n$"),
        (r"Multipliers on $L\sp p$", "Multipliers on $L^{p}$"),
        ("$C^*$-algebras", "C*-algebras"),
        (r"$C^{\ast}$-algebras", "C∗-algebras"),
        ("On $C^*$", "On C*"),
        ("On Rooms*", "On Rooms"),
        ("On *E. coli* Rooms", "On E. coli Rooms"),
        ("Doors -> Rooms", r"Doors $\rightarrow$ Rooms"),
        ("Rooms for p &lt; 1/n", r"Rooms for $p\lt 1/n$"),
    ],
)
def test_what_people_print_of_one_title_has_one_key(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("On Rooms I", "On Rooms II"),
        ("Rooms in C", "Rooms in C++"),
        ("Rooms in 2D", "Rooms in 3D"),
        ("Rooms for $p<1/n$", "Rooms for $p>1/n$"),
        ("Groups $n<p$ and doors $q>p$", "Groups $n<p$ and rooms $q>p$"),
        ("$a^*$-algebras", "$a$-algebras"),
        ("Rooms at 37 °C", "Rooms at 37 °F"),
        ("Degrees of Rooms", "Rooms"),
        ("Rooms in Y", "Rooms in and"),
        ("Erratum: On Rooms", "On Rooms"),
        ("Supervised Rooms", "Unsupervised Rooms"),
        ("!!!", "???"),
    ],
)
def test_what_tells_titles_apart_stays_in_their_keys(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


@pytest.mark.parametrize(
    "title",
    ["Nexus: A Study", "Nexus - a study", "Nexus — A Study", "Nexus. A study", "Nexus: 3D-Guided Rooms"],
)
def test_a_subtitle_may_be_dropped(title: str) -> None:
    assert title_heads(title) == ("nexus",)


@pytest.mark.parametrize(
    "tail",
    ["Part II", "II", "2", "Erratum", "a reply to Roe", "Comments", "Supplementary Material", "1991"]
    + ["Extended Abstract", "The Response", "Rooms, Volume 3", "correction"],
)
def test_what_tells_of_another_paper_is_no_subtitle(tail: str) -> None:
    assert title_heads(f"On Rooms: {tail}") == ()


def test_a_title_of_many_breaks_has_few_heads_and_takes_no_time() -> None:
    assert len(list(title_heads("a: " * 100_000))) <= 3
    assert title_key("\\" * 50_000 + "{" * 50_000) is not None
    assert list(title_heads("." * 100_000 + " x")) is not None


def test_titles_of_many_papers_are_known() -> None:
    assert is_of_many("Message from the Program Chairs")
    assert is_of_many("Preface 12")
    assert is_of_many("Expression of concern")
    assert is_of_many("Retraction notice")
    assert not is_of_many("Editorial Rooms")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("近代文学史研究综述", "金代文学史研究综述"),
        ("تاريخ العلم في مصر", "تاريخ الألم في مصر"),
        ("תולדות העם", "תולדות האם"),
        ("एक दिन की कथा", "एक दीन की कथा"),
        ("การค้าในเมือง", "การฆ่าในเมือง"),
        ("Тень", "Тен"),
    ],
)
def test_titles_that_only_sound_alike_are_two(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("漢語詩律學研究", "汉语诗律学研究"),
        ("تاريخُ الأدب", "تاريخ الادب"),
        ("Ἀθῆναι καὶ Σπάρτη", "Αθήναι και Σπάρτη"),
        ("شِعْرٌ", "شعر"),
        ("Ёлка", "Елка"),
        ("圖書館２０２４", "图书馆2024"),
        ("کتاب‌خانه", "كتابخانه"),
    ],
)
def test_what_is_left_out_or_reformed_in_a_script_does_not_count(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    "tail",
    [
        *("Erster Teil", "Zweiter Band", "Nachtrag", "Eine Erwiderung", "Register", "Tome second"),
        *("Réponse à Roe", "Segunda parte", "Część druga", "Parte seconda", "İkinci Cilt", "Band 2"),
        *("Часть вторая", "Τόμος Β", "الجزء الثاني", "כרך שני", "Tập hai", "下", "第二部", "제1부"),
    ],
)
def test_a_part_is_no_subtitle_in_any_language(tail: str) -> None:
    assert title_heads(f"On Rooms: {tail}") == ()


@pytest.mark.parametrize("tail", ["Band Structure of Sheets", "Register Allocation", "Der Teilchenzoo"])
def test_words_that_only_look_like_a_part_are_a_subtitle(tail: str) -> None:
    assert title_heads(f"On Rooms: {tail}") == ("onrooms",)


@pytest.mark.parametrize(
    "title",
    [
        "Vorwort",
        "Zur Einleitung",
        "Avant-propos",
        "Prólogo",
        "Введение",
        "前言",
        "はじめに",
        "Wstęp",
        "مقدمة",
    ],
)
def test_what_many_books_have_is_of_many_in_any_language(title: str) -> None:
    assert is_of_many(title)


def test_a_title_in_letters_with_marks_is_about_something() -> None:
    assert not is_of_many("การจัดการ")


@pytest.mark.parametrize("form", [title_form, title_key])
def test_a_box_in_a_formula_prints_nothing(form: Callable[[str], str]) -> None:
    assert form(r"On 2$^{\mbox{k}}$ rooms of $T_{\hbox{max}}$") == form("On $2^k$ rooms of $T_{max}$")


@given(text("ab :;?!.-–—("))
def test_what_a_break_begins_with_hides_none(title: str) -> None:
    plain = re.compile(_BREAK.pattern.partition(")")[2])
    assert list(map(re.Match.span, plain.finditer(title))) == list(map(re.Match.span, _BREAK.finditer(title)))
