"""Numbers with an exponent, as figures are written in every language: 1.2e10, 2^-3."""

import re
from math import isfinite

EXPONENT = (
    r"(?P<neg>-)?(?:(?P<times>[0-9]{1,9}(?:\.[0-9]{1,9})?)\s?[xX×*]\s?(?=10\^))?(?P<base>[0-9]{1,15}(?:\.[0-9]{1,12})?)"
    r"(?:[eE](?P<exp>[+-]?[0-9]{1,3})|\^(?P<power>[+-]{0,2}[0-9]{1,3}))(?![0-9A-Za-z]|\.[0-9])"
)
"""A number with a power of ten behind an e, or a power behind a caret, which another may be taken times."""
_TEN = 10


def exponent_value(match: re.Match[str]) -> float | None:
    """Return the value of a match of EXPONENT; None where it is too large, or a power of nothing."""
    base = float(match["base"])
    try:
        if match["exp"]:
            value = float(f"{match['base']}e{match['exp']}")
        else:
            power = match["power"].replace("--", "").replace("+", "")
            value = float(f"1e{int(power)}") if base == _TEN else base ** int(power)
            value *= float(match["times"] or 1)
            value = float(f"{value:.15g}")
    except (OverflowError, ZeroDivisionError):
        return None
    if not isfinite(value):
        return None
    return -value if match["neg"] else value
