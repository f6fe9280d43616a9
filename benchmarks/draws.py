"""Which papers were drawn for the annotation in `gold/`, so that anyone can draw them again."""

import random
import re
from collections.abc import Sequence

READ = {"2511.03508", "2512.17495", "2507.21358"}
"""Papers of the third draw that were left out."""
READ_LATER = {
    "2510.00177",
    "2510.17045",
    "2510.13251",
    "2510.13303",
    "2505.15176",
    "2504.00370",
    "2507.14017",
    "2506.03484",
    "2506.06955",
    "2504.01957",
    "2510.05381",
    "2507.04277",
    "2505.14233",
    "2509.04462",
    "2509.03740",
    "2510.07300",
    "2506.03570",
    "2503.18102",
    "2512.16456",
    "2508.10340",
}
"""Papers of later draws that were left out."""
DRAWS = (
    *((63, 60), (64, 50), (65, 40), (66, 40), (67, 260), (70, 40), (68, 60), (71, 40), (72, 40)),
    *((73, 400), (74, 1500), (75, 40), (76, 40), (77, 40), (78, 40), (79, 40)),
    *((seed, 40) for seed in range(80, 94)),
    (94, 2000),
    *((seed, 40) for seed in range(95, 101)),
)
"""Seeds and sizes of the later draws, each without those before it; of these `KEPT` are kept."""
KEPT = (6, 8, 9, *range(12, 31), *range(32, 38))
"""How many of them were made when the last one was annotated, for each file."""
APART = ((101, 40), (102, 40))
"""Seeds and sizes of draws among what none before has, of every second line: the others were in part read."""
LAST = ((103, 50), (104, 40))
"""The same, and without the hundred papers in which systems alone are annotated."""
BEFORE_SYSTEMS = 25
"""Files that were annotated before the hundred papers in which systems alone are."""
STATES_A_FIGURE = re.compile(r"\d(?:\\?%|\s?[x×]\b|\s(?:times|points)\b)")


def drawn(by_id: dict[str, str]) -> tuple[list[str], ...]:
    """The ids of the draws, in the order of the files."""
    sixty = random.Random(60).sample(sorted(by_id), 60)
    rest = (each for each in sorted(by_id) if each not in sixty)
    figured = [each for each in rest if _states_a_figure(by_id[each])]
    forty = random.Random(61).sample(figured, 40)
    more = random.Random(62).sample([each for each in figured if each not in forty], 40)
    third = [each for each in more if each not in READ]
    kept = [sixty, forty, third]
    gone: set[str] = set()
    for last in KEPT:
        known = {*READ, *(each for ids in kept for each in ids)}
        later, gone = _last_drawn([each for each in figured if each not in known], DRAWS[:last])
        kept.append([each for each in later if each not in READ_LATER])
    others = {*by_id} - {*[*by_id][::2]} - gone
    left = [each for each in figured if each in others - {*READ, *READ_LATER}]
    kept += _apart(left, kept, APART)
    before, after = kept[:BEFORE_SYSTEMS], kept[BEFORE_SYSTEMS:]
    known = {each for ids in before for each in ids}
    hundred = random.Random(94).sample([each for each in sorted(by_id) if each not in known], 100)
    return *before, hundred, *after, *_apart(left, [*kept, hundred], LAST)


def _apart(
    ids: Sequence[str], kept: Sequence[Sequence[str]], draws: Sequence[tuple[int, int]]
) -> list[list[str]]:
    """Some draws, each without what is kept and the ids of those before it."""
    known = {each for some in kept for each in some}
    drawn_ids: list[list[str]] = []
    for seed, size in draws:
        drawn_ids.append(random.Random(seed).sample([each for each in ids if each not in known], size))
        known.update(drawn_ids[-1])
    return drawn_ids


def _last_drawn(ids: Sequence[str], draws: Sequence[tuple[int, int]]) -> tuple[list[str], set[str]]:
    """The last of some draws, each without the ids of those before it; and the ids of all."""
    drawn_ids: list[str] = []
    gone: set[str] = set()
    for seed, size in draws:
        drawn_ids = random.Random(seed).sample([each for each in ids if each not in gone], size)
        gone.update(drawn_ids)
    return drawn_ids, gone


def _states_a_figure(text: str) -> bool:
    return bool(STATES_A_FIGURE.search(" ".join(text.partition("\n")[2].split())))
