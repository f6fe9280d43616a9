"""Words for what a number counts: `images`, of which data have so many, `tasks`, on which something is tried.

Where such a word stands is found in `units`.
"""

import re

from kg.extract.generic import word_set

_VERBS = word_set(
    """
    achieves adds appears beats becomes belongs comprises consists contains exists gains gets improves
    includes lies matches occurs outperforms performs provides reaches reduces requires resides scores
    seems shows surpasses undergoes uses yields
    """
)
_PLURAL = re.compile(r"[a-z-]{2,}(?:[^suia']|[a-z]{2}a)s|gpus")
_IRREGULAR = word_set(
    """
    children corpora criteria foci genera loci men mice nuclei people phenomena stimuli taxa women
    """
)
_COUNTABLE = word_set("rubrics topics metrics comics clinics critics heuristics lyrics")
_NO_COUNTS = word_set("news always centuries decades orders perhaps times")

STOPS = word_set(
    """
    of to in on for and or with by at from as than over is are the we it our which that while when where
    was were across under per via through against among between into within without during after before
    has have can had did does do will would could may might must should they their his her its
    gave took became began went came grew drew wrote broke chose drove fell
    """
)
"""Words before which what a number counts would have stood."""
SIZES = word_set(
    """
    abstracts annotations answers articles atoms captions characters clips comments compounds contracts
    conversations descriptions dialogs dialogues documentations documents edges emails entities entries
    essays events examples facts files frames images instances instructions interactions items lines
    manuscripts messages molecules mris narratives nodes notes observations pages pairs papers paragraphs
    parameter parameters params passages patches photographs photos pixels poems points posts prompts proteins
    publications puzzles queries questions radiographs records reports reviews riddles rows samples scans
    scenes scripts segments sentences sequences sessions sketches slices slides snippets songs statements
    steps stories structures tables tiles token tokens trajectories transcriptions transcripts triples
    triplets tweets utterances videos vignettes weights words wsis
    """
)
"""What a model or a body of data is counted in."""

COUNTS = word_set(
    """
    agents apis applications architectures areas aspects attributes backbones baselines benchmarks
    categories cities classes clients cohorts countries datasets devices dimensions domains environments
    experts families games genres hospitals languages layers levels llms lvlms metrics mllms modalities
    models nations participants patients players problems robots scenarios settings speakers species
    subjects systems tasks topics users vlms volunteers websites
    """
)
"""What is tried, or tried on."""


def is_plural(noun: str) -> bool:
    """Whether a word in lower case is a plural of something that can be counted.

    >>> is_plural("rivers"), is_plural("nuclei"), is_plural("physics")
    (True, True, False)
    """
    return (
        (noun in _IRREGULAR or bool(_PLURAL.fullmatch(noun)))
        and (noun in _COUNTABLE or not noun.endswith("ics"))
        and noun not in _NO_COUNTS
        and noun not in _VERBS
    )
