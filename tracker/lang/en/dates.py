"""English date rules: years and their parts, absolute and relative, to windows."""

import re
from datetime import date

from tracker.lang.en import parts, years
from tracker.lang.en.fiscal_words import counts_by_budgets, split_year
from tracker.lang.en.leads import Leads
from tracker.lang.en.led import SUFFIX, Led, related
from tracker.lang.en.named_years import certain_name, is_year, said
from tracker.lang.en.parts import PART, B, edged, part_of
from tracker.lang.en.years import YearRef, whole_year, year_of, year_pattern
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.lang.tails import Tail
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Precision, Window

_YEAR_ONLY = "(?:" + "|".join(
    rf"(?<=\b{words}\s)" for words in (
        "end of", "middle of", "beginning of", "start of", "half of", "quarter of", "outlook for", "guidance for", "guide for", "plan for",
        "budget for", "expectations for", "forecast for", "full year", "fiscal year",
    )
) + ")"  # fmt: skip
_ONE_YEAR = re.compile(r"/|\bfy|fiscal|financial")
"""In a span of two years that follow one another: it is one fiscal year, 2026/27."""
_MEANWHILE = Tail(r"\bas\s(?:we|you|they|it)\s[a-z]+\s(?:further\s)?through\s$")
_MEANWHILE_REACH = 60
"""A look back has its bound: from the beginning of a document it would take longer with every page."""
_STOOD = re.compile(r"\b(?:was|were|had|stood|ended|finished|totaled)\b[^.;!?]*$")
_OF_A_YEAR = re.compile(
    r"\s(?:school|academic|model|tax|crop|marketing|budget|fiscal|calendar|holiday)\s(?:year|season)\b"
)
"""Behind spoken figures that only a year can be: "the twenty eighteen school year"."""
_WHOLE = ("for", "throughout", "during", "over the course of", "through the course of", "in the course of")
"""What makes a deadline of "the year"."""
_SINCE = frozenset({"since", "ever since"})


def _runs_on(g: dict[str, str | None], match: re.Match[str]) -> bool:
    """Whether something runs through the year; "as we go through the year" only tells when it is said."""
    at = match.start()
    return g["by"] == "through" and _MEANWHILE.search(match.string, max(0, at - _MEANWHILE_REACH), at) is None


