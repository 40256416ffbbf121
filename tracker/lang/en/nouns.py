"""What stands behind a number: the noun that is counted, and the denominator of a rate."""

import re

from tracker.lang.words import Words

_RUN = re.compile(
    r"\s?(?:of\s(?:the\s|these\s|those\s|our\s|its\s|their\s|such\s)?(?:most\s|very\s|(?:pre|post)-[0-9]{4}s?\s)?)?((?:[a-z][a-z'-]{1,22}[\s]?){1,5})"
)
_MORE = frozenset({"more", "new", "additional", "other", "further"})
_OF = re.compile(r"\sof\s(?:the\s|these\s|those\s|our\s)")


class Nouns:
    """Reads the words after a number."""

    def __init__(self, words: Words) -> None:
        self._unit_of = words.values["counter"]
        self._irregular = frozenset(words.groups["noun_irregular"])
        self._stop = frozenset(words.groups["noun_stop"])
        self._break = frozenset(words.groups["noun_break"])
        self._does = frozenset(word for word in words.groups["strong_verb"] if word.endswith("s") and " " not in word)
        units = "|".join(sorted((re.escape(u) for u in words.groups["per_word"]), key=len, reverse=True))
        adverbs = "|".join(sorted((re.escape(u) for u in words.groups["per_adverb"]), key=len, reverse=True))
        self._per = re.compile(
            rf"[\s,]{{0,2}}(?:(?:an?|per|each|every|the)\s(?:single\s)?(?P<unit>{units})\b(?!\s(?:ago|from\snow|later|away|and\sa\shalf|earlier|to\sdate|end)|-)|(?P<adverb>{adverbs})(?![a-z])"
            rf"|/\s?(?P<slash>{units})\b|per\s(?P<other>[a-z]{{3,12}})\b)"
        )
        self._per_of = {**words.values["per_word"], **words.values["per_adverb"]}

    def after(self, text: str, end: int, *, measured: bool) -> tuple[str, str | None, str | None, str]:
        """Return the noun after `end`, its unit, the rate's denominator, and "plus" where that stands between."""
        plus = ""
        if text.startswith((" plus", "+"), end):
            plus = "plus"
            end += 5 if text[end] == " " else 1
        noun, at = self._noun(text, end)
        if measured and not _OF.match(text, end):
            rate = self.rate(text, end)
            return "" if noun is None else noun, None, rate or self.rate(text, at), plus
        if noun is None:
            return "", None, self.rate(text, end), plus
        return noun, str(self._unit_of.get(noun, noun)), self.rate(text, at), plus

    def _noun(self, text: str, end: int) -> tuple[str | None, int]:
        run = _RUN.match(text, end, end + 70)
        if run is None:
            return None, end
        found, at = None, end
        position = run.start(1)
        for word in re.finditer(r"[a-z][a-z'-]*", run[1]):
            text_of = word[0]
            if text_of == "and" and found is None and _is_pair(run[1][: word.start()].split()):
                continue  # "five fulfillment and distribution centers"
            if text_of in self._break or (found is not None and text_of in self._does):
                break  # "3,000 jobs opens": a thing that has a name does something
            if text_of in self._irregular or (
                text_of.endswith("s")
                and len(text_of) > 3
                and text_of not in self._stop
                and not text_of.endswith(("ss", "'s"))
            ):
                found, at = text_of, position + word.end()
            elif text_of in self._stop and found is None:
                continue
        return found, at

    def rate(self, text: str, at: int) -> str | None:
        """Return the denominator that stands at `at`: a year, per week, annually, /month."""
        per = self._per.match(text, at, at + 40)
        if per is None:
            return None
        word = per["unit"] or per["adverb"] or per["slash"]
        if word is None:
            return per["other"]
        if per[0].lstrip(" ,").startswith("the "):
            return None
        return str(self._per_of[word])


def _is_pair(before: list[str]) -> bool:
    """Whether one adjective stands before an "and", perhaps behind "more": "six more general and community hospitals"."""
    return len(before) - bool(before and before[0] in _MORE) == 1
