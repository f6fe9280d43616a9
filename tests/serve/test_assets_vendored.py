"""What is taken over from others: unchanged, with its licence, loaded where it is needed and nowhere else."""

import hashlib
import json
from pathlib import Path

import kg.serve.assets as assets
import kg.serve.templates as templates

FOLDER = Path(assets.__file__).parent / "vendored"
MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))


def test_every_vendored_file_is_the_one_that_was_checked() -> None:
    there = {path.name for path in FOLDER.iterdir()} - {"manifest.json"}
    assert there == set(MANIFEST["sha256"])
    for name, digest in MANIFEST["sha256"].items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest, name


def test_the_licences_of_the_whole_and_of_its_parts_are_there() -> None:
    assert "Permission is hereby granted" in (FOLDER / MANIFEST["licence_file"]).read_text(encoding="utf-8")
    texts = (FOLDER / MANIFEST["parts_licences_file"]).read_text(encoding="utf-8")
    for part in MANIFEST["parts"]:
        assert f"\n{part['name']} ({part['licence']})\n" in texts
        assert "GPL" not in part["licence"]


def test_only_the_editor_loads_it() -> None:
    folder = Path(templates.__file__).parent
    names = {path.name for path in folder.glob("*.j2") if "yasgui" in path.read_text(encoding="utf-8")}
    assert names == {"editor.html.j2"}


def test_our_scripts_never_read_words_as_markup() -> None:
    """Panels alone are, which this server has written; those of the picture have a test of their own."""
    ours = [path for path in FOLDER.parent.rglob("*.js") if FOLDER not in path.parents]
    assert {path.parent.name for path in ours} == {"assets", "editor"}
    for path in ours:
        text = path.read_text(encoding="utf-8")
        for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function("):
            assert way not in text, path.name
        assert "DOMParser" not in text or path.name == "panels.js"
        assert len(text.splitlines()) <= 300
