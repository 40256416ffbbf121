"""What tells names in a document, in Chinese: also in the English that such a document holds."""

import re

from tracker.lang.patterns.names import NamePatterns

NAMES = NamePatterns(
    we=re.compile(r"\b(?:we|our|us)\b"),
    own=re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b"),
    links=r"(?:(?:of|for|the|and|on|in|&)\s){0,2}",
    surname=re.compile(r"\s[A-Z][a-z'’\-]{2,20}(?=[,.;)\n])"),
    prose=re.compile(r"的"),
    called=re.compile(
        r"(?<![A-Za-z])(?P<name>[A-Z][A-Za-z]*[a-z][A-Za-z]*(?:\s[A-Z][A-Za-z]+)?)\*{0,2}"
        r"(?:\s?(?:公司|集团)|\s?[(（](?:NYSE|NASDAQ)?[:：]?\s?[A-Z]{2,5}[)）]|\s?的?(?:财报|营收|股价|市值|管理层|CEO|CFO|电话会))"
    ),
    coded=re.compile(
        r"(?P<name>[\u4e00-\u9fff]{2,8})\*{0,2}\s?[(（](?:[0-9]{4,6}(?:\.[A-Z]{2})?|[A-Z]{2,5}(?:\.[A-Z]{1,2})?)[)）]"
    ),
    results=re.compile(r"[^，。；：:、\s]{1,12}?(?:的|[0-9QH]{0,8}第?[一二三四]?季?度?)(?:财报|业绩|电话会|法说会)"),
)
