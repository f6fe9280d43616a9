"""What a path of an earlier build was the name of, by `ids.tsv`: for lines about what is gone."""

from kg.curation import Kind
from kg.pipeline.paths.ids import Lock

_GONE = "Perhaps what documents print of it has changed: then write the line anew, or take it out."


def once_called(kind: Kind, path: str, lock: Lock) -> str:
    """What was printed of it: of a person a name, of a paper the title in small letters; empty if unknown.

    >>> once_called(Kind.PERSON, "person/bo-li-x", Lock({"person:abc#2 Bo Li": "person/bo-li-x"}))
    'Bo Li'
    >>> once_called(Kind.PAPER, "paper/on-x", Lock({"paper:title:on maps|roe|2024": "paper/on-x"}))
    'on maps'
    """
    start = f"{kind}:"
    keys = sorted(row.removeprefix(start) for row in lock.keys_of.get(path, ()))
    return next(filter(None, (_called(kind, key) for key in keys)), "")


def nowhere(path: str, once: str, near: str = "") -> str:
    """That nothing has a path, what was `once` called so, and which path is `near`: each may be empty.

    >>> nowhere("person/bo-li-x", "Bo Li", "person/bo-li-y")
    'there is no person/bo-li-x (Bo Li) in this graph. Did you mean person/bo-li-y?'
    """
    named = f" ({once})" if once else ""
    hint = f"Did you mean {near}?" if near else f"{_GONE} kg show NAME says what is there now."
    return f"there is no {path}{named} in this graph. {hint}"


def _called(kind: Kind, key: str) -> str:
    match kind:
        case Kind.PERSON:
            return key.partition("#")[2].partition(" ")[2]
        case Kind.PAPER:
            return key.removeprefix("title:").partition("|")[0] if key.startswith("title:") else ""
    return key
