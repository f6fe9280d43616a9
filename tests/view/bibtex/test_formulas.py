import pytest

from kg.readers.fields.tex import plain
from kg.text.works.titles import title_key
from kg.view.bibtex.formulas import formulas
from kg.view.bibtex.latex import escaped


@pytest.mark.parametrize(
    "text",
    [
        r"Attention in $O(n \log n)$",
        r"$\textit{Rank, Chunk and Expand}$: $\texttt{Complex-Edit}$",
        r"$\text{R}^2\text{ec}$ and SAM$^{*}$",
        r"Di$\mathtt{[M]}$O, Pass$\mathtt{@}k$",
        r"$\exists^*\forall^*$ Hyperproperties",
        r"Super-Resolution ($\times$4)",
        r"$\textrm{ODE}_t \left(\textrm{ODE}_l \right)$",
        r"$\textit{near} $, $ \textit{far} $ and others",
        r"On $\{x : \|x\| \le 1\}$",
        "Mobi-$π$ and $μ^2$Tokenizer",
        r"$\mathbb R^{n \times m}$ and $x_\text{max}$",
        r"$\frac{a}{\sqrt{b_1}}$ and $\sqrt[3]{2}$, $\operatorname{argmax}_x f$",
        r"$\left\{ x_{i}^2 \right\}$",
        r"$f'(x) \geqslant \frac{\partial g}{\partial y}$",
    ],
)
def test_a_formula_stays_one_and_is_read_as_it_was(text: str) -> None:
    assert escaped(text) == text
    assert plain(escaped(text)) == text


def test_words_that_a_formula_only_raises_are_read_without_it_and_are_of_one_title() -> None:
    title = r"A$^\text{T}$A: Adaptive Transformation Agent"
    assert escaped(title) == title
    assert title_key(plain(escaped(title))) == title_key(title)


@pytest.mark.parametrize(
    "formula",
    [
        *(rf"$\{name}{{x}}$" for name in ("input", "write18", "def", "let", "catcode", "csname", "special")),
        *(rf"$\{name}{{x}}$" for name in ("immediate", "openout", "include", "begin", "end", "href", "verb")),
        *(rf"$\{name} x$" for name in ("newcommand", "expandafter", "directlua", "loop", "Input", "alphax")),
        r"$^^5cinput{x}$",
        r"$\text{^^5cinput}$",
        r"$x \\ y$",
        r"$\alpha % x$",
        r"$\alpha #1 & y$",
        "$x}{y$",
        r"$\{ a } b {c \}$",
        r"$\left\{ x$",
        r"$\\input{x}$",
        r"$\,\input{x}$",
        *(rf"$\{name}$" for name in ("argmax", "argmin", "Alpha", "gt", "lt", "celsius", "omicron", "notni")),
        *(rf"$\{name} x$" for name in ("text", "mbox", "frac", "sqrt", "substack", "operatorname")),
        *(rf"$x \{name}$" for name in ("text", "mathbb", "hat", "left", "right", "big")),
        r"$\frac{a}$",
        r"$\left( x$",
        r"$\right) x \left($",
        r"$\left x \right$",
        r"${\left( x} \right)$",
        r"$\text{a_b}$",
        r"$\mbox{x^2}$",
        r"$\text{\alpha}$",
        r"$x^2^3$",
        r"$x^2'$",
        r"$x_$",
        r"$x^\frac{a}{b}$",
        r"$\alphaß$",
        "$naïve$",
    ],
)
def test_what_latex_would_run_or_stumble_over_is_written_out(formula: str) -> None:
    assert not list(formulas(formula))
    assert "$" not in escaped(formula).replace(r"\$", "")
    assert "^^" not in escaped(formula)


@pytest.mark.parametrize(
    "text", ["for $5 or $6", "$500 of training", "from $ 5 to $ 6", "5$ and 6$", r"pay $5\% of $6"]
)
def test_money_is_no_formula(text: str) -> None:
    assert not list(formulas(text))
