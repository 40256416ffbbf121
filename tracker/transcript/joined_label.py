"""What a label joins that names a person with something else."""

from typing import NamedTuple

from tracker.transcript.document import Role


class Joined(NamedTuple):
    """A person, what the label has beside the name (None for a letter), and the role that it states."""

    name: str
    title: str | None
    role: Role
