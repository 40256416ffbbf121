"""A figure that cannot be had is a value that says why; it is never NaN, zero or an exception."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Undefined:
    """No figure, because `reason`. Falsy; ask with `isinstance`, since 0.0 is falsy too."""

    reason: str

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        """Render as the tool prints it."""
        return f"undefined, because {self.reason}"
