"""Another file, or another name of one, is another version; what Python leaves beside them is none."""

from pathlib import Path

from kg.pipeline.version import version


def test_each_file_and_its_name_count(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("one = 1")
    found = [version(tmp_path)]
    (tmp_path / "a.py").write_text("one = 2")
    found.append(version(tmp_path))
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    found.append(version(tmp_path))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "words.txt").write_text("one")
    found.append(version(tmp_path))
    assert len(set(found)) == 4


def test_compiled_code_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("one = 1")
    before = version(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"1")
    assert version(tmp_path) == before
