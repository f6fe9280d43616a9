"""The files that the page is made of, joined; and the vendored drawing library, checked by its hash.

Scripts are joined in the order of `SCRIPTS` into one block with one scope, so that the page's policy needs
one hash for all of them.
"""

import base64
import hashlib
import json
from pathlib import Path

SCRIPTS = (
    "dom.js", "held.js", "state.js", "filters.js", "details.js", "search.js", "looks.js", "playing.js",
    "legend.js", "colouring.js", "claims.js", "expanding.js", "list.js", "paths.js", "keys.js", "speaking.js",
    "sheet.js", "shapes.js", "labels.js", "svg.js", "framing.js", "camera.js", "hits.js", "pointing.js",
    "tips.js", "gestures.js", "crowd.js", "painting.js", "overlay.js", "drawing.js", "selection.js",
    "exports.js", "menus.js", "choices.js", "main.js",
)  # fmt: skip
"""Our scripts; each uses only those before it."""
STYLES = ("colours.css", "frame.css", "filters.css", "views.css", "details.css", "print.css")
"""Our style sheets, in the order in which they count."""

_FOLDER = Path(__file__).parent


def script() -> str:
    """Our scripts as one."""
    parts = "\n".join(read(name) for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def style() -> str:
    """Our style sheets as one."""
    return "\n".join((*map(read, STYLES), f"@media print {{\n{read('sentences.css')}}}\n"))


def style_without_script() -> str:
    """What else holds where scripts are switched off: the lists are all there is."""
    return f"{read('unscripted.css')}@media (min-width: 601px) {{\n{read('sentences.css')}}}\n"


def vis_network() -> str:
    """The drawing library as the page has it: without the address of a source map that is not there."""
    text = (_FOLDER / vendored()["file"]).read_bytes().decode("utf-8").replace("\r\n", "\n")
    return text.partition("//# sourceMappingURL=")[0]


def vendored() -> dict[str, str]:
    """What `vendored.json` says of the drawing library: file, version, source, licence, sha256."""
    manifest: dict[str, str] = json.loads(read("vendored.json"))
    return manifest


def csp_hash(text: str) -> str:
    """The hash by which a content security policy allows a block with exactly this text.

    >>> csp_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def read(name: str) -> str:
    """One of these files."""
    return (_FOLDER / name).read_text(encoding="utf-8")
