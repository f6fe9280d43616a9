import random

import pytest

from kg.readers.fields.tex import bare_address, plain

CASES = [
    (r"M{\"u}ller and M\"uller", "Müller and Müller"),
    (r"\'{e}t{\'e}", "été"),
    (r"Stra{\ss}e", "Straße"),
    ("On `single' maps", "On ‘single’ maps"),
    ("`don't stop', he said", "‘don't stop’, he said"),
    ("`Abd al-Malik's coins", "`Abd al-Malik's coins"),
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
    (
        r"10\textsuperscript{9}, 10\textsuperscript{$-$3}, 10\textsuperscript{{\textminus}3}",
        "10⁹, 10⁻³, 10⁻³",
    ),
    (
        r"2\textsuperscript{k}, XX\textsuperscript{e}, a\textsuperscript{\textregistered} b",
        "2^{k}, XXe, a® b",
    ),
    (r"Doors\textsuperscript{$\dagger$}, C\textsuperscript{$\alpha$}", r"Doors$\dagger$, C$\alpha$"),
    (r"3\textsuperscript{$\star$}, 37\textsuperscript{$\circ$}C", r"3$^{\star}$, 37$^{\circ}$C"),
    (r"H\textsuperscript{$+$}, x\textsuperscript{$2$}, 10\textsuperscript{\$}", "H+, x², 10$"),
    (r"M$_{\ensuremath{\odot}}$ of {\ensuremath{\gamma}}", r"M$_{\odot}$ of γ"),
    (
        r"On {{\(\frac{3}{2}\)}}-maps of {\(\overline{M}_{g,n}\)}",
        r"On $\frac{3}{2}$-maps of $\overline{M}_{g,n}$",
    ),
    (
        r"at most \(\frac{3}{8}\): \[ \|f\|_{p} \le C \] or $$\frac12$$",
        r"at most $\frac{3}{8}$: $\|f\|_{p} \le C$ or $$\frac12$$",
    ),
    (r"\ensuremath{\binom{n}{2}} of \ensuremath{\beta < 5}", r"$\binom{n}{2}$ of β< 5"),
    (
        r"\begin{math}\frac12\end{math} \begin{equation*} x^{2k} \end{equation*}",
        r"$\frac12$ $x^{2k}$",
    ),
    (r"Doors\\(Floors\) and \(x, y \text{ if $z$} \)", r"Doors (Floors and $x, y \text{ if \(z\)}$"),
    (
        r"{$L\sp p$} and {${\rm SL}\sb 2({\bf Z})$} in \(x\sp{-1}\)",
        r"$L^p$ and ${\rm SL}_2({\bf Z})$ in $x^{-1}$",
    ),
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
    (r"Nguy{\~{\^e}}n, Tr{\'{\^a}}n, {\d{\^o}}, \'\^e, \~{\i}", "Nguyễn, Trấn, ộ, ế, ĩ"),
    (r"Ph{\uhorn}{\ohorn}ng, \'{\ohorn}, \horn{u}\h{a}", "Phương, ớ, ưả"),
    (r"{\ng}, \NG, \dh\DJ{}\th, \k o, {\polhk e}, Grigor\cprime ev", "ŋ, Ŋ, ðĐþ, ǫ, ę, Grigorʹev"),
    (r"\t{oo}, \v{\i}, \textcommabelow{t}, {\'\ae}, \r{U}", "o͡o, ǐ, ț, ǽ, Ů"),
    (r"it\textquotesingle s {\textdollar}5, 5\texteuro, 20\,\textdegree{}C", "it's $5, 5€, 20 °C"),
    (r"\textmu m \textpm 1\textpertenthousand, \textlambda\$\lambda\$", "µm ±1‱, λ$λ$"),
    (r"\foreignlanguage{german}{Haus} \textcolor[rgb]{1,0,0}{red} \noopsort{1973}Ann", "Haus red Ann"),
    (r"\begin{itemize} \item One \end{itemize}", "One"),
    (r"Doors\\Floors \\& Walls", "Doors Floors & Walls"),
    (r"Doors\quad and\newline Floors,\thinspace Walls", "Doors and Floors, Walls"),
    (r"\~{}ann, x\^{}2, 1\. On doors, caf\é", "~ann, x^2, 1. On doors, café"),
    (r"\mathbb R, {\sc Ann}, {\relax Ch}arles, \emph Ann", "R, Ann, Charles, Ann"),
    (r"\doors and \floors{}, \u00e9", r"\doors and \floors, \u00e9"),
    (r"the 5\({}^{\mbox{th}}\) of 10$^{\textrm{th}}$, O(n\({}^{\mbox{2}}\))", "the 5th of 10th, O(n²)"),
    (r"CO\({}_{\mbox{2}}\), \(\mathrm{\mu}\)m, \(\mu\)", r"CO$_{\mbox{2}}$, μm, $\mu$"),
    (r"\[$x$ of $y$\] and ${}^{\mbox{*}}$", r"$\(x\) of \(y\)$ and *"),
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


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece",
    ["\\(", "\\[", "\\ensuremath{", "\\'", "\\'{", "\\href{", "\\href[", "\\c ", "\\", "\\x", "$", "\\\\["],
)
def test_tex_without_end_is_read_to_its_end(piece: str) -> None:
    plain(piece * 100_000 + "a")


@pytest.mark.timeout(60)
def test_an_address_with_blanks_in_a_formula_is_read_to_its_end() -> None:
    blanks = " " * 100_000
    assert bare_address(f"http://a.example/${blanks}\\}}").endswith("\\")
    assert bare_address(f"http://a.example/${{{blanks}\\sim{blanks}}}$b") == "http://a.example/~b"


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
        "\\c",
        "\\~{",
        "--",
        "''",
    ]
    chance = random.Random(1)
    for _ in range(3_000):
        text = plain("".join(chance.choices(pieces, k=chance.randint(1, 12))))
        assert text == " ".join(text.split())


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (r"\enquote{Doors}", "“Doors”"),
        (
            r"On \enquote{the \mkbibquote{new {DNA}} age} of \enquote*{maps}",
            "On “the ‘new DNA’ age” of ‘maps’",
        ),
        (r"\textquote[Roe 1990][.]{It is $x_{1}$ \{so\}}", "“It is $x_{1}$ {so}”"),
        (r"\enquote{M{\"u}ller's} way", "“Müller's” way"),
        (r"\enquote{never ends", r"never ends"),
    ],
)
def test_commands_that_quote_print_quotation_marks(written, printed):
    assert plain(written) == printed
