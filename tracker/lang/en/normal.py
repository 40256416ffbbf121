"""Normalising English text, character by character, so that every offset stays where it is."""

import re

_PLAIN = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u2033"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"), "-"),
    **dict.fromkeys(map(ord, "\n\t\r\u00a0\u2002\u2003\u2009\u200a\u202f\u3000"), " "),
    ord("\uff05"): "%",
    ord("\uff04"): "$",
    ord("\uffe5"): "\u00a5",
}


# A footnote's number glued to the full stop, as pages lose it: "by year-end 2022.8 Core inflation". It would join two
# sentences and make 2022.8 of the year.
# The point comes first, what stands before it after that: `re` skips to a point.
_FOOTNOTE = re.compile(
    r"\.(?=[0-9]{1,2}\s[A-Z])(?:(?<=\b(?:19|20)[0-9]{2}\.)|(?<=[a-z]{2}\.)|(?<=[\"\u201d)]\.))[0-9]{1,2}"
)
# The rupee's sign, as pages lose it: "` 6,000 crore".
_RUPEE = re.compile(r"`(?=\s?[0-9][0-9,.]*\s{0,4}(?:lakh|crore))")
_PC = re.compile(r"(?<=[0-9])pc\b")  # "2.5pc", as British papers write a share
_ODD = re.compile(f"[{''.join(map(re.escape, map(chr, _PLAIN)))}]")


def normalise(text: str) -> str:
    """Return text of the same length: lower case, straight quotes, hyphens for dashes, blanks for line ends."""
    if "." in text:
        text = _FOOTNOTE.sub(lambda m: "." + " " * (len(m[0]) - 1), text)
    if "pc" in text:
        text = _PC.sub("% ", text)
    if "`" in text:
        text = _RUPEE.sub("\u20b9", text)
    for character in set(_ODD.findall(text)):
        text = text.replace(character, _PLAIN[ord(character)])
    lower = text.lower()  # after that most text is ASCII, which is lowered ten times as fast
    if len(lower) != len(text):  # a few letters grow when lowered
        lower = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return lower
