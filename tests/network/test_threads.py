from typing import Any

import pytest

from kg.network import threads
from kg.network.threads import one_thread


class Library:
    """Has so many threads; it is limited as `threadpoolctl` limits one."""

    def __init__(self) -> None:
        self.threads = 4

    def limit(self, *, limits: int, user_api: str) -> Any:
        before, self.threads, library = self.threads, limits, self

        class Limit:
            def restore_original_limits(self) -> None:
                library.threads = before

        return Limit()


def test_builds_that_overlap_leave_the_program_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second begins within the first and ends behind it: what it saw is no wish of anybody."""
    library = Library()
    monkeypatch.setattr(threads, "_controller", lambda: library)
    first, second = one_thread(), one_thread()
    seen = []
    for step in (first.__enter__, second.__enter__):
        step()
        seen.append(library.threads)
    for end in (first, second):
        end.__exit__(None, None, None)
        seen.append(library.threads)
    assert seen == [1, 1, 1, 4]


def test_a_block_within_a_block_is_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    monkeypatch.setattr(threads, "_controller", lambda: library)
    with one_thread(), one_thread():
        assert library.threads == 1
    assert library.threads == 4
