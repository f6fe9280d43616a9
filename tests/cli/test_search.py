import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests import running

NAMES = str(Path(__file__).parent.parent / "search" / "names.trig")


def kg(*words: str) -> CompletedProcess[str]:
    return running.kg("search", "-g", NAMES, *words)


def test_what_has_such_a_name_is_listed_with_what_to_ask_for() -> None:
    done = kg("moe")
    assert done.returncode == 0
    for words in ("Mixture of Experts", "method · 12 papers", "concept/moe"):
        assert words in done.stdout


def test_words_need_no_quotes() -> None:
    assert kg("study", "of", "att").stdout == kg("study of att").stdout != ""


def test_one_kind_alone_can_be_searched() -> None:
    hits = json.loads(kg("noise", "--kind", "paper", "--json").stdout)["hits"]
    assert [hit["kind"] for hit in hits] == ["paper", "paper"]
    assert hits[0]["iri"].startswith("https://example.org/kg/paper/")


def test_nothing_found_is_no_failure_and_says_what_may_be_meant() -> None:
    done = kg("Jakbo Foester")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Did you mean 'Jakob Foerster'?" in done.stderr


def test_where_nothing_is_typed_nothing_is_offered_that_is_refused() -> None:
    assert kg(" ").stderr == "Nothing in this graph has such a name.\n"
    assert "kg query papers-with-any-words --param words=nowhere" in kg("nowhere").stderr


def test_a_name_of_two_is_offered_once() -> None:
    told = kg("Machine Laerning").stderr
    assert told.count("'Machine Learning'") == 1


def test_a_name_cannot_command_the_terminal() -> None:
    assert "\u202e" not in kg("img").stdout


@pytest.mark.parametrize("words", ["\udce9", "'*\"", "🤖"])
def test_whatever_is_typed_is_answered(words: str) -> None:
    assert kg(words).returncode == 0


def test_a_search_that_is_cut_says_so() -> None:
    done = kg("a", "--limit", "2")
    assert "There are more than --limit 2 shows: raise it to 20, or give more of the name" in done.stderr
    assert json.loads(kg("a", "--limit", "2", "--json").stdout)["cut"] is True
    done = kg("moe", "--json")
    assert json.loads(done.stdout)["cut"] is False
    assert "There are more" not in done.stderr
