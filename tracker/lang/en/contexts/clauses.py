"""What an English clause begins with and what that tells."""

import re

from tracker.lang.contexts.clauses import ClauseOpenings

CLAUSES = ClauseOpenings(
    shares=re.compile(
        r"\s?(?:starting|beginning)\swith\b|\s?followed\sby\b|\s?and\s(?:for|in)\s(?:20[0-9]{2}|next\syear|the\s[a-z]+\s[a-z]+),?\sfrom\s|\s?(?:and|or)\s(?!(?:we|i|he|she|it|they|you|that|this|these|those|there|so|then|now|the|our|its|their|my|your|in|by"
        r"|for|at|as|if|when|after|while|with|because|also|what|who|which|how|once)\b)"
    ),
    upon=re.compile(
        r"[\s,“\"]{0,3}(?:and\s|but\s|so\s)?(?:once|as\ssoon\sas|when\s(?:fully|at\sfull|complete|completed)|as\s[a-z][a-z0-9 '\-]{1,40}?\s(?:ramps?|scales?|matures?)"
        r"|when\s(?!you\b|i\b|we\s(?:look|think|talk))[a-z0-9][a-z0-9' \-]{1,40}?\s(?:(?:is|are)\s(?:[a-z]+ing|fully|up|at)|reach(?:es)?|hits?|gets?\sto))\b"
    ),
    own_clause=re.compile(r"\s?(?:and|but)\s(?:we|i|they|it|he|she)\b"),
    proposes=re.compile(
        r"[\s\-•*]*(?:and\s)?(?:raise|cut|lower|double|triple|halve|reduce|expand|build|create|increase|cap|hire|invest|provide|plant|train"
        r"|bring|restore|deliver|fund|open|lift|boost|limit)\s(?!(?:is|was|are|were|to|of|in|by|from|on|up\sby|down\sby)\b)"
    ),
    doing=re.compile(
        r"[\s\-•*]*(?:and\s)?(?:raising|cutting|lowering|doubling|tripling|halving|reducing|expanding|building|creating|increasing"
        r"|capping|hiring|investing|providing|planting|training|bringing|delivering|opening|lifting|boosting|saving|adding|ending)\s"
    ),
    already=re.compile(r"\s?with\s[^,;]{2,40}?\salready\s"),
    forecasts=re.compile(
        r"\s?(?:under|in|on|given|based\son|according\sto)\s(?:the|these|those|our|its|my|their)\s(?:[a-z0-9\-']+\s){0,3}?"
        r"(?:projected|projections?|forecasts?|baseline|outlook)\b[^,]{0,40},?\s?"
    ),
    interrupts=re.compile(
        r"\s?(?:excluding|including|inclusive|exclusive|adjusted|net\sof|before|ex|on\san?\s[a-z\- ]{3,30}\sbasis|along\swith|together\swith|as|unlike|like|which)\b"
    ),
    resumes=re.compile(r"\s?(?:of|at|to\sbe|between|in\s(?:the|a)\srange|will|is|are|should)\b"),
    describes=re.compile(
        r"\s?(?:or\s)?(?:flat\sto|up|down|an?\s(?:increase|decrease|decline|improvement|reduction)\sof|growth\sof)\s|\s?(?:and\s)?(?:then\s)?(?:followed\sby\b|which\s(?!(?:is|was|has|means|gives|puts|brings|equates|implies|represents|translates|reflects|includes|leaves|makes|takes)\b)[a-z]{2,12}s\s|starting\b|beginning\b|continuing\b|with\s(?!that\b|this\b|all\b|regard)|(?!(?:during|according|depending|assuming|considering|given|looking|turning|moving|going|speaking|building|following)\b)[a-z]{4,12}ing\s)"
    ),
    verb_first=re.compile(
        r"[\s,]{0,2}(?:will|shall|would|are\sto|is\sto|(?:is|are)\s(?:all\s)?(?:expected|due|set|planned|scheduled)\sto)\b"
    ),
    tells_of_thing=re.compile(
        r"\s?(?:worth|valued\sat)\s|\s?(?:which|who)\s(?:(?:currently|now|already|today|also)\s)?(?:has|have|had|generates?|generated|employs?|employed|owns?|operates?|serves?|produces?|makes?|made|earns?|earned|holds?|contains?|covers?|sells?|sold|accounts?\sfor|accounted\sfor)\b"
    ),
    fronts=re.compile(r"\s?(?:and\s|so\s|but\s)?(?:for|in|at|on|during|by)\s"),
)
