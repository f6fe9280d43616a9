"""The Tab key, as bash asks for it."""

import os
import subprocess
import sys

import pytest


def offered(*words: str) -> list[str]:
    """What is offered for the last of the words."""
    asked = {
        "COMP_WORDS": " ".join(("kg", *words)),
        "COMP_CWORD": str(len(words)),
        "_KG_COMPLETE": "bash_complete",
    }
    done = subprocess.run(
        [sys.executable, "-m", "kg"],
        env=os.environ | asked,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["exp"], ["plain,explain", "plain,export"]),
        (
            ["query", "COAUTH"],
            ["plain,coauthors-of-coauthors", "plain,coauthors-together", "plain,coauthors"],
        ),
        (["query", "checks/shared"], ["plain,checks/shared-orcids"]),
        (["query", "my-qu"], ["file,my-qu"]),
        (["query", "concept-pairs", "--param", ""], ["plain,least=", "plain,top="]),
        (["query", "concept-pairs", "--param", "t"], ["plain,top="]),
        (["query", "--param", ""], []),
    ],
)
def test_tab_offers_what_can_stand_there(words: list[str], expected: list[str]) -> None:
    assert sorted(offered(*words)) == sorted(expected)
