"""The layer rule: a room imports only rooms below it; those downstairs know the graph by its words alone."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest

from kg.readers import READERS

ROOMS = [
    {"cli"},
    {"api", "asking"},
    {"building", "proof"},
    {"serve", "mcp"},
    {"publish"},
    {"view", "search"},
    {"query"},
    {"store", "pipeline", "exchange"},
    {"schemes"},
    {"rdf"},
    {"resolve"},
    {"extract"},
    {"network"},
    {"readers"},
    {"categories", "curation"},
    {"text"},
    {"model"},
    {"numbering"},
    {"disk", "foreign", "shelf"},
    {"errors"},
]
"""From the top; rooms on one floor do not import each other."""

DOWNSTAIRS = {"store", "query", "view", "publish", "search", "serve", "mcp"}
SHARED = {"disk", "errors", "foreign", "text", "categories", "curation", "rdf", "numbering", "shelf"}
"""What rooms downstairs may import from upstairs: the graph's words, not the values that it was made of."""

PACKAGE = Path(__file__).resolve().parent.parent / "kg"
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def floor_of(room: str) -> int:
    return next(floor for floor, rooms in enumerate(ROOMS) if room in rooms)


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module of the package that a file imports, wherever in the file."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "kg")
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "kg":
            for alias in node.names:
                submodule = PACKAGE.joinpath(*node.module.split(".")[1:], alias.name)
                inside = submodule.is_dir() or submodule.with_suffix(".py").is_file()
                yield f"{node.module}.{alias.name}" if inside else node.module


def test_every_room_has_its_floor() -> None:
    assert {room_of(name_of(path)) for path in MODULES} - {"", "__main__"} == set().union(*ROOMS)


@pytest.mark.parametrize("room", sorted(set().union(*ROOMS)))
def test_a_room_imports_only_rooms_below_it(room: str) -> None:
    its_own = [path for path in MODULES if room_of(name_of(path)) == room]
    for path, module in [(each, module) for each in its_own for module in imports(each)]:
        other = room_of(module)
        if other in {"", room}:
            continue
        assert floor_of(other) > floor_of(room), f"{path} imports {module}"
        if room in DOWNSTAIRS:
            assert other in SHARED | DOWNSTAIRS, f"{path} imports {module}"
            assert not module.startswith("kg.rdf.describe"), f"{path} imports {module}"


def test_readers_never_import_each_other() -> None:
    readers = [path for path in (PACKAGE / "readers").rglob("*.py") if path.parent != PACKAGE / "readers"]
    formats = {name_of(path) for path in readers if "def read(" in path.read_text("utf-8")}
    assert len(formats) == len(READERS)
    for path in readers:
        if name_of(path) in formats:
            assert not set(imports(path)) & formats, path


def test_a_module_holds_one_idea() -> None:
    assert [path for path in MODULES if len(path.read_text("utf-8").splitlines()) > 300] == []


def name_of(path: Path) -> str:
    return ".".join(("kg", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


def test_no_module_imports_itself_through_others() -> None:
    graph = {name_of(path): {name for name in imports(path) if name != "kg"} for path in MODULES}
    assert "kg.pipeline.run" in list(TopologicalSorter(graph).static_order())


FOLDERS = sorted(path.parent for path in MODULES if path.name == "__init__.py")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.relative_to(PACKAGE.parent).as_posix())
def test_what_lies_in_a_folder_is_imported_one_way(folder: Path) -> None:
    """A folder counts as one with all that is in it."""
    graph: dict[str, set[str]] = {}
    why: dict[tuple[str, str], str] = {}
    for path in folder.rglob("*.py"):
        name = name_of(path)
        for module in imports(path):
            one, other = part_of(name, folder), part_of(module, folder)
            if one and other and one != other:
                graph.setdefault(one, set()).add(other)
                why.setdefault((one, other), f"{name} imports {module}")
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = error.args[1]  # each is imported by the one behind it
        told = "; ".join(why[one, other] for other, one in pairwise(circle))
        pytest.fail(f"{told}: a circle. Put what both need into a module or folder of its own.")


def part_of(module: str, folder: Path) -> str:
    """What of a folder has the module: a module or a folder; empty for what is elsewhere, and for itself."""
    within = ".".join((*folder.relative_to(PACKAGE.parent).parts, ""))
    return module.removeprefix(within).partition(".")[0] if module.startswith(within) else ""
