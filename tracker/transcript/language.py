"""Which language a text is in, by its letters."""

import re

_SAMPLE = 20_000
_IDEOGRAPHS = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_KANA = re.compile(r"[\u3040-\u30ff]+")
_HANGUL = re.compile(r"[\uac00-\ud7af\u1100-\u11ff]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_FAIR_SHARE = 0.15


def guess_language(text: str) -> str:
    """Return `zh` where a fair share of the letters are ideographs, `ja` or `ko` for kana or hangul, else `en`.

    `und` stands for no letters at all, or letters of another script. Long texts are judged by three samples.
    """
    if len(text) > 3 * _SAMPLE:
        middle = len(text) // 2
        text = text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]
    letters = _count(_LETTERS, text)
    if not letters:
        return "und"
    ideographs, kana, hangul = _count(_IDEOGRAPHS, text), _count(_KANA, text), _count(_HANGUL, text)
    if kana > _FAIR_SHARE * (ideographs + kana) and kana + ideographs > _FAIR_SHARE * letters:
        return "ja"
    if hangul > ideographs and hangul > _FAIR_SHARE * letters:
        return "ko"
    if ideographs >= _FAIR_SHARE * letters:
        return "zh"
    return "en" if _count(_LATIN, text) * 2 >= letters else "und"


def letters_of(text: str) -> tuple[int, int]:
    """Return how many Latin letters and how many ideographs a text has."""
    return _count(_LATIN, text), _count(_IDEOGRAPHS, text)


def has_ideographs(text: str) -> bool:
    """Return whether a text has an ideograph."""
    return _IDEOGRAPHS.search(text) is not None


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))