class Years(Led):
    """The produce functions for years and their parts."""

    def part(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """A quarter, half, month or season, with or without its year, and its early or late part."""
        g = self.groups(match, context)
        if g["month"] and g["by"] == "by" and (g["before"] or "").endswith("by the "):
            return None  # "driven by the January price increase"
        if not certain_name({**g, "after_it": match.string[match.end() : match.end() + 16]}) or (
            g["m1"] and g["m1"] == g["m2"]
        ):
            return None
        ref = year_of(g, context, self.words)
        if short := g["qyy"] or g["hyy"] or (g["yy"] if g["month"] else None):
            ref = YearRef(years.short_year(short) if g["yy"] else 2000 + int(short))
        if g["step"]:
            named = self._stepped(g, context)
            if g["m2"] and ref is not None and named is not None and named.start is not None:
                named = self._until(named.start, w.month(ref.number, parts.month_number(self.words, g["m2"])))
            bare = False
        elif ref is not None and not (ref.bare and g["chain"] is None):
            named = part_of(g, parts.year_of_part(g, ref, match.start(), context), context, self.words)
            if g["m1"] and named is not None and named.start and named.due and named.due.year > named.start.year:
                named = part_of(g, ref.number - 1, context, self.words)  # november to february 2027
            bare = False
        else:
            year = parts.nearest_year(g, match.string, match.start(), context, self.words)
            named = part_of(g, year, context, self.words)
            if g["since"] in _SINCE and named is not None and named.start and named.start > context.said_on:
                named = part_of(g, year - 1, context, self.words)  # "has improved since October" looks back
            bare = True
        if named is None:
            return None
        return related(g, edged(named, g), context, bare=bare, chained=bool(ref and ref.chained))

    @staticmethod
    def _until(start: date, last: Window) -> Window | None:
        """From this may to october 2027: the year is the last month's."""
        return Window(start, last.due, Precision.RANGE) if last.due is not None and start <= last.due else None

    def _stepped(self, g: dict[str, str | None], context: DateContext) -> Window | None:
        """This fall, next june, last summer: the nearest one in that direction."""
        step = int(self.words.value("rel_word", " ".join((g["step"] or "").split())))
        this = context.said_on.year
        named = part_of(g, this, context, self.words)
        if named is None or named.start is None or named.due is None or step == 0:
            return named
        if step > 0:
            year = this + 1 if g["season"] or named.start <= context.said_on else this
        else:
            year = this if named.due < context.said_on else this - 1
        return part_of(g, year, context, self.words)

    def year_part(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2027 q2, fy26 q3, next year's second quarter, next year in march."""
        g = self.groups(match, context)
        ref = year_of(g, context, self.words)
        if ref is None or (ref.bare and "'s" not in match[0]):
            return None
        if (
            g["y4"]
            and " in " in match[0]
            and parts.MEASURED.search(match.string, max(0, match.start() - 12), match.start())
        ):
            return None  # "11 percent above 2019 in the june quarter"
        if g["month"] in ("may", "march", "fall", "spring") and not re.search(
            rf"\b(?:in|during|for|'s)\s(?:the\s)?{g['month']}", match[0]
        ):
            return None
        named = part_of(g, ref.number, context, self.words)
        if named is None:
            return None
        return related(g, edged(named, g), context, chained=ref.chained)

    def year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """A year, absolute or relative, or its early, middle, late part."""
        g = self.groups(match, context)
        ref = year_of(g, context, self.words)
        if ref is None:
            return None
        edge = any(g[n] for n in ("edge2", "early", "mid", "late", "backend", "rest", "later"))
        edge = edge or _OF_A_YEAR.match(match.string, match.end()) is not None
        if (g["y4"] and not is_year(g, ref.number, match, edge=edge)) or (g["yw"] and not said(g, ref.number, edge)):
            return None
        if g["earlier"]:
            return self._earlier(ref, context)
        if ref.bare and not (edge or g["full"]):
            kind = g["chainkind"] or ""
            if not (
                kind.startswith(("full", "current", "fiscal"))
                or (g["in"] or "") in _WHOLE
                or g["by"] == "within"
                or (g["in"] == "over" and context.tense is Tense.FUTURE)
                or _runs_on(g, match)
            ):
                return None
        try:
            named = edged(whole_year(ref, context), g)
        except ValueError:
            return None
        return related(g, named, context, bare=ref.bare and not edge, chained=ref.chained)

    def _earlier(self, ref: YearRef, context: DateContext) -> DateValue:
        named = whole_year(ref, context)
        start = named.start if named.start and named.start <= context.said_on else None
        window = Window(start, min(context.said_on, named.due or context.said_on), Precision.RANGE)
        return DateValue(window, Relation.PAST, named, note=f"{window.start} to {window.due}")

    def year_end(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Year-end, the end of the year, with or without its year behind."""
        g = self.groups(match, context)
        over = context.said_on.month <= years.JUST_ENDED and _STOOD.search(
            match.string, max(0, match.start() - 60), match.start()
        )
        ref = year_of(g, context, self.words) or YearRef(years.this_year(context, fiscal=False) - bool(over))
        return related(g, w.late(whole_year(ref, context)), context)

    def ends_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """We expect to end the year with ten stores: the end of the running year, where the sentence looks ahead."""
        if context.tense is not Tense.FUTURE:
            return None
        fiscal = "fiscal" in match[0] or context.budget_year_end is not None
        number = years.year_meant(context, match.start(), fiscal=fiscal)
        named = w.late(w.year(number, fiscal_year_end=context.years_end if fiscal else 12))
        return DateValue(named, Relation.IN, named, note=f"{named.start} to {named.due}")

    def mid_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Midyear, mid-year 2027: of the year named just before, else the nearest one that has not ended."""
        g = self.groups(match, context)
        ref = year_of(g, context, self.words)
        if ref is not None:
            return related(g, w.mid(whole_year(ref, context)), context)
        last, due = context.last, years.named_due(context)
        number = context.said_on.year
        if last is not None and due is not None and 0 <= match.start() - last.end <= 80 and not last.value.bare:
            number = max(due.year, number)
        named = w.mid(w.year(number))
        named = w.mid(w.year(number + parts.nearest_offset(named, context)))
        return related(g, named, context, bare=True)

    def full_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Full-year revenue: the running fiscal year; in a report of the fourth quarter, the one that follows."""
        some = parts.SOME_YEAR.search(match.string, max(match.start() - 12, 0), match.start())
        if some and not (some[0].startswith("a") and parts.ACCOUNTED.match(match.string, match.end())):
            return None
        number = years.this_year(context, fiscal=True)
        if context.reported:
            number, quarter = context.reported
            number += quarter == 4 and context.tense is not Tense.PAST
        named = w.year(number, fiscal_year_end=context.quarters_end)
        return related(self.groups(match, context), named, context, bare=True)

    def span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The 2021-23 window: from the first to the last of the years; 2024/25, and 2024-25 of a budget: one fiscal year."""
        first = int(match["from"]) + (0 if len(match["from"]) == 4 else 2000)
        last = first // 100 * 100 + int(match["to"])
        many = 30 if len(match["from"]) == 4 else 10 if match[0].startswith("fy") else 1
        if not first < last <= first + many:
            return None
        if last == first + 1 and (_ONE_YEAR.search(match[0]) or counts_by_budgets(match.string, context)):
            return related(self.groups(match, context), split_year(first, context), context)
        return related(self.groups(match, context), w.through(w.year(first), w.year(last)), context)

    def split_quarter(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Q1:2024-25: the quarter of a year that two name, April to June 2024."""
        first = int(match["from"])
        if (first + 1) % 100 != int(match["to"]):
            return None
        due = split_year(first, context).due
        named = None if due is None else w.quarter(due.year, int(match["sq"]), fiscal_year_end=due.month)
        return None if named is None else related(self.groups(match, context), named, context)

    def two_digits(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """27 and 28, in 27: two-digit years, only where a year stands just before."""
        last = context.last
        first = int(match["a"]) + 2000
        second = int(match["b"]) + 2000 if match["b"] else first
        due = years.named_due(context)
        g = self.groups(match, context)
        if not match["b"] and g["in"] == "at":
            return None  # "left it at 29"
        if not match["b"] and not (g["by"] or g["after"] or g["since"] or g["in"] or match[0][0] == "'"):
            return None
        if last is None or due is None or not 0 <= match.start() - last.end <= 80 or last.value.bare:
            return None
        if not due.year <= first <= due.year + 5 or not first <= second <= first + 5:
            return None
        named = w.through(w.year(first), w.year(second)) if second > first else w.year(first)
        return related(self.groups(match, context), named, context)

    def short_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The end of 25, our outlook for 25: two figures where only a year can stand."""
        number, most = 2000 + int(match["a"] or match["a2"]), 5 if match["a2"] else 15
        if not context.said_on.year - 1 <= number <= context.said_on.year + most:
            return None
        g = self.groups(match, context)
        return related(g, edged(w.year(number), g), context)

    def running(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The quarter, in the quarter: the running one, or the one after the reported one."""
        end = context.quarters_end
        year, which = w.quarter_of(context.said_on, fiscal_year_end=end)
        step = 0
        if context.reported:
            (year, which), step = context.reported, 0 if context.tense is Tense.PAST else 1
        named = w.quarter_after(year, which, step, fiscal_year_end=end)
        return related(self.groups(match, context), named, context, bare=True)


def year_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for years and their parts; what stands before them (by, early) is read backwards."""
    p = Years(words, leads)
    year = year_pattern()
    step = r"(?:(?P<step>{rel_word})\s(?:coming\s)?)?"
    of_year = rf"(?:(?:\s(?:of|in|for|during|,)\s|,?\s|\s?-\s?|(?<=[qh0-9])){year})?"
    return (
        Rule("en.year-end", B + r"(?<!another\s)(?:(?:the\s(?=year's))?year(?:'s)?[\s-]?end|(?:the\s)?year's\sclose|end[\s-]of[\s-]year)" + rf"(?:\s(?:of\s|in\s)?{year})?(?![a-z])",
             p.year_end, ("met by year-end 2022", "done by year end", "by year's end", "at the year's close"), ("years ended", "another year-end record")),
        Rule("en.year-year-end", B + year + r"\s(?:calendar\s|fiscal\s)?year[\s-]?end(?![a-z])", p.year_end, ("2026 year-end targets", "fiscal 2027 year end"), ("2026 years ended",)),
        Rule("en.ends-the-year", B + r"(?:ends?|finish(?:es)?|closes?|exits?|ending|finishing|closing|exiting|(?:close|round|wrap)s?\s(?:out|up))\sthe\s(?:full\s|fiscal\s|calendar\s)?year\b(?!\s(?:ended|before|ago)\b|[a-z'-])",
             p.ends_year, (), ("ended the year", "finish the year", "end the yearly")),
        Rule("en.year-part", B + year + r"(?:'s)?(?:,?\s(?:in\s|during\s|for\s)?(?:the\s)?|-|/|\s-\s)" + PART + SUFFIX,
             p.year_part, ("2027 q2 volume", "next year's second quarter", "fy26 q3"), ("2027 may grow",)),
        Rule("en.split-quarter", B + r"q(?P<sq>[1-4])\s?(?:[:,]\s?|of\s|in\s)?(?P<from>20[0-9]{2})-(?P<to>[0-9]{2})(?![0-9a-z%/-]|[.,][0-9])", p.split_quarter,
             ("for Q1:2024-25", "in Q3 2023-24"), ("Q1 2024-28",)),
        Rule("en.part", B + r"(?<!-over-)" + step + PART + of_year + years.OF_SHORT + SUFFIX,
             p.part, ("in q2 2027", "by the end of december this year", "the back half of the year", "this fall", "1h26", "mid-june", "in the second quarter"),
             ("it may rise", "we march on", "costs fall 2 percent", "q4-over-q4")),
        Rule("en.fiscal-span", B + r"fy\s?(?:20)?(?P<from>[1-4][0-9])\s?[-/]\s?(?:fy\s?)?(?:20)?(?P<to>[1-4][0-9])e?(?![0-9a-z%/-]|[.,][0-9])", p.span, ("over FY25-27", "FY2026/27", "FY26-FY28"), ("FY25-20",)),
        Rule("en.year", r"(?:\b|(?='[0-9]))(?<![$€£¥#a-z])" + year + rf"(?:\s(?:in|,|of)\s(?P<again>20[0-9]{{2}}){years.NOT_COUNTED})?(?:\s(?:kind\sof\s|sort\sof\s)?time[\s-]?(?:frame|line|range|horizon)\b)?" + SUFFIX,
             p.year, ("in 2027", "late this year in 2025", "by the end of next year", "fiscal 2026", "twenty thirty", "mid-2027", "in 3000"),
             ("5000 robots", "2025 units", "on 3479 most backward blocks", "$2,027", "the year over year")),
        Rule("en.mid-year", B + rf"mid-?\s?year(?:,?\s(?:of\s|in\s)?{year})?(?![a-z])", p.mid_year, ("around midyear", "by mid-year 2027"), ("midyears",)),
        Rule("en.full-year", B + r"full[\s-]year(?![a-z'])(?!\s(?:of|old|ago|later|before|after|since|earlier)\b|\s(?:(?:impact|effect|benefit|contribution|run)s?|fiscal|calendar)\b)"
             r"|\b(?:its|our|their)\sfiscal[\s-]year(?=\s(?:revenues?|sales|net|earnings|profits?|guidance|outlook|adjusted|operating)\b)", p.full_year,
             ("full-year revenue", "our full year guidance"), ("a full year of work", "the first full year")),
        Rule("en.year-span", B + r"(?<![$€£¥#.,])(?:(?:fy|fiscal(?:\syear)?|financial\syear)\s?)?(?P<from>(?:19|20)[0-9]{2})[-/](?P<to>1[3-9]|[2-9][0-9])(?![0-9a-z%/-]|[.,][0-9])(?:\s(?:financial|fiscal)\syear\b)?", p.span, ("in the 2021-23 window", "2024/25", "in fiscal 2026-27"), ("2021-12", "2021-20")),
        Rule("en.short-span", r"(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=\bby\s)|(?<=\bfrom\s)|(?<=\bto\s)|(?<=\bthe\s))(?P<from>[1-4][0-9])/(?P<to>[1-4][0-9])(?![0-9a-z%/-]|[.,][0-9]|\s(?:of|per|or)\b)", p.span, ("92.7% in 24/25", "for 26/27"), ("a 24/7 service", "in 24/25 of cases", "by 20/40")),
        Rule("en.short-year", _YEAR_ONLY + r"(?P<a>[2-4][0-9])(?=\s?(?:[.,;?!](?![0-9])|$)|\s(?:we|i|it|and|but|for|in|with|as|is|will|are|compared|versus|that|this)\b)"
             r"|(?:(?<=\bin\s)|(?<=\binto\s))(?P<a2>[2-4][0-9])(?=[.;?!](?:\s|\Z)|,\s|\s(?:and\sbeyond|versus|over\s[2-4][0-9])\b)",
             p.short_year, ("by the end of 25", "our outlook for 26 is good", "guidance for 27."), ("the end of 25 days", "an outlook for 25 stores", "in 25")),
        Rule("en.two-digit-year", r"(?:\b|')(?<![0-9.,$€£¥-])(?P<a>[2-4][0-9])(?:\s?(?:and|or|to|through|-)\s?'?(?P<b>[2-4][0-9]))?(?![0-9a-z%:/-]|[.,][0-9]|\s[0-9]{3}\b)(?!\s?(?:percent|million|billion|thousand|[a-z]{3,15}s\b))",
             p.two_digits, ("an epic 2026 and a ridiculous 27 and 28",), ("in 27 and 28", "27 robots")),
        Rule("en.running-quarter", B + r"the\s(?:running\s)?quarter(?!\s(?:of|century|million|mile|over|pounder)\b|[a-z-])", p.running,
             ("production lost in the quarter", "for the quarter"), ("a quarter of the fleet",)),
    )  # fmt: skip
