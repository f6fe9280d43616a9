import pytest

from kg.extract.repositories import find_repositories
from kg.model import Findings


def found(text: str) -> list[str]:
    return [span.of(text) for span in find_repositories(text, Findings()).repositories]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        (
            "Code and data are available at https://github.com/Ed-Zh/PARDEN.",
            ["https://github.com/Ed-Zh/PARDEN"],
        ),
        ("Our implementation (https://gitlab.com/a/b.git) is free.", ["https://gitlab.com/a/b.git"]),
        ("We use https://github.com/a/tool for parsing.", []),
        ("Code exists. We use https://github.com/a/tool for parsing.", []),
        ("Code is at https://example.org/a/b.", []),
        ("Our open-source datasets can be had from https://github.com/a/b.", []),
        ("We open source the models at https://github.com/a/b.", []),
        ("We open-source our tool at https://github.com/a/b.", ["https://github.com/a/b"]),
        ("The source of the open-source data is at https://github.com/a/b.", ["https://github.com/a/b"]),
        ("Code will be released at https://github.com/a/b.", ["https://github.com/a/b"]),
        ("Code is at https://github.com/nobody.", []),
        (
            "Our code is at https://anonymous.4open.science/r/BAM-51CB.",
            ["https://anonymous.4open.science/r/BAM-51CB"],
        ),
        ("BAM is open-sourced at https://github.com/a/b.", ["https://github.com/a/b"]),
        ("We have open-sourced the models at https://github.com/a/b.", []),
        ("Our toolkit is at https://github.com/a/b.", ["https://github.com/a/b"]),
        ("We train it using the Kaldi toolkit (https://github.com/a/b).", []),
        (
            "We used Kaldi toolkit (https://github.com/a/b); our code is at https://github.com/c/d.",
            ["https://github.com/c/d"],
        ),
        ("12 pages. Repo: https://github.com/a/b", ["https://github.com/a/b"]),
        ("The dataset is at https://anonymous.4open.science/r/BAM-51CB.", []),
        ("Code is at javascript://github.com/a/b", []),
        ("", []),
    ],
)
def test_only_an_address_of_code_in_a_sentence_about_code_counts(text: str, addresses: list[str]) -> None:
    assert found(text) == addresses


def test_a_long_text_without_an_end_is_read_once() -> None:
    assert found("https://github.com/" * 50_000 + "a/b") == []
