"""What a path of an earlier build was the name of, by `ids.tsv`: for lines about what is gone."""

from kg.curation import Kind
from kg.pipeline.ids import Lock


def once_called(kind: Kind, path: str, lock: Lock) -> str:
    """What was printed of it: of a person a name, of a paper the title in small letters; empty if unknown.

    >>> once_called(Kind.PERSON, "person/bo-li-x", Lock({"person:abc#2 Bo Li": "person/bo-li-x"}))
    'Bo Li'
    >>> once_called(Kind.PAPER, "paper/on-x", Lock({"paper:title:on maps|roe|2024": "paper/on-x"}))
    'on maps'
    """
    start = f"{kind}:"
    keys = sorted(row.removeprefix(start) for row, known in lock.paths.items() if known == path)
    return next(filter(None, (_called(kind, key) for key in keys)), "")


def _called(kind: Kind, key: str) -> str:
    match kind:
        case Kind.PERSON:
            return key.partition("#")[2].partition(" ")[2]
        case Kind.PAPER:
            return key.removeprefix("title:").partition("|")[0] if key.startswith("title:") else ""
    return key
