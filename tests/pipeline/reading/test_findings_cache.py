"""What was found once is found again without looking; what is damaged or of other code is not believed."""

import sqlite3
from pathlib import Path

import pytest

from kg.model import Findings, Span
from kg.pipeline.reading import findings_cache
from kg.pipeline.reading.driver import Driver
from kg.pipeline.reading.findings_cache import open_cache, save

pytestmark = pytest.mark.usefixtures("keeping")
FOUND = Findings(repositories=(Span(0, 3),))


@pytest.fixture
def keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache of one text is worth a file."""
    monkeypatch.setattr(findings_cache, "WORTH_KEEPING", 1)


def write(path: Path, texts: dict[str, Findings], kept: Path | None = None) -> Path:
    with open_cache(path, Driver(kept=kept)) as cache:
        cache.keep(texts.items())
    return path


def known(kept: Path, tmp_path: Path, notice: list[str], *texts: str) -> dict[int, Findings]:
    with open_cache(tmp_path / "unused", Driver(kept=kept, notice=notice.append)) as cache:
        return cache.known(texts)


def test_what_was_kept_is_known(tmp_path: Path) -> None:
    old = write(tmp_path / "old", {"Nexus": FOUND, "BAM": Findings(), "\ud800": FOUND})
    assert known(old, tmp_path, [], "BAM", "new", "Nexus", "\ud800") == {0: Findings(), 2: FOUND, 3: FOUND}


def test_a_cache_holds_what_its_own_build_used_and_no_more(tmp_path: Path) -> None:
    old = write(tmp_path / "old", {"Nexus": FOUND, "BAM": FOUND})
    new = write(tmp_path / "new", {"BAM": FOUND}, kept=old)
    assert known(new, tmp_path, [], "Nexus", "BAM") == {1: FOUND}


def test_what_a_build_that_failed_found_is_kept_beside_what_was_there(tmp_path: Path) -> None:
    old = write(tmp_path / "old", {"Nexus": FOUND, "BAM": FOUND})
    save(write(tmp_path / "new", {"BAM": FOUND, "BTS": FOUND}, kept=old), Driver(kept=old))
    assert known(old, tmp_path, [], "Nexus", "BAM", "BTS") == {0: FOUND, 1: FOUND, 2: FOUND}
    assert not (tmp_path / "new").exists()
    save(tmp_path / "new", Driver(kept=old))
    assert known(old, tmp_path, [], "Nexus") == {0: FOUND}


def test_there_may_be_none(tmp_path: Path) -> None:
    told: list[str] = []
    assert known(tmp_path / "missing", tmp_path, told, "Nexus") == {}
    assert told == []


def test_what_other_code_found_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = write(tmp_path / "old", {"Nexus": FOUND})
    monkeypatch.setattr(findings_cache, "_version", lambda: "another")
    told: list[str] = []
    assert known(old, tmp_path, told, "Nexus") == {}
    assert told == []


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", b"no database at all" * 100])
def test_a_damaged_cache_is_told_and_passed_over(data: bytes, tmp_path: Path) -> None:
    damaged = tmp_path / "old"
    damaged.write_bytes(data)
    told: list[str] = []
    assert known(damaged, tmp_path, told, "Nexus") == {}
    assert len(told) == 1
    assert "all texts are read anew" in told[0]


def test_a_cache_that_is_cut_in_its_middle_is_told_and_passed_over(tmp_path: Path) -> None:
    old = write(tmp_path / "old", {f"text {number}": FOUND for number in range(5000)})
    old.write_bytes(old.read_bytes()[: old.stat().st_size // 3])
    told: list[str] = []
    with open_cache(tmp_path / "new", Driver(kept=old, notice=told.append)) as cache:
        for number in range(5000):
            cache.known([f"text {number}"])
    assert len(told) == 1


def test_values_that_are_none_are_told_and_passed_over(tmp_path: Path) -> None:
    old = write(tmp_path / "old", {"Nexus": FOUND})
    with sqlite3.connect(old) as connection:
        connection.execute("UPDATE found SET findings = '{'")
    connection.close()
    told: list[str] = []
    assert known(old, tmp_path, told, "Nexus") == {}
    assert len(told) == 1


def test_too_little_to_keep_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings_cache, "WORTH_KEEPING", 3)
    monkeypatch.setattr(findings_cache, "_version", lambda: pytest.fail("hashed for nothing"))
    assert not write(tmp_path / "new", {"Nexus": FOUND, "BAM": FOUND}).exists()


def test_a_cache_that_was_not_finished_is_not_believed(tmp_path: Path) -> None:
    old = write(tmp_path / "old", {"Nexus": FOUND})
    with sqlite3.connect(old) as connection:
        connection.execute("DELETE FROM about")
    connection.close()
    assert known(old, tmp_path, [], "Nexus") == {}


def test_a_cache_whose_tables_are_views_is_passed_over_at_once(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "old") as connection:
        connection.execute(
            "CREATE VIEW about (version) AS "
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
        )
    connection.close()
    told: list[str] = []
    assert known(tmp_path / "old", tmp_path, told, "Nexus") == {}
    assert "its tables are others" in told[0]
