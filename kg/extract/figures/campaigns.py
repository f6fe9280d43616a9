"""Numbers in the names of shared tasks and campaigns: `WMT 2019 Metrics`, `SemEval 2021 Task 10 tasks`."""

import re

from kg.extract.figures.numbered import OF_EARTH

# a short form with two capitals at least: `WMT`, `SemEval`, `BioASQ`
_CAMPAIGN = re.compile(r"(?<![\w-])(?=[\w-]*[A-Z][\w-]*[A-Z])[A-Z][\w-]*[A-Za-z]\s\Z")
_TASK = re.compile(r"(?<![\w-])(?:Task|Sub-?[Tt]ask|Track)\s\Z")
_EDITIONS = range(1980, 2050)
_ROUND = 2000  # may as well count: `from MNIST 2000 images`
_MOST = 100  # tasks of a campaign are numbered below


def is_of_campaign(before: str, value: float, after: str) -> bool:
    """Whether a number, with these words around it, is the year of a campaign, or numbers one of its tasks.

    >>> is_of_campaign("on WMT ", 2019, " Metrics"), is_of_campaign("on SemEval 2021 Task ", 10, " tasks")
    (True, True)
    >>> is_of_campaign("from MNIST ", 2000, " images"), is_of_campaign("in ICU ", 2014, " patients")
    (False, False)
    """
    if value in _EDITIONS and value != _ROUND and _CAMPAIGN.search(before):
        return not OF_EARTH.match(after)
    return value < _MOST and _TASK.search(before) is not None
