"""Foreign names written in ideographs before a verb of telling: 安迪·贾西表示, 联储主席博斯蒂克认为."""

import re

_SOUNDS = (
    "阿埃艾安奥巴贝本比彼波伯勃博布查达戴丹道德邓狄迪蒂丁杜顿多厄恩尔法凡菲费芬弗福富盖甘冈戈格葛根古圭哈汉豪赫亨洪胡霍基吉季加贾简杰金卡凯坎考科可克肯孔库夸奎拉莱赖兰朗劳勒雷蕾里利莉列林琳刘卢鲁伦罗洛"
    "马玛迈麦曼芒毛梅门蒙米密妙敏明摩莫默墨姆穆纳娜奈南内妮尼涅宁努诺欧帕潘庞佩彭皮珀普奇齐恰钱乔切琴茹儒瑞若撒萨塞桑瑟森沙莎珊什圣史舒斯丝松苏索塔泰坦汤特提廷图托瓦万旺威韦维伟卫温文翁沃乌武西希锡夏香肖谢"
    "辛欣休修雅亚延扬耶叶伊依因英尤约赞泽扎詹兹卓祖佐哲娅丽琪凌珍朱朵芙菈茜蔻逊谭顺埔约"
)
"""The ideographs with which foreign names are written."""
_FIRM = r"(?:表示|指出|称(?!为)|说(?!明)|认为|强调|透露|坦言|警告|承认|补充|重申|告诉)"
_LEADS = r"(?:而|但|不过|同时|此外|其中|例如|比如|正如|如|据|随后|今天|昨天|目前)?"
_NO_NAMES = (
    "基本",
    "马上",
    "明确",
    "特别",
    "安全",
    "海外",
    "西方",
    "达成",
    "可达",
    "文件",
    "英文",
    "多可",
    "因",
    "可",
    "若",
    "南",
)
"""What these ideographs make that is no name, or begins none."""


def foreign_tellers(begins: str, title: str, between: str, says: str) -> re.Pattern[str]:
    """Return the pattern of a foreign name before a verb of telling; its group `name` is the name.

    A dotted name is one for sure; without a dot it needs three ideographs, or a title before it. `begins`, `title`,
    `between` and `says` are those of the names that begin with a surname.
    """
    sounds = f"[{_SOUNDS}]"
    start = rf"{begins}{_LEADS}(?!{'|'.join(_NO_NAMES)})"
    dotted = rf"{sounds}{{1,6}}(?:[·•・]{sounds}{{1,8}}){{1,3}}(?={between}{says})"
    plain = rf"{sounds}{{3,6}}(?={between}{says})"
    latin = r"[A-Z][A-Za-z.\-]{1,20}(?:\s[A-Z][A-Za-z.\-]{1,20}){0,2}"
    return re.compile(
        rf"{start}(?P<name>{dotted}|{plain}){between}{says}"
        rf"|(?:至于|关于|根据|按照|引用|以下是|这是)?(?P<quoted>{sounds}{{2,6}})(?=的(?:引述|原话|引言)[是为，,：:])"
        rf"|{title}\s?(?:(?P<short>{sounds}{{2}}){between}{_FIRM}|(?P<latin>{latin}){between}{says})"
    )
