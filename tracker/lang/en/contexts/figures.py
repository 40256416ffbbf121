"""What stands around an English figure and tells what it is."""

import re

from tracker.lang.contexts.figures import AroundFigures
from tracker.lang.en.said import REVISES, THAN_BEFORE
from tracker.lang.tails import Tail

FIGURES = AroundFigures(
    nobody=Tail(
        r"\b(?:nobody|no\sone|none\sof\s(?:[a-z]+\s){1,4}?|no\s(?:[a-z]+\s){1,3}?)(?:\s?[a-z]+\s){0,6}?(?:will|shall|should|would|is\sgoing\sto|has\sto|have\sto)\s(?:ever\s|have\sto\s|be\s)?(?:[a-z]+\s){1,3}$"
    ),
    named_by=frozenset(
        ("mph", "km/h", "kW", "MW", "GW", "kWh", "MWh", "GWh", "ft2", "m2", "ft", "m", "km", "miles", "inches", "feet")
    ),
    sized=re.compile(
        r"\s(?:(?!and\b|or\b|to\b|by\b|of\b|in\b|at\b|with\b|for\b|from\b|per\b|percent\b)[a-z\-]+\s){0,2}"
    ),
    sized_thing=re.compile(
        r"(?:[\s-](?!and\b|or\b|to\b|by\b|of\b|in\b|at\b|with\b|for\b|from\b|per\b|this\b|is\b|was\b|has\b)[a-z\-]+){0,3}?"
        r"[\s-](?!this\b|is\b|was\b|has\b|as\b|its\b|plus\b)(?P<noun>[a-z]{3,}s)\b(?!')"
    ),
    these=Tail(
        r"\b(?:first|next|last|final|second)\s(?:(?:group|batch|tranche|wave|cohort|phase|set|round|lot)\s)?of\s(?:the|these|those|our|its|their)\s"
        r"(?:(?:extra|additional|new|remaining|planned|promised)\s)?$"
    ),
    baseline=Tail(
        r"\b(?:family|families|households?|party|crew|team|group)\sof\s$|\b(?:grades?|classes|chapters|sections|articles|levels)\s[0-9]{1,2}(?:,\s[0-9]{1,2}){0,4},?\s(?:and|or|to)\s$|\ball\sbut\s$|\b(?:earlier|previous|prior|original)\s(?:forecast|estimate|projection|plan|guidance|expectation|goal|target)s?\s(?:that|to|of|for)\s[^.;,0-9]{0,40}$|\bexisting\s[a-z0-9\- ]{0,24}?(?:high|low|level|rate|record|cap|limit|ceiling)\sof\s$|\b(?:rather\sthan|instead\sof|as\sopposed\sto|(?:versus|vs\.?|against|compared\s(?:to|with))\sthe\s(?:usual|normal|typical|standard))\s(?:[a-z]+\s){0,3}$|\btwice\sthe\s(?:[a-z]+\s){1,5}of\s$|\b(?:announcement|adoption|introduction)\sof\s(?:an?|the|its|our|their)\s$|\b(?:which|that|this|it)\s(?:compares?|compared)\s(?:to|with)\s(?:(?:an?|the|its|our|their)\s)?(?:[a-z]+\s){0,3}?(?:of\s|for\s)?$|\b(?:discrepancy|difference|divergence)\sof\s(?:about\s|around\s|nearly\s|some\s)?$|\b(?:our|the|its|their)\sbacklog\sof\s(?:[a-z]+\s){0,2}$|\b(?:previous|previously|prior|earlier|original|originally|old|former|last(?!\s(?:year|quarter|month|week|decade)))\b(?:(?!,\sand\b|\b(?:we|i)\s)[a-z ,'\-]){0,36}?"
        r"\b(?:of|at|was|from|to|by|target|guidance|outlook|range|forecast|estimate|estimated|projected|expected)\s?(?:about\s|\$)?$|\b(?:closing|opening)\s(?:level|price|value|mark)\s(?:(?:on\s)?[a-z]{3,10}\s)?(?:of|at)\s$"
        r"|\b(?:running|runs|powered|fueled|trained)\s(?:on|by)\s(?:about\s|more\sthan\s)?$|\bfrom\s(?:(?:its|our|their|the|a)\s)?(?:current|present|today's)\s[a-z ]{0,24}?(?:of|at|near|around|above|below)?\s$"
        r"|\b(?:over|than|versus|above|below|against|from)\s(?:the|its|their|our|a)\s(?:[a-z'’\-]+\s){0,4}?(?:forecasts?|estimates?|guidance|projections?|targets?|goals?|objectives?|outlook|budget|plan)\s(?:of|for)\s(?:about\s)?$"
        r"|\b(?:miss(?:ing|ed|es)?|below|above|topp(?:ing|ed)|beat(?:ing)?|exceed(?:ing|ed)|under|than|versus)\s(?:[a-z']+\s){0,3}?"
        r"(?:expectations?|estimates?|projections?|forecasts?|consensus)\s(?:of|for|(?:that|which)\scalled\sfor)\s(?:an?\s(?:loss|profit)\sof\s)?(?:about\s)?$"
    ),
    beginning=Tail(
        r"\b(?:from|up from|down from|compared (?:to|with)|versus|vs\.?|than|instead of|as opposed to)\s?(?:(?:the|a|an|its|their|our)\s(?:previous|prior|earlier|current|present|existing|original|former|old)\s|the\s|a\s|about\s|our\s|roughly\s)?(?:previously\s(?:expected|anticipated|forecast|projected|estimated)\s)?$"
    ),
    goes_to=re.compile(r"[^.;]{0,60}?,?\sto\s"),
    that_of=Tail(
        r"\b(?:achieved|reached|hit|met|exceeded|surpassed|attained)\s(?:our|its|their|the|his|her)\s(?:[a-z]+\s){0,3}?(?:target(?:ed)?|goal|objective|ambition)\s(?:[a-z]+\s){0,3}?of\s$"
        r"|\b(?:similar\sto|not\sfar\sfrom)\s(?:our|its|their|the)\s(?:[a-z]+\s){0,3}?(?:guidance|outlook|forecast|estimate|expectation)s?\sof\s$|"
        r"\b(?:versus|vs\.?|compared (?:to|with)|relative to|ahead of|(?:better|worse|higher|lower|faster|slower) than|short of|over(?=\s(?:20[0-9]{2}|last\syear|(?:the\s)?prior\syear)\b))\s(?:(?!(?:we|i)\s)[a-z0-9'\-]+\s){1,7}of\s$"
    ),
    ranges=Tail(r"\b(?:rang(?:e|es|ing)|between|anywhere|vary|varies)\s(?:from\s)?$"),
    owned=Tail(r"\b(?:our|its|their|the|fed's)\s$"),
    their=Tail(r"\b[a-z&.\-]{2,20}'s\s$"),
    the=Tail(
        r"\b(?:(?:the|these|those|our|all)\s|(?:our|its|their)\s(?:(?:already|existing|current|announced|sizable)\s){1,3})$"
    ),
    thing=re.compile(
        r"\s?(?!(?:we|they|it|i|you|that|which|by|of)\b)(?!(?:[a-z\-]+\s){0,3}(?:range|area|ballpark|neighborhood|level|mark|target|goal)\b)[a-z]"
    ),
    level=re.compile(r"\s(?:[a-z\-]+\s){0,2}?(?:target|objective|goal|mark|level|midpoint)\b"),
    level_to=Tail(
        r"\b(?:to|at|toward|towards|reach|reaches|hit|hits|achieve|meet|back to)\s(?:our|its|their|the|(?:the\s)?[a-z&.\-]{2,20}'s)\s$"
    ),
    gets_to=Tail(
        r"\b(?:(?:get|getting|gets|go|going|reach|reaching|achieve|hit|hitting|back)\s(?:back\s|up\s|down\s){0,2}(?:to\s)?|(?:growth|increase|decline|margins?|rate)\s(?:in|around)\s)the\s$"
    ),
    chance=re.compile(
        r"\s?(?:chance|probability|likelihood|likely|odds\b|sure\b|certain(?:ty)?\b|confiden(?:t|ce)\b|convinced\b|positive(?=\s(?:that|we|it|he|she|they|i)\b|[.,]|$))"
    ),
    chance_before=re.compile(
        r"\b(?:chances?|odds|probability|likelihood)\s(?:of|that)\b(?:(?!\bwill\b|\bwould\b)(?:[^.;]|\.(?=[a-z]|\s[a-z]))){0,120}?\b(?:is|are|at|to|by|from|than|around|about)\s(?:less\sthan\s|more\sthan\s|about\s|just\s)?$"
    ),
    chance_stated=re.compile(
        r"\b(?:chances?|odds|probability|likelihood)\s(?:of|that)\b(?:[^.;]|\.(?=[a-z]|\s[a-z])){0,120}?\b(?:is|are|at)\s"
        r"(?:(?:now|only|still|probably|maybe|less\sthan|more\sthan|at\sleast|about|around|roughly|just|over|under|something\slike)\s){0,3}$"
        r"|\b(?:raise[sd]?|cuts?|lower(?:s|ed)?|hike[sd]?|lift(?:s|ed)?|upped|ups|trim(?:s|med)?|boost(?:s|ed)?|increase[sd]?|reduce[sd]?|put|puts)\s(?:its|their|his|her|our|my|the)\s"
        r"(?:[a-z'\-]+\s){0,4}?(?:odds|chances?|probability|likelihood|probabilities)\b(?:[^.;]|\.(?=[a-z]|\s[a-z])){0,100}?\b(?:to|at)\s(?:about\s|around\s)?$"
    ),
    even_chance=re.compile(
        # Every branch begins with a letter or a figure: `re` skips to these.
        r"50(?<![0-9a-z.,]50)[\s/-]50\b(?!\s(?:joint|partnership|split|venture|owned|basis|mix|weight))"
        r"|fifty[\s-]fifty\b(?!\s(?:joint|partnership|split|venture|owned|basis|mix|weight))"
        r"|coin[\s-](?:flip|toss)\b|toss[\s-]up\b|even\s(?<![a-z]even\s)(?:odds|chance|money)\b|as\slikely\sas\snot\b"
    ),
    multiplied=re.compile(
        r"(?:\s[a-z()'-]+){0,6}?\s(?:will|would|shall|is\sto|are\sto|to)\s(?:be\s|more\sthan\s|nearly\s|almost\s){0,2}(?:doubl|tripl|quadrupl|halv)(?:e|ed|es|ing)\b"
    ),
    counted=re.compile(
        r"\s(?:[a-z]+\s)?(?:analysts?|economists?|strategists?|forecasters?|respondents?|brokerages|economies)\b"
        r"|\s(?:[a-z]+\s){0,2}(?:goals|priorities|objectives|aims|things|topics|reasons|questions)(?=[.:,;]|\s(?:for|in|that|we|to|this|next|on|why|here)\b|$)"
    ),
    source=re.compile(r"\b(?:results|data|readouts?|contributions?|orders|demand|savings|benefits?|income)\sfrom\s$"),
    sizes=re.compile(
        r"\s(?:what|as\s(?:many|much)|that\sof|the\s(?:number|level|rate|size|amount|pace|figure|total|average)|(?:its|their|our|last\syear's|today's)\s)"
    ),
    has_it=Tail(
        r"\b(?:has|have|had|puts?|sees?|shows?)\s(?!(?:a|an|to|been|no|about|never|always|already|seen|had|also)\b)(?:[a-z'\-]+,?\s){1,5}?"
        r"(?:averaging|reaching|hitting|peaking|topping\sout|bottoming\sout|growing|rising|falling|shrinking|climbing|declining|expanding|contracting|slowing|accelerating|coming\s(?:in|down|up|out)|ending(?:\sup)?|landing|settling|going|running)\s"
        r"(?:up\s|down\s)?(?:(?:at|to|by|in|near|around|about|roughly|close\sto|some|just|over|under|above|below)\s){0,3}$"
    ),
    forecast_is=Tail(
        r"\b(?:forecasts?|projections?|estimates?|outlook|guidance|expectations?)\s(?:for|of|on)\s(?:[a-z0-9\-&']+\s){1,7}?(?:is|are|remains?|stands?)\s"
        r"(?:(?:now|still|currently|unchanged|at|for|to\sbe|about|around|roughly|between|just|a|an)\s){0,4}$"
    ),
    standing=Tail(
        r"\b(?<!ahead of )(?<!above )(?<!below )(?<!exceeding )(?<!versus )(?<!within )(?:our|its|their|a|the)\s(?:long|longer|medium)[\s-](?:term|run)\s(?:[a-z\-]+\s){0,4}?(?:target|goal|objective|ambition|aspiration|growth\srate)s?\s(?:range\s)?(?:of|is|to\s(?:reach|be|get\sto))\s?(?:[a-z]+\s){0,2}$"
    ),
    revises=REVISES,
    revised_by=Tail(
        r"\b(?:cut|cuts|cutting|raise|raised|raises|raising|lowered|lowers|lowering|trimmed|trims|trimming|hiked|lifted|lifting|reduced|reducing|increased|increasing)\s(?:its|their|our|his|her|the)\s"
        r"(?:[a-z0-9'\-]+\s){0,5}?(?:forecasts?|estimates?|projections?|outlook|guidance|targets?|expectations?)\sby\s(?:about\s|around\s)?$"
        r"|\b(?:forecasts?|estimates?|projections?|targets?)\s(?:[^.;,]{0,40}\s)?(?:was|were|(?:has|have)\sbeen)\s(?:cut|raised|lowered|trimmed|hiked|lifted|reduced|increased)\sby\s(?:about\s|around\s)?$"
    ),
    left_at=Tail(
        r"\b(?:forecasts?|estimates?|projections?|outlook|guidance|targets?)\s[^.;,]{0,30}?(?:was|were|been)\s(?:also\s)?(?:left|kept|held|maintained)(?:\sunchanged)?\sat\s(?:about\s|around\s)?$"
        r"|\b(?:left|kept|held|maintained)\s(?:its|their|our|his|her)\s(?:[a-z0-9\-]+\s){0,4}?(?:forecasts?|estimates?|projections?|outlook|guidance|targets?)\b[^;]{0,110}?\sat\s(?:about\s|around\s)?$"
    ),
    guidance_of=Tail(
        r"(?<!\banalysts'\s)(?<!\bstreet\s)(?<!\bconsensus\s)(?<!\bestimates'\s)\b(?:guidance|forecasts?|outlook)\s(?:for\s(?:[a-z0-9\-]+\s){1,5}?)?of\s"
        r"(?:about\s|around\s|between\s|at\sleast\s)?$"
    ),
    changed_by=Tail(
        r"\b(?:forecasts?|estimates?|expectations?|projections?|targets?|guidance|outlook|predictions?)\b[^.;]{0,70}\sby\s(?:about\s|around\s)?$"
    ),
    than_before=THAN_BEFORE,
    than_planned=re.compile(
        r"(?:\sof\sa\spoint|\s(?:percentage\s)?points?)?\s(?:more|less|higher|lower|fewer|above|below)(?:\sthan)?\s(?:what\s)?(?:(?:was|were|is|are|had\sbeen|has\sbeen|have\sbeen|we|they|it"
        r"|had|have|has|previously|originally|initially|first)\s){0,3}(?:planned|expected|anticipated|forecast|forecasted|budgeted"
        r"|projected|estimated|assumed|guided"
        r"|(?:our|its|their|the|my)\s(?:(?:original|initial|prior|previous|earlier|own|january|february|march|april|may|june|july|august|september|october|november|december)\s)?(?:expectations?|forecasts?|estimates?|projections?|guidance|plans?)\b"
        r"|(?:respondents|they|economists|analysts|investors|people|anyone|everyone|many|most|markets?)\s(?:had\s)?(?:expected|thought|predicted|forecast|believed)\b)"
        r"|\s(?:increase|decrease|rise|upgrade|downgrade|drop|cut|improvement)\sfrom\s(?:its|their|our|the|last|an?)\s(?:[a-z0-9&'\-]+\s){0,3}(?:survey|poll|view|call|estimates?|forecasts?|projections?|outlook|guidance)\b"
        r"|\sfrom\s(?:its|their|our|the|his|her)\s(?:previous|prior|earlier|last|old|former)\s(?:view|call|estimate|forecast|projection|prediction)\b"
        r"|\s(?:percentage\s)?points?\sfrom\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
        r"|\sfrom\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\sand\s"
    ),
    count_ahead=Tail(r"\b(?:next|last|past|first|final|remaining|previous)\s$"),
    counts_of=Tail(
        r"\b(?:counts?|numbers?|headcount|fleet|footprint|network|workforce|total|stores|locations|employees|branches)\b"
        r"[^.;,]{0,48}\s(?:to|at|reach|reaches|hit|hits)\s(?:about\s|around\s|more\sthan\s|over\s|nearly\s)?$"
        r"|\b(?:ages?|index|score|rating|ranking|rate|pmi)\s(?:[a-z]+\s){1,5}?(?:to|at|reach|hit)\s(?:about\s|around\s|more\sthan\s|over\s|nearly\s)?$"
    ),
    more_of=re.compile(
        r"\s(?:more|additional|further|extra)\s(?!(?:times?|days?|weeks?|months?|years?|quarters?|things?|questions?|points?)\b)[a-z]{3,}"
    ),
    brings=Tail(
        r"\b(?:open|build|launch|add|projects?|foresees?|complete|announce|close|commission|opening|building|launching|adding)\s(?:another\s|the\slocations?\sof\s)?$"
    ),
    has_many=Tail(
        r"(?:\bwill|'ll|\bgoing\sto|\bplan\sto|\bexpect\sto|\bshould)\s(?:also\s|then\s|now\s)?(?:have|open|launch|build|add|complete|operate|install|deliver|hire|run|see|start|sign|bring)\s"
        r"(?:on\s|about\s|around\s|another\s|some\s|approximately\s|roughly\s|over\s|more\sthan\s|at\sleast\s|up\sto\s)*$"
    ),
    of_them=re.compile(
        r"\sof\s(?:them|these|those|our|the|its|their)\s(?:[a-z\-]+\s){0,3}?(?:will|should|(?:are|is)\s(?:expected|scheduled|planned|set|due)\sto)\b"
    ),
    named_things=re.compile(
        r"\s(?!(?:to|or|and|of|in|at|by|on|for|percent|days|weeks|months|years|quarters|hours|minutes|times|degrees)\b)[a-z][a-z\-]+\s[a-z]"
    ),
    kind_of_days=re.compile(
        r"\s(?!(?:more|additional|business|working|calendar|consecutive|full|straight|or|to|short|long|extra|further|of|the|these"
        r"|those|future|past|last|next|and|in|great|good|bad|day|few)\b)[a-z\-]{3,}\s(?:[a-z]+\s)?days\b"
        r"|\sof\s(?:[a-z]+\s)?(?:imports?|cover|supply|inventory|stocks?|cash|runway|reserves|sales|demand|spending)\b"
    ),
    parts_of=re.compile(
        r"\b(?:consist(?:s|ing)|comprising|comprises|composed|made\sup|broken\sdown|split|divided|of\swhich)\b(?:\s(?:of|into|as))?[^.;]*$"
    ),
    to_come=re.compile(r"[^.,;]{0,50}?\s(?:that|which|as)\s(?:[a-z]+\s){0,3}?(?:will|(?:are|is)\s(?:to|going\sto))\b"),
    slightly=Tail(r"(?:\b(?:slightly|somewhat|marginally|modestly|well|much|far|significantly)|,)\s$"),
    which_is=Tail(r"\bwhich\s(?:is|was|are|would\sbe)\s(?:about\s|approximately\s|roughly\s|some\s)?$"),
    by_more=re.compile(
        r"\s(?:higher|lower|more|less|above|below|better|worse)\s(?:than\s)?(?:in\s|during\s|for\s|the\s|last\s|20[0-9]{2}|what\s)"
    ),
    means=re.compile(r"\s(?:that|this|it)\s(?:means|gives|gets|brings|would|puts)\b"),
    to_level=re.compile(
        r"\s(?:(?!from\b|by\b|and\b)[a-z'\-]+\s){0,6}?to\s(?:(?:about|around|more\sthan|over|nearly|approximately|roughly|at\sleast|some|almost|up\sto)\s)?"
        r"[$€£]?[0-9][0-9,.]*(?!\s?(?:x\b|times))"
    ),
    or_so=re.compile(
        r",?\s\(?(?:or|equal\sto|equivalent\sto|that\sis,?|which\sis|i\.e\.,?)\s(?:about\s|around\s|roughly\s|almost\s|nearly\s)?"
    ),
)
