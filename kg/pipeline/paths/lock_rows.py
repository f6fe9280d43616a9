"""The rows of `ids.tsv` are read, also those of two versions that were merged.

Colleagues who build on branches of their own may have given one thing two names. Both were published, so
neither is forgotten: one stays, and the other leads to it. Which one it is does not depend on the order of
the rows.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.errors import InputError
from kg.pipeline.paths.ids import HEADER, Lock
from kg.rdf import iris
from kg.text.conflict import is_conflict_mark

_PATH = re.compile(r"[a-z]+/[a-z0-9-]+-[a-z2-7]{13}")
_PART = re.compile(rf"part ([a-z2-7]{{13}}) of ({_PATH.pattern})")
_KEEP = "Do not delete it: every thing would be named anew, and nothing would lead on from the old names."


def read_lock(text: str, name: str) -> Lock:
    """The lock that an `ids.tsv` holds. Of several paths for one key one names; see `_agree`.

    Raises:
        InputError: for a row that is not in its form, with file and line.

    >>> read_lock(f"{HEADER}\\npaper/nexus-abcdefghijkl2\\tdoi:10.1/x\\t\\n", "ids.tsv").paths
    {'paper:doi:10.1/x': 'paper/nexus-abcdefghijkl2'}
    """
    paths: dict[str, str] = {}
    replaced: dict[str, str] = {}
    others: dict[str, set[str]] = {}
    leads: dict[str, set[str]] = {}
    wholes: dict[str, frozenset[str]] = {}
    last = ""
    for path, key, new in _rows(text, name):
        last = path = last if path == last else path  # one text for all rows of a thing
        if key:
            _note(paths, others, f"{iris.kind_of(path)}:{key}", path)
            if key.startswith("part ") and (part := _PART.fullmatch(key)):
                wholes[path] = wholes.get(path, frozenset()) | {part[2]}
        else:
            _note(replaced, leads, path, new)
    if others or leads:
        _agree(paths, replaced, others, leads)
    return Lock(paths, replaced, wholes)


def _rows(text: str, name: str) -> Iterator[Sequence[str]]:
    """The columns of each row; the head may stand again where two files were put together."""
    for number, row in enumerate(text.split("\n"), start=1):
        if is_conflict_mark(row):
            raise InputError(
                f"{name}, line {number}: {row.strip()!r} is a mark of a merge. Keep the rows of both "
                "sides, in any order, and delete the marks (<<<<<<<, |||||||, =======, >>>>>>>); then build "
                f"again. {_KEEP}"
            )
        if number == 1 and (row != HEADER or row == text):
            raise _damaged(name, 1, "not the head that every such file has; it may have been cut or emptied")
        if not row or row == HEADER:
            continue
        fields = row.split("\t")
        if not _is_row(fields):
            raise _damaged(name, number, "not a row of path, key, replacement")
        yield fields


def _note(found: dict[str, str], others: dict[str, set[str]], key: str, value: str) -> None:
    """The value of a key, and beside it those of a key that has several: they are few."""
    if found.setdefault(key, value) != value:
        others.setdefault(key, {found[key]}).add(value)


def _agree(
    paths: dict[str, str],
    replaced: dict[str, str],
    others: Mapping[str, Iterable[str]],
    leads: Mapping[str, Iterable[str]],
) -> None:
    """Make of the paths and of what replaces them what two versions say together.

    Of several paths of one key that one names which leads nowhere yet, rather the one that the key made, else
    the first in the order of letters. Another that has a key of its own is settled as all names are, when it
    is known whether both mean one thing; one that has none leads on.
    """
    replaced |= {old: min(new) for old, new in leads.items()}
    winner = {
        key: min(several, key=lambda path: _rank(key, path, replaced)) for key, several in others.items()
    }
    paths |= winner
    named = set(paths.values())
    for key, several in sorted(others.items()):
        for path in set(several) - named - replaced.keys():
            replaced[path] = winner[key]


def _rank(key: str, path: str, replaced: Mapping[str, str]) -> tuple[bool, bool, str]:
    return path in replaced, iris.key_of(path) != iris.key(key.partition(":")[2]), path


def _is_row(fields: Sequence[str]) -> bool:
    if len(fields) != 3 or not _PATH.fullmatch(fields[0]) or bool(fields[1]) == bool(fields[2]):
        return False
    old, _, new = fields
    return not new or (bool(_PATH.fullmatch(new)) and _may_lead(iris.kind_of(old), iris.kind_of(new)))


def _may_lead(old: str, new: str) -> bool:
    """A thing is of the kind that it was, but what was held to be a person may be an organisation, or not."""
    return old == new or {old, new} == {"person", "organisation"}


def _damaged(name: str, number: int, what: str) -> InputError:
    return InputError(f"{name}, line {number}: {what}. Restore the file from its last version. {_KEEP}")
