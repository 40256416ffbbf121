"""Frozen values that go quickly from one process to another.

What dataclasses do for slots asks for the list of fields each time: a document's candidates took twice as long to pack
as to write into the ledger.
"""

from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T", bound=type[Any])


def packed(cls: T) -> T:
    """Give a frozen dataclass with slots, of two fields or more, a state for pickle that is the tuple of its fields.

    The decorator stands above `@dataclass`.
    """
    names = tuple(field.name for field in fields(cls))
    get = attrgetter(*names)
    put = tuple(getattr(cls, name).__set__ for name in names)  # past the refusal to change what is frozen

    def get_state(self: Any) -> Any:
        return get(self)

    def set_state(self: Any, state: tuple[Any, ...]) -> None:
        for put_one, value in zip(put, state, strict=True):
            put_one(self, value)

    setattr(cls, "__getstate__", get_state)  # noqa: B010 - a class that mypy knows nothing of
    setattr(cls, "__setstate__", set_state)  # noqa: B010
    return cls
