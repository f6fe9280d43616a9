import random

import pytest

from kg.readers.tex import plain

CASES = [
    (r"M{\"u}ller and M\"uller", "Müller and Müller"),
    (r"\'{e}t{\'e}", "été"),
    (r"Stra{\ss}e", "Straße"),
    (r"{\"{\i}} \'{\i} \"\i", "ï í ï"),
    (r"Dvo{\v r}{\'a}k, \v{C}ech, Erd\H os", "Dvořák, Čech, Erdős"),
    (r"{\l}odz, \L{}odz, \k{a}, \c S", "łodz, Łodz, ą, Ş"),
    (r"\d{h}at, \b{b}", "ḥat, ḇ"),
    (r"\textit{E. coli} and \emph{more}", "E. coli and more"),
    (r"{\it Nature}", "Nature"),
    (r"$R_{max}$ bound", "$R_{max}$ bound"),
    (r"a $\alpha$-{N}et", r"a $\alpha$-Net"),
    (r"\alpha-{N}et", "α-Net"),
    ("A -- B --- C", "A – B — C"),
    ("``quoted''", "“quoted”"),
    (r"\textquotedblleft quoted\textquotedblright{}", "“quoted”"),
    (r"50\% of \$5 \& R\&D, x\_y, \{a\}", "50% of $5 & R&D, x_y, {a}"),
    (r"x\textasciicircum{}2, \textasciitilde{}a, a\textbackslash b", r"x^2, ~a, a\b"),
    (r"\textbraceleft{}a", "{a"),
    (r"100% sure of M{\"u}ller", "100% sure of Müller"),
    ("J.~P. Roe", "J. P. Roe"),
    (r"a\,b\ c\-d\/e", "a b cde"),
    (r"\LaTeX\ rules\ldots", "LaTeX rules…"),
    (r"\href{http://example.org/a}{here}", "here"),
    (r"\url{http://example.org/a_b}", "http://example.org/a_b"),
    (r"\mbox{CO}$_2$ \unknown{x}", "CO$_2$ x"),
    ("one\n  two\t three", "one two three"),
    ("$ alone", "$ alone"),
    ("{", ""),
    ("\\", ""),
    ("", ""),
]


@pytest.mark.parametrize(("written", "printed"), CASES)
def test_a_text_is_what_tex_would_print(written, printed):
    assert plain(written) == printed


def test_a_text_without_tex_stays():
    assert plain("Nexus: 2.1% “better” & 日本 #1 a_b x^2") == "Nexus: 2.1% “better” & 日本 #1 a_b x^2"


def test_no_text_is_too_strange():
    pieces = [
        *"\\{}$%&#_~^ ax日",
        '\\"',
        "\\'",
        "\\i",
        "\\frac",
        "\\begin{",
        "\\verb|",
        "\\\\",
        "\\href{",
        "--",
        "''",
    ]
    chance = random.Random(1)
    for _ in range(3_000):
        text = plain("".join(chance.choices(pieces, k=chance.randint(1, 12))))
        assert text == " ".join(text.split())
