"""What goes wrong is told in another process as it was in this one."""

import copy
import pickle
import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest

import kg
from kg.errors import KgError


def kinds(of: type[KgError] = KgError) -> Iterator[type[KgError]]:
    """Every kind of error that the package has."""
    yield of
    for kind in of.__subclasses__():
        yield from kinds(kind)


def test_every_error_is_the_same_after_a_journey() -> None:
    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        if not module.name.endswith(("__main__", "worker", "maker")):
            import_module(module.name)
    found = [kind for kind in kinds() if kind.__module__.startswith("kg.")]
    assert len(found) > 10
    for kind in found:
        error = kind.__new__(kind, "in words")
        vars(error)["fact"] = ("a", 1)
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
            assert (type(again), str(again), vars(again)) == (kind, "in words", {"fact": ("a", 1)})


@pytest.mark.parametrize(
    ("name", "kind", "fact"),
    [("Jose Sylva", kg.UnknownNameError, "nearest"), ("Bo Chen", kg.AmbiguousNameError, "matches")],
)
def test_an_error_about_a_name_keeps_what_it_knows(name: str, kind: type[KgError], fact: str) -> None:
    with pytest.raises(kind) as caught:
        kg.explain(name, graph="tests/query/graphs/small.trig")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), getattr(again, fact)) == (str(caught.value), getattr(caught.value, fact))
