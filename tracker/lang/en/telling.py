"""Whose statement an English sentence tells: "Wells Fargo economists write", "said Ann Lee", "under the CBO baseline".

Names are read from the text as it is written (a name has capitals); verbs and nouns are data (cues.yaml).
"""

import re
from collections.abc import Iterable, Iterator

from tracker.lang.telling import Told, ToldKind
from tracker.lang.trie import any_of
from tracker.lang.words import Words

_WORD = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ0-9&.'’\-]*"
_NAME = rf"{_WORD}(?:\s(?:(?:of\sthe|of|for|the|de|van|von|&|\+)\s)?{_WORD}){{0,4}}"
_ASIDE = r"(?:,?\s(?:Inc|Ltd|Corp|Co|PLC|plc|LLC|N\.V|S\.A)\b\.?)?(?:\s\([A-Z][^()]{0,24}\))?(?:,\s[^,;:“”\"]{2,80},)?"
_OPENS = r"[“\"]"
_CLAUSE = r"(?:(?<=[.;:!?•*\-–—]\s)|^\W{0,4}|\b(?:[Tt]his|[Tt]hat|[Ii]t)\smeans\s(?:that\s)?)"
_PLANS = (
    r"(?:(?:has|have)\s(?:also\s)?(?:plans|committed|pledged|agreed)\sto\b"
    r"|(?:will|would|could|is\sset\sto|is\sabout\sto)\s(?:also\s)?(?:[a-z]+ly\s)?[a-z]+\s(?:its|their)\b"
    r"|is\s(?:also\s|now\s)?(?:opening|launching|building|adding|investing|expanding|closing|hiring|rolling\sout|doubling|tripling|spending)\b"
    r"|to\s(?:open|launch|enter|build|add|cut|invest|expand|close|hire|spend|raise|double|triple)\b)"
)
"""What somebody does who makes plans of their own: "Academy to open 20 stores", "Five Oaks will triple its stores"."""
_OWN = re.compile(r"\b(?:I|[Mm]y|I'm|I’m|I've|I’ve)\b")
_I = re.compile(r"(?:I|We)['’](?:ve|m|d|ll|re)")
_OURS = re.compile(r"\b[Oo]ur\s(?:[A-Z][a-z]+\s|latest\s|new\s|updated\s|last\s){0,2}\Z")
_LETTERS = re.compile(r"[a-z]+")
_NAMED_SO = re.compile(r"(?:[A-Z]{3,6}|Bank|Fed)\Z")
"""Who is called by one word with "the": the OBR, the Bank."""
_PEOPLE = (
    r"(?:the|those|many|some|most)\s(?:people|companies|scientists|engineers|researchers|folks|doctors|experts)\s(?:who|that|in|at|of)\s"
    r"[^.;,:“”\"]{2,50}?(?=\s(?:say|are\ssaying|tell|claim|predict)\b)"
    r"|(?:(?!(?:that|and|but|or|as|so|these|those|the|which|know)\b)[a-z][a-z\-]*\s){0,2}(?:ventures|startups|start-ups|companies|scientists|researchers|developers|engineers)(?=\s(?:say|are\ssaying|claim)\b)"
    r"|(?<!\bas\s)(?<!\bhow\s)(?<!\bso\s)\b(?:many|most|some)(?=\s(?:now\s|still\s|also\s)?(?:expect|predict|forecast|anticipate)\b)"
)
"""Some of many of whom the sentence says that they say something."""
_AUXILIARY = frozenset(
    ("is", "are", "was", "has", "have", "had", "its", "their", "with", "for", "to", "out", "in", "a")
)
_THE_SAME = frozenset(("the analysts", "the economists", "the strategists", "the researchers"))
"""Those named before, where they are: "Goldman Sachs analysts warn ... The analysts expect"."""
_CROWDS = ("name", "whose", "believed", "among", "people")
_SIGNALS = r"(?:[Cc]ommunications?|signals?|guidance|statements?|comments?|remarks)\s(?:by|from)"
_SAID = ("said", "says", "wrote", "writes", "added", "adds", "noted", "notes", "stressed", "explained", "highlighted")
_BY = ("shared", "echoed", "estimated", "projected")
_MENTIONS = re.compile(r"(?:mentioned|explained|highlighted|pointed\sout|talked\sabout|spoke\sabout|touched\son)\Z")
_AS_SAID = re.compile(r"(?:[Aa]s|[Ll]ike)\s(?:[A-Z][\w.]{1,15}\s){0,3}\Z")
_OWNS = ("'s", "’s")
_POLLED = re.compile(r"\b(?:polled|surveyed|tracked)\sby\s\Z")
_MEASURE = re.compile(
    r"(?:\bcompared\s(?:to|with)|\b(?:above|below|than|versus|against|from|beating|beat|missing))\s(?:[^.;,]|\.(?=[0-9])){0,24}\Z"
)
"""Before somebody's forecast: it is only what another is held against ("a rise compared to 0.5% in the Bank's")."""
_AS = re.compile(r"(?:As|Like)\s")
_BEFORE_NAMES = frozenset(
    (*_SAID, *_BY, "according", "courtesy", "communication", "communications", "signal", "signals", "guidance")
).union(("statement", "statements", "comment", "comments", "remarks"))
"""With one of these begins what is told before a name."""
_REACH = 220
"""So many characters before a target the name of the source of its projection may stand."""


