"""How far a library that grows keeps its people: `python benchmarks/nights.py PAPERS.jsonl [NUMBER]…`.

The numbers are SIZE, NEW and DRAWS, all of which may be left out. SIZE papers of arXiv's metadata (10,000)
are drawn at random; then NEW more (300) come, as in a few nights, and the graph is made again by the names
that the first build gave; all of it DRAWS times (3). Of the people who were known before: who was joined,
split, or gave a signature to another; whether a new paper is theirs, or a namesake's, or nothing that came
bears their name; and whether the largest keeps its IRI. No text is read.
"""

import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.curation import Curation
from kg.pipeline.identifying.identify import identify
from kg.pipeline.identifying.written import who_wrote_what
from kg.pipeline.paths.ids import Lock
from kg.pipeline.paths.lock_lines import lock_lines
from kg.pipeline.paths.lock_rows import read_lock
from kg.pipeline.reading.driver import Driver
from kg.pipeline.reading.inputs import read_all, read_texts
from kg.pipeline.reading.spool import open_spool
from kg.resolve.groups import Groups
from kg.text.people.agreement import agreement
from kg.text.people.parts import name_parts

SIZES = (10_000, 300, 3)
"""Papers known, papers that come, draws."""
OWN, NAMESAKE, NOTHING = "a paper of theirs came", "a namesake's came", "nothing of that name came"
WHY = (OWN, NAMESAKE, NOTHING)
WHAT = ("joined", "split", "moved")


@dataclass(frozen=True)
class Signature:
    """A name under a paper."""

    paper: str
    position: int
    name: str


@dataclass(frozen=True)
class Change:
    """People before and after that have signatures in common, and are not the same; by path."""

    before: Mapping[str, set[Signature]]
    after: Mapping[str, set[Signature]]
    why: str
    """What came, one of `WHY`."""

    @property
    def what(self) -> str:
        """One of `WHAT`."""
        return "joined" if len(self.after) == 1 else "split" if len(self.before) == 1 else "moved"

    @property
    def moved(self) -> int:
        """How many signatures are with others now: all but those that stayed with most of their own."""
        left = sum(max(self._stayed(own)) for own in self.before.values())
        brought = sum(max(len(own & each) for own in self.before.values()) for each in self.after.values())
        return sum(map(len, self.before.values())) - min(left, brought)

    @property
    def keeps(self) -> bool:
        """Whether the name of the largest is that of most of its signatures still, or of as many as any."""
        path, own = max(self.before.items(), key=lambda each: len(each[1]))
        if self.what == "joined":
            return path in self.after or sum(len(each) == len(own) for each in self.before.values()) > 1
        return len(self.after.get(path, set()) & own) == max(self._stayed(own))

    def _stayed(self, own: set[Signature]) -> list[int]:
        return [len(own & each) for each in self.after.values()]


def people(papers: Sequence[str], lock: Lock) -> tuple[dict[Signature, str], Lock]:
    """The path of the person of each signature, and the names that the next build knows."""
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "papers.jsonl"
        source.write_text("".join(papers), encoding="utf-8")
        with open_spool(Path(name) / "spool.sqlite") as spool:
            read_all([source], [], spool, Driver())
            written = who_wrote_what(spool, lock, Curation())
            read_texts(spool, None, Driver())
            found, names = identify(spool, lock, Curation(), written, reads=False)
            each_person = found.each_person()
            of = {Signature(*each.key): path for person, path in each_person for each in person.signatures}
            return of, read_lock("".join(lock_lines(names, Path(name))), "ids.tsv")


def grouped(of: Mapping[Signature, str]) -> dict[str, set[Signature]]:
    """Path → signatures."""
    found: dict[str, set[Signature]] = defaultdict(set)
    for signature, path in of.items():
        found[path].add(signature)
    return found


def changes(before: Mapping[Signature, str], after: Mapping[Signature, str]) -> Iterator[Change]:
    """Each change once."""
    known, now = grouped(before), grouped(after)
    groups: Groups[tuple[bool, str]] = Groups()
    for signature, path in before.items():
        groups.join((True, path), (False, after[signature]))
    namesakes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in {each.name for each in after.keys() - before.keys()}:
        namesakes[name_parts(name).block].append(name)
    for group in groups.all():
        was = {path: known[path] for is_known, path in group if is_known}
        now_of = {path: now[path] for is_known, path in group if not is_known}
        if len(was) == len(now_of) == 1:
            continue
        names = {each.name for own in was.values() for each in own}
        came = [name for mine in names for name in namesakes.get(name_parts(mine).block, ())]
        is_theirs = any(not own <= before.keys() for own in now_of.values())
        alike = any(agreement(name_parts(one), name_parts(other)) for one in names for other in came)
        yield Change(was, now_of, OWN if is_theirs else NAMESAKE if alike else NOTHING)


def drawn(lines: Sequence[str], known: int, new: int, seed: int) -> tuple[list[str], list[str]]:
    """The papers of a draw, and those that come."""
    order = random.Random(seed).sample(range(len(lines)), known + new)
    return [lines[n] for n in sorted(order[:known])], [lines[n] for n in order[known:]]


def main() -> None:
    """Print how much each draw changed, and the table of all."""
    with open(sys.argv[1], encoding="utf-8") as papers:
        lines = list(papers)  # a text may have other signs that end a line elsewhere
    size, new, draws = (*map(int, sys.argv[2:5]), *SIZES[len(sys.argv) - 2 :])
    met: list[Change] = []
    total: Counter[str] = Counter()
    for seed in range(1, draws + 1):
        base, more = drawn(lines, size, new, seed)
        before, lock = people(base, Lock())
        after, _ = people(base + more, lock)
        touched = {after[each] for each in before} & {after[each] for each in after.keys() - before.keys()}
        found = list(changes(before, after))
        changed = {path for change in found for path in change.before}
        same = {each: path for each, path in before.items() if path not in changed}
        total["people"] += len(set(before.values()))
        total["touched"] += len(touched)
        total["renamed"] += len({path for each, path in same.items() if after[each] != path})
        met += found
        print(f"draw {seed}: {len(set(before.values())):,} people, {len(found)} changes", file=sys.stderr)
    print(
        f"{draws} times {size:,} papers, then {new}: {total['people']:,} people, {total['touched']:,} of them"
    )
    print(f"with a new paper; of people whom nothing changed, {total['renamed']} have another IRI.\n")
    print(f"| changes | {' | '.join(WHY)} | signatures moved | the largest keeps its IRI |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for what in WHAT:
        rows = [change for change in met if change.what == what]
        counts = [sum(change.why == why for change in rows) for why in WHY]
        moved, kept = sum(change.moved for change in rows), sum(change.keeps for change in rows)
        print(f"| {what} | {' | '.join(map(str, counts))} | {moved} | {kept} of {len(rows)} |")


if __name__ == "__main__":
    main()
