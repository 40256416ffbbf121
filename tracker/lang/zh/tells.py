"""Who is told to have said something in a Chinese report: 鸿海董事长刘扬伟12日于法说会表示, 蔡力行说, 李强在报告中提出."""

import re
from collections.abc import Callable
from functools import lru_cache

from tracker.lang.tails import Tail
from tracker.lang.telling import Told, ToldKind
from tracker.lang.trie import any_of
from tracker.lang.words import Words
from tracker.lang.zh.brief import Brief
from tracker.lang.zh.foreign import foreign_tellers
from tracker.lang.zh.houses import CALLED, companies, is_sector, last_of, listed, meant_again, mentioned
from tracker.lang.zh.issuers import leads
from tracker.lang.zh.notices import MEETS, acting, coded, leading, makes, notices
from tracker.lang.zh.openings import beginnings, matches_at
from tracker.lang.zh.retold import REPORT_VERBS, changed_then, is_report, of_others, plain
from tracker.lang.zh.views import Views

_HAN = "\u4e00-\u9fff"
_BETWEEN = (
    r"[”」』]?(?:[,，]?\s?(?:(?:[上下中]午|傍晚|晚上)?(?:会?见|面对)(?:记者|传媒|媒体)时?|幽默|笑着|(?:出席|主持|参加|参访|视察)[^,，。；]{1,16}?[时后]|受访时?|接受[^,，。；]{1,10}?(?:采访|专访|访问|访谈)时?|致[词辞]时?|会后|会中|会上|席间|乐观|保守|审慎|郑重|公开|明确|再次|多次|当场|现场|高调|普遍|一致|大多|皆|接棒|接着|接力|率先|首度|亲自|语气坚定|信心满满|虽然?|却|仍然?|依然|依旧|一直|则|也|还|亦|均|都|续|再|又|并|今|昨|今天|昨天|今日|昨日|进一步|同时|随后|最后|特别|明确|[也亦]有|曾|就|近日|日前|先前|此前|之前|早前|稍早|随即|多次|公开|当天"
    r"|\s?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})\s?日|\s?[本上]?周[一二三四五六日]|[今昨][(（][0-9]{1,2}[)）]日|\s?[(（][^)）]{1,30}[)）])){0,3}"
    r"(?:(?:发布|公布|发表|出具|最新)[^,，。；]{0,24}?(?:报告|展望|研报|预测|分析|调查|研究|统计)[」』》]?中?\s?[,，]?)?"
    r"(?:\s?(?:[在于对向]|就(?!是))[^,，。；]{1,16}?(?:上|中|时|里|会|后|问题)?|[在于][^,，。；]{10,44}?[会坛告访谈动议][”」』》]?[上中时里])?\s?"
)
_HOUSE = r"(?:(?<!管理|经营|领导|研发|法律|医疗)团队|协会|公会|商会|联合会|总会|智库|投顾|投信|证券|银行|金控|期货|资本|集团|研究院|研究所|研调|基金会|总处|总署|管理局|委员会|(?<=[^各国界行])央行|财务省)(?:国际)?"
_OFFICE = re.compile(r"(?:[部委局署处社办]|委员会|政府|会议所|国务院|交易所)\Z")
"""The words of an office or a news agency end with their paragraph; what a house forecasts may take several."""
_LONGEST_PARAGRAPH = 1200
_WHOLE = 20_000
_NO_NAME_END = "证券行社局部会院司团府所厂店网报台州市省国级"
_NAME = 4
_SURNAMED = 3
"""A surname and two characters; where the first two are a word, it is no name (应该讲)."""
_OF_HOUSE = r"(?:研究[部所院]|高[管层]|管理层|(?:有关|相关)?负责人)"
"""Some of a house: 中信证券研究部表示 is the house's."""
_LEFT_OUT = re.compile(
    r"(?:^|(?<=[,，。；：、\s]))(?:并|也|亦|且|同时|另)?\s?(?:预测|预计|预估|预期|预料|估计|料|估)(?![值差])"
    r"|(?:^|(?<=[，,。；\s]))(?:该)?报告中?(?:也|亦|并)?(?:指出|提到|表示)|编列"
)
"""A forecast whose forecaster is left out, being known: 在民间消费方面，…，预测第4季成长3.14%."""
_OWN_AIM = re.compile(r"(?P<name>[A-Z][A-Za-z.\-]{2,20}|该?公司)的[^，。；]{0,6}目标(?:则|也|仍)?[是为]")
"""A report tells of a company's own aim: Lucid的长期目标则是…."""
_OF_FIGURES = "据照引用"
"""Whose figures are told behind a target has not told that: 预计…，根据中电联数据，去年…."""
_CN = "一二三四五六七八九"
_CONTRASTS = "而但"
"""After it somebody else is told to have said something else: …，而华尔街普遍预期."""
_SPOKEN_OF = re.compile(
    r"(?:央行|联储局?|联准会|央行行长)\s?(?:预计|预期|料|预料)[将会仍]\s?[^，。；]{0,6}?[降加升减调维按暂放收]"
)
"""What a central bank will do is what somebody else expects: 政策方面，央行预计将降息."""
_LABEL = r"(?P<name>{names}|[\u4e00-\u9fff]{{2,6}}?{house})\s?[：:](?!\s?[「“『])"
_PAUSE = r"[,，。；：:、\s“”「」『』】》）)?!？！]"
_PAUSES = re.compile(_PAUSE)
_VIEW = r"(?:的(?:看法|观点|论点|判断|预测|预期|估计|结论|展望|立场|意见|主张)[是为]|的(?:引述|原话|引言)[是为，,：:])"
_REVISES = r"(?:[上下]调|[上下]修|[调升降]高|调[升降低]|维持|列为|看至|喊到)"
_SOME = r"(?:(?<=[而但若])|(?<=目前|不过|虽然|其中|鉴于|由于|因为|多数|主流|主要|不少|部分|全球|大型|国际|外界|据悉)|(?<=最终|那么|其实|所以|而且|因为|比如|例如|首先|最后|包括)|(?<=主要的|多数的|全球的)|(?<=[0-9多数几各两三][位名家间])|(?<=[0-9][位名家]华尔街)|(?<=机构)|(?<=业者)|(?<=相关|业内|行业))"
"""What may stand right before those who forecast: 而华尔街普遍预期, 全球主要的投行."""
_LATIN = re.compile(
    r"(?:^|(?<=[,，。；：:、\s“”「」（）()])|(?<=[\u4e00-\u9fff])|(?<=C[EFOT]O\s))(?!(?:C[EFOT]O|GDP|CPI|PPI|PCE|PMI|EPS|ROE|ROIC|ASP|CAGR|YoY|QoQ|AI|ETF|IPO|ASIC)(?![A-Za-z]))(?P<name>[A-Z][A-Za-z.\-]{2,20}(?:\s[A-Z][A-Za-z.\-]{1,20}){0,2})"
    + _BETWEEN
    + r"(?:(?:则|也|还)?(?:给出|提出|抛出|做出|作出)了?[^，。：:]{0,12}(?:预测|判断|预言|观点|看法)(?=[，,：:])|表示|指出|称(?!为)|说(?!明)|认为|强调|透露|相信|坦言|补充|告诉|写道|承认|重申|(?:预测|预估|预计|预期|估计|推估|估算|判断)[,，]"
    r"|发[表布]了?[^,，。；]{0,6}(?:声明|讲话|演讲|文章|看法|观点|评论))"
)
"""Names in Latin letters are told only before verbs that a product cannot have: Robotaxi预计明年开放 names no one."""
_UNKNOWN = (
    rf"(?![我你他她它咱这那此该其本最以上目现当不各某有所相一两几多大少对已历前近过去之新旧])[{_HAN}]{{2,6}}?(?<![们司据型法标准度率来验前况势果式值年月底期])"
    r"(?=的(?:最新)?(?:推估|推算|估计|估算|预测|预估|测算)[，,：:、\s])"
)
"""Whoever a forecast is of by its words, known or not: 根据卡拉特尔的推估，…"""
_OF_A_NOTE = re.compile(r"(?:综上|因此|总体)?[,，]?(?:我们)?(?:预计|预测|预期)\s?公司")
_QUOTING = ("据", "照", "引述", "引用")
"""What a note on a company expects of it is its writer's, and not that of the last source that it quotes (据…预测)."""
_NO_END = ("是", "在此", "特此")
"""No name ends so: 边缘是指端点设备, 英九在此宣布."""
_NO_NAME = re.compile(r"周[一二三四五六日天]|看[好淡旺空多]|能源系统")
"""Words that begin like a name: 周二 is a day."""
_DOES = re.compile(
    r"(?:支持|推动|推进|鼓励|引导|帮助|促进|加强|通过|发挥|利用|包括|以及|由于|下周|本周|上周|下月|本月|上月|国有|大型|商业|各类|各地|部分|一些|许多|其他|多家|几家|所有|任何|要求|允许|组织|成立|设立|建立|推出|发行|投资|收购|入股|增资|注资"
    r"|参股|优化|完善|健全|深化|强化|落实|提高|提升|扩大|增加|减少|降低|开展|实施|加快|加大|做好|做强|培育|打造|建设|建好|应该|可能|已经|正在|如果|因为|所以|但是|而且|或者|还有|就是|这个|那个|什么|怎么|为什么)"
)
"""No name begins with what is done, or when: 支持国有大型商业银行补充资本, 应该讲说."""
_CAPITAL = re.compile(r"[A-Z]")


