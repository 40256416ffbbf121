"""What stands around an English figure or time and tells what it is."""

import re

from tracker.lang.contexts import Contexts
from tracker.lang.en.said import FORECAST_AT, GOES_ON, REPORTS, REVISES, SAID_THEN, THAN_BEFORE
from tracker.lang.tails import Tail

CONTEXTS = Contexts(
    baseline=Tail(
        r"\ball\sbut\s$|\bexisting\s[a-z0-9\- ]{0,24}?(?:high|low|level|rate|record|cap|limit|ceiling)\sof\s$|\b(?:rather\sthan|instead\sof)\s(?:[a-z]+\s){1,3}$|\btwice\sthe\s(?:[a-z]+\s){1,5}of\s$|\b(?:announcement|adoption|introduction)\sof\s(?:an?|the|its|our|their)\s$|\bwhich\s(?:compares?|compared)\s(?:to|with)\s(?:(?:an?|the|its|our|their)\s)?(?:[a-z]+\s){0,3}?(?:of\s|for\s)?$|\b(?:discrepancy|difference|divergence)\sof\s(?:about\s|around\s|nearly\s|some\s)?$|\b(?:our|the|its|their)\sbacklog\sof\s(?:[a-z]+\s){0,2}$|\b(?:previous|previously|prior|earlier|original|originally|old|former|last(?!\s(?:year|quarter|month|week|decade)))\b[a-z ,'\-]{0,36}?"
        r"\b(?:of|at|was|from|to|by|target|guidance|outlook|range|forecast|estimate|estimated|projected|expected)\s?(?:about\s|\$)?$|\b(?:closing|opening)\s(?:level|price|value|mark)\s(?:(?:on\s)?[a-z]{3,10}\s)?(?:of|at)\s$"
        r"|\b(?:running|runs|powered|fueled|trained)\s(?:on|by)\s(?:about\s|more\sthan\s)?$|\bfrom\s(?:(?:its|our|their|the|a)\s)?(?:current|present|today's)\s[a-z ]{0,24}?(?:of|at|near|around|above|below)?\s$"
        r"|\b(?:over|than|versus|above|below|against|from)\s(?:the|its|their|our|a)\s(?:[a-z'’\-]+\s){0,4}?(?:forecasts?|estimates?|guidance|projections?|targets?|goals?|objectives?|outlook|budget|plan)\s(?:of|for)\s(?:about\s)?$"
        r"|\b(?:miss(?:ing|ed|es)?|below|above|topp(?:ing|ed)|beat(?:ing)?|exceed(?:ing|ed)|under|than|versus)\s(?:[a-z']+\s){0,3}?"
        r"(?:expectations?|estimates?|projections?|forecasts?|consensus)\s(?:of|for|(?:that|which)\scalled\sfor)\s(?:an?\s(?:loss|profit)\sof\s)?(?:about\s)?$"
    ),
    beginning=Tail(
        r"(?:from|up from|down from|compared (?:to|with)|versus|vs\.?|than|instead of)\s?(?:(?:the|a|an|its|their|our)\s(?:previous|prior|earlier|current|present|existing|original|former|old)\s|the\s|a\s|about\s|our\s|roughly\s)?(?:previously\s(?:expected|anticipated|forecast|projected|estimated)\s)?$"
    ),
    that_of=Tail(
        r"\b(?:versus|vs\.?|compared (?:to|with)|relative to|ahead of|(?:better|worse|higher|lower|faster|slower) than|short of|over(?=\s(?:20[0-9]{2}|last\syear|(?:the\s)?prior\syear)\b))\s(?:[a-z0-9'\-]+\s){1,7}of\s$"
    ),
    ranges=Tail(r"\b(?:rang(?:e|es|ing)|between|anywhere|vary|varies)\s(?:from\s)?$"),
    changes=re.compile(
        r"\b(?:(?:rais|increas|lift|grow|go(?:es|ing)?\b|mov|ris|expand|boost|push|tak|bring|ramp|upgrad|(?:revis|nudg|mark)ed\sup)"
        r"|(?P<down>reduc|cut|lower|declin|decreas|fall|drop|shrink|downgrad|trim|(?:revis|nudg|mark)ed\sdown))"
    ),
    goes_to=re.compile(r"[^.;]{0,60}?,?\sto\s"),
    besides=re.compile(r"\b(?:versus|vs|compared|relative to|up from|down from|better than|worse than)\b"),
    shares=re.compile(
        r"\s?and\s(?:for|in)\s(?:20[0-9]{2}|next\syear|the\s[a-z]+\s[a-z]+),?\sfrom\s|\s?(?:and|or)\s(?!(?:we|i|he|she|it|they|you|that|this|these|those|there|so|then|now|the|our|its|their|my|your|in|by"
        r"|for|at|as|if|when|after|while|with|because|also|what|who|which|how|once)\b)"
    ),
    then_to=re.compile(r",?\s(?:each\s)?to\s"),
    counted=re.compile(
        r"\s(?:[a-z]+\s)?(?:analysts?|economists?|strategists?|forecasters?|respondents?|brokerages|economies)\b"
    ),
    or_so=re.compile(
        r",?\s\(?(?:or|equal\sto|equivalent\sto|that\sis,?|which\sis|i\.e\.,?)\s(?:about\s|around\s|roughly\s|almost\s|nearly\s)?"
    ),
    verb_first=re.compile(
        r"[\s,]{0,2}(?:will|shall|would|are\sto|is\sto|(?:is|are)\s(?:all\s)?(?:expected|due|set|planned|scheduled)\sto)\b"
    ),
    whose=Tail(r"\b(?:our|the|its|their)\s$"),
    old_figures=re.compile(
        r"\s(?:price\s|sales\s|inflation\s|jobs\s|cpi\s|retail\s)?(?:estimates?|projections?|data|report|numbers?|readings?|figures?|forecasts?|survey|minutes|release|print|low)\b"
    ),
    owned=Tail(r"\b(?:our|its|their|the|fed's)\s$"),
    to_come=re.compile(r"[^.,;]{0,50}?\s(?:that|which|as)\s(?:[a-z]+\s){0,3}?(?:will|(?:are|is)\s(?:to|going\sto))\b"),
    their=Tail(r"\b[a-z&.\-]{2,20}'s\s$"),
    the=Tail(
        r"\b(?:(?:the|these|those|our|all)\s|(?:our|its|their)\s(?:(?:already|existing|current|announced|sizable)\s){1,3})$"
    ),
    chance=re.compile(r"\s?(?:chance|probability|likelihood|likely)"),
    chance_before=re.compile(
        r"\b(?:chances?|odds|probability|likelihood)\s(?:of|that)\b(?:(?!\bwill\b|\bwould\b)(?:[^.;]|\.(?=[a-z]|\s[a-z]))){0,120}?\b(?:at|to|by|from|than|around|about)\s(?:less\sthan\s|more\sthan\s|about\s|just\s)?$"
    ),
    most=re.compile(r"\b(?:most(?!\slikely)|(?<!at\s)least|[a-z]{3,12}est|worst|record)\b"),
    than=re.compile(r"\bthan\b|\bon\stop\sof\b"),
    relative=Tail(r"\b(?:that|which|who|whom)\s(?:(?:we|they|it|you|i)\s)?$"),
    grown=Tail(r"(?:%|percent|\bpoints?|\bgrowth|\bincrease|\bimprovement|\bdecrease|\bdecline)\s$"),
    over=re.compile(
        r"over\s(?:the\s)?(?:(?:first|second|third|fourth)\squarter\sof\s|q[1-4]\s(?:of\s)?)?(?:(?:fiscal\s)?20[0-9]{2}\b(?!\s?(?:-|to|through)\s?[0-9]|\s(?:period|window|horizon)\b)"
        r"|(?:prior|previous|last)[\s-](?:year|quarter|period)\b|(?:a|one)\syear\s(?:ago|earlier)\b)"
    ),
    thereafter=re.compile(r"[^.;,]{0,40}?\b(?:thereafter|after\sthat|from\sthen\son)\b"),
    tag=re.compile(r"[,，]\s?(?:right|okay|ok|you know|isn't it|doesn't it)\s?[?？]+[\"”’)）]*$"),
    choice=re.compile(r"\bor\s(?:would|is|are|do|does|will|should|can|could|just|more|maybe)\b"),
    apposition=re.compile(r"[\s,，、(（\-]*(?:that is|that's|which is|i\.?e\.?|in|of|during)?[\s,，]*(?:in)?\s?"),
    ending=re.compile(r",?\s(?:which\s|that\s)?(?:ended|ending|ends)\s(?:on\s|in\s)?"),
    thing=re.compile(
        r"\s?(?!(?:we|they|it|i|you|that|which|by)\b)(?!(?:[a-z\-]+\s){0,3}(?:range|area|ballpark|neighborhood|level|mark|target|goal)\b)[a-z]"
    ),
    compared=Tail(
        r"\b(?:post|pre)-$|(?:than|versus|vs\.?|as\srecently\sas|as\slate\sas|(?:compared|relative|similar|comparable)(?: (?:to|with))?|(?:equal|consistent|identical) (?:to|with)"
        r"|in line with|(?<!get )(?<!getting )(?<!stand )(?<!standing )(?<!wait )(?<!waiting )in line|the same as"
        r"|\bwhere\s(?:we|they|it|things)\s(?:was|were)|(?:notes|bonds|debentures|securities)\s(?:that\sare\s)?due(?:\sin)?|than\s(?:(?:what|we|they|it|was|were|had|been|previously|originally)\s){0,4}(?:projected|expected|anticipated|estimated|forecast|assumed"
        r"|planned|thought|predicted)(?:\sback)?)\s?(?:the|our|in|that of)?\s?$"
    ),
    said_then=SAID_THEN,
    said_first=re.compile(
        r",?\s(?:(?!will\b|would\b|is\b|are\b|should\b|may\b|expects?\b|plans?\b)[^\s,;]+\s){1,7}?(?:said|announced|warned|told|reported|wrote|agreed|pledged|promised|predicted|signed|unveiled)\b"
    ),
    since_then=Tail(
        r"\b(?<!\bbe\s)(?<!\bto\s)(?<!\bwill\s)(?:up|down|rose|fell|cut|raised|lowered|trimmed|revised|declined|increased)\s(?:[^.;,]|[.,][0-9]){0,60}?(?:%|percent|points?|bps|[0-9])\s$"
    ),
    unchanged=re.compile(r"\b(?:unchanged|little\schanged|up|down|revised|jump|leap)\sfrom\s"),
    count_ahead=Tail(r"\b(?:next|last|past|first|final|remaining|previous)\s$"),
    topic_before=Tail(
        r"(?:\b(?:aged|age\sof|older\sthan|younger\sthan|turn|turns|turning)\s[0-9]{1,2}(?:\s(?:to|and|or)\s(?:[0-9]{1,2}|above|over|older|below|under))?\s"
        r"|\b(?:data|figures|readings?|call|results|(?<!\bin\s)(?<!\bof\s)earnings|conference|webcast|review|reports?|presentation|release"
        r"|quarter ended)\s(?:(?:for|of|in|from)\s(?:the\s|our\s)?)?|\bdiscuss(?:ing)?\s(?:the\s|our\s)?(?:initial\s|updated\s|preliminary\s|full\s)?"
        r"|\b(?:ahead\sof|in\sthe\srun-up\sto|run\sup\sto)\s(?:the\s|its\s|a\s)?(?:[a-z\-]+\s){1,3}|\bwelcome to (?:the |our )?[a-z' ]{0,40})$"
    ),
    due_out=Tail(
        r"\b(?:will|we'll|i'll|plan\sto|expect\sto|look\sforward\sto)\s(?:be\s)?(?:shar(?:e|ing)|provid(?:e|ing)|giv(?:e|ing)|updat(?:e|ing)|announc(?:e|ing)|present(?:ing)?|hold(?:ing)?|host(?:ing)?)\s[^.;,]{0,90}$"
        r"|\b(?:expect(?:ing|ed)?|anticipat(?:e|ing)|plan(?:ning)?|hop(?:e|ing)|aim(?:ing)?|releas(?:e|ing)|publish(?:ing)?|submit(?:ting)?|filing|receiv(?:e|ing)"
        r"|look(?:ing)?\sforward\sto|will\s(?:have|get|see))\s(?:[a-z\-']+\s){0,6}?(?:data|results|readouts?|reports?|review|presentation|figures|readings?)\s$"
    ),
    topic_after=re.compile(
        r"\s?(?:fiscal\s(?:year\s)?[0-9]{0,4}\s?)?"
        r"(?:earnings(?!\s(?:per|growth|of|to|will|should|guidance|outlook|in\sthe|between|range)\b)|results|shortfall|performance|conference|financial results|investor day|annual report|proxy|(?:[a-z]+\s)?(?:poll|survey|notes|bonds|maturities|debentures|gilts))\b|\s(?:looms?|approaches|nears|draws\snear|gets\sunderway|kicks\soff)\b"
    ),
    standing=Tail(
        r"\b(?<!ahead of )(?<!above )(?<!below )(?<!exceeding )(?<!versus )(?<!within )(?:our|its|their|a|the)\s(?:long|longer|medium)[\s-](?:term|run)\s(?:[a-z\-]+\s){0,4}?(?:target|goal|objective|ambition|aspiration|growth\srate)s?\s(?:range\s)?(?:of|is|to\s(?:reach|be|get\sto))\s?(?:[a-z]+\s){0,2}$"
    ),
    upon=re.compile(
        r"[\s,“\"]{0,3}(?:and\s|but\s|so\s)?(?:once|as\ssoon\sas|when\s(?:fully|at\sfull|complete|completed)|as\s[a-z][a-z0-9 '\-]{1,40}?\s(?:ramps?|scales?|matures?)"
        r"|when\s(?!you\b|i\b|we\s(?:look|think|talk))[a-z0-9][a-z0-9' \-]{1,40}?\s(?:(?:is|are)\s(?:[a-z]+ing|fully|up|at)|reach(?:es)?|hits?|gets?\sto))\b"
    ),
    own_clause=re.compile(r"\s?(?:and|but)\s(?:we|i|they|it|he|she)\b"),
    source=re.compile(r"\b(?:results|data|readouts?|contributions?|orders|demand|savings|benefits?|income)\sfrom\s$"),
    against_plan=re.compile(
        r"\b(?:above|below|within|exceed(?:s|ing)?|beat|support(?:s|ing)?|underpin(?:s|ning)?|versus|against|(?:end|half|part|side|midpoint|bottom|top)\sof)\s(?:our|the|its|their)\s$"
    ),
    meanwhile=Tail(
        r"\bas\swe\s(?:exit|leave|close\sout|finish|end|(?:go|move|get|progress|work|look)(?:\s(?:through|throughout|into|toward|towards|to))?)\s(?:(?:the|later|rest|balance|of|in|into)\s){0,4}$"
    ),
    turns_to=Tail(
        r"\b(?:(?:turn|turning|move|moving|shift|shifting|go|going|get|look)\s(?:now\s)?(?:in)?(?:to|at)|(?:talk|talking)\sabout|discuss|cover|outline|(?:walk|go)\s(?:you\s)?(?:through|over)|review|provide|share|start\swith)\s(?:(?:our|the|some)\s|(?=outlook|guidance|guide|expectations))"
        r"(?:(?:full[\s-]year|financial|specific|segment|first|second|third|fourth|quarter|business)\s){0,3}"
        r"(?P<said>(?:outlook|guidance|guide|expectations)\s(?:for\s(?:the\s|our\s)?)?)?$"
    ),
    lists_of=Tail(r"\b(?:outlook|guidance|guide|expectations)\s(?:for\s)?(?:the\s|our\s)?$"),
    follows=re.compile(r"[^.;?!]{0,80}?\b(?:is|are)\sas\sfollows\b"),
    plan_after=re.compile(
        r"\s(?:[a-z\-]+\s){0,3}?(?:guide|guidance|guided|outlook|range|targets?|forecast|expectations|assumptions|commentary|framework)\b(?!\s(?:range\s)?(?:implies|imply|represents|translates|equates)\b)"
    ),
    item=re.compile(
        r"(?:,\s)?(?:(?:and|finally|lastly|then|plus|also|next|first|second|third|fourth|fifth)[, ]{1,2}){0,2}(?!(?:we|i|it|this|that|these|those|they|you|there|he|she|as|if|in|on|at|by|for|with|while)\b)"
        r"(?:[a-z&/\-']+,?\s){1,8}?(?:of|at|between|from|in\s(?:the|a)\srange\sof|ranging\sfrom|is|are|to\s(?:total|be|reach|exceed)|up|down)\s(?:an?\s|the\s|between\s)?"
        r"|(?:(?!(?:we|i|it|this|that|these|those|they|you|there|as|if|in|on|at|by|for|with|while|and|but)\b)[a-z&/\-']+\s){0,6}(?!(?:and|so|but|well|yes|now|then)\b)[a-z&/\-']+[,:]\s"
    ),
    pledges=re.compile(
        r"\b(?:we|i)(?:'re|'m|'d)?\s(?:(?:are|am|would|do|also|still|now|currently|fully|again|continue\sto|[a-z]+ly)\s){0,3}"
        r"(?:expect|anticipat|plan|intend|project|forecast|target|aim|look(?:ing)?\sforward|expecting|working\s(?:to|toward))"
    ),
    expects=re.compile(
        r"\bwe(?:'re)?\s(?:(?:are|also|still|now|currently|continue\sto|would)\s){0,2}(?:expect(?:ing)?|anticipat(?:e|ing)|forecast(?:ing)?|project(?:ing)?)\s"
        r"|\b(?:is|are)\s(?:also\s|now\s|both\s|each\s|still\s)?(?:expected|anticipated|projected|forecast|forecasted)\sto\s"
        r"|\bwe(?:'re|\sare)?\s(?:also\s|now\s|still\s)?(?:reiterat|reaffirm|maintain|rais|lower|narrow|tighten|updat)(?:e|ing)?\s(?:our|the)\s"
    ),
    interrupts=re.compile(
        r"\s?(?:excluding|including|inclusive|exclusive|adjusted|net\sof|before|ex|on\san?\s[a-z\- ]{3,30}\sbasis|along\swith|together\swith|as|unlike|like|which)\b"
    ),
    describes=re.compile(
        r"\s?(?:or\s)?(?:flat\sto|up|down|an?\s(?:increase|decrease|decline|improvement|reduction)\sof|growth\sof)\s|\s?(?:and\s)?(?:then\s)?(?:followed\sby\b|which\s(?!(?:is|was|has|means|gives|puts|brings|equates|implies|represents|translates|reflects|includes|leaves|makes|takes)\b)[a-z]{2,12}s\s|starting\b|beginning\b|continuing\b|with\s(?!that\b|this\b|all\b|regard)|(?!(?:during|according|depending|assuming|considering|given|looking|turning|moving|going|speaking|building|following)\b)[a-z]{4,12}ing\s)"
    ),
    resumes=re.compile(r"\s?(?:of|at|to\sbe|between|in\s(?:the|a)\srange|will|is|are|should)\b"),
    revises=REVISES,
    already=re.compile(r"\s?with\s[^,;]{2,40}?\salready\s"),
    after_doing=re.compile(
        r"\s?after\s(?:[a-z]+ly\s)?(?:hold|fall|ris|climb|drop|peak|reach|slow|rais|cutt?|hitt?|jump|slip)ing\b"
    ),
    left_at=Tail(
        r"\b(?:forecasts?|estimates?|projections?|outlook|guidance|targets?)\s[^.;,]{0,30}?(?:was|were|been)\s(?:also\s)?(?:left|kept|held|maintained)(?:\sunchanged)?\sat\s(?:about\s|around\s)?$"
        r"|\b(?:left|kept|held|maintained)\s(?:its|their|our|his|her)\s(?:[a-z0-9\-]+\s){0,4}?(?:forecasts?|estimates?|projections?|outlook|guidance|targets?)\b[^;]{0,110}?\sat\s(?:about\s|around\s)?$"
    ),
    reaches=Tail(r"(?:exceed|surpass|above|beat|pass|back to|over)\s?(?:the\s)?$"),
    counts_of=Tail(
        r"\b(?:counts?|numbers?|headcount|fleet|footprint|network|workforce|total|stores|locations|employees|branches)\b"
        r"[^.;,]{0,24}\s(?:to|at|reach|reaches|hit|hits)\s(?:about\s|around\s|more\sthan\s|over\s|nearly\s)?$"
    ),
    level_to=Tail(
        r"\b(?:to|at|toward|towards|reach|reaches|hit|hits|achieve|meet|back to)\s(?:our|its|their|the|(?:the\s)?[a-z&.\-]{2,20}'s)\s$"
    ),
    gets_to=Tail(
        r"\b(?:get|getting|gets|go|going|reach|reaching|achieve|hit|hitting|back)\s(?:back\s|up\s|down\s){0,2}(?:to\s)?the\s$"
    ),
    level=re.compile(r"\s(?:[a-z\-]+\s){0,2}?(?:target|objective|goal|mark|level|midpoint)\b"),
    long_run=re.compile(
        r"\b(?:in|over)\s(?:the\s)?(?:very\s)?(?:medium|long|longer|near|nearer|short|shorter)[\s-](?:to[\s-](?:medium|long)[\s-])?(?:term|run)\b"
    ),
    than_planned=re.compile(
        r"(?:\sof\sa\spoint|\s(?:percentage\s)?points?)?\s(?:more|less|higher|lower|fewer|above|below)(?:\sthan)?\s(?:what\s)?(?:(?:was|were|is|are|had\sbeen|has\sbeen|have\sbeen|we|they|it"
        r"|had|have|has|previously|originally|initially|first)\s){0,3}(?:planned|expected|anticipated|forecast|forecasted|budgeted"
        r"|projected|estimated|assumed|guided"
        r"|(?:our|its|their|the|my)\s(?:(?:original|initial|prior|previous|earlier|own|january|february|march|april|may|june|july|august|september|october|november|december)\s)?(?:expectations?|forecasts?|estimates?|projections?|guidance|plans?))\b"
        r"|\sfrom\s(?:its|their|our|the|his|her)\s(?:previous|prior|earlier|last|old|former)\s(?:view|call|estimate|forecast|projection|prediction)\b"
        r"|\s(?:percentage\s)?points?\sfrom\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
        r"|\sfrom\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\sand\s"
    ),
    opener=re.compile(
        r"\s?(?:(?:[a-z]+ly|so|and|now|but|then|well|also|again|still|here|next|or|yes|yeah|ok|okay|look|i\smean|you\sknow|in\saddition"
        r"|as\sa\sresult|for\sexample|in\sfact|of\scourse|on\stop\sof\sthat|at\sthe\ssame\stime|at\s(?:least|most)|at\sthe\s(?:latest|earliest)|most\s(?:likely|notably|importantly|recently)|perhaps|maybe)[\s,]+){1,3}"
    ),
    proposes=re.compile(
        r"[\s\-•*]*(?:and\s)?(?:raise|cut|lower|double|triple|halve|reduce|expand|build|create|increase|cap|hire|invest|provide|plant|train"
        r"|bring|restore|deliver|fund|open|lift|boost|limit)\s(?!(?:is|was|are|were|to|of|in|by|from|on|up\sby|down\sby)\b)"
    ),
    doing=re.compile(
        r"[\s\-•*]*(?:and\s)?(?:raising|cutting|lowering|doubling|tripling|halving|reducing|expanding|building|creating|increasing"
        r"|capping|hiring|investing|providing|planting|training|bringing|delivering|opening|lifting|boosting|saving|adding|ending)\s"
    ),
    clause_of=re.compile(r"\b(?:that|which|who)\s(?:[a-z\-]+\s){1,8}?$"),
    respectively=re.compile(r",?\srespectively\b"),
    then_did=re.compile(
        r"\s(?:[a-z]+ly\s)?(?!expected|scheduled|projected|planned|supposed|slated|need)(?:[a-z]{3,}ed|said|cut|left|kept|held|rose|fell|told|set)\s"
    ),
    more_of=re.compile(
        r"\s(?:more|additional|further|extra)\s(?!(?:times?|days?|weeks?|months?|years?|quarters?|things?|questions?|points?)\b)[a-z]{3,}"
    ),
    now_that=Tail(r"\b(?:now\sthat|given\sthat|since)\s[^.,;]{1,40}\s$"),
    expected_for=re.compile(r"(?:projected|expected|anticipated|estimated|forecast|assumed|planned|predicted)"),
    parts_of=re.compile(
        r"\b(?:consist(?:s|ing)|comprising|comprises|composed|made\sup|broken\sdown|split|divided|of\swhich)\b(?:\s(?:of|into|as))?[^.;]*$"
    ),
    revised_by=Tail(
        r"\b(?:cut|cuts|raised|raises|lowered|lowers|trimmed|trims|hiked|lifted|reduced|increased)\s(?:its|their|our|his|her|the)\s"
        r"(?:[a-z0-9'\-]+\s){0,5}?(?:forecasts?|estimates?|projections?|outlook|guidance|targets?|expectations?)\sby\s(?:about\s|around\s)?$"
        r"|\b(?:forecasts?|estimates?|projections?|targets?)\s(?:[^.;,]{0,40}\s)?(?:was|were|(?:has|have)\sbeen)\s(?:cut|raised|lowered|trimmed|hiked|lifted|reduced|increased)\sby\s(?:about\s|around\s)?$"
    ),
    figurative=re.compile(r"\b(?:for|of|about|invent)\s(?:today\sand\s)?tomorrow$"),
    slightly=Tail(r"(?:\b(?:slightly|somewhat|marginally|modestly|well|much|far|significantly)|,)\s$"),
    means=re.compile(r"\s(?:that|this|it)\s(?:means|gives|gets|brings|would|puts)\b"),
    to_level=re.compile(
        r"\s(?:(?!from\b|by\b|and\b)[a-z'\-]+\s){0,6}?to\s(?:(?:about|around|more\sthan|over|nearly|approximately|roughly|at\sleast|some|almost|up\sto)\s)?"
        r"[$€£]?[0-9][0-9,.]*(?!\s?(?:x\b|times))"
    ),
    fronts=re.compile(r"\s?(?:and\s|so\s|but\s)?(?:for|in|at|on|during|by)\s"),
    has_many=Tail(
        r"(?:\bwill|'ll|\bgoing\sto|\bplan\sto|\bexpect\sto|\bshould)\s(?:also\s|then\s|now\s)?(?:have|open|launch|build|add|complete|operate|install|deliver|hire|run|see|start|sign|bring)\s"
        r"(?:on\s|about\s|around\s|another\s|some\s|approximately\s|roughly\s|over\s|more\sthan\s|at\sleast\s|up\sto\s)*$"
    ),
    of_them=re.compile(
        r"\sof\s(?:them|these|those|our|the|its|their)\s(?:[a-z\-]+\s){0,3}?(?:will|should|(?:are|is)\s(?:expected|scheduled|planned|set|due)\sto)\b"
    ),
    meantime=re.compile(
        r"\s?(?:and\s|but\s|so\s)?(?:as|while)\s(?!of\b|early\b|soon\b|late\b|much\b|many\b|well\b|a\b|an\b|to\b|for\b|long\b|part\b)"
    ),
    since_event=re.compile(r"\s(?:post|after|following|before|prior\sto|since|leading\sup)\b"),
    which_is=Tail(r"\bwhich\s(?:is|was|are|would\sbe)\s(?:about\s|approximately\s|roughly\s|some\s)?$"),
    by_more=re.compile(
        r"\s(?:higher|lower|more|less|above|below|better|worse)\s(?:than\s)?(?:in\s|during\s|for\s|the\s|last\s|20[0-9]{2}|what\s)"
    ),
    asks_you=re.compile(
        r"\b(?:do|does|are|can|could|would|will|should|have)\s(?:you|we)\s(?:guys\s|maybe\s|just\s|still\s|also\s|perhaps\s|kind\sof\s|sort\sof\s){0,2}"
        r"(?:expect|see|think|have|anticipate|view|viewing|seeing|expecting|thinking|help|talk|give|comment|share|provide|elaborate|walk|touch|update|remind|quantify|speak|expand|discuss|size|assume|be\sthinking)\b"
        r"|\bhow\s(?:do|should|would|are|can)\s(?:you|we)\b|\bi\s(?:was\s(?:just\s)?wondering|(?:just\s)?want(?:ed)?\sto\s(?:ask|understand|check|clarify))\b|\bis\sit\sfair\sto\b|\bcurious\s(?:if|how|what|on)\b"
        r"|\b(?:give\sus\s(?:an\sidea|an?\ssense|some\ssense|a\sfeel)|tell\sus\s(?:about|how|what|when|where|why)|walk\s(?:us|me)\sthrough|talk\sto\s(?:us|me)\sabout)\b"
    ),
    answers=re.compile(
        r"\b(?:yeah|yes|yep|sure|thanks|thank\syou|absolutely|we(?:'re|'ll)?\s(?:do|are|would|will|also|still|now|continue\sto)?\s?(?:expect|anticipat|plan|think|believe|guid|forecast)[a-z]*|i\sthink|i\swould\ssay|i'd\ssay)\b"
    ),
    has_planned=re.compile(r"have\b[^.;,]{0,60}?\b(?:planned|scheduled|slated|lined\sup|under\sconstruction)\b"),
    compares=re.compile(
        r"\b(?:than|compared\s(?:to|with)|versus|vs\.?|relative\sto|on\stop\sof|similar\sto|consistent\swith|in\sline\swith|of\swhat(?=\s(?:it|they|we)\s))\s[^,;:]{0,80}\Z"
    ),
    named_things=re.compile(
        r"\s(?!(?:to|or|and|of|in|at|by|on|for|percent|days|weeks|months|years|quarters|hours|minutes|times|degrees)\b)[a-z][a-z\-]+\s[a-z]"
    ),
    brings=Tail(
        r"\b(?:open|build|launch|add|projects?|foresees?|complete|announce|close|commission|opening|building|launching|adding)\s(?:another\s|the\slocations?\sof\s)?$"
    ),
    kind_of_days=re.compile(
        r"\s(?!(?:more|additional|business|working|calendar|consecutive|full|straight|or|to|short|long|extra|further|of|the|these"
        r"|those|future|past|last|next|and|in|great|good|bad|day|few)\b)[a-z\-]{3,}\s(?:[a-z]+\s)?days\b"
    ),
    goes_on=GOES_ON,
    outlook_of=Tail(
        r"(?<!\bwe\s)(?<!\bthey\s)(?<!\bi\s)\b(?:forecasts?|expectations?|projections?|targets?|estimates?|outlooks?|drivers|prospects|guidance|paths?)\s"
        r"(?:(?:for|of|from)\s(?:(?!that\b|which\b|is\b|are\b|to\b|and\b)[a-z'\-]+\s){0,5}?)?$"
    ),
    forecasts=re.compile(
        r"\s?(?:under|in|on|given|based\son|according\sto)\s(?:the|these|those|our|its|my|their)\s(?:[a-z0-9\-']+\s){0,3}?"
        r"(?:projected|projections?|forecasts?|baseline|outlook)\b[^,]{0,40},?\s?"
    ),
    told_that=re.compile(
        r"[^,;]{0,30}?\b(?:admit|say|said|concede|confirm|clear|told|announce|acknowledge|warn|promise|promised|agreed|assure|assured|confident"
        r"|sure|informed|advised)(?:\s[a-z]+)?\sthat\s[^;]{0,60}$"
    ),
    projected=re.compile(
        r"\b(?:is|are)\s(?:also\s)?(?:projected|forecast)\sto\b|\bthe\s(?:projected|median)\s(?:[a-z]+\s){0,3}?(?:path|rate|level|growth|projection)\b"
    ),
    extremes=re.compile(
        r"(?:(?<=prior\syear)|(?<=prior-year)|(?<=last\syear)|(?<=previous\syear))\s(?:impacts?|effects?|comparisons?|comparables?|comps?|base|benefits?)\b|\s?(?:'s\s)?(?:high|low|peak|trough|highs|lows)(?=[.,;]|\s(?:in|of|on|set|and|by|to|was|is)\b|\s?$)"
    ),
    changed_by=Tail(
        r"\b(?:forecasts?|estimates?|expectations?|projections?|targets?|guidance|outlook|predictions?)\b[^.;]{0,70}\sby\s(?:about\s|around\s)?$"
    ),
    than_before=THAN_BEFORE,
    reports=REPORTS,
    forecast_at=FORECAST_AT,
    guidance_of=Tail(
        r"(?<!\banalysts'\s)(?<!\bstreet\s)(?<!\bconsensus\s)(?<!\bestimates'\s)\b(?:guidance|forecasts?|outlook)\s(?:for\s(?:[a-z0-9\-]+\s){1,5}?)?of\s"
        r"(?:about\s|around\s|between\s|at\sleast\s)?$"
    ),
    own_words=re.compile(r"\b(?:i|i'm|my|we|we've|our|us)\b"),
    outlook_for=re.compile(
        r"\b(?:outlook|forecasts?|predictions?|guidance|budget|preview|review|strategy|projections?|roadmap)(?:\sfor)?[\s:,\-]{1,3}(?:the\s)?$"
    ),
)
