"""What stands around an English time and tells what it is."""

import re

from tracker.lang.contexts.times import AroundTimes
from tracker.lang.en.said import SAID_THEN
from tracker.lang.tails import Tail

_COUNTED = r"(?:two|three|four|five|six|seven|[2-7])\s(?:[a-z]+\s){0,2}(?:goals|priorities|targets|objectives|aims|commitments|promises|things\s(?:to\s[a-z]+|planned))\s?"
"""So many things are to be done, which are told one after the other."""

TIMES = AroundTimes(
    compared=Tail(
        r"\b(?:who|that|which)\s(?:(?:have|had|has|already)\s){0,2}(?:pre-)?[a-z]{2,12}ed\s(?:(?:it|one|them|up|in|out)\s)?$|\bthat\s(?:seen|recorded|reported|posted|achieved|registered|observed)\s(?:in\s)?(?:the\s)?$|\b(?:as\sopposed(?:\sto)?|as\s(?:it|they|we|things)\s(?:was|were|did|had))\s(?:in\s|the\s){0,2}$|\b(?:strong|solid|good|great|slow|weak|promising|record)\sstart\s(?:to|of)\s(?:our\s|the\s|this\s)?$|\b(?:post|pre)-$|\b(?:than|above|below|versus|vs\.?|as\srecently\sas|as\slate\sas|(?:compared|relative|similar|comparable)(?: (?:to|with))?|(?:equal|consistent|identical) (?:to|with)"
        r"|on top of\s(?:(?:an?|the|our|last\syear's)\s)?(?:[a-z0-9%.\-]+\s){0,5}?(?:in|for|of)|in line with|(?<!get )(?<!getting )(?<!stand )(?<!standing )(?<!wait )(?<!waiting )in line|the same as"
        r"|\bwhere\s(?:we|they|it|things)\s(?:was|were)|(?:notes|bonds|debentures|securities)\s(?:that\sare\s)?due(?:\sin)?|than\s(?:(?:what|we|they|it|was|were|had|been|previously|originally)\s){0,4}(?:projected|expected|anticipated|estimated|forecast|assumed"
        r"|planned|thought|predicted)(?:\sback)?)\s?(?:the|our|in|that of)?\s?$"
    ),
    told_before=Tail(
        r"\b(?:(?:in|back\sin|as\searly\sas)\s(?:19|20)[0-9]{2}|(?:years?|decades?)\sago|last\syear|back\sthen|at\sthe\stime|earlier)(?:,?\s(?!will\b|we\b|i\b)[a-z0-9']+){0,5}?,?\s"
        r"(?:said|promised|predicted|claimed|announced|forecast|thought|told\s(?:us|me|everyone)|(?:was|were)\s(?:saying|promising|predicting|told|promised))\s[^.;]{0,80}$"
    ),
    expected_for=re.compile(r"(?:projected|expected|anticipated|estimated|forecast|assumed|planned|predicted)"),
    grown=Tail(r"(?:%|percent|\bpoints?|\bgrowth|\bincrease|\bimprovement|\bdecrease|\bdecline)\s$"),
    over=re.compile(
        r"over\s(?:the\s)?(?:(?:first|second|third|fourth)\squarter\sof\s|q[1-4]\s(?:of\s)?)?(?:(?:fiscal\s)?20[0-9]{2}\b(?!\s?(?:-|to|through)\s?[0-9]|\s(?:period|window|horizon)\b)"
        r"|(?:prior|previous|last)[\s-](?:year|quarter|period)\b|(?:a|one)\syear\s(?:ago|earlier)\b)"
    ),
    unchanged=re.compile(r"\b(?:unchanged|little\schanged|up|down|revised|jump|leap)\sfrom\s"),
    since_then=Tail(
        r"\b(?<!\bbe\s)(?<!\bto\s)(?<!\bwill\s)(?:up|down|rose|fell|cut|raised|lowered|trimmed|revised|declined|increased|(?:growth|increase|decrease|decline|improvement|reduction|rise)\sof|flat\sto)\s(?:[^.;,]|[.,][0-9]){0,60}?(?:%|percent|points?|bps|[0-9])\s$"
    ),
    since_event=re.compile(r"\s(?:post|after|following|before|prior\sto|since|leading\sup)\b"),
    share_of=Tail(r"(?:%|\bpercent|\bper\scent|\bhalf|\bthirds?|\bquarters?)\sof\s(?:the\s|its\s|our\s|their\s)?$"),
    said_then=SAID_THEN,
    said_first=re.compile(
        r",?\s(?:(?!will\b|would\b|is\b|are\b|should\b|may\b|expects?\b|plans?\b)[^\s,;]+\s){1,7}?(?:said|announced|warned|told|reported|wrote|agreed|pledged|promised|predicted|signed|unveiled)\b"
    ),
    then_did=re.compile(
        r"\s(?:[a-z]+ly\s)?(?!expected|scheduled|projected|planned|supposed|slated|need)(?:[a-z]{3,}ed|said|cut|left|kept|held|rose|fell|told|set)\s"
    ),
    after_doing=re.compile(
        r"\s?after\s(?:[a-z]+ly\s)?(?:hold|fall|ris|climb|drop|peak|reach|slow|rais|cutt?|hitt?|jump|slip)ing\b"
    ),
    reaches=Tail(r"(?:exceed|surpass|above|beat|pass|back to|over)\s?(?:the\s)?$"),
    extremes=re.compile(
        r"(?:(?<=prior\syear)|(?<=prior-year)|(?<=last\syear)|(?<=previous\syear))\s(?:impacts?|effects?|comparisons?|comparables?|comps?|base|benefits?)\b|\s?(?:'s\s)?(?:high|low|peak|trough|highs|lows)(?=[.,;]|\s(?:in|of|on|set|and|by|to|was|is)\b|\s?$)"
    ),
    clause_of=re.compile(r"\b(?:that|which|who)\s(?:[a-z\-]+\s){1,8}?$"),
    whose=Tail(r"\b(?:our|the|its|their)\s$"),
    decade_name=re.compile(r"[0-9]{1,3}0s"),
    says_what=re.compile(
        r"\s(?:now\s|still\s)?(?:calls?\sfor|is\sfor|sees|assumes|envisions|envisages|anticipates|points\sto|implies|looks\sfor|foresees|projects)\b"
    ),
    topic_before=Tail(
        r"(?:\b(?:aged|age\sof|older\sthan|younger\sthan|turn|turns|turning)\s[0-9]{1,2}(?:\s(?:to|and|or)\s(?:[0-9]{1,2}|above|over|older|below|under))?\s"
        r"|\b(?:data|figures|readings?|call|results|(?<!\bin\s)(?<!\bof\s)earnings|conference|webcast|review|reports?|presentation|release"
        r"|quarter ended)\s(?:(?:for|of|in|from)\s(?:the\s|our\s)?)?|\bdiscuss(?:ing)?\s(?:the\s|our\s)?(?:initial\s|updated\s|preliminary\s|full\s)?"
        r"|\b(?:(?P<until>ahead\sof)|in\sthe\srun-up\sto|run\sup\sto)\s(?:the\s|its\s|a\s)?(?:[a-z\-]+\s){1,3}|\bwelcome to (?:the |our )?[a-z' ]{0,40})$"
    ),
    due_out=Tail(
        r"\b(?:will|we'll|i'll|plan\sto|expect\sto|look\sforward\sto)\s(?:be\s)?(?:shar(?:e|ing)|provid(?:e|ing)|giv(?:e|ing)|updat(?:e|ing)|announc(?:e|ing)|present(?:ing)?|hold(?:ing)?|host(?:ing)?)\s[^.;,]{0,90}$"
        r"|\b(?:expect(?:ing|ed)?|anticipat(?:e|ing)|plan(?:ning)?|hop(?:e|ing)|aim(?:ing)?|releas(?:e|ing)|publish(?:ing)?|submit(?:ting)?|filing|receiv(?:e|ing)"
        r"|look(?:ing)?\sforward\sto|will\s(?:have|get|see))\s(?:[a-z\-']+\s){0,6}?(?:data|results|readouts?|reports?|review|presentation|figures|readings?)\s$"
    ),
    topic_after=re.compile(
        r"\s?(?:fiscal\s(?:year\s)?[0-9]{0,4}\s?)?"
        r"(?:earnings(?!\s(?:per|growth|of|to|will|should|guidance|outlook|in\sthe|between|range)\b)|results(?!\sto\s[a-z])|shortfall|performance|conference|financial results|investor day|annual report|proxy|(?:[a-z]+\s)?(?:poll|survey|notes|bonds|maturities|debentures|gilts))\b|\s(?:looms?|approaches|nears|draws\snear|gets\sunderway|kicks\soff)\b"
    ),
    old_figures=re.compile(
        r"\s(?:price\s|sales\s|inflation\s|jobs\s|cpi\s|retail\s)?(?:estimates?|projections?|data|report|numbers?|readings?|figures?|forecasts?|survey|minutes|release|print|low|minimum|maximum|trough)\b"
    ),
    against_plan=re.compile(
        r"\b(?:above|below|within|exceed(?:s|ing)?|beat|support(?:s|ing)?|underpin(?:s|ning)?|versus|against|(?:end|half|part|side|midpoint|bottom|top)\sof)\s(?:our|the|its|their)\s$"
    ),
    plan_after=re.compile(
        r"\s(?:[a-z\-]+\s){0,3}?(?:guide|guidance|guided|outlook|range|targets?|forecast|expectations|assumptions|commentary|framework)\b(?!\s(?:range\s)?(?:implies|imply|represents|translates|equates)\b)"
    ),
    turns_to=Tail(
        r"\b(?:(?:turn|turning|move|moving|shift|shifting|go|going|get|look)\s(?:now\s)?(?:in)?(?:to|at)|(?:talk|talking)\sabout|discuss|cover|outline|(?:walk|go)\s(?:you\s)?(?:through|over)|review|provide|share|start\swith|reaffirm(?:ing)?|reiterat(?:e|ing)|(?:metrics|items|elements|targets|figures|numbers|points)\s(?:from|of|in))\s(?:(?:our|the|some)\s|(?=outlook|guidance|guide|expectations))"
        r"(?:(?:full[\s-]year|financial|specific|segment|first|second|third|fourth|quarter|business)\s){0,3}"
        r"(?P<said>(?:outlook|guidance|guide|expectations)\s(?:for\s(?:the\s|our\s)?)?)?$"
    ),
    lists_of=Tail(
        r"\b(?:(?:outlook|guidance|guide|expectations)\s(?:for\s)?|here(?:'s|\sis|\sare)\s(?:the|our|my)\s(?:[a-z]+\s){0,2}(?:plans?|goals|targets|outlook|guidance|numbers|agenda|roadmap|forecasts?|predictions)\s(?:(?:for|in)\s)?|"
        + _COUNTED
        + r"(?:(?:for|in)\s)?)(?:the\s|our\s)?$"
    ),
    follows=re.compile(r"[^.;?!]{0,80}?\b(?:is|are)\sas\sfollows\b|\s?[.:]\s*\Z"),
    counts_out=re.compile(
        rf",?\s(?:we|i|they|there|our)\s(?:have|set|are|will\shave|want|plan)\s(?:ourselves\s)?(?:(?:only|just|really|out)\s)?{_COUNTED}[.:]\s*\Z"
    ),
    outlook_for=re.compile(
        r"\b(?:outlook|forecasts?|predictions?|guidance|budget|preview|review|strategy|projections?|roadmap)(?:\sfor)?[\s:,\-]{1,3}(?:the\s)?$"
    ),
    outlook_of=Tail(
        r"(?<!\bwe\s)(?<!\bthey\s)(?<!\bi\s)\b(?:forecasts?|expectations?|projections?|targets?|estimates?|outlooks?|drivers|prospects|guidance|paths?|plans?|proposals?|strateg(?:y|ies)|agendas?|roadmaps?)\s"
        r"(?:(?:for|of|from)\s(?:(?!that\b|which\b|is\b|are\b|to\b|and\b|(?:having|reaching|becoming|achieving|being|getting|building|producing|delivering|making|launching|opening|reducing|cutting|doubling|completing|ending|installing|selling|generating|growing|increasing)\b)[a-z'\-]+\s){0,5}?)?$"
    ),
    meanwhile=Tail(
        r"\bas\swe\s(?:exit|leave|close\sout|finish|end|(?:go|move|get|progress|work|look)(?:\s(?:through|throughout|into|toward|towards|to))?)\s(?:(?:the|later|rest|balance|of|in|into)\s){0,4}$"
    ),
    meantime=re.compile(
        r"\s?(?:and\s|but\s|so\s)?(?:as|while)\s(?!of\b|early\b|soon\b|late\b|much\b|many\b|well\b|a\b|an\b|to\b|for\b|long\b|part\b)"
    ),
    most=re.compile(r"\b(?:most(?!\slikely)|(?<!at\s)least|[a-z]{3,12}est|worst|record)\b|\bfirst\s(?:[a-z]+\s){1,3}$"),
    figurative=re.compile(r"\b(?:for|of|about|invent)\s(?:today\sand\s)?tomorrow$"),
    not_at_once=re.compile(
        r"(?:\bnot|n't|\bnever)\s(?:going\sto\s|gonna\s|all\s)*(?:(?:happen|come|change|work|disappear|be\s[a-z]+|go\saway|occur|arrive)\s(?:[a-z]+\s){0,3}?tomorrow"
        r"|[a-z]+\s(?:[a-z]+\s){0,3}?(?:in|within)\s(?:an?|one|a\ssingle)\s(?:day|night|minute|hour|second))$"
    ),
    opener=re.compile(
        r"\s?(?:(?:[a-z]+ly|so|and|now|but|then|well|also|again|still|here|next|or|yes|yeah|ok|okay|look|i\smean|you\sknow|in\saddition"
        r"|as\sa\sresult|for\sexample|in\sfact|of\scourse|on\stop\sof\sthat|at\sthe\ssame\stime|at\s(?:least|most)|at\sthe\s(?:latest|earliest)|most\s(?:likely|notably|importantly|recently)|perhaps|maybe)[\s,]+){1,3}"
    ),
    apposition=re.compile(r"[\s,，、(（\-]*(?:that is|that's|which is|i\.?e\.?|in|of|during)?[\s,，]*(?:in)?\s?"),
    ending=re.compile(r",?\s(?:which\s|that\s)?(?:ended|ending|ends)\s(?:on\s|in\s)?"),
)
