"""Quantities: a comparator and plain numbers of a unit."""

from dataclasses import dataclass, fields
from enum import StrEnum
from math import isfinite
from typing import Any


class Comparator(StrEnum):
    """How a stated figure binds. `event` has no figure: something happens or not."""

    EQUAL = "="
    ABOUT = "~"
    AT_LEAST = ">="
    AT_MOST = "<="
    RANGE = "range"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its code, what it measures, and how many base units one of it is (`GW` is 1e9 W)."""

    code: str
    dimension: str
    scale: float = 1.0


def _units(dimension: str, **scales: float) -> dict[str, Unit]:
    return {code: Unit(code, dimension, scale) for code, scale in scales.items()}


CURRENCIES = [
    "USD",
    "EUR",
    "GBP",
    "CNY",
    "JPY",
    "TWD",
    "HKD",
    "INR",
    "KRW",
    "AUD",
    "CAD",
    "CHF",
    "SGD",
    "NZD",
    "SEK",
    "NOK",
    "DKK",
    "RUB",
    "BRL",
    "MXN",
    "ZAR",
    "TRY",
    "THB",
    "IDR",
    "VND",
    "PHP",
    "MYR",
    "AED",
    "SAR",
    "ILS",
    "PLN",
    "NGN",
    "GEL",
    "LAK",
    "CRC",
    "FJD",
    "JMD",
    "TTD",
    "GYD",
    "NAD",
    "KES",
    "UGX",
    "TZS",
    "GHS",
    "EGP",
    "PKR",
    "BDT",
    "LKR",
    "NPR",
    "QAR",
    "KWD",
    "CZK",
    "HUF",
    "UAH",
    "ARS",
    "CLP",
    "COP",
]

UNITS: dict[str, Unit] = {
    **{code: Unit(code, f"money:{code}") for code in CURRENCIES},
    "%": Unit("%", "share"),
    "percentage points": Unit("percentage points", "points"),
    "basis points": Unit("basis points", "points", 0.01),
    "bp": Unit("bp", "points", 0.01),
    "x": Unit("x", "multiple"),
    **_units("power", W=1.0, kW=1e3, MW=1e6, GW=1e9, TW=1e12),
    **_units("energy", Wh=1.0, kWh=1e3, MWh=1e6, GWh=1e9, TWh=1e12),
    **_units("time", ms=1e-3, seconds=1.0, minutes=60.0, hours=3600.0, days=86400.0, weeks=604800.0),
    **_units("calendar time", months=1.0, years=12.0),
    **_units(
        "length",
        li=500.0,
        nm=1e-9,
        mm=1e-3,
        cm=1e-2,
        m=1.0,
        km=1e3,
        miles=1609.344,
        feet=0.3048,
        inches=0.0254,
        yards=0.9144,
    ),
    **_units(
        "mass",
        jin=0.5,
        liang=0.05,
        g=1e-3,
        mg=1e-6,
        µg=1e-9,
        kg=1.0,
        tonnes=1e3,
        pounds=0.45359237,
        ounces=0.028349523125,
    ),
    **_units("temperature", **{"°C": 1.0, "°F": 1.0}),
    **_units("area", m2=1.0, ping=3.305785, ft2=0.09290304, km2=1e6, hectares=1e4, acres=4046.8564224, mu=666.6667),
    **_units(
        "volume",
        litres=1e-3,
        ml=1e-6,
        m3=1.0,
        barrels=0.158987294928,
        gallons=3.785411784e-3,
        **{"cubic feet": 0.028316846592},
    ),
    **_units("data", bits=0.125, bytes=1.0, KB=1e3, MB=1e6, GB=1e9, TB=1e12, PB=1e15),
    **_units("data rate", kbps=1e3, Mbps=1e6, Gbps=1e9),
    **_units("sound", dB=1.0),
    **_units("frequency", Hz=1.0, kHz=1e3, MHz=1e6, GHz=1e9),
    **_units("speed", **{"km/h": 1.0, "mph": 1.609344}),
}
"""Every unit whose size is known. Any other noun (`units`, `people`, `vehicles`) counts things and converts to none."""


def convert(value: float, unit: str | None, to: str | None) -> float | None:
    """Return `value` of `unit` in `to`, or None where the two do not measure the same."""
    if unit == to:
        return value
    a, b = UNITS.get(unit or ""), UNITS.get(to or "")
    if a is None or b is None or a.dimension != b.dimension or a.dimension == "temperature":
        return None
    return value * a.scale / b.scale


_NO_VALUE = (Comparator.RANGE, Comparator.EVENT)


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a text says of an amount: `~5000 units`, `50000..100000 units`, `>= 10 GW` a `year`.

    A range has `low` and `high` (either may be None at an open side of a stated range) and no `value`; an event has
    no number at all. `per` is the denominator of a rate: `year`, `week`, `person`.

    Raises ValueError for numbers that contradict the comparator, and for NaN or infinity.
    """

    comparator: Comparator
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    per: str | None = None

    def as_fields(self) -> dict[str, Any]:
        """Return its parts by the names that they have in a statement or an observation too."""
        return {f.name: getattr(self, f.name) for f in fields(self)}

    def __post_init__(self) -> None:
        value, low, high = self.value, self.low, self.high
        if value is not None and low is None and high is None and self.comparator not in _NO_VALUE:
            if not isfinite(value):
                raise ValueError("a target must be a finite number")
            return
        if not all(isfinite(n) for n in (value, low, high) if n is not None):
            raise ValueError("a target must be a finite number")
        if self.comparator is Comparator.RANGE:
            if value is not None or low is None or high is None:
                raise ValueError("a range has low and high and no value")
            if low > high:
                raise ValueError("a range's low is above its high")
        elif self.comparator is Comparator.EVENT:
            if value is not None or low is not None or high is not None:
                raise ValueError("an event has no numbers")
        else:
            raise ValueError(f"a target with comparator {self.comparator.value} has one value")


EVENT = Quantity(Comparator.EVENT)


def plain_number(number: float) -> int | float:
    """Return an int where the number is whole and exact as one, so that 5000.0 prints as 5000."""
    return int(number) if float(number).is_integer() and abs(number) < 1e15 else number
