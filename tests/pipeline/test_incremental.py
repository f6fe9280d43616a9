"""A build that uses what the last one found gives exactly the bytes of a build that does not."""

import random
import shutil
from pathlib import Path

import pytest

import kg
from kg.pipeline.reading import findings_cache
from kg.rdf.files import CACHE
from kg.rdf.stamp import STAMP

FILES = ("graph.ttl", "graph.nq", "graph.html", "report.json", "ids.tsv")
SYSTEMS = ("HINGE", "LATCH", "MORTISE", "TENON", "DOWEL")
THINGS = ("door detection", "room segmentation", "wall estimation", "sparse floor plans", "window retrieval")


def entry(number: int, rng: random.Random) -> str:
    system, thing, other = rng.choice(SYSTEMS), rng.choice(THINGS), rng.choice(THINGS)
    authors = " and ".join(rng.sample(["Ada Brand", "Li Wei", "Bo Chen", "Cleo Hart"], rng.randint(1, 3)))
    return (
        f"@article{{paper{number}, title = {{{system}: On {thing} {number}}}, author = {{{authors}}},\n"
        f"  year = {rng.randint(2019, 2025)}, keywords = {{{other}}},\n"
        f"  abstract = {{We present {system} for {thing}. It improves accuracy by up to\n"
        f"  {rng.randint(1, 9)}.5% over {other}.}} }}\n"
    )


def edit(library: dict[str, dict[int, str]], rng: random.Random) -> None:
    """Adds, changes or removes an entry or a document."""
    name = rng.choice(["a.bib", "b.bib", "c.bib"])
    entries = library.setdefault(name, {})
    match rng.randint(0, 5):
        case 0:
            library.pop(name)
        case 1 | 2 if entries:
            number = rng.choice(sorted(entries))
            entries[number] = entry(number, rng)
        case 3 if entries:
            entries.pop(rng.choice(sorted(entries)))
        case _:
            number = rng.randint(0, 30)
            entries[number] = entry(number, rng)


def write(library: dict[str, dict[int, str]], folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, entries in library.items():
        if entries:
            (folder / name).write_text("".join(entries[number] for number in sorted(entries)))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_a_build_is_that_of_an_empty_cache(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_cache, "WORTH_KEEPING", 1)
    rng = random.Random(seed)
    library = {"a.bib": {number: entry(number, rng) for number in range(6)}}
    kept, fresh = tmp_path / "kept", tmp_path / "fresh"
    for _ in range(6):
        for _ in range(rng.randint(0, 3)):
            edit(library, rng)
        library.setdefault("a.bib", {})[99] = entry(99, random.Random(99))
        write(library, tmp_path / "documents")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        if (kept / "ids.tsv").exists():
            shutil.copy(kept / "ids.tsv", fresh)
        kg.build(tmp_path / "documents", kept)
        kg.build(tmp_path / "documents", fresh)
        assert (kept / CACHE).is_file()
        for name in FILES:
            assert (kept / name).read_bytes() == (fresh / name).read_bytes(), name
        (kept / STAMP).unlink()  # nor does a build by the names that the one before gave change any
        kg.build(tmp_path / "documents", kept)
        for name in FILES:
            assert (kept / name).read_bytes() == (fresh / name).read_bytes(), name


def test_a_text_that_was_read_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings_cache, "WORTH_KEEPING", 1)
    rng = random.Random(1)
    library = {"a.bib": {number: entry(number, rng) for number in range(5)}}
    write(library, tmp_path / "documents")
    kg.build(tmp_path / "documents", tmp_path / "out")
    library["a.bib"][3] = entry(3, random.Random(7))
    write(library, tmp_path / "documents")
    read: list[str] = []
    extract = kg.pipeline.reading.inputs.extract  # type: ignore[attr-defined]

    def watched(batch: "list[kg.model.Record]") -> object:  # type: ignore[name-defined]
        read.extend(record.key for record in batch)
        return extract(batch)

    monkeypatch.setattr("kg.pipeline.reading.inputs.extract", watched)
    kg.build(tmp_path / "documents", tmp_path / "out")
    assert read == ["paper3"]


def test_few_texts_are_not_worth_a_file(tmp_path: Path) -> None:
    write({"a.bib": {1: entry(1, random.Random(1))}}, tmp_path / "documents")
    kg.build(tmp_path / "documents", tmp_path / "out")
    assert not (tmp_path / "out" / CACHE).exists()


def test_a_build_without_extraction_leaves_what_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_cache, "WORTH_KEEPING", 1)
    write({"a.bib": {1: entry(1, random.Random(1))}}, tmp_path / "documents")
    kg.build(tmp_path / "documents", tmp_path / "out")
    before = (tmp_path / "out" / CACHE).read_bytes()
    kg.build(tmp_path / "documents", tmp_path / "out", extract=False)
    assert (tmp_path / "out" / CACHE).read_bytes() == before
