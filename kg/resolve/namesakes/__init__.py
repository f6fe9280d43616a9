"""Which signatures under one name are one person: what speaks for it is learned, counted and told.

From columns of signatures (`columns`) blocks are made of names that can be one person's (`blocks`). In a
block whoever shares a coauthor of a rare name is one (`closure`); of the rest every two are compared
(`evidence`), judged by a model (`model`), and joined from the likeliest on (`linkage`) as long as that is
likelier than not: `clustering` takes these steps. `reasons` says in words what counted. See
docs/decisions/024.
"""

from kg.resolve.namesakes.clustering import Answer, Tie, tell_apart
from kg.resolve.namesakes.columns import Columns, columns
from kg.resolve.namesakes.printed import Signed, Work

__all__ = ["Answer", "Columns", "Signed", "Tie", "Work", "columns", "tell_apart"]
