"""What tells names in a document, in English."""

import re

from tracker.lang.patterns.names import NamePatterns

NAMES = NamePatterns(
    we=re.compile(r"\b(?:we|our|us)\b"),
    own=re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b"),
    links=r"(?:(?:of|for|the|and|on|in|&)\s){0,2}",
    cited=re.compile(
        r"[Aa]ccording\sto\s(?:(?:an?|the)\s(?:[a-z]+\s){0,2}?(?:report|forecast|analysis|survey|note)\s(?:from|by)\s)?\Z"
    ),
    linked=re.compile(r"\b[A-Z][a-z]+\s(?:of|for)\s(?:the\s)?\Z"),
    edition=re.compile(
        r"(?<![A-Za-z])(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter"
        r"|In|By|For|From|To|Since|Until|Through|Throughout|During|Of|On|At|After|Before|Between|And|Or|The|This|That|As|With|Year|Years|Quarter|Half|Fiscal|Calendar|Financial|Full|Early|Late|Mid|End"
        r"|Circa|Around|Over|About|Under|Vision|Agenda|Plan|Plans|Strategy|Roadmap|Target|Targets|Goal|Goals|Guidance|Outlook|Forecast|Budget|Estimate|Estimates|Revenue|Sales|Results|Earnings|Update|Copyright|Our|Its|Their|Our|But|If|When|While)\b)"
        r"[A-Z][A-Za-z]+$"
    ),
    begins=re.compile(
        r"(?:^|[.,;:!?\n“\"(*•\-–—]|\b(?:and|but|that|while|as|yet|so|now|[Tt]he)|\b(?:[Aa]nalyst|[Ee]conomist|[Ss]trategist|[Rr]esearcher)s?\s(?:at|with|from|of))\s*$"
    ),
    singular=re.compile(
        r"['’]s\s|(?:,\s[^,;:]{2,80},)?\s(?:also\s|now\s|still\s|currently\s|[a-z]+ly\s)?(?:is|has|[a-z]+s|said|told|set|laid|wrote|[a-z]+ed)\b"
    ),
    tells_of_it=re.compile(
        r"(?:,\s[^,;:]{2,80},)?\s(?:also\s|now\s|still\s|currently\s)?"
        r"(?:expects|predicts|forecasts|projects|estimates|says|said|sees|warns|warned|reckons|believes|anticipates)\b"
    ),
    office=re.compile(
        r"\b(?:(?:Department|Ministry|Bank|Bureau|Office|Institute|Council)\s(?:of|for)\s(?:the\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
        r"|(?:[A-Z][a-z]+\s){1,3}(?:Agency|Bank|Institute|Commission|Administration|Authority|Association)"
        r"|(?:[A-Z][A-Za-z&.]+\s){1,4}(?:Group|AG|Inc|Plc|PLC|Co|Corp|Holdings|Securities|Capital|Partners|SE|SA|NV|Ltd)(?:\s(?:AG|Inc|Plc|PLC|SA|NV|Ltd))?|(?P<letters>[A-Z]{3,6}))\b"
    ),
    institution=re.compile(
        r"\b(?:Office|Bank|Fund|Agency|Department|Commission|Organi[sz]ation|Board|Administration|Authority|Bureau|Institute|Council"
        r"|Association|Treasury|Ministry)\b"
    ),
    bank=re.compile(
        r"\b(?:(?:Reserve\s)?Bank\sof\s(?:the\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|European\sCentral\sBank|Swiss\sNational\sBank|ECB|SNB|RBI|RBA|BoE|BoJ)\b"
    ),
    bank_called=("Bank", "The Bank"),
    fed_called=("Fed",),
    possessive=re.compile(r"['’]s\Z"),
    surname=re.compile(r"\s[A-Z][a-z'’\-]{2,20}(?=[,.;)\n]|\s(?:and|our|is|who)\b)"),
)
