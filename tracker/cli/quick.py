"""Parameters that cost nothing where they are texts.

Typer 0.29 makes a pydantic adapter for every parameter of a command, given or not: for the options of `claims list`
that takes longer than its query, and for `claims extract` it is the only reason to import pydantic. Our parameters
are texts, or texts for a parser of ours, and need none; others get Typer's own adapter once they are given. Under a
Typer that has no such adapters nothing is changed.
"""

from collections.abc import Callable
from typing import Any

import typer

_ADAPTER = "_runtime_param"


class _Text:
    """Stands in for Typer's adapter of a text, a list of texts, or a text with a parser."""

    def __init__(self, parse: Callable[[Any], Any] | None) -> None:
        self._parse = parse

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002 - the signature is Typer's
        """Return the value as the command gets it."""
        if param.multiple or param.nargs == -1:
            return () if value is None else [self._one(item) for item in value]
        return None if value is None else self._one(value)

    def _one(self, item: Any) -> Any:
        return item if self._parse is None else self._parse(item)


class _WhenGiven:
    """Puts off Typer's adapter until there is a value for it."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """Return the value as Typer's own adapter would."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        setattr(param, _ADAPTER, None)
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def make_quick(command: Any) -> None:
    """Spare the parameters of a command the adapters that they do not need."""
    for parameter in command.get_params(typer.Context(command)):  # with --help, which is a parameter too
        described = getattr(parameter, "type_descriptor", None)
        if described is None or getattr(parameter, _ADAPTER, ...) is not None:
            continue  # another Typer, or an adapter that is made already
        parse = described.parameter_info.parser
        text = parse is not None or described.annotation in (str, list[str])
        setattr(parameter, _ADAPTER, _Text(parse) if text else _WhenGiven())
