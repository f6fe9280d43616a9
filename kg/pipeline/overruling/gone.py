"""What a path of an earlier build was the name of, by `ids.tsv`: for lines about what is gone."""

from kg.curation import Kind
from kg.pipeline.overruling.misnamed import MisnamedError
from kg.pipeline.paths.ids import Lock

GONE = (
    "An earlier build had what is named so, as ids.tsv remembers, and no document of this build prints it. "
    "Is a document missing? Build with it, and the line holds again. If what it prints has changed, write "
    "the line anew (kg show NAME says what is there now), or take it out."
)
"""What to do about a line whose thing is gone."""
_NEVER = (
    "No build that ids.tsv remembers gave this name. Is it copied whole, and from this graph? "
    "kg show NAME says what is there now."
)


def once_called(kind: Kind, path: str, lock: Lock) -> str:
    """What was printed of it: of a person a name, of a paper the title in small letters, else what it was
    known by; empty if unknown.

    >>> once_called(Kind.PERSON, "person/bo-li-x", Lock({"person:abc#2 Bo Li": "person/bo-li-x"}))
    'Bo Li'
    >>> once_called(Kind.PAPER, "paper/on-x", Lock({"paper:title:on maps|roe|2024": "paper/on-x"}))
    'on maps'
    """
    start = f"{kind}:"
    keys = sorted(row.removeprefix(start) for row in lock.keys_of.get(path, ()))
    return next(filter(None, (_called(kind, key) for key in keys)), next(iter(keys), ""))


def nowhere(path: str, once: str, near: str = "") -> MisnamedError:
    """That nothing has a path, what was `once` called so, and which path is `near`: each may be empty.

    >>> str(nowhere("person/bo-li-x", "Bo Li", "person/bo-li-y"))
    'there is no person/bo-li-x (Bo Li) in this graph. Did you mean person/bo-li-y?'
    """
    named = f" ({once})" if once else ""
    hint = f" Did you mean {near}?" if near else ""
    way_out = "" if near else GONE if once else _NEVER
    return MisnamedError(f"there is no {path}{named} in this graph.{hint}", way_out)


def _called(kind: Kind, key: str) -> str:
    match kind:
        case Kind.PERSON:
            return key.partition("#")[2].partition(" ")[2]
        case Kind.PAPER:
            return key.removeprefix("title:").partition("|")[0] if key.startswith("title:") else ""
    return key
