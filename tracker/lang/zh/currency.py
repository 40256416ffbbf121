"""Which currency a bare 元 means: the text says so by its script and by the words of a place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tracker.lang.spans import QuantityMatch
from tracker.lang.tails import Tail

_TRADITIONAL = "億萬個這為會與過對開"
_OWN = {"TWD": ("新台币", "台币"), "HKD": ("港元", "港币", "本港")}
"""These words speak for their place in Simplified characters, too."""


def currency_of(text: str, plain: str, context: Mapping[str, str]) -> str | None:
    """Return TWD or HKD, or None where a bare 元 is the mainland's.

    `text` is as written and `plain` normalised; `context` maps words to the currency that they speak for. A text in
    Simplified characters is the mainland's unless it names the other currency more often than 人民币.
    """
    counts: dict[str, int] = {}
    traditional = any(c in text for c in _TRADITIONAL)
    for word, currency in context.items():
        if traditional or word in _OWN.get(currency, ()) or currency == "CNY":
            seen = plain.count(word)
            if seen:
                counts[currency] = counts.get(currency, 0) + seen
    best = max(counts, key=lambda one: (counts[one], one == "CNY"), default="CNY")
    return None if best == "CNY" else best


_SUM = Tail(
    r"(?:岁[入出]|预算|经费|支出|收入|营收|债务|余额|还本|赤字|盈余|差短|税|税款|投资|融资|市值|成交|资金|贷款|利润|净利|获利|补助|编列|拨款|举债|国债|债券|专项债|金额|成交额|存款|保费|业绩|现金流|资本[性开]?[支开]出|开支|估值|销售额|流水|票房|薪酬|回购|股息|分红)"
    r"[^，。；、]{0,14}$"
)
"""Of these a sum is told, also where its currency is left out."""
_PRICE = Tail(
    r"(?:售价|定价|起价|房价|单价|票价|均价|标价|运费|房租|月租|租金|薪资|工资|年薪|月薪|学费|车费)(?:[^，。；、0-9指]{0,8}?(?:为|到|至|在|达|过|破|于|是))?\s?$"
)
"""Of these a price is told: 售价不超过20万."""
_OF_MONEY = re.compile(
    r"的(?:营业)?(?:收入|营收|利润|净利润?|销售额|投资|订单|预算|资金|经费|补贴|费用|成本|亏损|赤字|盈余|贷款|融资|回购|分红|市值|估值)"
)
"""Behind a bare figure: it is a sum of money, 5000万的收入."""
_HUNDRED_MILLIONS = re.compile(r"个亿(?:左右|以上|以内)?$")
"""In speech 10个亿 is mostly money, unless a thing is counted behind it."""
_SHOP = Tail(r"(?:门店|分店|开店|展店|拓店|新店|直营店|加盟店|专卖店|店铺|开设店面)[^，。；、0-9]{0,10}$")
"""Behind these 家 counts shops: 三年开店一千家."""
_COUNTED = re.compile(r"的?(?:用户|人口|人|会员|粉丝|客户|设备|参数|日活|月活|下载|次|台|辆|部|颗|片|吨)")
_LISTED = 12
"""So near behind one another figures count the same: 新开400家店，关掉100家."""
_GREAT = re.compile(r"[亿兆]\s?$")


def with_currency(text: str, found: Sequence[QuantityMatch], currency: str | None) -> list[QuantityMatch]:
    """Return amounts in which a bare sum (编列8318亿) is money: in the currency beside it, else in the text's."""
    found = _shops(text, found)
    beside = next((q.quantity.unit for q in found if q.quantity.unit and _is_currency(q.quantity.unit)), None)
    return [
        replace(q, quantity=replace(q.quantity, unit=beside or currency or "CNY"))
        if q.quantity.unit is None
        and (
            (_GREAT.search(text, q.start, q.end) and _SUM.search(text, max(0, q.start - 22), q.start))
            or _PRICE.search(text, max(0, q.start - 18), q.start)
            or _OF_MONEY.match(text, q.end)
            or (_HUNDRED_MILLIONS.search(text[q.start : q.end]) and not _COUNTED.match(text, q.end))
        )
        else q
        for q in found
    ]


def _shops(text: str, found: Sequence[QuantityMatch]) -> list[QuantityMatch]:
    """Return amounts in which 家 counts shops where they are named before it, or with the figure before."""
    told: list[QuantityMatch] = []
    for q in found:
        after = bool(told) and told[-1].quantity.unit == "stores" and q.start - told[-1].end <= _LISTED
        if q.quantity.unit == "companies" and (after or _SHOP.search(text, max(0, q.start - 18), q.start)):
            told.append(replace(q, quantity=replace(q.quantity, unit="stores")))
        else:
            told.append(q)
    return told


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


EACH = "公?斤|[张只件条盒瓶袋份杯碗股克升吨米两打支包枚颗次度天平]"
"""Behind a sum and 一 it is the price of one: 15块一公斤, and not 15.1."""
_CHINESE = "一二两三四五六七八九"
_PIECES = re.compile(
    r"\s?(?:[\u4e00-\u9fff]{0,4}?(?:业务|电池|屏|板(?!块)|芯片|GPU|显卡|卡|石|砖|牌|肉|蛋糕|内容|拼图|骨|区域|土地|地皮|玻璃|硬盘|手表|积木|领域|晶圆|硅片|市场)|[A-Z]{1,5}[0-9]{2,5})"
)
"""Things that are counted by 块; a price is told with figures, and with nothing behind it: 24块."""


_NUMBER_OF = re.compile(
    r"数量?(?:将|会|就|也|要|已|得|能){0,3}(?:达到?|站上|冲上|增[至到加为]{0,2}|升[至到]|超过?|突破|[为是有])\s?(?:约|近)?[0-9.,一二两三四五六七八九十百千万亿]{1,12}块"
)
_NUMBER_REACH = 26


def is_price(figure: str, text: str, end: int) -> bool:
    """Whether a figure with 块 that ends there is a sum of money: 440块; not 两块业务, 16块电池 or 银幕数达到10万块."""
    small = figure[:1] in _CHINESE and not any(scale in figure for scale in "百千万亿")
    if small or _PIECES.match(text, end) is not None:
        return False
    return _NUMBER_OF.search(text, max(0, end - _NUMBER_REACH), end) is None
