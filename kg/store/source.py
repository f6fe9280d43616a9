"""What a GRAPH names: a build folder, a store folder, an RDF file or a SPARQL endpoint."""

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from kg import foreign
from kg.errors import InputError
from kg.rdf.files import NQUADS
from kg.rdf.formats import EXTENSIONS, PACKED, check_xml
from kg.store.address import Address

_CHUNK = 1 << 16

WHAT_A_GRAPH_IS = (
    "A graph is a folder that kg build made (exports), an Oxigraph store folder, "
    f"an RDF file ({' '.join(EXTENSIONS)}), or the address of a SPARQL endpoint (http://…). "
    "To make one: kg build YOUR-DOCUMENTS -o FOLDER"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the triples are: a store folder, a file or an endpoint, one of them."""

    folder: Path | None = None
    """A folder with an Oxigraph store."""
    file: Path | None = None
    """A file to read."""
    endpoint: Address | None = None
    """A server to ask."""
    called: str = field(default="", compare=False)
    """What it is called in messages, where that is not its name."""

    def __str__(self) -> str:
        return self.called or str(self.folder or self.file or self.endpoint)

    def absolute(self) -> "Source":
        """The same, wherever the program goes; it is called as before."""
        folder, file = self.folder and self.folder.absolute(), self.file and self.file.absolute()
        return replace(self, folder=folder, file=file, called=str(self))

    @property
    def extension(self) -> str | None:
        """The format of the file."""
        return None if self.file is None else EXTENSIONS[self.file.suffix.lower()]

    @property
    def base(self) -> str | None:
        """What relative IRIs in the file are relative to."""
        return None if self.file is None else self.file.absolute().as_uri()


def is_build_folder(path: Path) -> bool:
    """Whether `kg build` wrote here."""
    return (path / NQUADS).is_file()


def build_of(source: Source) -> Path | None:
    """The build folder whose store or `graph.nq` this is; `None` for any other graph."""
    within = source.folder or source.file
    if within is None or (source.file is not None and within.name != NQUADS):
        return None
    return within.parent if is_build_folder(within.parent) else None


def locate(path: Path) -> Source:
    """Where the triples of a store folder or a file are.

    Raises:
        InputError: when there is nothing, or nothing that could be a graph; it says what could.
    """
    if not path.exists():
        raise InputError(f"{path}: no such file or folder. {WHAT_A_GRAPH_IS}")
    if path.is_dir():
        if (path / "CURRENT").is_file():
            if not foreign.is_plain(path):
                raise InputError(f"{path}: there is something in this store that is no file, as none has it.")
            return Source(folder=path)
        raise InputError(f"{path}: this folder has no {NQUADS}, and is no store. {WHAT_A_GRAPH_IS}")
    extension = path.suffix.lower()
    if extension in PACKED and Path(path.stem).suffix.lower() in EXTENSIONS:
        raise InputError(f"{path} is compressed, and a graph is opened as it lies there: unpack it first.")
    if extension not in EXTENSIONS:
        raise InputError(f"{path}: the name does not say which RDF format this is. {WHAT_A_GRAPH_IS}")
    source = Source(file=path)
    if source.extension == "rdf":
        _check_xml(path)
    return source


def _check_xml(path: Path) -> None:
    try:
        with path.open("rb") as file:
            check_xml(iter(partial(file.read, _CHUNK), b""), str(path))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from None
