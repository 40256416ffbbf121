"""Claims tracker: what people announced, by when, and whether it came true.

The path of one sentence: `transcript.reading` turns a file into turns with speakers; `lang.gate` passes over what can
hold no claim; the language's rules (`lang/zh`, `lang/en`) yield dates, quantities and cues; `extract.assemble` joins
them into candidates and `extract.weighing` gives the reasons for and against; `store` keeps them; a person decides
(`steps.review`); observations arrive and a person gives the verdict; `scoring` counts (docs/architecture.md).

Public names, imported when first used: `extract`, `find_dates`, `find_quantities`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tracker.extract.api import extract, find_dates, find_quantities

__all__ = ["extract", "find_dates", "find_quantities"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name in __all__:
        from tracker.extract import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
