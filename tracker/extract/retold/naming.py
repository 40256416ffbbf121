"""Whether words before a verb of telling are a name: of nobody, of more words, or one that ends with a pronoun."""

import re

from tracker.lang.words import Words


def is_longer(before: str, words: Words, linked: re.Pattern[str]) -> bool:
    """Whether a word in capitals stands before two others that is no title: the name has more than two words.

    `linked` finds one with a word between ("Office for Budget Responsibility").
    """
    word = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    if linked.search(before):
        return True
    if not word[:1].isupper() or not before.endswith(" ") or word[-1:] in ",.;:":
        return False
    low = word.lower()
    groups = words.groups
    return low not in (*groups.get("office", ()), *groups.get("department", ()), *groups.get("not_a_teller", ()))


def is_no_name(name: str, words: Words) -> bool:
    """Whether words in capitals name nobody: "The Bank", "Finance Minister"."""
    tokens = name.lower().split()
    groups = words.groups
    if tokens[0] in groups.get("not_a_teller", ()):
        return True
    return all(token in groups.get("office", ()) or token in groups.get("department", ()) for token in tokens)


def ends_with(text: str, endings: tuple[str, ...]) -> bool:
    """Whether a text ends with one of some words; "wti" does not end with "i"."""
    found = next((ending for ending in endings if text.endswith(ending)), None)
    if found is None:
        return False
    before = text[: -len(found)]
    return not (found[0].isascii() and before[-1:].isalpha() and before[-1:].isascii())


def is_crowd(text: str, word: str, others: tuple[str, ...]) -> bool:
    """Whether a text ends with a word for many who forecast, and with none of `others` before it: 该机构, 一手市场."""
    return text.endswith(word) and not text[: -len(word)].endswith(others)
