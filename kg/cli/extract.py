"""`kg extract`: texts in, their findings out, a line each."""

import sys
from contextlib import nullcontext
from pathlib import Path

import click

from kg.cli.options import FileName


@click.command(epilog="\b\nExamples:\n  kg extract papers.jsonl\n  kg extract -")
@click.argument("file", default="-", type=FileName(allow_dash=True), metavar="[FILE|-]")
def command(file: str) -> None:
    """Find concepts, relations, systems, figures and abbreviations in texts, without a graph.

    Reads JSON Lines, {"id", "title", "abstract"} or {"id", "text"}, from FILE or from standard input, and
    writes for each line, in the same order, one object on one line,

    \b
      {"id": …,
       "concepts": [{"label", "score", "type", "start", "end"}, …],
       "entities": [{"start", "end", "type", "text"}, …],
       "relations": [{"head", "tail", "type", "start", "end"}, …],
       "systems": [{"name", "expansion", "start", "end"}, …],
       "claims": [{"kind", "role", "value", "low", "high", "uncertainty", "from", "to",
                   "unit", "bound", "direction", "metric", "comparator",
                   "data", "interval_of", "subject", "start", "end"}, …],
       "abbreviations": [{"short", "long"}, …]}

    The id comes back as it is and other fields are ignored; a text beside a title or abstract is refused, for
    one of them would be left out. A text, or an abstract alone, has no title; line breaks in it are blanks.
    Offsets count code points in title, line break, abstract, or in the one of them, or the text, that is
    given. A list is empty where nothing was found, and in texts that are not English or too short to tell.

    \b
    concepts: best first, one a concept, 20 at most; the score is how likely
      the text is about it, the type Method, Model, Task, Metric or Dataset, and null
      where neither the text nor four mentions of five say one; start and end
      are those of the label, where it stands first
    entities: Method, Task, Metric, Material, OtherScientificTerm or Generic,
      none of which overlap
    relations: USED-FOR, FEATURE-OF, HYPONYM-OF, PART-OF, EVALUATE-FOR,
      COMPARE or CONJUNCTION, from head to tail, places in the list of
      entities, 0 first; start and end are those of the sentence
    systems: what the text says is new; start and end are those of the name
    claims: its figures, as exactly as they are meant, numbers absolute: of
      "up to 2.1%" high is 2.1 and value null, of "590 million parameters"
      value is 590000000; start and end are those of the figure with the words
      that belong to it, not of the sentence; null is what the text does not say
        kind: percent, points (a difference of two scores), factor (a ratio),
          from-to, measure (of a metric or a physical unit), size (of a model
          or of data) or count
        role: result (what came out) or setting (what was put in)
        bound: exact, up to (high alone), at least (low alone), about, range
          (low and high), interval (low and high, within which the value of
          another claim lies, such as a 95% CI) or from-to (from and to);
          else value
        interval_of: of an interval, the place of that claim in this list
        direction: increase or decrease, of the metric
        unit: %, points, x, or the unit or what is counted as printed; null for
          a bare score
        metric, comparator: what was measured and what it is compared with, as
          printed
        data: the names of the data that a result is on, as printed: of
          "93% on ImageNet" ["ImageNet"]; a list, empty where none is named
        subject: the name of what is said to be so, as a text and no place in a
          list: one of systems, or of a setting what is so large

    Answers are written in batches of 64 texts, or of as many as have come when the input pauses, so that a
    program may write one and wait for its answer. A line that cannot be read ends the command with 3 and
    its number, after the answers to all lines before it.
    """
    from kg.exchange.arriving import Arriving
    from kg.exchange.lines import open_file
    from kg.exchange.texts import extract_lines
    from kg.pipeline.garbage import seldom_collected

    source = nullcontext(sys.stdin.buffer) if file == "-" else open_file(Path(file))
    sys.stdout.flush()
    with seldom_collected(), source as opened:
        lines = Arriving(opened)
        for answer in extract_lines(lines, "stdin" if file == "-" else file, lines.pauses):
            sys.stdout.buffer.write(answer)
            sys.stdout.buffer.flush()  # somebody may wait for it
