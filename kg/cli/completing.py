"""What the Tab key offers behind `kg query` and `--papers`: questions of the catalogue, and their parameters.

Commands and options click offers by itself. Shells ask for it once they have been told to, by
`eval "$(_KG_COMPLETE=bash_source kg)"` or the same with `zsh_source`, `fish_source`.
"""

import click
from click.shell_completion import CompletionItem


def questions(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The questions whose names begin so, with what they answer; files, too, where none does."""
    from kg.query import catalogue

    found = [
        CompletionItem(name, help=question.summary)
        for name, question in catalogue.with_rules().items()
        if name.startswith(incomplete.lower())
    ]
    return found or [CompletionItem(incomplete, type="file")]


def parameters(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The parameters of the question that is named, `person=`; none where there is no such question."""
    from kg.query import catalogue

    known = catalogue.questions()
    words = [context.params.get("question") or "", *context.args]  # a last --param leaves words unread
    question = next((known[word.lower()] for word in words if word.lower() in known), None)
    names = [each.name for each in question.parameters] if question else []
    return [CompletionItem(f"{name}=") for name in names if name.startswith(incomplete)]
