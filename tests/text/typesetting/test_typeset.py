from itertools import repeat

import pytest

from kg.text.language.inflection import concept_form, name_of, words
from kg.text.tokens import tokens
from kg.text.typesetting.typeset import letters, shown


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (r"$\textbf{J}$oint $\textbf{E}$mbedding", ["Joint", "Embedding"]),
        (r"\textbf{R}at\textbf{E} of \textbf{4}D\textbf{GS}", ["RatE", "of", "4DGS"]),
        (r"\underline{\textbf{C}}ontinuous-to-\textbf{D}iscrete", ["Continuous-to-Discrete"]),
        (r"$\textbf{C}$hain-$\textbf{o}$f-$\textbf{T}$hought", ["Chain-of-Thought"]),
        (
            r"Fr\'echet, \'Erudit, C{\'e}sar, G\"{o}del",
            ["Fréchet", ",", "Érudit", ",", "César", ",", "Gödel"],
        ),
        (r"PM\textsuperscript{4}Bench", ["PM4Bench"]),
        (r"\textbf{K-N\textsuperscript{2}}, it", ["\\", "textbf", "{", "K-N2", "}", ",", "it"]),
        (r"$\textbf{CRAFT}$ is", ["CRAFT", "is"]),
        (r"Fe$_3$O$_{4}$ films, Ca$^{2+}$", ["Fe3O4", "films", ",", "Ca2+"]),
        # What is no part of a word stays as it is.
        (r"$x_1$ and 10$_2$ by H$^2$", ["$x_1$", "and", "10", "$_2$", "by", "H", "$^2$"]),
        (r"$R_{max}$ of M$^2$D \emph{x}", ["$R_{max}$", "of", "M", "$^2$", "D", "\\", "emph", "{", "x", "}"]),
        (r"10\% in $\text{R}^2\text{ec}$", ["10", "\\", "%", "in", r"$\text{R}^2\text{ec}$"]),
        (r"$x$ \textbf{y}", ["$x$", "\\", "textbf", "{", "y", "}"]),
    ],
)
def test_a_piece_that_stands_glued_to_letters_belongs_to_their_word(text: str, called: list[str]) -> None:
    assert [token.text for token in tokens(text)] == called


def test_the_places_of_such_words_are_those_of_the_printed_text() -> None:
    text = r"a $\textbf{J}$oint view"
    assert [text[token.start : token.end] for token in tokens(text)] == ["a", r"$\textbf{J}$oint", "view"]
    assert [text[word.start : word.end] for word in words(text)] == ["a", r"$\textbf{J}$oint", "view"]


def test_such_a_word_has_the_form_of_its_letters() -> None:
    assert concept_form(r"$\textbf{J}$oint \textbf{E}mbeddings") == concept_form("joint embedding")
    assert concept_form(r"Fr\'echet distance") == concept_form("Fréchet distance")


@pytest.mark.parametrize("printed", ["Fe$_3$O$_4$ films", "Fe₃O₄ film", "Fe$_{3}$O$_{4}$ film"])
def test_what_chemistry_lowers_is_on_the_line_in_a_form(printed: str) -> None:
    assert concept_form(printed) == concept_form("Fe3O4 film")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (r"$\textbf{CRAFT}$", "CRAFT"),
        (r"$\textbf{J}$oint\nEmbedding".replace("\\n", "\n"), "Joint Embedding"),
        (r"B\'ezier curve", "Bézier curve"),
        (r"Di$\mathtt{[M]}$O", "Di[M]O"),
        ("$R_{max}$", "$R_{max}$"),
        ("M$^2$D", "M$^2$D"),
        ("Fe$_3$O$_4$ film", "Fe3O4 film"),
        ("plain", "plain"),
    ],
)
def test_a_name_is_shown_without_what_only_sets_its_type(printed: str, name: str) -> None:
    assert name_of(printed) == name


@pytest.mark.parametrize(
    "piece", ["\\textbf{", "\\'", "a\\textbf{b}", "{\\'", "$\\textbf{a}$", "a-", "$a\\", "a$_2$", "a$_"]
)
def test_a_long_hostile_text_is_read_once(piece: str) -> None:
    text = "".join(repeat(piece, 100_000 // len(piece))) + "\\"
    assert len(tokens(text)) <= len(text)
    assert len(shown(text)) + len(letters(text)) <= 2 * len(text)
