"""The words in which a person says what to show of the queue: `speaker:musk tier:A confidence>=0.8 robots`."""

import re
import shlex

from tracker.errors import UsageError
from tracker.model.claim import Tier
from tracker.steps.queue import QueueFilter

FORMS = "speaker:NAME source:NAME subject:NAME rule:NAME tier:A confidence>=0.8 WORDS"
_TEXTS = ("speaker", "source", "subject", "rule")
_CONFIDENCE = re.compile(r"(?:confidence|conf|c)(>=|<=|>|<|:|=)(.+)", re.IGNORECASE)


def parse_filter(text: str) -> QueueFilter:
    """Return the filter that a text states; empty text asks for nothing. Raises UsageError."""
    found: dict[str, object] = {}
    words: list[str] = []
    for part in _parts(text):
        name, colon, value = part.partition(":")
        match = _CONFIDENCE.fullmatch(part)
        if match:
            found["at_most" if match[1] in {"<", "<="} else "at_least"] = _share(match[2])
        elif colon and name.lower() in _TEXTS:
            if not value:
                raise UsageError(f"{name}: what? write {FORMS}")
            found[name.lower()] = value
        elif colon and name.lower() == "tier":
            found["tier"] = _tier(value)
        else:
            words.append(part)
    return QueueFilter(**found, words=tuple(words))  # type: ignore[arg-type]


def _parts(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:
        return text.split()


def _tier(text: str) -> Tier:
    try:
        return Tier(text.strip().upper())
    except ValueError:
        raise UsageError(f"{text!r} is no tier: A, B or C") from None


def _share(text: str) -> float:
    try:
        number = float(text.strip().rstrip("%"))
    except ValueError:
        number = -1.0
    number = number / 100 if number > 1 else number
    if not 0 <= number <= 1:
        raise UsageError(f"{text!r} is no confidence: write a number from 0 to 1")
    return number
