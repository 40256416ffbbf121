"""Chinese, Simplified and Traditional."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from tracker.lang.exchange_rates import in_currency
from tracker.lang.language import Language
from tracker.lang.rule import RuleBook
from tracker.lang.spans import DateContext, DateMatch, QuantityMatch, Relation, Tense
from tracker.lang.squeeze import put_back, squeezed
from tracker.lang.tails import Tail
from tracker.lang.together import together
from tracker.lang.trie import any_of
from tracker.lang.words import Words, load_words
from tracker.lang.zh.contexts import CONTEXTS
from tracker.lang.zh.cue_sense import ChineseCues
from tracker.lang.zh.currency import currency_of, with_currency
from tracker.lang.zh.dates import calendar_rules
from tracker.lang.zh.days import weeks_of_days
from tracker.lang.zh.duration_rules import duration_rules
from tracker.lang.zh.exchange_rates import CODES, RATE
from tracker.lang.zh.handover import NOT_NAMES, handover, thanks
from tracker.lang.zh.parts import NUMBER_GUARD
from tracker.lang.zh.patterns import PATTERNS
from tracker.lang.zh.quantity_rules import DIGIT_GUARD, before_guard, quantity_rules
from tracker.lang.zh.related import related
from tracker.lang.zh.reported import budget_year_end, quarter_months, reported_quarter, stated_year_end
from tracker.lang.zh.series import with_heads
from tracker.lang.zh.spaced import APART, SPACED
from tracker.lang.zh.tells import teller
from tracker.lang.zh.traditional import normalise

_HAN = "\u4e00-\u9fff"
_LINKS = ("然后", "但是", "所以", "因为", "而且", "不过", "那么", "另外", "我觉得", "我认为", "也就是说")
# One character, a stop, a blank or the first of a linking word, and then what must stand around it: `re` skips to it.
_CLAUSE = re.compile(
    rf"[，；;：,:\s吧{''.join({link[0] for link in _LINKS})}](?:(?<=[，；;：])|(?<=[{_HAN}]吧)(?<![酒网贴水书]吧)(?=[{_HAN}])(?![台友员主里])|(?<=[,:])(?![0-9])|(?<=[^0-9\s],)"
    rf"|(?<=[{_HAN}]\s)(?=[A-Za-z{_HAN}])(?!\s?[年月日季亿万元])|(?<=[A-Za-z]\s)(?=[{_HAN}]{{2}})"
    rf"|(?P<link>(?<=[{_HAN}].)(?:{'|'.join(f'(?<={link[0]}){link[1:]}' for link in _LINKS)})(?=[{_HAN}])))"
)
"""A comma or colon ends a clause; where speech was written down without any, a blank or a linking word does."""

_GUIDED = Tail(r"(?:指引|指导|目标价|财测)(?:是|为|则)?[，,：:]\s?[0-9约]$")
"""A figure right behind the comma is that of what stands before it: 然后是业绩指引，2060亿到2130亿."""
_STOP = re.compile(rf"[，；;：。！？]|,(?![0-9])|(?<=[{_HAN}%)）]),")
_LATIN = re.compile(r"[A-Za-z]\s|\s[A-Za-z]")
_FIGURE_ENDS = Tail(
    r"[0-9一二三四五六七八九十百千万亿%][台辆个家人元块万亿倍吨部颗座套]?(?:左右|以上|美元)?[吧了呢啊嘛]?$"
)
"""A time right behind a figure that has its own begins a clause: 明年的目标是两万台后年争取做到十万台."""
_SUM_ALONE = re.compile(r"[^A-Za-z¥￥人]{1,24}")
"""A sum that has its currency from the one after it (50亿/57亿元), not from a sign or a word of its own."""
_UNSTOPPED = 30
_LEAST = 4
_BEGINS = re.compile(r"如果|其实|(?<![让给为和与对])我们|我感觉|我估计|(?<![让给为和与对])他们|你看|这个肯定")
_BEFORE_DATE = "到在从自至于等"

CUES = (
    "future", "able", "expected", "plan", "goal", "hope", "possible", "confident", "certain", "strong_verb", "past", "past_strong",
    "negation", "question", "hypothetical", "doubt", "indirect", "present", "frame", "habitual", "rhetoric", "eventual", "stretch", "reported", "pronoun", "anaphor_then",
    "agenda", "agenda_frame", "hearsay", "release", "courtesy",
)  # fmt: skip


_WEEKDAYS = frozenset({"zh.weekday"})
_BLANKS = (" ", "元(", "元（")
_PARTING = ("(", "（", " ")


_TOPIC = re.compile(
    r"\s*(?:对于|关于|至于|针对)[^，。；]{2,30}的?(?:预测|预期|判断|看法|走势|前景)[，,](?=[^，。；]{2,24}?(?:认为|预[计期测]|估计)(?![，,]))"
)
"""What a sentence first names and then speaks of is one clause with that: 对于四季度失业率的预测，专家认为将下降."""
_NOT_BUT = re.compile(r"[，,](?:而且|并且)?不是[^，。；]{1,18}[，,]而是")
"""A time that is denied and the one put for it: 实现5000亿，不是在六个季度，而是在五个季度."""


def _is_ahead(d: DateMatch, context: DateContext) -> bool:
    due = d.window.due
    return due is not None and due > context.said_on and d.value.relation is not Relation.PAST


class Chinese(Language):
    """Chinese, with what a rule for one amount cannot see: the amount beside it, and the currency of the text."""

    def find_dates(self, text: str, start: int, end: int, context: DateContext) -> list[DateMatch]:
        """Return every date of `text[start:end]` (normalised); a weekday beside its day, and two bounds, are one."""
        if any(text.find(mark, start, end) >= 0 for mark in _PARTING):
            close = squeezed(text, start, end, APART)
            if close is not None:
                plain, places = close
                return put_back(self._dates(plain, 0, len(plain), context), places)
        return self._dates(text, start, end, context)

    def _dates(self, text: str, start: int, end: int, context: DateContext) -> list[DateMatch]:
        found = Language.find_dates(self, text, start, end, context)
        if len(found) > 1 and text.find("当周", start, end) >= 0:
            found = weeks_of_days(text, found)
        context.ahead = next((d for d in reversed(found) if _is_ahead(d, context)), context.ahead)
        return together(text, found, _WEEKDAYS) if len(found) > 1 else found

    def find_quantities(self, text: str, start: int, end: int) -> list[QuantityMatch]:
        """Return every amount of `text[start:end]` (normalised), left to right; tolerances and ranges are one."""
        apart = any(text.find(mark, start, end) >= 0 for mark in _BLANKS)
        if apart and (close := squeezed(text, start, end, SPACED)) is not None:
            plain, places = close
            return put_back(self._amounts(plain, 0, len(plain)), places)
        return self._amounts(text, start, end)

    def _amounts(self, text: str, start: int, end: int) -> list[QuantityMatch]:
        found = Language.find_quantities(self, text, start, end)
        if found and any(text.find(sign, start, end) >= 0 for sign in ("/", "、", "分别")):
            found = with_heads(text, found)
        if found and any(text.find(money, start, end) >= 0 for money in CODES):
            found = in_currency(text, found, RATE, CODES)
        return related(text, found) if found else found

    def breaks(self, text: str, start: int, end: int) -> list[int]:
        """Return where one clause of `text[start:end]` (normalised) ends and the next begins: before a linking word.

        Where there are stops, a blank beside Latin letters ends no clause: 驱动 IC 出货将增加。
        """
        found = self.clause.finditer(text, start, end)
        stopped = _STOP.search(text, start, end) is not None
        breaks = [
            m.start() if m.lastgroup else m.end()
            for m in found
            if not (stopped and _LATIN.search(text, m.start() - 1, m.end() + 1))
            and not _GUIDED.search(text, start, m.end() + 1)
        ]
        joined = _TOPIC.match(text, start, end) or (
            _NOT_BUT.search(text, start, end) if "而是" in text[start:end] else None
        )
        return [at for at in breaks if not joined.start() < at <= joined.end()] if joined and breaks else breaks

    def parted(self, text: str, breaks: list[int], span: tuple[int, int], dates: list[DateMatch]) -> list[int]:
        """Return the breaks of a sentence; where speech was written down without stops, a time begins a clause too."""
        start, end = span
        if _STOP.search(text, start, end):
            return breaks
        if end - start < _UNSTOPPED:
            own = {d.start for last, d in pairwise(dates) if _FIGURE_ENDS.search(text, last.end, d.start)}
            return sorted({*breaks, *own}) if own else breaks
        more = {d.start - (text[d.start - 1] in _BEFORE_DATE) for d in dates if d.start - start > _LEAST}
        ends = {d.end for d in dates}
        more |= {m.start() for m in _BEGINS.finditer(text, start + _LEAST, end) if m.start() not in ends}
        return sorted({*breaks, *more})

    def default_currency(self, text: str) -> str | None:
        """Return the currency that a bare 元 means in a text (not normalised): TWD, HKD, or None for the mainland's."""
        return currency_of(text, self.normalise(text), self.words.values["money_context"])

    def denominate(self, text: str, found: list[QuantityMatch], currency: str | None) -> list[QuantityMatch]:
        """Return amounts with a bare 元 or 块, or with none where they are sums, in the text's currency."""
        found = with_currency(text, found, currency)
        if currency is None:
            return found
        bare = self.words.groups["bare_money"]
        return [
            replace(q, quantity=replace(q.quantity, unit=currency))
            if q.quantity.unit == "CNY" and (q.noun in bare or _SUM_ALONE.fullmatch(text, q.start, q.end))
            else q
            for q in found
        ]


