import re
from typing import Any

import pytest

from kg.view.bibtex import entries, escaped
from tests.view.conftest import told

PAPER = """<paper/p{0}> a schema:ScholarlyArticle ; dcterms:title "{1}" ;
    dcterms:issued "2024-01-01"^^xsd:date ; kgo:authorListComplete {3} ; schema:about <c> .
    <authorship/p{0}> a pro:RoleInTime ; pro:isHeldBy <person/x> ; pro:relatesToDocument <paper/p{0}> ;
    schema:position 1 ; kgo:nameAsPrinted "{2}" . <person/x> a foaf:Person ; foaf:name "X" .
    <c> skos:prefLabel "C" ."""


def written(parsed: Any, *papers: tuple[str, str, str]) -> str:
    turtle = "\n".join(PAPER.format(number, *paper) for number, paper in enumerate(papers))
    return "\n".join(entries(told(parsed(turtle))).values())


def keys(text: str) -> list[str]:
    return re.findall(r"@misc\{(.*?),\n", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50% & more", r"50\% \& more"),
        ("a_b #1 ~x^2", r"a\_b \#1 \textasciitilde{}x\textasciicircum{}2"),
        ("$R_{max}$ of {x}", r"$R_{max}$ of \{x\}"),
        ("$5 and $6", r"\$5 and \$6"),
        (r"$\input{x}$", r"\$\textbackslash{}input\{x\}\$"),
        ("$}{$", r"\$\}\{\$"),
        ("two\nlines\u0007", "two lines"),
        ("José Núñez 中", "José Núñez 中"),
    ],
)
def test_what_latex_takes_for_a_command_is_written_out(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_braces_balance_whatever_a_title_holds(parsed: Any) -> None:
    text = written(parsed, ("}{{ x } \\\\ } @article{", "Ann { Lee", "true"))
    plain = re.sub(r"\\[{}]", "", text)
    assert plain.count("{") == plain.count("}")
    depth = 0
    for letter in plain:
        depth += (letter == "{") - (letter == "}")
        assert depth >= 0


def test_a_key_is_surname_year_and_a_word_that_says_something(parsed: Any) -> None:
    assert keys(written(parsed, ("The Art of Noise", "Zoë van der Berg", "true"))) == ["berg2024art"]


def test_keys_that_would_be_one_differ_by_the_name_in_the_graph(parsed: Any) -> None:
    found = keys(written(parsed, ("Noise one", "Ann Lee", "true"), ("Noise two", "Bo Lee", "true")))
    assert len(set(found)) == 2
    assert all(key.startswith("lee2024noise-") for key in found)


def test_a_cut_byline_ends_in_and_others_and_a_whole_one_does_not(parsed: Any) -> None:
    assert "author = {Ann Lee and others}" in written(parsed, ("P", "Ann Lee", "false"))
    assert "author = {Ann Lee}" in written(parsed, ("P", "Ann Lee", "true"))


def test_a_name_with_the_word_and_stays_one_name(parsed: Any) -> None:
    assert "author = {{Lee and Sons}}" in written(parsed, ("P", "Lee and Sons", "true"))


def test_what_is_not_known_is_left_out(parsed: Any) -> None:
    graph = parsed('<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <c> .')
    (entry,) = entries(told(graph)).values()
    assert entry == "@misc{anonymousp,\n  title = {{P}}\n}\n"


def test_a_hidden_author_is_nobody_in_the_entry(small: Any) -> None:
    text = "".join(entries(told(small)).values())
    assert "author = {Yao Lu and others}" in text
    assert text.count("Qizhen Zhang") == 1
