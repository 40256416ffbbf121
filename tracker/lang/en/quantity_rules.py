"""English quantity rules: the patterns of amounts, the most specific first."""

from functools import partial

from tracker.lang.en.numbers import DIGITS, NTH, SMALL_WORD, TWO_FIGURES, WRITTEN
from tracker.lang.en.quantities import change_from
from tracker.lang.en.shapes import Shapes
from tracker.lang.exponents import EXPONENT
from tracker.lang.language import QuantityValue
from tracker.lang.rule import Rule

B = r"\b"
_NUMBER = rf"(?:{DIGITS}|{WRITTEN})"
_START = r"(?<![0-9a-z_#@&.,:/'-])(?<![0-9a-z][.,/:-])"
_AFTER = r"(?:(?:\s|,\s(?=give\b|or\sso\b|something\b))?(?!(?:plus(?:\sor\s|/)minus|\+/-|give\sor\stake\s(?:[$0-9]|an?\s|[a-z]{2,9}\s(?:percent|hundred|thousand|million))))(?P<post>{at_least_after}|{at_most_after}|{about_after})(?![a-z0-9]|\s(?:[$€£]|[0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|an?|half)\b)))?"
_LINK = (
    r"(?:\s?(?:to|through|-|~|or|and(?=\smaybe\s))\s?(?:maybe\s|perhaps\s|even\s|as\smuch\sas\s|about\s|roughly\s)?)"
)
_UNIT = r"(?:[\s-]?(?P<unit>{measure}|{money})(?![a-z0-9]|-(?:end|over|on|old|long|to)\b)|\s?(?P<cur3>[€$£¥₹₩₪₽฿₫₺₱₦₡₾₭])(?!\s?[0-9]|\.[0-9]))?"
_SPELLED = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|point)"
_INNER_UNIT = (
    r"(?:(?P<inner>\s?%|\s(?:percent|per\scent|pct|dollars|percentage\spoints|basis\spoints))(?!(?<=%|t)\sto\s(?:[0-9][0-9.,]{0,12}\s|(?:"
    + _SPELLED
    + r"\s){1,6})(?:million|billion|trillion|thousand)\b)(?!\s(?:through|to|and|or)\s(?:20[0-9]{2}\b(?![,.%]?[0-9]|\s?(?:%|per|dollars|basis))|twenty\s(?:twenty|thirty|forty|fifty)\b))(?!(?<=points)\sto\s(?:[0-9][0-9.]{0,6}|"
    + _SPELLED
    + r"(?:[\s-]"
    + _SPELLED
    + r"){0,4})\s?(?:%|percent))(?!(?<=dollars)\sor\s(?:[a-z]{4,13}\s)?(?:[0-9][0-9.,]{0,6}|"
    + _SPELLED
    + r"(?:[\s-]"
    + _SPELLED
    + r"){0,4})\s?(?:%|per\s?cent))(?=\s?(?:-|to\s|or\s|and\s|through\s)\s?(?:[$0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|[a-z]{3,5}ty)\b)))?"
)
_PERCENT = r"(?:\s?%|\s(?:percent|per\scent|pct)\b)"
_RAND = r"r(?=[0-9][0-9.,]{0,9}\s?(?:trillion|billion|million|[bt]n|m)\b)"
"""R22.3 billion: no letter before a figure is money but with what it is counted in."""
_MONEY = rf"(?:(?P<cur>{{money_sign}}|{_RAND})\s?)?"
_OF_IT = r"(?(cur)(?!\sor\s(?:[a-z]{4,13}\s)?[0-9][0-9.,]{0,6}\s?(?:%|per\s?cent)))"
"""A share behind an amount of money is no other end of it: "$20.5 billion or 5.7% of GDP"."""
_MONEY2 = r"(?:(?P<cur2>{money_sign})\s?)?"
_GLUED = r"(?:[kmgt]wh?|[kcmn]?m|kg|mg|lbs?|oz|ml|[kmgtp]b|[kmg]?hz|[kmg]bps|db|ms|ft|[mk]ph|kms|kmp?h|kg|m[23]|µg|μg|mcg|mt|kt|bps?|hrs?|mins?|secs?|yrs?|ppt?s?|pts?|sq\.?\s?ft|sqft)"
"""Units that are written without a blank: 200lbs, 75ml, 10km."""
_NEGATIVE = r"(?P<neg>(?<![0-9%]\s)-(?=[$0-9.])|(?<!plus\sor\s)(?<!plus\s)(?<!/)(?:minus|negative)\s(?=[$0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen|[a-z]{3,5}ty|zero)\b))?"
_NOT_MORE = r"(?![0-9]|(?:st|nd|rd|th)\b|:[0-9]|/[0-9]|-[0-9]{3,4}-|\.[0-9]|,[0-9]{1,2}(?:%|\s?per\s?cent)|-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)"
_ONE = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_CENTS = rf"(?:{TWO_FIGURES}|(?<=dollars\s|.dollar\s)[0-9]{{2}}(?![0-9%]|[.,][0-9]))"
"""Cents without their word: a dollar thirty-three, a dollar 33."""
_SIZE = r"(?:low|mid|middle|high|upper)"
_DOUBLE = (
    r"(?:doubl(?:e|es|ed|ing)(?![\s-]?(?:digit|check|click|down|blind|edged|count|standard))|twice(?!\s(?:a|per)\s)|tripl(?:e|es|ed|ing)(?![\s-](?:digit|negative|net|play|crown|witching|threat|a\b))"
    r"|quadrupl(?:e|es|ed|ing)|quintupl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|thrice|halv(?:e(?!s)|ed|ing))\b"
)
_TENTHS = (
    r"(?:(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)\b"
    r"(?=\s?(?:[.,;)]|$)|\s(?:of|the|as|less|more|lower|higher|fewer|faster|smaller|larger|cheaper|by|in|this|next|and|or|to|from|compared|since|over|on|within|during|for|at|before|after|with|than|off|our|its|their)\b)"
    r"|(?:thirds|quarters?(?=\sof\b)|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|hundredths|thousandths|half|halves)\b)"
    r"(?=\sof\b|\sthe\b|\sas\b|[\s.,;]|$)(?!\s(?:quarters?|half|of\s(?:20[0-9]{2}|the\syear|next\syear|this\syear|fiscal)|year|time"
    r"|of\sa\s(?:million|billion|trillion)|million|billion|[a-z]{3,12}s?\sof))"
)
_SCALES = r"(?:tens\sof\s|hundreds?\sof\s)?(?:dozens?|hundreds?|thousands?|millions?|billions?|trillions?)(?:\sthousands?|\smillion|\sbillion)?"


