"""What tells how an English sentence is meant."""

import re

from tracker.lang.contexts.sentences import SentencePatterns
from tracker.lang.en.said import FORECAST_AT, GOES_ON, REPORTS
from tracker.lang.tails import Tail

SENTENCES = SentencePatterns(
    tag=re.compile(r"[,，]\s?(?:right|okay|ok|you know|isn't it|doesn't it)\s?[?？]+[\"”’)）]*$"),
    choice=re.compile(r"\bor\s(?:would|is|are|do|does|will|should|can|could|just|more|maybe)\b"),
    measured_by=Tail(
        r"\b(?:ahead\sof|above|below|exceed(?:s|ed|ing)?|beat(?:s|ing)?|better\sthan|worse\sthan|higher\sthan|lower\sthan|more\sthan|less\sthan|short\sof|surpass(?:es|ed|ing)?|outperform(?:s|ed|ing)?|versus|against)\s"
        r"(?:our|the|its|their)\s(?:(?:prior|previous|original|initial|own|internal|full[\s-]year|annual|quarterly|financial|earlier|[a-z]+[\s-]quarter|q[1-4]|20[0-9]{2}|(?:high|low|top|upper)\send\sof\sour)\s){0,3}$"
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
    pledges=re.compile(
        r"\b(?:we|i)(?:'re|'m|'d)?\s(?:(?:are|am|would|do|also|still|now|currently|fully|again|continue\sto|[a-z]+ly)\s){0,3}"
        r"(?:expect|anticipat|plan|intend|project|forecast|target|aim|look(?:ing)?\sforward|expecting|working\s(?:to|toward))"
    ),
    reaffirms=re.compile(
        r"\bwe(?:'re|\sare)?\s(?:also\s|now\s|still\s)?(?:reiterat|reaffirm|maintain|rais|lower|narrow|tighten|updat)(?:e|ing)?\s(?:our|the)\s"
    ),
    expects=re.compile(
        r"\bwe(?:'re)?\s(?:(?:are|also|still|now|currently|continue\sto|would)\s){0,2}(?:expect(?:ing)?|anticipat(?:e|ing)|forecast(?:ing)?|project(?:ing)?)\s"
        r"|\bwe\salso\s(?:plan|intend)\sto\s"
        r"|\b(?:is|are)\s(?:also\s|now\s|both\s|each\s|still\s)?(?:expected|anticipated|projected|forecast|forecasted)\sto\s"
        r"|\bwe(?:'re|\sare)?\s(?:also\s|now\s|still\s)?(?:reiterat|reaffirm|maintain|rais|lower|narrow|tighten|updat)(?:e|ing)?\s(?:our|the)\s"
        r"|\bour\s(?:forecast|outlook|guidance|projection|estimate)s?\sfor\s(?:[a-z\-]+\s){1,4}?of\s"
    ),
    replies=re.compile(
        r"(?:(?:well|yeah|yes|so|look|oh|and|i\smean|i\sthink|i\sbelieve|i\sexpect|i\swould\ssay|i'd\ssay)[, ]{1,2}){0,4}"
        r"(?:it|they|there|you|that|we|(?:the|our|most|all|every|half\sof|many)\s[a-z]{2,20}(?:\s[a-z]{2,20}){0,3})(?:'ll|\swill)\s"
        r"(?:probably\s|likely\s|definitely\s|certainly\s|all\s|still\s|already\s){0,2}(?:be|have|see|become|reach|look|continue\sto|grow|double|drop|fall|rise)\b"
        r"|(?:well[, ]{1,2})?(?:yes|yeah|yep|absolutely|definitely|certainly|sure|of\scourse|no)[,.]?\s(?:we|it|they|i|he|she|you)(?:(?:'ll|\swill|\swon't)\b|(?:'re|\sare)\s(?:not\s)?going\sto\b)"
    ),
    foretells=re.compile(
        r"(?:\bwe(?:'re)?\s(?:(?:are|also|still|now|currently|continue\sto|would)\s){0,2}(?:expect(?:ing)?|anticipat(?:e|ing)|forecast(?:ing)?|project(?:ing)?)\s[^.;!?]{0,90}?"
        r"|\b(?:is|are)\s(?:also\s|now\s|both\s|each\s|still\s)?(?:expected|anticipated|projected|forecast|forecasted)\s(?=to\s))"
        r"\b(?:to\s(?:be\s(?:up|down|flat|lower|higher|neutral|accretive|dilutive|positive|negative|relatively|roughly|broadly|largely|slightly|modestly|similar|consistent|in\sline|stable|better|worse|above|below|flattish|comparable|unchanged|softer|stronger|weaker|higher|lower)"
        r"|grow|increase|improve|decline|decrease|remain|expand|contract|moderate|accelerate|decelerate|return\sto|stay|rise|fall|soften|strengthen|leverage|continue\sto\s(?:grow|improve|decline|increase|expand))"
        r"|(?:modest|strong|continued|slight|solid|further|sequential|higher|lower|positive|negative|significant|meaningful|healthy)\s(?:[a-z\-]+\s){0,3}?(?:growth|improvement|expansion|contraction|decline|increase|decrease|loss|gains?|leverage|margins?|demand|sales|revenues?|pressure))\b"
    ),
    item=re.compile(
        r"(?:,\s)?(?:(?:and|finally|lastly|then|plus|also|next|first|second|third|fourth|fifth)[, ]{1,2}){0,2}(?!(?:we|i|it|this|that|these|those|they|you|there|he|she|as|if|in|on|at|by|for|with|while)\b)"
        r"(?:[a-z&/\-']+,?\s){1,8}?(?:of|at|between|from|around|about|roughly|approximately|in\s(?:the|a)\srange\sof|ranging\sfrom|is|are|to\s(?:total|be|reach|exceed)|up|down)\s(?:an?\s|the\s|between\s)?"
        r"|(?:and\s)?(?:first|second|third|fourth|fifth|secondly|thirdly|finally|lastly|number\s(?:one|two|three|four|five))[,:]?\s(?!quarter|half)(?:we\s|to\s)?[a-z]+(?:\s[a-z\-']+){0,5}?\s(?:by\s)?"
        r"|(?:(?!(?:we|i|it|this|that|these|those|they|you|there|as|if|in|on|at|by|for|with|while|and|but)\b)[a-z&/\-']+\s){0,6}(?!(?:and|so|but|well|yes|now|then)\b)[a-z&/\-']+[,:]\s"
    ),
    item_about=re.compile(
        r"(?:(?:and|then|plus|also|finally)[, ]{1,2})?(?!(?:we|i|it|this|that|these|those|they|you|there|as|if|in|on|at|by|for|with|while|so|but)\b)(?:(?![a-z]{2,12}ed\s)[a-z&/\-']+\s){1,4}"
    ),
    changes=re.compile(
        r"\b(?:(?:rais|increas|lift|grow|go(?:es|ing)?\b|mov|ris|expand|boost|push|tak|bring|ramp|upgrad|(?:revis|nudg|mark)ed\sup)"
        r"|(?P<down>reduc|cut|lower|declin|decreas|fall|drop|shrink|downgrad|trim|(?:revis|nudg|mark)ed\sdown))"
    ),
    reports=REPORTS,
    goes_on=GOES_ON,
    own_words=re.compile(r"\b(?:i|i'm|my|we|we've|our|us)\b"),
    projected=re.compile(
        r"\b(?:is|are)\s(?:also\s)?(?:projected|forecast)\sto\b|\bthe\s(?:projected|median)\s(?:[a-z]+\s){0,3}?(?:path|rate|level|growth|projection)\b"
    ),
    takes_effect=re.compile(
        r"\b(?:these|those|the|both|all|such)\s(?:[a-z]+\s){0,3}?(?:changes|measures|increases|adjustments|reductions|cuts|moves|steps|reforms|revisions|amendments|enhancements|rates|rules|concessions|fees|prices|thresholds)\s"
        r"(?:(?:will|would|shall|are\sto)\s(?:all\s|also\s|both\s)?(?:take\seffect|come\sinto\s(?:effect|force|operation)|apply|kick\sin|be\s(?:effective|implemented|in\s(?:effect|force)|phased\sin))|take\seffect|come\sinto\s(?:effect|force)|apply)\b"
    ),
    parallel=re.compile(
        r"\b(?:will|would)\s(?:also|likewise|similarly)\b"
        r"|\b(?:this|it|that|they|these)\s(?:will|would)\sbe\s(?:raised|increased|lifted|reduced|cut|lowered|expanded|extended)\b"
    ),
    told_that=re.compile(
        r"[^,;]{0,30}?\b(?:admit|say|said|concede|confirm|clear|told|announce|acknowledge|warn|promise|promised|agreed|assure|assured|confident"
        r"|sure|informed|advised)(?:\s[a-z]+)?\sthat\s[^;]{0,60}$"
    ),
    forecast_at=FORECAST_AT,
    has_planned=re.compile(r"have\b[^.;,]{0,60}?\b(?:planned|scheduled|slated|lined\sup|under\sconstruction)\b"),
    now_that=Tail(r"\b(?:now\sthat|given\sthat|since)\s[^.,;]{1,40}\s$"),
    relative=Tail(r"\b(?:that|which|who|whom)\s(?:(?:we|they|it|you|i)\s)?$"),
    now_done=Tail(r"\b(?:is|are|gets?|getting|being)\s(?:all\s|both\s|then\s|fully\s|finally\s|either\s)?$"),
    unreal=Tail(
        r"\b(?:surprised|astonished|shocked|amazed|stunned|disappointed|flabbergasted|upset|mystified)\sif\s(?:[a-z'\-]+\s){1,5}$"
    ),
    withdraws=re.compile(
        r"\b(?:outlook|guidance|forecasts?|targets?|projections?|ambitions?|estimates?)\b[^.;]{0,160}?\b(?:(?:is|are|was|were|been|being)\s(?:hereby\s|now\s|also\s|all\s|therefore\s|formally\s)?"
        r"(?:withdrawn|suspended|rescinded|retracted|scrapped|abandoned|dropped|off\sthe\stable|no\slonger\s(?:valid|applicable|relevant|in\seffect))|no\slonger\s(?:applies|apply|stands|stand|holds|hold)|should\sno\slonger\sbe\srelied)\b"
        r"|\b(?:withdr(?:aw|ew|awn|aws|awing)|suspend(?:s|ed|ing)?|rescind(?:s|ed|ing)?|retract(?:s|ed|ing)?|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?)\s(?:our|its|their|the|his|her|all|any)\s(?:[a-z0-9\-]+\s){0,5}?"
        r"(?:outlook|guidance|forecasts?|projections?|targets?)\b"
    ),
    than=re.compile(r"\bthan\b|\bon\stop\sof\b"),
    compares=re.compile(
        r"\b(?:than|compared\s(?:to|with)|versus|vs\.?|relative\sto|on\stop\sof|similar\sto|consistent\swith|in\sline\swith|of\swhat(?=\s(?:it|they|we)\s))\s[^,;:]{0,80}\Z"
    ),
)
