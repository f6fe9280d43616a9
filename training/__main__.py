"""Makes the weights that come with `kg`, from annotated texts, arXiv's metadata and MiniLM.

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
SHARDS = ((0, 4000), (4000, 8000), (8000, 12000), (12000, 16000))
"""Which of the drawn abstracts each file of beliefs is about."""
PACKAGE = Path(__file__).parent.parent / "kg"
SHIPPED = {
    "weights.npz": PACKAGE / "network" / "weights.npz",
    "frequency.tsv.gz": PACKAGE / "text" / "data" / "frequency.tsv.gz",
}
"""Name of the file that a step writes → where it belongs."""


def steps(work: Path, data: Path, arxiv: Path, minilm: Path) -> dict[str, Callable[[Path], None]]:
    """Name of the file that a step writes → what writes it, in order."""
    from training import recipe

    vectors, tags = work / "vectors.npz", work / "tags.jsonl"
    teachers = [work / f"teacher{seed}.pt" for seed in SEEDS]
    first = [work / f"first{seed}.pt" for seed in SEEDS]
    silver = [work / f"silver{i}.npz" for i in range(len(SHARDS))]
    pupil, final, folds = work / "pupil.pt", work / "final.pt", [work / f"fold{i}.pt" for i in (0, 1)]
    learn = partial(recipe.Corpora, data=data, vectors=vectors, tags=tags)
    return {
        "frequency.tsv.gz": partial(recipe.frequency, arxiv),
        vectors.name: partial(recipe.vectors, arxiv),
        tags.name: partial(recipe.tags, arxiv),
        **{
            path.name: partial(recipe.teacher, data, minilm, seed)
            for seed, path in zip(SEEDS, teachers, strict=True)
        },
        **{path.name: partial(recipe.first, learn, seed) for seed, path in zip(SEEDS, first, strict=True)},
        **{
            path.name: partial(recipe.silver, arxiv, minilm, teachers, first, vectors, bounds)
            for path, bounds in zip(silver, SHARDS, strict=True)
        },
        pupil.name: partial(recipe.pupil, learn, arxiv, silver, SHARDS),
        final.name: partial(recipe.final, learn, arxiv, silver, SHARDS, pupil, None),
        **{
            path.name: partial(recipe.final, learn, arxiv, silver, SHARDS, pupil, fold)
            for fold, path in enumerate(folds)
        },
        "weights.npz": partial(recipe.weights, learn, final, folds),
    }


def main() -> None:
    """Reads the arguments, runs what is missing."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("work", type=Path, help="folder of what the steps write")
    arguments.add_argument(
        "--data", type=Path, required=True, help="folder with keyphrase/, scierc/, scienceie/"
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
