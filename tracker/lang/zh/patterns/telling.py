"""What tells whose statement a Chinese sentence tells."""

import re

from tracker.lang.patterns.telling import TellingPatterns
from tracker.lang.tails import Tail

_LINKS = r"(?:但是?|而且?|不过|因此|同时|此外|另外|所以|并且|然而|随后)?[,，]?"

TELLING = TellingPatterns(
    between=" ,，明确也都还就又已曾将会",
    courtesy=frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lord", "Dame"}),
    house="集团",
    no_crowd=("该", "这家", "这个", "一手", "二手", "楼宇", "住宅", "债券"),
    adverbs=Tail(r"(?:现在|目前|确实|同样|进一步|也|还|则|都|就|又|已经?|曾|将|会|明确|却|只|[,，\s])+$"),
    links=re.compile(_LINKS),
    opening=re.compile(
        _LINKS
        + r"(?:(?:该公司|这家公司|该集团|该企业)(?!的)|他们(?:确实|也|还|已)?(?=给[了出]|宣布|公布|[上下]调|重申))"
    ),
)