def language(more: Words | None = None) -> Language:
    """Return the Chinese language, its word lists (and `more` words) read and its rules compiled."""
    here = Path(__file__)
    words = load_words(here.with_name("words.yaml"), here.with_name("cues.yaml")).joined(more)
    return Chinese(
        code="zh",
        words=words,
        normalise=normalise,
        dates=RuleBook((*duration_rules(words), *calendar_rules(words)), words.groups, (NUMBER_GUARD,)),
        quantities=RuleBook(quantity_rules(words), words.groups, (before_guard(words), DIGIT_GUARD)),
        cues=ChineseCues(words, CUES, boundaries=False),
        # Each gate begins with one set of characters, or with a character in every branch: `re` skips to these.
        date_gate=re.compile(
            r"年|季|月|周|世纪|天(?:[内后]|(?<=[两二三四五六七八九十几数百0-9]天))|明[天日]|今[天日]|后天|星期|礼拜|20[2-9][0-9]|FY|五[”\"」』]?(?:期间|时期|规划|末|期末)|Q(?:[1-4]|(?<=[1-4个上下本]Q))|H[12]|内|日|号|元[旦宵]|国庆|春节|圣诞|劳动节|冬至|端午|中秋|清明|除夕|七夕|重阳|夏至|立[春夏秋冬]|[春秋]分|今明|明后|昨今|前昨|今冬|感恩节|[母父]亲节|岁末|届时|到那[个时一天]|到时|那一天|这段[期时]|五一[之以节长小假前后]|十一[之以长黄假前后]|暑[假期]|双[十1]|春(?<=[明今去来].)|夏(?<=[明今去来].)|秋(?<=[明今去来].)|冬(?<=[明今去来].)|昨[天日晚]|前天|后[两三四五六七八九十0-9]+天|小时|十[一二三四五六七八九]五|/(?<=[0-9EF].)(?=[0-9])|·(?<=[0-9].)(?=[0-9])|-(?<=[0-9].)(?=[0-9])| (?<=[0-9]{4} )[0-9]{1,2} [0-9]"
        ),
        number_gate=re.compile(
            r"[0-9一二两三四五六七八九十几数百千万亿兆倍成半番折壹贰叁肆伍陆柒捌玖拾佰仟](?:(?<=[0-9百千万亿倍成半番折壹贰叁肆伍陆柒捌玖拾佰仟])"
            r"|(?<=[一二两三四五六七八九十几数])[一二两三四五六七八九十几数百千万亿兆]"
            rf"|(?<=[二两三四五六七八九十几]){any_of(words.groups['counter'])}|(?<=[一二两三四五六])码|(?<=[三四五])分[一二三四]|(?<=[一二两三四五六七八九])厘|(?<=息一)次|(?<=一)次[降减加升]息|(?<=[二三四五六七八九十])分之|(?<=位数)|(?<=[一二两三四五六七八九十])(?:[元块]|美元))"
        ),
        forward_gate=re.compile(
            r"将|会|预[计期测估]|计划|目标|希望|可能|有望|能|要|最终|未来|争取|力争|打算|也许|或许|准备|达到|猜|想|达|拟|尝试|指引|达成|可以|应[该当]|承诺|保证|誓|决心|许诺|潜力|目标价|一定[把要]|信心|把握|或[再退升降跌涨挑突迎减加回触见上下持需面维放继逐进超冲达]|上看|编列|料(?<![原材资饮燃涂塑染布肥饲史香调颜爆意不养配面毛废油木石电物].)(?![理件号到子想])"
        ),
        range_link=re.compile(r"\s?(?:到|至|直到|-|~|—|——|–|一直到|以?至|或者?是?|抑或|再到)\s?"),
        list_link=re.compile(r"\s?(?:和|与|及|以及|、|，|跟|或|或者)\s?"),
        clause=_CLAUSE,
        contexts=CONTEXTS,
        patterns=PATTERNS,
        reported=reported_quarter,
        own_year_end=stated_year_end,
        budget_year_end=budget_year_end,
        quarter_months=quarter_months,
        looking=Tense.FUTURE,
        blanks=SPACED,
        handover=handover(words),
        thanks=thanks(words),
        tells=teller(words),
        not_names=NOT_NAMES,
        least=1.75,
        least_figure=1.75,
    )
