"""What capitals tell of a name.

What counts as a short form depends on what else is known of it, so three modules have a rule of their own:
`kg.extract.abbreviations` asks what a bracket may define, `kg.pipeline.identifying.mentioned` what a text
must write in its capitals, `kg.resolve.topic_matches` what says too little to be the name of one topic.
"""

import re

_LONGEST_INITIALS = 3
"""`JRR`, `III`."""
_LETTERS = re.compile(r"[^\W\d_]+")


def is_shouted(name: str) -> bool:
    """Whether it or a long word of it is in capitals alone, as catalogues once printed whole names.

    >>> is_shouted("JÖRG MÜLLER"), is_shouted("Jörg MÜLLER"), is_shouted("JR Müller"), is_shouted("王力")
    (True, True, False, False)
    >>> is_shouted("John R.R. Roe"), is_shouted("Anna J.-P. Roe")  # points and hyphens are no letters
    (False, False)
    """
    words = _LETTERS.findall(name)
    return name.isupper() or any(len(word) > _LONGEST_INITIALS and word.isupper() for word in words)


def has_capitals(name: str) -> bool:
    """Whether it has more capitals than a word of a title.

    >>> has_capitals("LLMs"), has_capitals("ImageNet"), has_capitals("Mixture")
    (True, True, False)
    """
    return not name.islower() and sum(map(str.isupper, name)) > 1


def has_marks(name: str) -> bool:
    """Whether capitals or digits tell it from words, whatever title it stands in.

    >>> has_marks("ImageNet"), has_marks("resnet50"), has_marks("Mixture")
    (True, True, False)
    """
    if name.isalpha() and name.islower():  # as most words are
        return False
    return has_capitals(name) or any(map(str.isdigit, name))
