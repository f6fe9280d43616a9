"""The statements of a store or file, read without a process that holds the graph."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.store.source import Source
from kg.store.stores.upkeep import nquads_of

if TYPE_CHECKING:
    import pyoxigraph as ox


def quads(source: Source) -> "Iterator[ox.Quad]":
    """Every statement of a store or file, one after the other, in no order; a file may repeat one.

    The file that a store was made of is read instead of the store, which takes several times as long.
    """
    import pyoxigraph as ox

    if (lines := nquads_of(source)) is not None:
        return iter(ox.parse(path=str(lines), format=ox.RdfFormat.N_QUADS))
    if source.folder is not None:
        return iter(ox.Store.read_only(str(source.folder)))
    format = ox.RdfFormat.from_extension(source.extension or "")
    return iter(ox.parse(path=str(source.file), format=format, base_iri=source.base))
