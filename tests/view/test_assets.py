import hashlib
import re
from collections import Counter
from pathlib import Path

import kg.view.assets as assets
from kg.store.terms import for_spreadsheet

FOLDER = Path(assets.__file__).parent


def test_the_vendored_library_is_the_one_that_was_checked() -> None:
    entry = assets.vendored()
    data = (FOLDER / entry["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == entry["sha256"]
    assert f"@version {entry['version']}".encode() in data
    assert "Permission is hereby granted" in (FOLDER / entry["licence_file"]).read_text(encoding="utf-8")


def test_no_script_can_end_the_block_it_stands_in() -> None:
    for text in (
        assets.script(),
        assets.vis_network(),
        assets.style(),
        assets.read("vis.js"),
        assets.read("vis.css"),
    ):
        assert not re.search(r"</(script|style)|<!--|\r", text, re.IGNORECASE)


def test_our_scripts_never_read_words_as_markup() -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(", assets.script()
    )


def test_no_name_is_declared_by_two_scripts() -> None:
    declared = Counter(re.findall(r"^(?:function\*?|const|let|class) (\w+)", assets.script(), re.MULTILINE))
    assert [name for name, times in declared.items() if times > 1] == []


def test_every_asset_is_small_and_used() -> None:
    used = {
        *assets.SCRIPTS,
        *assets.STYLES,
        "unscripted.css",
        "sentences.css",
        "page.html.j2",
        "vis.html.j2",
        "vis.js",
        "vis.css",
        "vendored.json",
        "__init__.py",
    }
    used |= {assets.vendored()["file"], assets.vendored()["licence_file"]}
    assert {path.name for path in FOLDER.iterdir() if path.is_file()} == used
    for name in (*assets.SCRIPTS, *assets.STYLES):
        assert len((FOLDER / name).read_text(encoding="utf-8").splitlines()) <= 300


def test_the_script_guards_a_spreadsheet_from_the_same_signs_as_everything_else() -> None:
    guard = re.search(r"/\^\[(.+?)\]/u", assets.read("exports.js"))
    assert guard
    signs = re.sub(r"\\u([0-9A-F]{4})", lambda found: chr(int(found[1], 16)), guard[1])
    for written, sign in (("\\-", "-"), ("\\t", "\t"), ("\\r", "\r"), ("\\n", "\n")):
        signs = signs.replace(written, sign)
    assert {chr(code) for code in range(0x10000) if for_spreadsheet(f"{chr(code)}x")[0] == "'"} == {
        *signs,
        "'",
    }
