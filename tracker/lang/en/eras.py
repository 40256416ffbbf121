"""English holidays, decades and centuries."""

import re
from datetime import date, timedelta

from tracker.lang.en import parts
from tracker.lang.en.holidays import days_from, holiday, weekend_of
from tracker.lang.en.leads import Leads
from tracker.lang.en.led import Led, related
from tracker.lang.en.parts import B, day_number, edged
from tracker.lang.en.years import year_of, year_pattern
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue
from tracker.lang.tails import Tail
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Precision, Window

_SIZES = tuple(f"{size}{link}" for size in ("low", "mid", "middle", "high", "upper") for link in (" ", "-"))
_HUNDREDS = {"nineteen": 1900, "eighteen": 1800, "seventeen": 1700, "twenty": 2000, "two thousand": 2000}
_ELLIPSIS = 60
"""So near before a "next" without a noun the year that it follows stands."""
_NEAR = 30
_SATURDAY = 5
_FIGURE = re.compile(r"[0-9%]\s?(?:percent\s|per\scent\s|(?:million|billion|trillion|units)\s)?(?:in\sthe\s)?$")
_KEPT = Tail(
    r"\b(?:celebrat(?:e|es|ed|ing)|mark(?:s|ed|ing)?|observ(?:e|es|ed|ing)|happy|merry|make|makes|made|making|like|love|enjoy)\s(?:the\s|this\s|your\s|our\s)?$"
)
"""Before a holiday that is kept, and tells no time: "celebrate Independence Day"."""
_YOUNG = 50
"""Decades below it are of this century: the 40s are the 2040s, the 50s the 1950s."""

_ABOUT = ("around ", "about ", "by or around ")
"""Around mid-century is the year 2050, as by mid-century is."""


