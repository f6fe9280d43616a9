"""The catalogue of questions: SPARQL files with typed parameters, asked by name, answered as tables."""

from kg.query.asking.answer import ask
from kg.query.catalogue import find_question, questions
from kg.query.naming.entries import USUAL, Kind, Named
from kg.query.naming.names import AmbiguousNameError, UnknownNameError, find
from kg.query.question import Parameter, ParameterType, Question, read_question

__all__ = [
    "USUAL",
    "AmbiguousNameError",
    "Kind",
    "Named",
    "Parameter",
    "ParameterType",
    "Question",
    "UnknownNameError",
    "ask",
    "find",
    "find_question",
    "questions",
    "read_question",
]
