import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.rdf.iris import KEY_LENGTH, Namer, checked_base, key, key_of, path


@given(st.text(), st.text())
def test_any_name_gives_a_valid_iri(label: str, identity: str) -> None:
    assert Namer()(path("paper", label, key(identity))).startswith("<https://example.org/kg/paper/")


def test_a_path_ends_in_its_key() -> None:
    assert key_of(path("person", "../../x", key("a"))) == key("a")
    assert len(key("a")) == KEY_LENGTH


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    assert key("ab", "c") != key("a", "bc")


@pytest.mark.parametrize(
    "base", ["example.org/", "https://example.org", "javascript:x/", "https://a b/", "file:///x/"]
)
def test_a_base_that_names_cannot_be_appended_to_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="base: "):
        checked_base(base)


@pytest.mark.parametrize(
    "base", ["https://ex.org/?q=/", "https://ex.org/x#/", "https://ex.org/../", "https://ex.org//x/"]
)
def test_a_base_that_relative_names_undo_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="base: "):
        checked_base(base)