class Teller:
    """Finds whom a sentence names as the one who says, expects or projects what it tells."""

    def __init__(self, words: Words) -> None:
        groups = words.groups
        verb, role, crowd, house = (
            any_of(groups[g]) for g in ("telling_verb", "telling_role", "crowd", "telling_house")
        )
        noun = any_of(groups["telling_noun"])
        self._stop = frozenset(groups["not_a_teller"])
        self._offices = frozenset(groups["office"])
        self._names = frozenset(groups["possessive_name"])
        self._countries = frozenset(groups["country"])
        self._many = frozenset(groups["crowd"])
        self._departments = frozenset(groups["department"])
        self._sources = words.values["projection_source"]
        self._before = re.compile(
            rf"\b(?P<name>{_NAME})(?:\s{house}|(?:['’]s)?(?:\s{role}){{1,2}})?(?:\sand\s(?:his|her|its|their)\s[a-z]+)?{_ASIDE}(?:,\s(?:which|who)\b)?"
            rf"(?:\s(?:currently\s|now\s|already\s)?[a-z]{{3,12}}(?:s|ed)\s[^.,;:“”\"]{{2,40}}\sand)?"
            rf"(?:\son\s[A-Z][a-z]+day)?(?:\s(?:also|still|now|currently|recently|earlier|just|already|has|have|had|further|[a-z]+ly)){{0,2}}\s{verb}\b(?!(?<=\sproject)(?:[.,;]|\s(?:at|in|on|of|is|was|will|has|and|or|with|for)\b))"
            rf"|\b(?P<first>{_NAME})\sand\s{_NAME}\s(?:both\s|each\s)?target\b"
            rf"|\b(?P<poll>{_NAME}(?<!['’]s)\s(?:poll|survey))\b[^.;:“”\"]{{0,60}}?\s(?:found|finds|showed|shows|suggests|suggested)\b"
            rf"|\b(?P<puts>{_NAME})\sputs?\s(?=[^.;:“”\"]{{3,70}}\sat\s(?:[a-z]+\s){{0,2}}[$€£]?[0-9])"
            rf"|\bled\sby\s(?P<led>{_NAME}),?\s(?:also\s|still\s|now\s)?{verb}\b"
            rf"|\b(?P<forecaster>{_NAME})['’]s\s(?:[\w\-]+\s){{0,3}}?(?:forecasts?|projections?|predictions?|estimates?|price\stargets?|outlook(?=\s(?:points|calls|shows|sees)\b)|(?:budget|plan|document|blueprint|report|statement)(?=\s(?:shows?|projects|adds|calls|forecasts|includes|sets|predicts|sees|expects|proposes|commits)\b)|(?:research|analysis|study|survey|poll)(?=\s(?:now\s|also\s)?(?:shows?|showed|finds?|found|suggests?|suggested|estimates|estimated)\b))\b"
            rf"|^(?P<colon>{_NAME})[^:“”\"]{{0,60}}:\s{_OPENS}"
        )
        self._after = re.compile(
            rf"\b(?:(?P<inverted>{'|'.join(_SAID)})|[Aa]ccording\sto|[Cc]ourtesy\sof|(?:{'|'.join(_BY)})\sby|{_SIGNALS})"
            rf"\s(?:(?:the\s)?[a-z][a-z,\- ]{{0,50}}?\s(?:by|at|from|of)\s)?(?:(?:the|an?)\s)?(?P<name>{_NAME}(?:\s(?:poll|survey)\b)?)"
            r"(?!\s(?:will|would|could)\b)(?(inverted)(?!\s(?:[a-z\-]+\s){0,3}(?:will|would|could|should|may|can|is|are|was|were|has|have)\b))(?!\s(?:[a-z]+\s)?(?:calculator|data|index|model|tool|table|chart|figures|tracker|gauge|report)\b)"
            r"(?![A-Za-z])"
        )
        self._plans = re.compile(
            rf"{_CLAUSE}(?:[A-Z][a-z]+(?:\s[a-z]+)?\s)??(?P<name>{_NAME}(?:\s[0-9]{{1,2}})?){_ASIDE}\s{_PLANS}"
        )
        self._self = re.compile(
            rf"\b(?:I|[Ww]e)(?:\s[a-z]+ly|\salso|\sstill|\snow|\scontinue\sto|\swould|\sdo)?\s{verb}\b|\b[Ii]n\s(?:my|our)\sview\b"
        )
        self._again = re.compile(
            rf"\b(?:[Tt]hey(?:['’]re)?|[Hh]e|[Ss]he|(?:[Ii]t|[Tt]he\s(?:[a-z\-]+\s){{0,4}}?{any_of(groups['telling_house'])})(?=\s(?:[a-z]+\s)?(?:is|has|said|saw|cut|forecast|[a-z]+s|[a-z]+ed)\b))"
            rf"\s(?:has\s)?(?:also\s|now\s|still\s|[a-z]+ly\s)?{verb}\b|\band\shas\s(?:also\s|now\s)?{verb}\b"
            rf"|\b[Tt]he\s(?:[a-z\-]+\s){{0,2}}?{any_of(groups['office'])}\s(?:has\s|also\s|further\s|[a-z]+ly\s){{0,2}}(?:said|says|stated|states|noted|notes|added|adds|stressed|highlighted|explained|emphasi[sz]ed|pointed\sout|told|announced|confirmed|warned|reiterated|predicted|predicts|forecasts?|expects|estimated|estimates|believes)\b"
            rf"|\b[Tt]he\s(?:[a-z\-]+\s){{0,2}}?{any_of(groups['telling_house'])}['’]s\s(?:[a-z]+\s)?{role}(?:\s(?:also|now|still))?\s{verb}\b"
            rf"|\b[Aa]ccording\sto\sthe\s(?:poll|survey|report|(?:[a-z\-]+\s){{0,3}}?(?:{any_of(groups['office'])}|{any_of(groups['telling_house'])}))\b|\b[Tt]he\s(?:poll|survey)\s(?:also\s|now\s)?(?:shows?|showed|found|finds|sees|suggests?|suggested)\b|\b(?:[Tt]he|[Tt]his)\s(?:[a-z]+\s)?(?:budget|document)\s(?:also\s|now\s)?(?:shows?|projects|calls\sfor|forecasts|predicts|sees|expects|proposes)\b|\b(?:[Tt]heir|[Hh]is|[Hh]er|[Ii]ts)\s(?:[a-z\-]+\s){{0,2}}?(?:{noun}|scenarios?|base\scase)\b|\b[Uu]nder\s(?:the|these|those|this)\s(?:same\s)?{noun}\b(?!\s(?:of|from|by)\b)"
        )
        self._crowd = re.compile(
            rf"(?P<own>\b[Oo]ur\s)?(?<!['’])\b(?P<name>(?:(?!(?:that|which|and|but|as|if|when|while|of|what|than|because|suggests?|shows?|indicates?|says|said|where|with|for)\s)[a-z][a-z\-]*\s){{0,2}}?{crowd})"
            rf"\)?(?:\s\([^()]{{1,12}}\)|\s(?:polled|surveyed|tracked)\sby\s[a-z&. ]{{2,30}}?|,\s[^,;:.]{{2,30}},)?(?:\s(?:also|now|still|have|has|more\sor\sless|[a-z]+ly)){{0,3}}\s(?:{verb}|forecasting|projecting|predicting|expecting|estimating|anticipating)\b"
            rf"|\b(?P<whose>{crowd})['’]s?\s(?:[\w&'’\-]+\s){{0,5}}?{noun}\b"
            rf"|\bif\syou\s(?:believe|ask|listen\sto)\s(?:the\s|most\s)?(?P<believed>{crowd})"
            rf"|\b{noun}\s(?:from|of|by|among)\s[^.,;]{{0,30}}?(?P<among>\b{crowd})\b|\b(?P<people>{_PEOPLE})"
        )
        """It is looked for in lower case: to match any case takes twice as long."""
        # A sentence without a word of any verb, noun, crowd or source tells of nobody: its words are looked up.
        self._verbs = _telling(groups["telling_verb"])
        self._foreseeing = (self._verbs | _telling(groups["telling_noun"])).union(
            ("put", "puts", "poll", "survey", "budget", "document", "research", "study", "analysis")
        )
        self._again_words = self._foreseeing.union(
            ("budget", "document", "scenario", "scenarios", "base", "report"), self._offices
        )
        crowds = {phrase.split()[-1].lower() for phrase in groups["crowd"]}
        self._crowd_words = frozenset(crowds).union(
            ("say", "saying", "tell", "claim", "predict", "many", "most", "some")
        )
        self._source_words = frozenset(max(_LETTERS.findall(source.lower()), key=len) for source in self._sources)
        self._source = re.compile(rf"\b{any_of(self._sources)}\b", re.IGNORECASE)
        self._last: tuple[str, tuple[int, int], list[Told], bool] | None = None
        self._projects = re.compile(rf"\b{any_of(groups['projecting'])}\b", re.IGNORECASE)

    def __call__(self, spoken: str, span: tuple[int, int], at: int) -> Told | None:
        """Return whom the sentence at `span` names nearest to `at`: before it rather than after it."""
        last = self._last
        if last is None or last[0] is not spoken or last[1] != span:  # several claims of a sentence ask
            low = _lower(spoken[span[0] : span[1]])
            words = frozenset(_LETTERS.findall(low))
            found = list(self._found(spoken, span, low, words))
            last = self._last = spoken, span, found, not self._source_words.isdisjoint(words)
        source = self._projected(spoken, span, at) if last[3] else None
        if source is not None and any(one.kind is ToldKind.NAME and one.start < source.start for one in last[2]):
            projects = self._projects.search(spoken, source.start, at)  # "it cut its forecast for OPEC's oil to 5"
            source = source if projects else None
        found = last[2]
        if source is not None:  # "according to IEA forecasts": its full name is known
            found = [*(one for one in found if one.kind is not ToldKind.NAME or one.start != source.start), source]
        if len(found) > 1:  # "Egypt plans to cut its debt, the minister said": it is his statement
            found = [one for one in found if one.name.lower() not in self._countries] or found
        if len(found) > 1 and _in_quotes(spoken, span[0], at):  # whoever is quoted, not whom the quotation names
            outside = [one for one in found if one.start > at and not _in_quotes(spoken, span[0], one.start)]
            found = outside or found
        return min(found, key=lambda told: (told.start > at, abs(at - told.start)), default=None)

    def _found(self, spoken: str, span: tuple[int, int], low: str, words: frozenset[str]) -> Iterator[Told]:
        plain = spoken[span[0] : span[1]]
        tells = not self._verbs.isdisjoint(words)
        foresees = not self._foreseeing.isdisjoint(words)
        for m in self._before.finditer(spoken, *span) if foresees or ":" in plain else ():
            group = m.lastgroup or "name"
            owned = group == "name" and m[group].endswith(_OWNS) and m[0].endswith("ed")
            if not owned and not _is_aside(m, spoken, span[0]):  # "Hong Kong's anticipated growth": nobody says it
                yield from self._named(spoken, m[group], m.start(group))
        for m in self._after.finditer(spoken, *span) if not _BEFORE_NAMES.isdisjoint(words) else ():
            yield from self._named(spoken, m["name"], m.start("name"))
        for m in self._plans.finditer(plain) if " to " in plain or " its " in plain or " their " in plain else ():
            for told in self._named(spoken, m["name"], span[0] + m.start("name")):
                yield Told(told.name, ToldKind.PLANS, told.start)
        for m in self._crowd.finditer(low) if not self._crowd_words.isdisjoint(words) else ():
            first, last = next(m.span(group) for group in _CROWDS if m[group])
            name = " ".join(plain[first:last].split())
            if " pric" in m[0] and low.endswith("as ", 0, first):  # what markets do is part of what somebody foresees
                continue
            if name.lower() in _THE_SAME:
                yield Told(name, ToldKind.AGAIN, span[0] + m.start())
                continue
            yield Told(name, ToldKind.SELF if m["own"] else ToldKind.CROWD, span[0] + m.start())
        for m in self._self.finditer(spoken, *span) if tells or "view" in words else ():
            aside = spoken.startswith(",", m.end()) and spoken.endswith(", ", span[0], m.start())
            if not aside and not _in_quotes(spoken, span[0], m.start()):  # "about, I think, 500" is a hedge
                yield Told("", ToldKind.SELF, m.start())
        according = "ccording to the " in plain
        for m in self._again.finditer(spoken, *span) if according or not self._again_words.isdisjoint(words) else ():
            yield Told("", ToldKind.AGAIN, m.start())

    def _named(self, spoken: str, name: str, start: int) -> Iterator[Told]:
        tokens = name.split()
        if _POLLED.search(spoken, max(0, start - 12), start):
            return  # "analysts polled by Thomson Reuters expect"
        dropped = spoken[max(0, start - 5) : start].strip()
        if dropped.lower().endswith((" my", " our")) or tokens[0] in ("My", "Our"):
            yield Told("", ToldKind.SELF, start)  # "my Department is forecasting"
            return
        if _I.fullmatch(tokens[0]):
            return  # "I've said many times": the speaker
        while tokens and tokens[0].strip(".'’").lower() in self._stop:
            dropped, *tokens = tokens
        titles = self._titles(tokens)
        if titles and titles == len(tokens):
            if dropped.lower() == "the":
                yield Told("", ToldKind.AGAIN, start)  # "the Finance Minister said": one named before
            return
        tokens = tokens[titles:]
        tokens = self._without_owner(tokens)
        office = max((n for n, token in enumerate(tokens) if token.lower() in self._offices), default=0)
        if 0 < office < len(tokens) - 2:
            tokens = tokens[office + 1 :]  # "ECB President Christine Lagarde"
        if len(tokens) == 1 and dropped.lower() in ("the", "this") and not _NAMED_SO.match(tokens[0]):
            return  # "The Committee expects": who that is goes by the speaker
        plain = " ".join(tokens).removesuffix("'s").removesuffix("’s").strip(".,'’")
        if len(plain) > 1 and not (len(tokens) == 1 and plain.lower() in (self._stop | self._many)):
            after_the = dropped.lower() == "the" and spoken.startswith("The ", start)
            yield Told(plain, ToldKind.NAME, start + 4 if after_the else start)  # "The OBR forecasts"

    def _without_owner(self, tokens: list[str]) -> list[str]:
        """Return a name without whose somebody is: "Sweden's Heart Aerospace", "UBS's Jane Doe"."""
        if len(tokens) > 1 and tokens[0].endswith(_OWNS) and tokens[0][:-2].lower() in self._countries:
            return tokens[1:]
        owners = [
            n for n, token in enumerate(tokens[:-2]) if token.endswith(_OWNS) and token[:-2].lower() not in self._names
        ]
        return tokens[owners[-1] + 1 :] if owners else tokens

    def _titles(self, tokens: list[str]) -> int:
        """Return how many words before a name are a title: two of "Finance Minister Ann Lee", none of "Energy Transfer"."""
        last = 0
        for count, token in enumerate(tokens, start=1):
            word = token.lower().strip(".,")
            if word not in self._offices and word not in self._departments:
                break
            if word in self._offices:
                last = count
        return last

    def _projected(self, spoken: str, span: tuple[int, int], at: int) -> Told | None:
        """Return the source of a projection; none where the speaker sets their own beside it."""
        start = max(span[0], at - _REACH)
        last = next(iter(reversed(list(self._source.finditer(spoken, start, at)))), None)
        if (
            last is None
            or _OURS.search(spoken, span[0], last.start())
            or _OWN.search(spoken, last.end(), at)
            or not self._projects.search(spoken, start, span[1])
        ):
            return None
        return Told(str(self._sources[last[0].lower()]), ToldKind.SOURCE, last.start())


def _is_aside(m: re.Match[str], spoken: str, begin: int) -> bool:
    """Whether somebody before a verb or forecast only agrees with the speaker, or is what another is held against."""
    group = m.lastgroup or "name"
    if _MENTIONS.search(m[0]) and _as_said(spoken, begin, m.start(group)):
        return True
    return group == "forecaster" and _MEASURE.search(spoken, max(begin, m.start() - 40), m.start()) is not None


def _as_said(spoken: str, begin: int, start: int) -> bool:
    """Whether a name stands behind "as": whoever says "as Ann mentioned, we will" speaks for themself."""
    return bool(_AS.match(spoken, start) or _AS_SAID.search(spoken, max(begin, start - 40), start))


def _lower(text: str) -> str:
    """Return text of the same length in lower case."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _telling(phrases: Iterable[str]) -> frozenset[str]:
    """Return the word of each phrase that tells most, as `_LETTERS` splits them: "preparing" of "is preparing"."""
    split = (_LETTERS.findall(phrase.lower()) for phrase in phrases)
    return frozenset(max(reversed(words), key=lambda word: (word not in _AUXILIARY, len(word))) for words in split)


def _in_quotes(spoken: str, start: int, at: int) -> bool:
    before = spoken[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
