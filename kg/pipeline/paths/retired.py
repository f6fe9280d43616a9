"""Paths that were given up, and where each leads: a name that was published is never a dead end."""

from collections.abc import Collection, Iterable, Mapping

from kg.pipeline.paths.ids import Lock


def leading_on(
    lock: Lock, given_up: Iterable[Mapping[str, str]], current: Iterable[Iterable[str]]
) -> dict[str, str]:
    """Every retired path with the one to use, the last of its chain; a path in use again is not retired.

    `current` has the paths of this build, in several lists.
    """
    every = {old: new for paths in (lock.replaced, *given_up) for old, new in paths.items()}
    used = among(every, current)
    replaced = {old: new for old, new in every.items() if old not in used}
    return {old: _last(new, replaced) for old, new in replaced.items()}


def among(sought: Collection[str], lists: Iterable[Iterable[str]]) -> set[str]:
    """Which of some paths are in the lists, which are read one by one.

    >>> among({"paper/a", "paper/b"}, [["paper/c"], ["paper/b"]])
    {'paper/b'}
    """
    return {path for each in lists for path in each if path in sought} if sought else set()


def _last(path: str, replaced: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while path in replaced and path not in seen:
        seen.add(path)
        path = replaced[path]
    return path
