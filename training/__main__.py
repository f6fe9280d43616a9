"""Makes the weights that come with `kg`, from annotated texts and names, arXiv's metadata and MiniLM.

    python -m training WORK --data DATA --arxiv FILE --minilm FOLDER

Each step writes one file in WORK; one that is there is not made again, so what was interrupted goes on. Steps
that do not need each other may run side by side: `--only STEP`. See docs/model.md.
"""

import argparse
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

SEEDS = (0, 1)
"""One teacher and one first student for each."""
SHARDS = tuple(
    tuple((first, first + 4000) for first in range(begin, begin + 16_000, 4000)) for begin in (0, 16_000)
)
"""Two generations → which of the drawn abstracts each file of beliefs is about."""
PACKAGE = Path(__file__).parent.parent / "kg"
SHIPPED = {
    "weights.npz": PACKAGE / "network" / "weights.npz",
    "frequency.tsv.gz": PACKAGE / "text" / "data" / "frequency.tsv.gz",
    "names.tsv.gz": PACKAGE / "text" / "data" / "names.tsv.gz",
    "data-names.tsv": PACKAGE / "extract" / "claims" / "data" / "names.tsv",
    "people.json": PACKAGE / "resolve" / "namesakes" / "weights.json",
}
"""Name of the file that a step writes → where it belongs."""


def steps(work: Path, data: Path, arxiv: Path, minilm: Path) -> dict[str, Callable[[Path], None]]:
    """Name of the file that a step writes → what writes it, in order."""
    from training import data_names, names, people, recipe

    vectors, tags = work / "vectors.npz", work / "tags.jsonl"
    learn = partial(recipe.Corpora, data=data, vectors=vectors, tags=tags)
    found: dict[str, Callable[[Path], None]] = {
        "frequency.tsv.gz": partial(recipe.frequency, arxiv),
        "names.tsv.gz": partial(names.count, arxiv),
        "data-names.tsv": partial(data_names.count, arxiv),
        vectors.name: partial(recipe.vectors, arxiv),
        tags.name: partial(recipe.tags, arxiv),
    }
    teachers = [work / f"teacher{seed}.pt" for seed in SEEDS]
    opinions = [work / f"first{seed}.pt" for seed in SEEDS]
    for seed in SEEDS:
        found[f"teacher{seed}.pt"] = partial(recipe.teacher, data, minilm, seed)
        found[f"first{seed}.pt"] = partial(recipe.first, learn, seed)
    start = None
    for generation, shards in enumerate(SHARDS):
        silver = [work / f"silver{first // 1000}.npz" for first, _ in shards]
        label = partial(recipe.silver, arxiv, minilm, teachers, opinions, vectors)
        for path, bounds in zip(silver, shards, strict=True):
            found[path.name] = partial(label, bounds, generation > 0)
        pupil = work / f"pupil{generation}.pt"
        found[pupil.name] = partial(recipe.pupil, learn, arxiv, (silver, shards), start)
        opinions = [work / f"{name}{generation}.pt" for name in ("whole", "even", "odd")]
        for path, fold in zip(opinions, (None, 0, 1), strict=True):
            found[path.name] = partial(
                recipe.final, learn, arxiv, (silver, shards), pupil, 1.0 + generation, fold
            )
        start = pupil
    whole, *folds = opinions
    network, judge, small, judged = (
        work / name for name in ("network.npz", "judge.pt", "opinions.pt", "judged.npz")
    )
    found[network.name] = partial(recipe.network, learn, whole, folds)
    found[judge.name] = partial(recipe.judge, data, minilm, network)
    found[small.name] = partial(recipe.opinions, data, network)
    found[judged.name] = partial(recipe.judged, arxiv, minilm, network, judge, small)
    found["weights.npz"] = partial(recipe.weights, data, arxiv, network, judged)
    found["people.json"] = partial(people.learn, data / "people" / "aminer_dev.jsonl")
    return found


def main() -> None:
    """Reads the arguments, runs what is missing."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("work", type=Path, help="folder of what the steps write")
    arguments.add_argument(
        "--data", type=Path, required=True, help="folder with keyphrase/, scierc/, scienceie/, people/"
    )
    arguments.add_argument("--arxiv", type=Path, required=True, help="arXiv metadata, JSON Lines, gzipped")
    arguments.add_argument(
        "--minilm", type=Path, required=True, help="folder with model.safetensors, tokenizer.json"
    )
    arguments.add_argument("--only", action="append", metavar="STEP", help="only this step, or these")
    given = arguments.parse_args()
    given.work.mkdir(exist_ok=True)
    for name, step in steps(given.work, given.data, given.arxiv, given.minilm).items():
        target = given.work / name
        if target.exists() or (given.only and name not in given.only):
            continue
        print(f"== {name}", flush=True)
        began = time.process_time()
        unfinished = target.with_name(f".{os.getpid()}.{name}")
        step(unfinished)
        unfinished.replace(target)
        print(f"== {name}: {time.process_time() - began:.0f} CPU s", flush=True)
    for name, target in SHIPPED.items():
        if not given.only or name in given.only:
            target.write_bytes((given.work / name).read_bytes())


if __name__ == "__main__":
    main()