def teller(words: Words) -> Callable[[str, tuple[int, int], int], Told | None]:
    """Return the function that finds whom a sentence, or in a report the paragraph before it, names as speaking."""
    return _Teller(words).tells


class _Teller:
    """The patterns of the words that tell, and what they find in a text."""

    def __init__(self, words: Words) -> None:
        groups = words.groups
        self.verb = any_of(groups["telling_verb"])
        title = any_of(groups["title"])
        says = rf"(?:{self.verb}(?!师)|{_VIEW}|[：:]\s?[「“『])"
        house_or_crowd = rf"(?:{any_of(groups['institution'])}|{any_of(groups['forecasters'])})"
        begins = rf"(?:^|(?<={_PAUSE})|{_SOME}(?={house_or_crowd})|(?<=[{_HAN}])(?:{title}))(?:{title})?"
        person = rf"(?=(?!高[管层级])(?:{any_of(groups['surname'])})[{_HAN}]{{1,2}}?(?:{title})?{_BETWEEN}{says})"
        self.told = re.compile(
            rf"{begins}(?:(?:{any_of(groups['institution'])}|[{_HAN}]{{2,6}}?{_HOUSE}|[{_HAN}]{{2,4}}(?:科技|投资|保险|信托|资管|财富)){person})?(?P<name>{house_or_crowd}|[{_HAN}]{{2,9}}?{_HOUSE}"
            rf"|{any_of(groups['surname'])}(?!(?<=于)[今本去明上下此其是]|总[统理裁]|主席|[院市部局司]长|特首|(?<=欧)[盟洲元美])[{_HAN}]{{1,2}}?(?=(?:{title})?{_BETWEEN}{says}))(?:{title}|{_OF_HOUSE})?{_BETWEEN}{says}"
        )
        # What begins with `begins`, or a title, is tried only where one of these begins, or behind a pause.
        self.openers = beginnings((*groups["institution"], *groups["forecasters"], *groups["title"]))
        self.foreign = foreign_tellers(begins, f"(?:{title})", _BETWEEN, says)
        self.listed = re.compile(rf"{begins}(?P<name>[{_HAN}]{{2,5}}?){_BETWEEN}{says}")
        self.revised = re.compile(
            rf"(?:^|(?<=[,，。；：:、\s]))(?P<name>{any_of(groups['institution'])}|[{_HAN}]{{2,6}}?{_HOUSE})(?:(?:首席)?策略师|分析师|团队)?"
            rf"(?:[^,，。；]{{1,40}}?[,，])?\s?(?:也|亦|并|则|同时|已|更)?将[^,，。；]{{1,40}}?(?:[,，]\s?[^,，。；]{{0,24}})?{_REVISES}"
            rf"|(?:^|(?<=[，。\s]))(?P<office>{any_of(groups['institution'])})(?:今|昨|昨日|今日|近日|[0-9]{{1,2}}日)?(?:大幅|小幅|再度?|同步)?"
            rf"(?:{_REVISES}[^，。；]{{1,30}}?(?=[0-9{_CN}]|百分之)|(?:发布|公布|发表)最新[^，。；]{{0,8}}(?:预测|展望)|向[^，。；]{{2,12}}(?:进行|提出|提交)[^，。；]{{0,6}}报告)"
            rf"|(?:^|(?<=[，。；\s]))(?:除[^，。；]{{1,12}}外[,，])?(?P<rater>[{_HAN}]{{2,6}}?{_HOUSE}|{any_of(groups['institution'])})(?:亦|也|并|则)?给予[^，。；]{{1,24}}?目标"
            rf"|(?<=[以是为，,])(?![以是为其而则])(?P<owner>[{_HAN}]{{2,6}}?{_HOUSE})的\s?(?=[0-9])"
        )
        latin = r"[A-Z][A-Za-z.&\-]{2,20}(?:\s[A-Z][A-Za-z.&\-]{1,20}){0,2}"
        self.source = re.compile(
            rf"(?:根据|依据|按照|引述|引用|据)(?P<name>{house_or_crowd}|[{_HAN}]{{2,6}}?{_HOUSE}|{latin}|{_UNKNOWN})(?:[(（][^()（）]{{1,24}}[)）])?(?:[和与及、][^,，。；]{{2,12}}?)?"
            r"(?:的|最新|发布|公布|[0-9]{1,2}[月日])*[^,，。；]{0,6}?(?:数据|报告|预测|预估|估计|估算|研究|资料|统计|展望|分析|研报|测算|推估|推算|推计|评估|调查)"
        )
        self.brief = Brief(house_or_crowd, any_of(groups["surname"]))
        self.views = Views(
            rf"(?:{any_of(groups['institution'])}|[{_HAN}]{{2,6}}?{_HOUSE})",
            any_of(groups["forecasters"]),
            title,
            any_of(groups["surname"]),
        )
        self.turn = Tail(rf"[{_CONTRASTS}](?:{title})?$")
        self.coded = coded(_BETWEEN + says)
        self.houses = mentioned(any_of(groups["institution"]))
        self.acts = acting(any_of(groups["institution"]))
        self.leads = leading()
        self.they = re.compile(rf"(?:^|(?<=[,，。；\s]))[他她](?!们){_BETWEEN}{says}")
        self.again = re.compile(rf"(?:^|(?<=[,，。；：\s“”「」]))[他她]们?{_BETWEEN}{self.verb}")
        self.label = re.compile(_LABEL.format(names=any_of(groups["institution"]), house=_HOUSE))
        self.house = re.compile(rf"{_HOUSE}|\A(?:{any_of(groups['institution'])})")
        self.crowds = frozenset(groups["forecasters"])
        self.known = self.crowds | frozenset(groups["institution"])
        self.no_names = frozenset(groups["not_a_person"])
        self.titles = frozenset(groups["title"])
        self.said = re.compile(
            rf"{_VIEW}|{any_of(groups['telling_verb'], apart=True)}|[：:]\s?[「“『]"
        )  # found ten times as fast
        self._last: tuple[str, tuple[int, int], int, Told | None] | None = None
        # Several claims of a sentence, and those after it, ask for the same.
        self.named = lru_cache(maxsize=64)(self._named)
        self.sole = lru_cache(maxsize=2)(self._sole)
        self.speech = lru_cache(maxsize=2)(self.views.speech)

    def tells(self, spoken: str, span: tuple[int, int], at: int) -> Told | None:
        """Return who says what stands at `at` in the sentence `span`; None where the text names nobody."""
        last = self._last
        if last is None or last[0] is not spoken or last[1:3] != (span, at):  # it is asked for twice of a claim
            last = self._last = spoken, span, at, self._told(spoken, span, at)
        return last[3]

    def _told(self, spoken: str, span: tuple[int, int], at: int) -> Told | None:
        start, end = span
        text = plain(spoken)
        begin = max(spoken.rfind("\n", max(0, start - _LONGEST_PARAGRAPH), start), start - _LONGEST_PARAGRAPH, 0)
        here = self.named(text, start, end)
        if here:
            before = [one for one in here if one[0] <= at]
            if not before and self.turn.search(text, max(start, here[0][0] - 12), here[0][0]):
                return self._last_named(spoken, text, (begin, start), end)
            if before or text[here[0][0] - 1] not in _OF_FIGURES:
                return _by(spoken, before[-1] if before else here[0])
        meant = (
            self._house(text, begin, span)
            or self._person(text, begin, span)
            or self.views.titled(spoken, text, start, self.named)
        )
        if meant is not None:
            return _by(spoken, meant)
        if text.find("目标", start, at) >= 0 and (aim := _OWN_AIM.search(text, start, at)) is not None:
            return _by(spoken, aim.span("name")) if aim["name"].isascii() else None
        if not of_others(spoken):
            return None
        told = self._acting(spoken, text, span) or self._firm(spoken, text, begin, (start, at))
        if told is None and is_report(spoken, self.verb):
            told = self._before(spoken, text, begin, (start, end, at))
        return told or self._last_named(spoken, text, (begin, start), end)

    def _acting(self, spoken: str, text: str, span: tuple[int, int]) -> Told | None:
        """Return the office that begins a sentence with its plans."""
        acts = self.acts.match(text, *span)
        named = acts.span(acts.lastgroup or 0) if acts is not None else makes(text, *span)
        if named is None or text[slice(*named)] in self.crowds:
            return None
        return Told(spoken[slice(*named)], ToldKind.PLANS, named[0])

    def _firm(self, spoken: str, text: str, begin: int, place: tuple[int, int]) -> Told | None:
        """Return the company that begins a sentence, or its paragraph, in which nobody has said anything before."""
        start, at = place
        firm = leads(text, (start, begin + (spoken[begin : begin + 1] == "\n")), at)
        if firm is None or self.named(text, begin, start):
            return None
        return Told(spoken[slice(*firm)], ToldKind.PLANS, firm[0])

    def _named(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        if self.said.search(text, start, end) is not None:
            places = self._openings(text, start, end)
            found += [m.span("name") for m in matches_at(places, self.told, text, end) if self._is_name(m)]
            found += [m.span(m.lastgroup or 0) for m in matches_at(places, self.foreign, text, end)]
            if known := listed(text):
                found += [m.span("name") for m in matches_at(places, self.listed, text, end) if m["name"] in known]
        if _CAPITAL.search(text, start, end):
            found += [m.span("name") for m in _LATIN.finditer(text, start, end)]
        found += [m.span(m.lastgroup or 0) for m in self.revised.finditer(text, start, end)]
        if text.find("据", start, end) >= 0 or text.find("按照", start, end) >= 0 or text.find("引", start, end) >= 0:
            found += [m.span("name") for m in self.source.finditer(text, start, end)]
        found += [*notices(text, start, end), *self.views.find(text, start, end), *self.brief.find(text, start, end)]
        label = self.label.match(text, start)
        found += [label.span("name")] if label and label.end() < end else []
        if text.find("(", start, end) >= 0 or text.find("（", start, end) >= 0:
            found += [m.span("name") for p in (MEETS, self.coded) for m in p.finditer(text, start, end)]
        about = [m.start() for m in _SPOKEN_OF.finditer(text, start, end)] if found else []
        found = [one for one in found if not is_sector(text, one) and not _is_no_name(text, one)]
        return sorted(one for one in found if not any(one[0] <= at < one[1] for at in about))

    def _openings(self, text: str, start: int, end: int) -> list[int]:
        """Return where a name with its verb can begin."""
        pauses = (m.end() for m in _PAUSES.finditer(text, start, end))
        return sorted({start, *pauses, *(m.start() for m in self.openers.finditer(text, start, end))})

    def _is_name(self, m: re.Match[str]) -> bool:
        name = m["name"]
        return name in self.known or (
            not name.startswith(("我们", "咱们"))
            and name not in self.no_names
            and not (len(name) == _SURNAMED and name[:2] in self.no_names and name not in self.titles)
            and (len(name) > 2 or name[-1] not in _NO_NAME_END)
        )

    def _house(self, text: str, begin: int, span: tuple[int, int]) -> tuple[int, int] | None:
        """Return the house named last that 该行 means, in this sentence or before in the paragraph that begins there."""
        start, end = span
        again = meant_again(text, begin, end)
        if again is None or (again < start and self.named(text, again, start)):
            return None
        since = max(0, begin - _LONGEST_PARAGRAPH)
        before = self.named(text, since, again)
        houses = (one for one in reversed(before) if self._is_house(text[slice(*one)], text))
        return next(houses, None) or last_of(self.houses, text, since, again)

    def _is_house(self, name: str, text: str) -> bool:
        return name not in self.crowds and (not self._is_person(name) or name in listed(text))

    def _last_named(self, spoken: str, text: str, place: tuple[int, int], end: int) -> Told:
        """Return the office that acts here, else who was named last, in the paragraphs before too, or nobody's name."""
        begin, start = place
        leads = self.leads.match(text, begin + (begin > 0), end)
        if leads is not None and not self.named(text, begin, start):
            return Told(spoken[slice(*leads.span("name"))], ToldKind.LAST, leads.start("name"))
        found = [*self.named(text, max(0, begin - _LONGEST_PARAGRAPH), begin), *self.named(text, begin, start)]
        names = [one for one in found if text[slice(*one)] not in self.crowds and not changed_then(text, one[1])]
        speech = self.speech(text)
        if speech is not None and speech[1] < end and names[-1:] in ([], [speech]):
            return Told(spoken[slice(*speech)], ToldKind.SPEECH, speech[0])
        name, start = (spoken[slice(*names[-1])], names[-1][0]) if names else ("", -1)
        return Told(name, ToldKind.LAST, start)

    def _person(self, text: str, begin: int, span: tuple[int, int]) -> tuple[int, int] | None:
        """Return where the last person is named whom 他也指出 means, in a paragraph before too."""
        start, end = span
        if text.find("他", begin, end) < 0 and text.find("她", begin, end) < 0:
            return None
        if not self.they.search(text, start, end) and (
            not self.they.search(text, begin, start) or self.named(text, begin, start)
        ):
            return None
        for first, last in reversed(self.named(text, max(0, start - _LONGEST_PARAGRAPH), start)):
            name = text[first:last]
            if name in companies(text):
                continue
            if name not in self.known and (len(name) <= _NAME or name.isascii()) and self.house.search(name) is None:
                return first, last
        return None

    def _before(self, spoken: str, text: str, begin: int, place: tuple[int, int, int]) -> Told | None:
        """Return whom the paragraph that begins at `begin` has named so far, else one before it.

        What a house expects may take several paragraphs; a person's words end with theirs, unless 他 tells more. An
        office's end so too, unless the sentence forecasts and leaves out who does.
        """
        start, end, at = place
        earlier = [one for one in self.named(text, begin, start) if text[slice(*one)] not in self.crowds]
        if earlier and _OF_A_NOTE.match(text, start, end):
            quoted = [one for one in earlier if text[: one[0]].rstrip().endswith(_QUOTING)]
            return None if earlier[-1:] == quoted[-1:] else _by(spoken, earlier[-1])
        if not earlier:
            before = self.named(text, max(0, start - _LONGEST_PARAGRAPH), begin)
            before = [one for one in before if not changed_then(text, one[1])]
            if (text.find("他", begin, end) >= 0 or text.find("她", begin, end) >= 0) and self.again.search(
                text, begin, end
            ):
                earlier = [one for one in before if self._is_person(text[slice(*one)])]
            else:
                left_out = _LEFT_OUT.search(text, start, max(at, start)) is not None
                earlier = [one for one in before[-1:] if self._goes_on(text[slice(*one)], left_out=left_out)]
        sole = self.sole(text) if not earlier else None
        if sole is not None and sole[0] < start:
            return _by(spoken, sole)
        return _by(spoken, earlier[-1]) if earlier else None

    def _sole(self, text: str) -> tuple[int, int] | None:
        """Return where the only one is first named who is told to say anything, again and again: an interview retold."""
        found = [one for one in self._named(text, 0, min(len(text), _WHOLE)) if text[slice(*one)] not in self.crowds]
        names = {text[slice(*one)] for one in found}
        return found[0] if len(names) == 1 and len(found) >= REPORT_VERBS and self._is_person(names.pop()) else None

    def _is_person(self, name: str) -> bool:
        return self.house.search(name) is None and name not in self.known

    def _goes_on(self, name: str, *, left_out: bool) -> bool:
        return self.house.search(name) is not None and (left_out or _OFFICE.search(name) is None)


def _is_no_name(text: str, span: tuple[int, int]) -> bool:
    if text.endswith(_NO_END, *span) or _NO_NAME.fullmatch(text, *span) is not None:
        return True
    return _DOES.match(text, *span) is not None


def _by(spoken: str, name: tuple[int, int]) -> Told:
    called = spoken[name[0] : name[1]]
    return Told(CALLED.get(called, called), ToldKind.NAME, name[0])
