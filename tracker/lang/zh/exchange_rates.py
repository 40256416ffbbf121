"""Names of exchange rates in Chinese, before their figures: 人民币兑美元, 美元兑日元, 台币汇率."""

import re

CODES = {
    "人民币": "CNY", "日元": "JPY", "日圆": "JPY", "韩元": "KRW", "韩圆": "KRW", "台币": "TWD", "港元": "HKD", "港币": "HKD",
    "欧元": "EUR", "英镑": "GBP", "澳元": "AUD", "卢比": "INR",
}  # fmt: skip
_CHEAPER = "人民币|日[元圆]|韩[元圆]|台币|港[元币]|卢比"
RATE = re.compile(
    rf"(?:(?:美元|1美元)\s?(?:[兑对/]|相对)\s?(?:离岸|在岸|新)?(?P<of>{_CHEAPER})"
    rf"|(?P<alone>{_CHEAPER}|欧元|英镑|澳元)\s?(?:(?:[兑对/]|相对)\s?美元|(?:即期|中间|的)?(?:汇率|汇价)))"
    r"[^。；0-9]{0,40}$"
)
