import pytest

from kg.text.typesetting.readable import readable, readable_pieces


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("C$^2$DLM and O$^{2}$-Searcher", "C²DLM and O²-Searcher"),
        (r"2.39$\times$ faster", "2.39× faster"),
        (r"$\alpha$-maps, $k$-NN, $F_1$, H$_{2}$O", "α-maps, k-NN, F₁, H₂O"),
        (r"$\texttt{X}$, \emph{any} $\textbf{S}$tudy", "X, any Study"),
        (r"by $17.5\%$ to $-3$, ($\sim$50) at 90$^\circ$", "by 17.5% to -3, (∼50) at 90°"),
        (r"$O(n\log n)$ by $\log n$, $n\to\infty$", "O(n log n) by log n, n→∞"),
        (r"$K_n$, $\mu_t$, $p_{n+1}-p_n$, $L^p$", "Kₙ, μₜ, pₙ₊₁-pₙ, Lᵖ"),
        (r"$E_8\times E_8$, $B(\mu\to e\gamma)$", "E₈ × E₈, B(μ → eγ)"),
        (r"$R_{max}$, $v_\text{th}$, $x^{new}_{ij} = 2$", "R_max, v_th, x^new_ij = 2"),
        (r"$f_{\mathrm{max}}x$, $max\_len$, $\texttt{top\_k}$", "f_max x, max_len, top_k"),
        (r"$k_{B}T_c$, $X^T Y$, the 19$^{th}$ century", "k_B T_c, X^T Y, the 19th century"),
        (r"$O(n^2)$, $n \geq 10^{-3}$, $\mathcal{O}(1)$", "O(n²), n ≥ 10⁻³, O(1)"),
    ],
)
def test_simple_formulas_are_read_as_signs(printed: str, read: str) -> None:
    assert readable(printed) == read


@pytest.mark.parametrize(
    "printed",
    [
        r"$x_{max,1}$ and $\mathcal{M}_{g,n}$",
        r"$\frac{\sigma_{1}(\bW_{t-1})}{\sigma_{1}(\nabla \bW_t)}$",
        r"${\bW_q}^{\top} \bW_k$",
        "from $5 to $10, US$5M/US$10M, $100k–$200k",
        "A$AP Rocky and Ke$ha",
        "$$x$$",
        "Foo_bar {baz}",
    ],
)
def test_what_is_more_than_a_line_of_signs_and_prices_stay(printed: str) -> None:
    assert readable(printed) == printed


def test_a_mark_may_begin_and_end_within_a_formula() -> None:
    assert readable_pieces(["by $", r"+1.9\%", "$ and ", "2$^2$", "."]) == [
        "by ",
        "+1.9%",
        " and ",
        "2²",
        ".",
    ]
    assert readable_pieces(["a\ue000 $^2$", "b"]) == ["a\ue000 ²", "b"]


def test_no_piece_is_lost_where_a_mark_cuts_a_command() -> None:
    pieces = [r"by $\ti", r"mes$ of $x$", ""]
    assert readable_pieces(pieces) == [r"by $\ti", r"mes$ of x", ""]


def test_a_decimal_that_is_set_low_has_its_point_on_the_line() -> None:
    title = r"Cs$_{0.05}$(FA$_{0.83}$MA$_{0.17}$)$_{0.95}$Pb(I$_{0.83}$Br$_{0.17}$)$_3$"
    assert readable(title) == "Cs₀.₀₅(FA₀.₈₃MA₀.₁₇)₀.₉₅Pb(I₀.₈₃Br₀.₁₇)₃"
    assert readable("LiNi$_{0.8-x}$ and $x_{1.y}$") == "LiNi₀.₈₋ₓ and $x_{1.y}$"
