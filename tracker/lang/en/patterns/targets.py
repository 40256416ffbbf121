"""What tells whether an English figure can be a target."""

import re

from tracker.lang.patterns.targets import TargetPatterns
from tracker.lang.tails import Tail

TARGETS = TargetPatterns(
    part_counts=frozenset({"en.part-count"}),
    voters=frozenset(
        {"participants", "members", "officials", "voters", "economists", "analysts", "policymakers", "respondents"}
    ),
    model_name=re.compile(
        r"(?<![A-Za-z])(?!(?:to|at|of|by|is|are|was|be|hit|hits|reach|reaches|remain|remains|from|until|than|above|below|and"
        r"|over|under|around|about|nearly|toward|towards|past)\s)[A-Za-z][A-Za-z\-]{0,20}\s?$"
    ),
    moves=("rates ", "rate ", "rates cut ", " ease ", " tighten "),
    counts_moves=re.compile(
        r"(?:[a-z0-9\-]+\s){1,4}?(?:rate\s|interest\s)*(?:cuts?|hikes?|rate\s(?:increases?|reductions?))\b(?!\stotal)"
    ),
    code=Tail(r"[(（]$"),
    ages=re.compile(r"(?:and|or)\s(?:above|over|older|under|below)\Z"),
    stated=Tail(
        r"\b(?:deficit|surplus|gap|shortfall|revenues?|sales|outlay|spending|debt|total)\s(?:of|at|to)\s(?:(?:about|around|some|nearly|roughly)\s)?$"
    ),
    graded=re.compile(
        r"(?<=nanometer)\s(?:[a-z\-]+\s){0,2}?(?:fabs?|technolog(?:y|ies)|capacity|nodes?|process|chips?|products?|tools?|wafers?|production|family)\b|"
        r"(?P<share>\s(?:or|,)\s(?:about\s)?[0-9][0-9.]*\s?(?:%|per\s?cent\b))"
        r"|(?<=%|t)\sof\s(?:the\s)?(?:[a-z]+\s)?(?:managers|respondents|economists|analysts|investors|participants|executives|firms|companies|ceos|cfos|voters|consumers)"
        r"\s(?:[a-z0-9]+\s){0,8}?(?:expects?|think|believe|say|see|plan|predict|anticipate)\b"
        r"|\s(?:\(?or\s[0-9/]{1,7}\s)?(?:other\s|more\s)?(?:respondents|economists|analysts|forecasters|strategists|brokerages|brokers|participants|policymakers|investors)"
        r"\)?\s(?:\([^()]{1,12}\)\s)?(?:now\s|also\s|still\s)?(?:expect|predict|see|saw|forecast|think|believe|anticipate|say|said|project|are\s(?:expecting|seeing|predicting|forecasting|penciling|pencilling))"
    ),
    done=re.compile(
        r"\bout\sof\s(?:about\s|the\s|a\s|some\s)?$|\b(?:one|people|families|households|those|workers|individuals|americans|couples|anyone|earners)\s(?:earning|making|earns?|makes)\s$|\b(?:aged|age\sof|(?:polls?|surveys?)\sof)\s(?:(?:between|over|under|about|more\sthan|the)\s)?$"
    ),
    counts_more=re.compile(
        r"\s(?:more|extra|additional|others)\b(?=\s?(?:[.,;!?]|\Z)|\s(?:by|before|in|this|next|over|within|on|until|through|during)\b)|\sof\s(?:them|these|those)\b"
    ),
    nearness=re.compile(
        r"(?:(?<=\bwe\shave\s)|(?<=\brepresents\s)|(?<=\brepresenting\s))(?:[a-z]+\s){0,2}?[0-9.]{1,5}\s?(?:%|percent\b|per\scent\b)\sof\s(?:our|the|its|that|all)\b|"
        r"(?:(?<=\bat\s)|(?<=\bof\s)|(?<=\bassuming\s))[$€£][0-9.,]{1,9}(?:\sper\s(?:pound|barrel|ounce|tonne|ton|mmbtu))?\s(?:copper|gold|silver|oil|crude|brent|wti|natural\sgas|gas|nickel|lithium|iron\sore|coal|aluminum|aluminium|zinc|uranium|corn|wheat|soybeans?|cotton|cocoa|coffee|sugar)\b(?!\s(?:production|output|sales|revenue))|"
        r"within\s(?:about\s)?[a-z0-9.,\- ]{1,20}?(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|yards?|blocks?)\s(?:of|from)\b"
    ),
    periods=frozenset(
        [
            "quarters",
            "decades",
            "ways",
            "reasons",
            "things",
            "questions",
            "principles",
            "themes",
            "lessons",
            "aspects",
            "factors",
            "pillars",
            "messages",
            "respects",
            "takeaways",
        ]
    ),
    starts_from=("from ",),
    compares=("lower than", "higher than"),
    from_then=re.compile(
        r",?\s(?:up\s|down\s)?from\s(?:(?:the|its|our|their|a)\s)?(?:previous\s|prior\s|range\sof\s)?"
    ),
    change_of=Tail(
        r"\b(?:increase|decrease|improvement|reduction|rise|decline|raise|step[\s-]up)\sof\s(?:about\s|approximately\s|roughly\s|nearly\s)?$|\b(?:up|down|higher|lower)\s(?:by\s)?(?:about\s|roughly\s|approximately\s|around\s|nearly\s)?$"
        r"|\b(?:up|down)\s[^.;]{1,60}\sand\s(?:by\s)?(?:about\s|roughly\s|approximately\s|around\s|nearly\s)?$"
    ),
    than_prior=re.compile(
        r"(?:\sof\sa)?(?:\s(?:percentage\s)?points?)?\s(?:(?:over|above|below|under|ahead\sof|better\sthan)\s(?:what\s)?(?:we|they|it)(?:'d|\shad)?\s(?:guided|forecast|expected|projected)\b"
        r"|(?:versus|vs\.?|compared\s(?:to|with)|relative\sto|from|over|against)\s(?:our|its|their|the)\s(?:(?:full|half)[\s-]year\s|[a-z]+\s)?(?:prior|previous|earlier|initial|original|last)\s(?:[a-z\-]+\s){0,2}(?:guidance|guide|outlook|forecasts?|expectations?|range|midpoint|view|targets?)\b)"
    ),
    sums_up=Tail(
        r"\b(?:(?:that|this|it|which)(?:'s|\sis|\swas|\smarks|\smarked|\srepresents)|marking|representing)\s(?:an?\s|about\s|the\s|roughly\s|up\s|down\s){0,2}$"
    ),
    sized=re.compile(r"[\s-](?:rate\s|interest\srate\s)?(?:cuts?|hikes?|reductions?|increases?|moves?)\b"),
    asked=re.compile(
        r"(?:\s(?:percent|per\scent|%))?(?:\sof\s(?:the\s|our\s|those\s)?(?:[a-z]+\s){0,2}?(?:respondents|economists|analysts|participants|forecasters|strategists|investors|experts|voters|people|americans|those|members|managers|executives)(?:\s(?:surveyed|polled|asked)(?:\sby\s[a-z&. ]{2,24}?)?(?:\s(?:in|this|last)\s[a-z]{3,9})?)?)?"
        r"\s(?:also\s|now\s|still\s)?(?:expect|see|predict|anticipate|believe|think|thought|said|say|saw)\b(?!\sto\sbe)"
    ),
    today=re.compile(r"\s(?:today|now|currently|at\spresent|last\s(?:year|quarter)|a\syear\sago|in\s20[0-9]{2})\b"),
    moved=re.compile(
        r"[^.;0-9]{0,40}?[,(]?\s?(?:which\sis\s|and\s)?(?:up|down|raised|increased|lowered|reduced|narrowed|widened|revised|improved|changed)(?:\s(?:up|down|slightly))?\s"
    ),
    excluded=Tail(
        r"\b(?:excluding|exclusive\sof|adjusting\sfor|apart\sfrom|aside\sfrom|not\sincluding|not\scounting|outside\sof)\s(?:the\s|our\s|these\s|those\s|this\s|any\s)?(?:(?:[a-z\-]+\s){1,4}of\s)?$"
        r"|\b(?:bets?|betting|wager(?:ing)?)\s(?:you|him|her|them|me|us|anyone|anybody|everyone)\s(?:a\s|another\s)?$|\bi(?:'ll|'d|\swill|\swould)?\s(?:bet|wager)\s$|\bon\stop\sof\s(?:the\s|our\s|an?\s)?(?:existing|current|previous)\s$"
        r"|(?<=[.!?]\s)excluding\s[^,;]{1,110}\sand\s(?:[a-z\-]+\s){1,4}of\s$"
    ),
    known_change=re.compile(
        r"\s(?:percent\s)?(?:gain|increase|growth|comp|rise)\s(?:in|for|from)\s(?:fiscal\s)?(?:20[0-9]{2}|last\syear|the\sprior)|\s(?:percent\s)?(?:increase|decrease|decline|growth|gain|drop|improvement|reduction)\s(?:that\s)?"
        r"(?:we(?!\s(?:expect|plan|anticipate|will|see|are))|they|seen|experienced|reported|recorded|achieved|delivered|posted)\b"
    ),
    set_against=re.compile(
        r"(?:less|more|lower|higher|better|worse)\sthan\sthe\s|\bon\stop\sof\s(?:an?|the|last\syear's)\s"
    ),
)
