import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.model import (
    AuthorPage,
    Document,
    Findings,
    Issue,
    Keyphrase,
    Lines,
    PartialDate,
    Record,
    Span,
    System,
)
from kg.pipeline.reading import spool as spools
from kg.pipeline.reading.spool import Spool, open_spool
from kg.rdf.describe.records import record_path

RECORD = Record(document="a.txt", lines=Lines(1, 2), title="Größe ⊂ 数", abstract="x\ny")
FINDINGS = Findings(keyphrases=(Keyphrase(label="Größe", score=0.5, spans=(Span(0, 5),)),))


def add(spool: Spool, records: Sequence[Record], findings: Sequence[Findings]) -> None:
    spool.add_records(records)
    spool.add_findings(records, findings)


def test_what_goes_in_comes_out_by_number(tmp_path: Path) -> None:
    with open_spool(tmp_path / "spool") as spool:
        add(spool, [RECORD, RECORD], [FINDINGS, Findings()])
        add(spool, [RECORD], [FINDINGS])
        assert spool.count() == 3
        assert list(spool.records()) == [RECORD] * 3
        assert list(spool.entries([2, 1])) == [(RECORD, FINDINGS), (RECORD, Findings())]


def test_groups_come_with_all_that_is_kept_in_the_order_that_is_asked_for(tmp_path: Path) -> None:
    records = [replace(RECORD, title=f"Title {number}") for number in range(200)]
    groups = [[7], [9, 3], *([number] for number in range(10, 200)), [0, 8, 1]]
    with open_spool(tmp_path / "spool") as spool:
        add(spool, records, [FINDINGS] * len(records))
        spool.add_mentions([(3, array("I", [1, 2]))])
        gathered = list(spool.gathered(groups))
    assert [[kept.record for kept in group] for group in gathered] == [
        [records[n] for n in g] for g in groups
    ]
    assert [kept.mentions.tolist() for kept in gathered[1]] == [[], [1, 2]]
    assert {kept.findings == FINDINGS for group in gathered for kept in group} == {True}
    assert {kept.path == record_path(kept.record) for group in gathered for kept in group} == {True}


@pytest.mark.parametrize("numbers", [[1000], [10, 2]])
def test_no_group_is_taken_for_the_binary_form_of_json(tmp_path: Path, numbers: list[int]) -> None:
    records = [replace(RECORD, title=f"Title {number}") for number in range(1001)]
    with open_spool(tmp_path / "spool") as spool:
        add(spool, records, [FINDINGS] * len(records))
        (group,) = spool.gathered([numbers])
    assert [kept.record for kept in group] == [records[number] for number in numbers]


def test_everything_else_is_kept_apart(tmp_path: Path) -> None:
    page = AuthorPage(document="a.txt", lines=Lines(1, 1))
    document = Document(path="a.txt", sha256="0" * 64, format="x")
    issues = [Issue(document="b", rule="x", message=""), Issue(document="a", line=2, rule="x", message="")]
    with open_spool(tmp_path / "spool") as spool:
        for value in (page, document, *issues):
            spool.add(value)
        assert (spool.pages(), spool.documents()) == ([page], [document])
        assert spool.issues() == issues[::-1]


def test_what_is_kept_on_disk_is_let_go_with_the_spool_whoever_still_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spools, "FEW", 2)
    with open_spool(tmp_path / "spool") as spool:
        kept = spool.keep(Record, [RECORD] * 3)
        assert list(kept) == [RECORD] * 3
        assert spool.keep(Record, [RECORD]) == [RECORD]  # a list: they are few
    with pytest.raises(ValueError, match="closed"):
        kept[0]


def test_a_failing_disk_is_a_clear_word(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="disk full"), open_spool(tmp_path / "spool"):
        raise sqlite3.OperationalError("disk I/O error")


@pytest.mark.slow
@pytest.mark.timeout(60)  # each beside each would take two minutes
def test_a_word_that_thousands_coin_and_spell_otherwise_is_found_at_once(tmp_path: Path) -> None:
    coining = Findings(systems=(System("CAFE", None, Span(0, 4), Span(0, 9)),))
    naming = Findings(keyphrases=(Keyphrase(label="cafe", score=0.5, spans=(Span(0, 4),)),))
    many = 24_000
    with open_spool(tmp_path / "spool") as spool:
        add(spool, [RECORD] * 2 * many, [coining, naming] * many)
        assert len(list(spool.coined())) == many
        assert len(list(spool.named())) == 2 * many


@pytest.mark.slow
@pytest.mark.timeout(60)
def test_a_word_that_thousands_had_before_it_heads_a_title_is_found_at_once(tmp_path: Path) -> None:
    heading = replace(RECORD, title="CAFE: Ovens", date=PartialDate(year=2025, printed="2025"))
    earlier = replace(RECORD, date=PartialDate(year=2024, printed="2024"))
    coining = Findings(systems=(System("CAFE", None, Span(0, 4), Span(0, 9)),))
    naming = Findings(keyphrases=(Keyphrase(label="CAFE", score=0.5, spans=(Span(0, 4),)),))
    many = 24_000
    with open_spool(tmp_path / "spool") as spool:
        add(spool, [heading, *[earlier] * many], [coining, *[naming] * many])
        ((form, number, _, day, heads),) = spool.coined()
        assert (form, number, day, heads) == ("cafe", 0, 20250101, True)
        assert len(list(spool.named())) == many + 1
    with open_spool(tmp_path / "another") as spool:
        add(spool, [heading, earlier, earlier, heading], [coining, *[naming] * 3])
        assert list(spool.coined()) == []


def test_what_is_given_up_after_the_end_fails_in_nothing(tmp_path: Path) -> None:
    coining = Findings(systems=(System("CAFE", None, Span(0, 4), Span(0, 9)),))
    with open_spool(tmp_path / "spool") as spool:
        add(spool, [RECORD] * 3, [coining] * 3)
        spool.add_mentions([(0, array("I", [1])), (1, array("I", [1]))])
        given_up = [spool.records(), spool.entries(), spool.mentions(), spool.coined(), spool.records([0, 1])]
        for each in given_up:
            next(each)
    for each in given_up:
        each.close()  # as an interrupt leaves them: whoever held them lets go when the database is closed
