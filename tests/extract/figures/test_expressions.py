"""What is only a part of an expression is no figure."""

import pytest

from kg.extract import extract_texts
from kg.extract.figures.expressions import is_of_expression


def figures(sentence: str) -> list[str]:
    (found,) = extract_texts([f"On graphs\n{sentence}"])
    return [claim.figure.span.of(f"On graphs\n{sentence}") for claim in found.claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "With the parameter $k$, we give a kernel with at most $67k$ vertices for this problem.",
        "The moduli space has $6g-6$ parameters, and the graph has $4m$ edges.",
        r"A naive approach would compare all ${k \choose 2}$ pairs of the systems.",
        r"We draw all $\binom{n}{2}$ pairs and all ${10 \choose n}$ samples for this.",
        r"The algorithm makes $\lceil \log_2 n \rceil + 1$ queries in the worst case.",
        "We improve the integrality gap for the metric problem to $3/2 - 10^{-36}$.",
        "We obtain an approximation ratio of 1.5 - 10^{-36} for the metric problem.",
        "We obtain an approximation ratio of $1.5 - 10^{-36}$ for the metric problem.",
        "Our algorithm has an error probability of at most 1/4 on all of the graphs.",
        "We provide algorithms for genus 2 curves, degree 4 polynomials and order 2 elements.",
    ],
)
def test_a_part_of_an_expression_or_a_name_is_none(sentence: str) -> None:
    assert figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We collect $110k$ samples of speech for this.", ["$110k$ samples"]),
        (r"It has an error of $0.5m$ and an accuracy of $90 \pm 2\%$.", ["0.5m", r"$90 \pm 2\%$"]),
        ("The accuracy is 45/19% on two sets.", ["45", "19%"]),
        ("The error rate is 10^-6 - 10^-4 in all.", ["10^-6 - 10^-4"]),
        (r"The rate is $10^{-6} - 10^{-4}$ in all.", [r"10^{-6} - 10^{-4}"]),
        ("It takes $10 - 20$ ms on one processor.", ["10 - 20$ ms"]),
        (
            r"It has a phase noise of $\sim -5$ dB and a mass of $5 - 8 \times 10^{9}$ kg.",
            [r"\sim -5$ dB", r"5 - 8 \times 10^{9}$ kg"],
        ),
        ("It costs $20 per run, and the latency is 10 - 20 ms.", ["20 per run", "10 - 20 ms"]),
        ("With top-$k$ sampling we collect $50k$ images for this.", ["50k$ images"]),
        ("It reduces the cost by 24% on 12 graphs.", ["24%", "12 graphs"]),
    ],
)
def test_a_number_of_its_own_is_one(sentence: str, expected: list[str]) -> None:
    assert [one.strip("$") for one in figures(sentence)] == [one.strip("$") for one in expected]


def test_what_is_looked_at_around_a_number_has_a_limit() -> None:
    many = "We have $5k$ vertices, "
    text = "The $k$ is fixed. " + many * 1000
    near, far = text.index("5k"), text.rindex("5k")
    assert is_of_expression(text, near, near + 1)
    assert not is_of_expression(text, far, far + 1), "that `k` is too far away to be looked for"