def quantity_rules(p: Shapes) -> tuple[Rule[QuantityValue], ...]:
    """Return the rules for amounts, the most specific first."""
    return (
        Rule("en.alone-fraction", r"\A(?P<neg>-\s?)?(?:(?P<whole>[0-9]{1,3})\s)?(?P<up>[0-9]{1,3})/(?P<slash>[1-9][0-9]{0,2})(?=\s?[.!?]?\s?\Z)", p.alone_fraction,
             ("3/4", "-2 1/4"), ("3/4 of it", "24/0")),
        Rule("en.exponent", _START + EXPONENT, p.exponent, ("1.2e10 floating point operations", "2^-3"), ("1e", "e10")),
        Rule("en.over", r"\A(?P<neg>minus\s|negative\s)?" + rf"(?P<a>{_NUMBER})\sover\s(?P<b>{_NUMBER})(?=\s?[.!?]?\s?\Z)", p.over, ("one over twenty",), ("one over twenty of them",)),
        Rule("en.change-from", r"(?<!\branging\s)(?<!\brange\s)(?<!\branges\s)(?<!\banywhere\s)\bfrom\s" + _MONEY + rf"(?P<a>{_NUMBER}){_UNIT}(?=\s(?:[a-z]{{2,12}}\s){{0,3}}to\s)", partial(change_from, p),
             ("increase from 5% to 7%",), ("from 5 to 7", "grow, ranging from $170 million to $185 million")),
        Rule("en.flat", r"\b(?:flat\s(?:to|or)\s(?:(?P<ends>up|down)\s)?(?:about\s|slightly\s)?" + rf"(?P<a>{_NUMBER}){_PERCENT}|flat\sto\s(?P<point>up|down)\sa\spoint\b|(?P<begins>up|down)\s(?P<b>{_NUMBER})(?:{_PERCENT})?\sto\s(?:flat\b|up\s(?P<c>{_NUMBER}){_PERCENT}))", p.flat,
             ("flat to up 1%", "flat to up a point", "down 2% to flat", "down 1% to up 2%"), ("flat to slightly up", "up 2% to 3%")),
        Rule("en.down-to-up", r"\b(?:between|from|a)\s(?:an?\s)?" + rf"(?P<down>{_NUMBER}){_PERCENT}\s(?:decrease|decline|drop|reduction|fall)\s(?:and|to)\s(?:an?\s)?(?P<up>{_NUMBER}){_PERCENT}\s(?:increase|gain|rise|improvement|growth)\b", p.down_to_up,
             ("between a two percent decrease and a 2% increase", "a 3% decline to a 1% gain"), ("between a 2% decrease and 3 stores",)),
        Rule("en.dollars-cents", _START + rf"(?:between\s)?(?:(?P<sign>\$)(?P<a>{_NUMBER})|(?P<aw>{_NUMBER}|a)\s(?:dollars?|bucks?))\s(?:and\s)?(?:(?P<ac>{_NUMBER})\scents?\b|(?P<said>{_CENTS})(?=\s(?:to|per|a\sshare|and|or|of|in|for|versus|compared|last|this|next)\b|[,.;]|\s?\Z))"
             rf"(?:\s(?:to|and|or)\s(?:about\s)?(?:\$(?P<b>{_NUMBER})|(?P<bw>{_NUMBER}|a)\sdollars?)(?:\s(?:and\s)?(?:(?P<bc>{_NUMBER})\scents?\b|(?P<bs>{_CENTS})(?![\s-](?:million|billion|percent|people|cents)\b)))?)?", p.dollars_cents,
             ("eleven dollars and fifty cents", "between 11 dollars and 50 cents and 13 dollars and 50 cents", "$21 and 75 cents to $23", "a dollar seventy to two dollars and thirty cents", "a dollar 33 to a dollar 47"),
             ("11 dollars", "50 cents", "two dollars thirty people")),
        Rule("en.third-of", r"\b" + rf"(?P<size>{_SIZE})(?:(?:-?[\s-](?:to|and|or)[\s-]|-|/)(?P<size2>{_SIZE}))?[\s-](?:(?P<cur>{{money_sign}})\s?)?(?P<tens>[1-9]0{{0,2}})"
             r"(?:'?s\b(?(cur)|(?=\s(?:thousand|million|billion)\b))(?:\s(?P<scale>thousand|million|billion)\b)?"
             r"|(?:\s(?P<scale2>thousand|million|billion)\b)?(?:\s?(?P<unit>%|percent\b|pct\b))?(?=\s(?:[a-z]{2,14}\s)?(?:range|area|zone|neighborhood)\b))", p.third_of,
             ("low $50s", "mid-$60s", "high $200 million range", "low to mid-20% range", "low $300s million"), ("low 50", "high 20 people")),
        Rule("en.third-of-percent", r"\b" + rf"(?P<size>{_SIZE})(?:(?:-?[\s-](?:to|and|or)[\s-]|-|/)(?P<size2>{_SIZE}))?[\s-](?P<whole>[0-9]{{0,2}}[1-9]|0)(?:\s?%|\s(?:percent|per\scent|pct)\b)(?=\s(?:[a-z]{{2,14}}\s)?(?:range|area|zone|neighborhood)\b)", p.third_of_percent,
             ("in the low 3% range", "high 24% range"), ("low 30% range", "a low 3% rate")),
        Rule("en.a-point", r"\b(?:(?<=\bby\s)|(?<=\babout\s)|(?<=\broughly\s)|(?<=\bapproximately\s)|(?<=\bnearly\s)|(?<=\balmost\s)|(?<=\bover\s)|(?<=\bin\san\s)|(?<=\banother\s)|(?<=\ban\s)|(?<=\bdown\s)|(?<=\bup\s)|(?<=\bcut\s)|(?<=\brates\s))(?:a\s(?:full\s|percentage\s)?|additional\s|extra\s|full\s|percentage\s)?point\b"
             r"(?=\s?(?:[.,;]|\Z)|\s(?:of\s(?:[a-z]{1,14}\s){0,3}(?:growth|expansion|improvement|headwind|tailwind|benefit|pressure|leverage|contraction|impact|dilution|drag|margin|share)|(?:higher|lower|better|worse|in|on|over|by|before|through|within|during|year|for|this|next|from|to|due|and)\b))(?!\sin\stime)", p.a_point,
             ("expand by about a point", "an additional point of improvement"), ("at a point", "to the point", "by a point in time")),
        Rule("en.digits", r"\b(?:(?P<first>[0-9]{1,2}(?:\.[0-9])?)(?:\s?%|\spercent)?\sto\s(?:the\s|an?\s)?(?=low|mid|high|upper|double))?" + rf"(?:(?P<size>{_SIZE})(?:(?:[\s-](?P<lower>single|double)(?:[\s-]digits?)?)?(?:-?[\s-](?:to|and|or)[\s-]|-|/)(?P<size2>{_SIZE}))?[\s-])?"
             r"(?:(?P<kind>(?:single|double|triple)[\s-]digits?|teens|teen(?=\s(?:percent|percentage|%|growth|margins?|range|declines?|increases?|rates?)))\b|(?<=[a-z][\s-])(?<!\btheir\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bmy\s)(?<!0s\sand\s)(?<!\blate\s)(?<!\bearly\s)(?P<tens>(?:(?<=low[\s-])|(?<=mid[\s-])|(?<=high[\s-]))(?:[2-9]|twos|threes|fours|fives|sixes|sevens|eights|nines)|[2-9]0|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)'?s?\b(?<=s))"
             r"(?:\s(?P<unit>percent|per\scent|pct|%|percentage\spoints))?(?:\sto\s(?P<last>[0-9]{1,3}(?:\.[0-9])?)\s?(?:%|percent\b|per\scent\b))?", p.digits,
             ("mid-single digits", "mid-20s to 30%", "high single digits to 10%", "8% to low double digits", "low teens", "mid to high single digits", "high single to low double digits", "the mid-30s", "double digit growth"), ("digital", "teenagers")),
        Rule("en.multiple", r"(?<![0-9a-z$.,:-])" + rf"(?:(?P<a>{DIGITS}|{SMALL_WORD}|{WRITTEN})(?:(?:x|\stimes)?{_LINK}(?P<b>{DIGITS}|{WRITTEN}))?"
             r"(?:(?<!\b[37]77)\s?x(?![0-9a-z])|\s(?P<more>or\smore\s)?(?:times|fold)\b(?!\s(?:a|per|each|square)\s)|-fold\b|-times\b)"
             r"|(?P<fold>ten|hundred|five|two|three|four|six|seven|eight|nine|twenty|thousand)fold\b|a\sfactor\sof\s(?P<factor>" + f"{SMALL_WORD}|{DIGITS}" + r")|(?P<word>" + _DOUBLE + r")"
             r"|(?P<orders>(?:an?|one|two|three|four|several|half(?:\san)?|a\shalf)[\s-]orders?\sof\smagnitude))(?!-)" + _AFTER, p.multiple,
             ("10x", "5x to 7x", "ten times", "by a factor of ten", "production will double", "an order of magnitude", "five times or more", "tenfold"),
             ("doubling down", "three times a week", "at times")),
        Rule("en.part-percent", r"(?<!\bthe\s)(?<!\band\s)(?<!\band\sa\s)\b" + rf"(?:(?P<count>an?(?:other)?|{_ONE})[\s-](?P<part>half|(?:quarter|third|fourth|fifth|sixth|eighth|tenth)s?)|(?P<half>half))[\s-](?:of\s)?(?:an?\s|one\s|1\s?)?"
             r"(?P<unit>percent|per\scent|pct|%|percentage\spoint)(?![a-z])", p.part_percent,
             ("half a percent", "a quarter percent", "two tenths of one per cent", "three-quarters of a percentage point"), ("two and a half percent", "the quarter percent", "half the percentage")),
        Rule("en.part-point", B + r"(?:an?\s|another\s)?(?P<part>half|quarter|three[\s-]quarter)[\s-](?:percentage[\s-])?points?\b(?!\s(?:guard|lead|win|loss|game))", p.part_point,
             ("a quarter point", "another quarter-point", "a half-point cut"), ("half the points", "a quarter of the points")),
        Rule("en.fraction", r"(?<![0-9a-z$.,:/-])" + r"(?:(?P<half>(?:(?:one|a)\s)?"
             r"(?<!\btop\s)(?<!\bupper\s)(?<!\bbottom\s)(?<!\blower\s)(?<!\bfront\s)(?<!\bback\s)(?<!\bfirst\s)(?<!\bsecond\s)(?<!\bother\s)(?<!\band\sa\s)half(?=\s(?:an?\s(?:percentage\s)?point\b|of\b|the\b|as\s|its\b|our\b|their\b|that\b|price\b|what\b))|in\shalf\b(?!-|\s(?:an?|the|of|time)\b)|(?<=\bby\s)half\b(?!\s(?:past|an?)\b))"
             rf"|(?<!\byear\sand\s)(?<!\bmonth\sand\s)(?<!\bweek\sand\s)(?<!\bday\sand\s)(?<!\bhour\sand\s)(?<!\bdecade\sand\s)(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|{WRITTEN}(?=[\s-][a-z-]{{4,10}}s\b))[\s-](?P<part>{_TENTHS})"
             rf"|(?P<top>{SMALL_WORD}|[0-9]{{1,3}})\s(?:in|out\sof|of(?=\severy\s))\s(?:every\s)?(?P<out>{SMALL_WORD}|(?:(?:an?|one)\s)?(?:hundred|thousand)|(?!(?:19|20)[0-9]{{2}}\b)[0-9]{{1,4}})(?![0-9a-z]|\s(?:years?|months?|weeks?|days?|quarters?|minutes|hours|million|billion)\b|[.,:][0-9])"
             rf"|one\s(?!(?:in|of|out)\b)[a-z\-]{{3,14}}\s(?:in|out\sof\severy|out\sof)\s(?:every\s)?(?P<each>two|three|four|five|six|seven|eight|nine|ten|twenty|fifty)\b(?!\s(?:years?|months?|weeks?|days?|quarters?|hours?|of|million|billion|thousand|hundred|places|cities|countries|states|regions|steps|phases|parts|ways|minutes|[a-z]{{3,14}}s)\b)"
             r"|(?P<up>[1-9])/(?P<slash>[2-9]|10)(?=\s(?:of|the)\b)"
             rf"|(?P<some>an?|(?:an?\s)?hundred(?:\sthousand)?|{SMALL_WORD})[\s-](?P<nth>{NTH})(?=(?<!ionth)\s(?:of|the)\b|[.,;:!?)]|\s?\Z))" + _AFTER, p.fraction,
             ("half the cost", "cut the price in half", "two-thirds", "a third of the fleet", "one in five", "9 out of 10", "one twenty-fifth of it", "a hundred trillionths"),
             ("the top half of our range", "a third quarter", "half a year", "a quarter of 2025", "a twenty-first century plant", "the twenty-fifth")),
        Rule("en.part-count", _START + rf"(?P<a>{SMALL_WORD}|[0-9]{{1,4}})\sof\s(?:the\s|our\s|its\s|their\s|these\s)?(?P<total>{SMALL_WORD}|[0-9]{{1,4}})(?=\s[a-z])(?!\s(?:percent|million|billion|thousand|hundred|trillion)\b)", p.part_count,
             ("14 of 19 participants", "three of our five plants"), ("5 of 2027", "19 of 14 people")),
        Rule("en.spoken-hundreds", _START + rf"(?P<a>{_ONE}\shundred(?:\s(?:and\s)?{TWO_FIGURES})?)\s(?:to|or)\s(?P<whole>{_ONE})[\s-](?P<rest>{TWO_FIGURES})(?!\s(?:thousand|million|billion|hundred)\b)" + _UNIT, p.hundreds,
             ("two hundred to two fifty basis points", "three hundred to three twenty-five stores"), ("two hundred to two million", "two hundred to fifty")),
        Rule("en.one-unit", _START + r"(?:(?P<half>half\s(?:of\s)?an?|a\shalf)|(?:about\s|another\s)?an?)\s(?P<unit>(?:mega|giga|tera)watt(?:[\s-]hour)?)\b(?=\s(?:of|by|per|a|each|every|in|this|next|before|worth|plus|or|and)\b|[.,;!?]|\s?\Z)" + _AFTER, p.one_unit,
             ("nearly a gigawatt of power", "half a terawatt a year"), ("a gigawatt cluster", "half the megawatts")),
        Rule("en.few", _START + rf"(?P<few>(?:an?\s)?(?:few|couple(?:\sof)?|pair\sof)|several|many|some\sfew)\s(?P<scale>{_SCALES})\b" + _UNIT, p.few,
             ("several thousand", "a few hundred people", "a couple of hundred"), ("several companies",)),
        Rule("en.plural-scale", _START + r"(?P<few>)(?P<scale>(?:tens|dozens|hundreds|thousands|millions|billions|trillions)(?:\sof\s(?:thousands|millions|billions|trillions|hundreds))?)\b(?:\sof\s(?P<unit>{money}))?", p.few,
             ("tens of millions of robots", "hundreds of thousands"), ("tense",)),
        Rule("en.between", _START + r"between\s(?:(?P<neg>minus|negative)\s)?" + _MONEY + rf"(?P<a>{_NUMBER}){_INNER_UNIT}\s(?:and|to)\s(?:about\s)?" + _MONEY2 + rf"(?P<b>{_NUMBER})" + _NOT_MORE + _UNIT + _AFTER,
             p.amount, ("between 5 and 10 million", "between $1 billion and $2 billion"), ("between 5 of them",)),
        Rule("en.amount", _START + r"(?P<circa>c(?:\.(?=[£$€]?[0-9][0-9,.])|(?=[£€]?[0-9][0-9,.])))?" + _NEGATIVE + _MONEY + rf"(?P<a>{_NUMBER})" + _NOT_MORE
             + rf"(?!(?!{_GLUED}(?![a-z0-9]))[a-wyz](?:[a-z0-9]|\b))(?:[\s-](?=plus\s))?(?P<more>\+(?!/)|(?<=[\s-])plus(?=\s(?:percent|per\scent|pct|%|basis\spoints|dollars|megawatts|gigawatts|mw|gw)))?" + rf"(?:{_OF_IT}{_INNER_UNIT}{_LINK}(?(inner)|{_MONEY2})(?P<b>{_NUMBER}){_NOT_MORE})?" + _UNIT + _AFTER, p.amount,
             ("about 5,000 robots", "$1.2 to $1.5 billion", "5-10%", "north of $10 trillion", "46% plus or minus 1.5", "minus 3 percent", "one and a half million", "10,000 units a month"),
             ("q4", "the 3rd", "model 3", "24/7", "9/11", "falcon 9", "gpt-4", "f-150", "10:30")),
    )  # fmt: skip
