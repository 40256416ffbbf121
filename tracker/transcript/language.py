"""Which language a text is in, by its letters."""

import re

_SAMPLE = 20_000
_IDEOGRAPHS = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_PLAIN_IDEOGRAPHS = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
_KANA = re.compile(r"[\u3040-\u30ff]+")
_HANGUL = re.compile(r"[\uac00-\ud7af\u1100-\u11ff]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_ASCII = bytes(range(128))
_ASCII_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_FAIR_SHARE = 0.15


def guess_language(text: str) -> str:
    """Return `zh` where a fair share of the letters are ideographs, `ja` or `ko` for kana or hangul, else `en`.

    `und` stands for no letters at all, or letters of another script. Long texts are judged by three samples.
    """
    if len(text) > 3 * _SAMPLE:
        middle = len(text) // 2
        text = text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]
    latin, text = _without_ascii(text)
    plain = _PLAIN_IDEOGRAPHS.sub("", text)  # whatever is none of these is mostly punctuation
    letters = latin + len(text) - len(plain) + _count(_LETTERS, plain)
    ideographs = len(text) - len(plain) + _count(_IDEOGRAPHS, plain)
    if not letters:
        return "und"
    kana, hangul = _count(_KANA, plain), _count(_HANGUL, plain)
    if kana > _FAIR_SHARE * (ideographs + kana) and kana + ideographs > _FAIR_SHARE * letters:
        return "ja"
    if hangul > ideographs and hangul > _FAIR_SHARE * letters:
        return "ko"
    if ideographs >= _FAIR_SHARE * letters:
        return "zh"
    return "en" if (latin + _count(_LATIN, plain)) * 2 >= letters else "und"


def letters_of(text: str) -> tuple[int, int]:
    """Return how many Latin letters and how many ideographs a text has."""
    latin, text = _without_ascii(text)
    return latin + _count(_LATIN, text), _count(_IDEOGRAPHS, text)


def has_ideographs(text: str) -> bool:
    """Return whether a text has an ideograph."""
    return not text.isascii() and _IDEOGRAPHS.search(_without_ascii(text)[1]) is not None


def _without_ascii(text: str) -> tuple[int, str]:
    """Return how many ASCII letters a text has, and its characters beyond ASCII."""
    data = text.encode("utf-8", "surrogatepass")
    rest = data.translate(None, _ASCII_LETTERS)
    return len(data) - len(rest), rest.translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))
