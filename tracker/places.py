"""Where the files that ship with the program stand: beside the package in a checkout, inside it in a wheel."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def shipped(kind: str) -> Path:
    """Return the folder of shipped `migrations` or `data` (speakers.yaml, subjects.yaml).

    A checkout has them at its top (`alembic/`, `data/`), a wheel inside the package (`tracker/_migrations`,
    `tracker/_data`). The wheel's place is looked at first, since an installed package has no checkout around it.
    """
    inside, beside = {"migrations": ("_migrations", "alembic"), "data": ("_data", "data")}[kind]
    wheel = _PACKAGE / inside
    return wheel if wheel.is_dir() else _PACKAGE.parent / beside