class Eras(Led):
    """The produce functions for holidays, decades and centuries."""

    def holiday(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Christmas, thanksgiving 2027, new year's day, the following easter."""
        g = self.groups(match, context)
        name = str(self.words.value("holiday", match["name"]))
        if name == "new-year-begins" and not (g["by"] or g["after"]):
            return None  # in the new year; happy new year
        if not g["before"] and _KEPT.search(match.string, max(0, match.start() - _NEAR), match.start()):
            return None
        ref = year_of(g, context, self.words) if any(g[n] for n in ("y4", "yf", "yfw", "y2", "yw", "rel")) else None
        step = int(self.words.values["rel_word"].get(" ".join(match["hstep"].split()), 1)) if match["hstep"] else 0
        this = holiday(name, ref.number if ref else context.said_on.year)
        if ref is None and this is not None:
            offset = parts.nearest_offset(this, context)
            if step < 0:
                offset = -1 if this.due is None or this.due >= context.said_on else 0
            this = holiday(name, context.said_on.year + offset)
        if this is None:
            return None
        if match["days"] and this.start is not None:
            this = days_from(this.start)
        if (match["weekend"] or match["weekend2"] or match["weekend3"]) and this.start is not None:
            this = weekend_of(this.start)
        if match["around"] and this.start is not None:
            this = self._around(match["around"], this.start, after=match["side"] == "after")
        return related(g, this, context, bare=ref is None and not match["hstep"])

    def _around(self, what: str, day: date, *, after: bool) -> Window:
        """Return the week, the weekend or the weekday next before or after a holiday: the Friday after Memorial Day."""
        if what == "week":
            return w.week(day, offset=1 if after else -1)
        if what == "weekend":
            return w.weekend(day, offset=int(after and day.weekday() >= _SATURDAY) - int(not after))
        number = int(self.words.value("weekday", what))
        step = (number - day.weekday() - 1) % 7 + 1 if after else -((day.weekday() - number - 1) % 7 + 1)
        one = day + timedelta(days=step)
        return w.day(one.year, one.month, one.day)

    def decade(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The 2030s, the '90s, the end of the decade, this decade, the seventies, the twenty-tens."""
        g = self.groups(match, context)
        if match["ten"]:
            first = int(match["ten"])
            before = match.string[max(match.start() - 8, 0) : match.start()]
            if first < 100 and match[0][0] != "'" and before.endswith(_SIZES):
                return None  # margins in the low 70s
        elif match["tens"] == "teens" and not match["hundreds"] and "mid" in match[0]:
            return None  # sales down in the mid-teens
        elif match["tens"]:
            first = int(self.words.value("decade_name", match["tens"])) + _HUNDREDS.get(match["hundreds"] or "", 0)
        elif match["hundreds2"]:
            first = 2000
        else:
            step = {"next": 1, "last": -1, "previous": -1}.get(match["which"] or "", 0)
            first = context.said_on.year // 10 * 10 + 10 * step
        if first < 100:
            first += 2000 if first < _YOUNG else 1900
        named = w.late(w.decade(first)) if match["ends"] else edged(w.decade(first), g)
        if match["part"]:  # the early twenty thirties
            named = {"early": w.early, "mid": w.mid, "late": w.late}[match["part"].rstrip(" -")](named)
        return related(g, named, context)

    def century(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The 21st century, by the end of the century, mid-century."""
        g = self.groups(match, context)
        running = context.said_on.year // 100 + 1
        if match["number"]:
            number = day_number(self.words, match["number"])
        else:
            number = running + {"next": 1, "last": -1}.get(match["which"] or "", 0)
        named = w.century(number)
        first = (number - 1) * 100
        about = match.string.endswith(_ABOUT, 0, match.start())
        if (g["mid"] or match["midcentury"]) and (g["by"] or about):
            named = Window(date(first + 50, 1, 1), date(first + 50, 12, 31), Precision.DECADE)
        elif g["mid"] or match["midcentury"] or g["edge2"]:
            named = Window(date(first + 41, 1, 1), date(first + 60, 12, 31), Precision.DECADE)
        elif g["early"]:
            named = Window(named.start, date(first + 20, 12, 31), Precision.DECADE)
        elif g["late"]:
            named = Window(date(first + 81, 1, 1), named.due, Precision.DECADE)
        return related(g, named, context)

    def next_alone(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """This year ... and 5 % next: the year after the one just named."""
        last = context.last
        if last is None or last.rule != "en.year" or not 0 < match.start() - last.end <= _ELLIPSIS:
            return None
        if _FIGURE.search(match.string, max(0, match.start() - _NEAR), match.start()) is None:
            return None  # "a little bit next"
        named = last.value.named or last.window
        if named != w.year(context.said_on.year) and last.value.bare:
            return None
        if named.due is None or named.due.year != context.said_on.year:
            return None
        after = w.year(context.said_on.year + 1)
        return DateValue(after, named=after, note=f"{after.start} to {after.due}")


def era_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for holidays, decades and centuries."""
    p = Eras(words, leads)
    year = year_pattern()
    return (
        Rule("en.holiday", B + r"(?:(?P<hstep>{rel_word}|the\sfollowing|following|coming|this\scoming)\s)?(?:(?:the\s)?(?P<around>{weekday}|weekend|week)\s(?P<side>before|after)\s)?(?P<weekend>(?:the\s)?weekend\sof\s)?(?P<name>{holiday})\b(?P<days>(?:(?<=christmas)|(?<=xmas))\s(?:holidays|holiday\speriod|holiday|break|vacation|recess)\b)?(?P<weekend2>\sweek-?\s?end\b)?(?:(?:,?\s(?:of\s|in\s)?)" + year + r")?(?P<weekend3>\sweek-?\s?end\b)?", p.holiday,
             ("by christmas", "before lunar new year", "over the christmas holidays", "thanksgiving 2027", "the following easter", "labor day weekend"), ("christmasy",)),
        Rule("en.decade", r"(?:(?:\b|(?='))(?<![$€£¥])'?(?P<ten>[12][0-9][0-9]0|[1-9]0)(?:'?s|\ss(?=[.,;]|\s?\Z))\b|\b(?P<ends>decade(?:-|\s|'s\s)end)\b|\b(?P<of>(?P<which>this|next|last|previous|current|the|coming)\s)decade\b(?!s|(?<=\bthe\sdecade)\sahead\b)"
             r"|(?:\bthe\s|(?<=\bin\s)|(?<=\bby\s)|\b(?=(?:early|mid|late)[\s-](?:twenty|two\sthousand)\s))(?P<part>early\s|mid[\s-]|late\s)?(?:(?P<hundreds>nineteen|eighteen|seventeen|twenty|two\sthousand)[\s-](?:and\s)?)?(?P<tens>{decade_name})\b|\bthe\s(?P<hundreds2>two\sthousands)\b)",
             p.decade, ("in the 2030s", "by the end of the decade", "this decade", "in the '90s", "in the nineteen seventies"), ("a decade ago",)),
        Rule("en.century", B + r"(?:(?P<number>[12][0-9](?:st|nd|rd|th)|{ordinal}|twenty-first)(?:\scentury|-century(?!\s[a-z]))\b|(?P<midcentury>mid-?century)\b|(?P<which>this|next|last|current|the)\scentury\b(?!\sof\b))",
             p.century, ("by the end of the century", "the 21st century", "by mid-century"), ("a century ago",)),
        Rule("en.next-alone", B + r"next(?=\s?(?:[.;)]|,(?!\s[a-z]{1,15}\s(?:will|is|are)\b)|\Z))", p.next_alone, (), ("next week", "what comes next year")),
    )  # fmt: skip
