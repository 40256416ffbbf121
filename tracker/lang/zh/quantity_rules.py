"""The patterns of Chinese amounts: numbers with comparator, unit and rate."""

from tracker.lang.exponents import EXPONENT
from tracker.lang.language import QuantityValue
from tracker.lang.rule import Rule
from tracker.lang.trie import any_of
from tracker.lang.words import Words
from tracker.lang.zh.currency import EACH
from tracker.lang.zh.eras import SPLIT_YEAR
from tracker.lang.zh.shapes import Shapes

_CN = "零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅俩倆"
_ALL = _CN + "万亿兆"
_FIGURE = rf"(?:[{_CN.replace('千', '').replace('仟', '')}]|(?<!百)[千仟])"
"""千 after 百 begins a unit: 一百千瓦."""
_SCALE = (
    r"(?:\s?(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿万|万万|万|亿|千(?![瓦克赫伏卡帕]|米(?!兰))|百|兆(?!瓦|赫|字|比)))"
)
_DIGITS = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}}(?:\.[0-9]{{1,6}})?|[0-9]{{1,3}}(?:\s[0-9]{{3}}){{1,3}}(?=\s?[个名人元套辆台间公吨美港张宗])|[0-9]{{1,18}}(?:\.[0-9]{{1,8}})?|(?<![^\s负-])\.[0-9]{{1,8}})(?:点几)?(?:{_SCALE}|[kKMB](?![0-9A-Za-z])|T(?=的?个?级?(?:参数|模型))|\s?(?:trillion|billion|million|thousand)(?![a-z]))?"
_GROUPED = r"(?:[0-9]{1,3},[0-9]{3}|[0-9]{1,5})"
_MIXED = (
    rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,2}}|[0-9]{{1,6}})(?:\.[0-9]{{1,4}})?\s?[万亿千百兆](?:\s?零?{_GROUPED}\s?[亿万千百]{{1,2}}){{0,4}}"
    rf"(?:\s?零?{_GROUPED}\s?[亿万千百]{{1,2}}|零?{_GROUPED}(?![0-9年月日号%.个/:]|,[0-9]{{3}}))"
)
_WRITTEN = (
    rf"{_FIGURE}{{1,9}}(?:(?:[亿万]{{1,2}}|兆(?![瓦赫字比]))[{_CN}]{{0,9}}){{0,4}}(?<![二四五六七八九十百千万亿]两)(?:[点‧](?:[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]{{1,8}}|几)[十百千万亿]{{0,3}})?"
    r"|[万亿]{1,2}(?=[辆台个元人美欧吨平家名户件套])|百(?=[项款](?!目)|家(?![争号乐姓讲]))"
)
_NUMBER = rf"(?:(?:[0-9]{{1,3}}|[一二两三四五六七八九十]{{1,3}})个亿|{_MIXED}|{_DIGITS}|{_WRITTEN})"
_SHORT = r"(?:[0-9]{1,9}(?:\.[0-9]{1,6})?|[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]{1,7}(?:点[零〇一二三四五六七八九]{1,6})?)"
_START = r"(?:(?<![0-9A-Za-z._第])(?<![0-9],)(?<![A-Z][0-9][0-9][0-9]-)|(?<=[A-Za-z])(?=[几数一二两三四五六七八九十百千]{1,3}[万亿])|(?<=[0-9A-Za-z])(?=[大小高低]于|最[多少高低]|[不超至][大小低少多过]|[百千万]分之))"
_ALONE = rf"(?<![0-9A-Za-z.,_第{_ALL}])"
_AUX = r"(?:能够?|会|将|可以?|需要?|有|达到?|到|了|要|在|为|是|建造|生产|制造|可能|可?容纳|承载|支持|携带|搭载|投[放入资]|提供|交付|出货|销售|完成|实现|新[增建开]|开[设出]|建[成设]|招[聘收募]|发射|部署|拿下|卖出|打){0,3}"
_BEFORE = rf"(?:(?P<pre>{{at_least_before}}|{{at_most_before}}|{{about_before}}){_AUX}\s?)?"
_BEFORE2 = r"(?:(?P<pre2>{at_least_before}|{at_most_before}|{about_before})\s?)?"
_PER2 = r"(?:(?:(?<![今明去后前次来本上下])|(?!年))(?P<per2>{per_before})(?<![上本去今明下前该][年季]度)\s?)?"
_SIGN = r"(?P<neg>负|零下|(?<![0-9A-Za-z%％一-鿿])(?:-|(?<=[^\]]\s)-\s)(?=\.?[0-9])|(?<=[到至为是约长降率于比速幅])-(?=[0-9]))?"
_AFTER = r"(?:\s?(?!\+\s?[0-9A-Za-z+/-])(?P<post>{at_least_after}|{at_most_after}|{about_after}))?"
_LINK = r"\s?{range_link}\s?"
_TO = r"\s?[到至~\-—–]"
"""A link between two amounts that both have their unit; 10倍甚至100倍 are two amounts."""
_PER = r"(?:(?<![今明去后前次来本上下])|(?!年))(?P<per>{per_before})(?<![上本去今明下前该][年季]度)(?:的|可能有|可以?|能够?|会|有|将|要|生产|发射|提供|新增|增加|达到?|产出|处理|销售|交付|可达|达成|为|收益|盈利|派息|分红|价格|成本|售价){0,3}\s?"
_UNIT = r"{measure}|{money}|{counter}"
_NOT_UNIT = (
    r"(?!(?<=[A-Za-z])[0-9A-Za-z]|(?<=两)(?![，。；、！？,.;/的重银黄白金]|\s|\Z)|(?<=人)[形工类均才民]|(?<=个)(?:[体性]|财年|财政年|会计年|年度)|(?<=\.[0-9][0-9]间)|(?<=\.[0-9]间)|(?<=台)[湾阶]|(?<=点)钟|(?<=年)[产均级代]|(?<=元)[素旦]|(?<=条)件|(?<=本)[身质]|(?<=家)[庭具]|(?<=[^个]国)家|(?<=部)[分署门委]"
    r"|(?<=发)(?!火箭|卫星|[，。；、！？,.;)）\s]|\Z|以上|左右|上下|起|的)|(?<=类)[型似]|(?<=克)[服隆]|(?<=里)[程面]|(?<=度)[假过]|(?<=天)[然津]|(?<=周)[期边围]|(?<=项)目|(?<=起)[来步]|(?<=名)[单义]|(?<=层)[面级]|(?<=处)[理于]|(?<=瓦时)[才就便]|(?<=位)数|(?<=所)[有以谓长属在需]|(?<=座)[谈位席]|(?<=场)[景所面地合外内上]|(?<=头)[部疼脑条盔]|(?<=瓶)颈|(?<=盒)子|(?<=字)头|(?<=罐)头|(?<=个村)[民庄]|(?<=个县)[城长]|(?<=趟)这)"
)
"""A counter is none where it begins another word: 人形, 台湾, 条件."""
_NOT_AMOUNT = (
    r"(?!\s?(?:[%‰趴]|厘(?![米清定正升])|多?余?倍|分之|成(?!人(?!口))(?![为立长功果本就都员交绩熟心份因型品效见年新套])|[xX](?![0-9A-Za-z])|/[2-9](?:的|(?<=[占有约近达超过剩]./.)(?![0-9年月日]))|折(?![射叠旧扣腾磨中返回断服桥线合纸页椅戟])|比[一1]|[:：][1一](?![0-9]))"
    r"|\s?{range_link}\s?-?[0-9.点零〇一二两三四五六七八九十百千万亿]{1,12}\s?(?:[%‰趴]|厘(?![米清定正升])|多?倍|成(?!人(?!口))(?![为立长功果本就都员交绩熟心份因型品效见年新套])))"
)
"""After a number: it is no amount but a percentage, a multiple, a fraction or a ratio, which have their own rules."""
_GROW = r"增加|增长|提高|提升|扩大|增|涨|成长|多|高出?|翻"
_OF_GROWTH = r"(?=[的之]?(?:年|季|月|同比|环比|强劲|复合|高|稳健){0,2}(?:成长|增长|增幅|增速|增加|[年季]增|上升|提升|改善|衰退|下滑|下降|跌幅|涨幅|减少|年减|季减|升幅|幅度))"
_EXCHANGE = r"(?:(?<=[币率元圆在为设])|(?<=[币率元圆在为设]\s))1\s?[:：比兑]\s?[0-9]{1,3}\.[0-9]{1,4}(?:\s?元)?"
"""A rate of exchange: 美元兑新台币 1：31.6 元."""
_TIMES = (
    r"(?:[0-9]{4}|[0-9]{2}(?=年[底末初]))\s?年(?![产均])度?|[零〇一二三四五六七八九]{4}年|'[0-9]{2}年"
    r"|(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|[0-9一二三四五六七八九十]{1,3}[日号])?(?!均)"
    r"|(?:星期|礼拜|周)[一二三四五六日天](?![年个])|[0-9一二两三四五六七八九十]{1,3}点(?:[0-9一二三四五六七八九十]{1,3}分|半|钟|整)|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|(?:[12][0-9]{3}(?:[-/.][0-9]{1,2}){2}|[0-9]{1,4}(?:(?:-[0-9]{1,2}){2}|(?:/[0-9]{1,2}){2}|(?:\.[0-9]{1,2}){2}))(?![0-9])|[0-9]{1,2}(?:\.[0-9])?\s?(?:吋|英?寸)(?=\s?(?:[晶厂硅产制]|约当|标准|生产))|[0-9]{4}-[0-9]{4}年?"
    rf"|{SPLIT_YEAR}|(?<=双)十[一二](?!个)|(?:十[一二三四五六七]?|[一二三四五六七八九])五[”\"」』]?(?=规划|计划|期间|时期|末|期[末初]|初|收官|开局)|(?<=[“\"「『])十[一二三四五六七]五(?=[”\"」』])"
    r"|[0-9一二三四五六七八九十]{2,4}年代|[0-9一二三四五六七八九十]{1,3}世纪|[0-9一二三四]季度|[0-9]{2}财年|[0-9]{2,4}[/][0-9]{2}财年"
)


def before_guard(words: Words) -> tuple[str, str]:
    """Return the characters with which words before a number begin, and what must follow for any rule to be tried."""
    groups = ("at_least_before", "at_most_before", "about_before", "per_before")
    before = (
        {word for group in groups for word in words.groups[group]}
        | set(_GROW.replace("?", "").split("|"))
        | {"加倍", "倍增"}
    )
    before |= {*words.groups["money_sign"], "成千"}
    characters = {word[0] for word in before} - set(_ALL + "半几数0123456789$¥€£₩￥")
    wanted = rf"(?:{{at_least_before}}|{{at_most_before}}|{{about_before}}|{{per_before}}|{{money_sign}}|{_GROW})"
    number = rf"[^,，。；、]{{0,16}}[0-9{_ALL}半几数翻过]"
    pattern = rf"{wanted}{number}|[过近大超多]半|[上近过破超逾成][{_ALL}]|[低中高][至到~-]?[中高]?[个单双两三]位数|加倍|倍增|减半|腰斩|翻|若干"
    return "".join(sorted(characters)), pattern


def _no_numbers(words: Words) -> str:
    """Return a pattern for words that hold a numeral, from that numeral on: what stands before it is looked back at.

    So a word (统一, 进一步) costs nothing where its beginning stands without the numeral.
    """
    whole: dict[str, list[str]] = {}
    behind: dict[tuple[str, str, int], list[str]] = {}
    for word in words.groups["not_a_number"]:
        at = next((i for i, c in enumerate(word) if c in _NUMERIC), None)
        if at == 0:
            whole.setdefault(word[0], []).append(word[1:])
        elif at is not None:
            behind.setdefault((word[at], word[at + 1 :], at), []).append(word[:at])
    branches: dict[str, list[str]] = {first: [any_of(rest)] for first, rest in whole.items()}
    for (first, rest, length), heads in behind.items():
        before = f"[{''.join(heads)}]" if length == 1 else any_of(heads)
        branches.setdefault(first, []).append(f"(?<={before}{first}){rest}")
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in branches.items())


_NUMERIC = frozenset("0123456789半几数") | frozenset(_ALL)

DIGIT_GUARD = ("0123456789", r"(?<![0-9A-Za-z._])(?<![0-9],)[0-9]")
"""A figure begins at its first digit."""


def quantity_rules(words: Words) -> tuple[Rule[QuantityValue], ...]:
    """Return the rules for amounts, the commonest first; words and dates that hold numerals come before all."""
    p = Shapes(words)
    return (
        Rule("zh.no-number", rf"(?<=[“\"「『])[0-9]{{2,5}}(?=[”\"」』][\u4e00-\u9fff])|[0-9一二两三四五六七八九十]{{1,3}}(?:个|大)(?:方面|维度|层面|角度)|2[BbCc](?=的|端|客户|业务|市场|企业|类|这|那|跟|和|及)|[0-9{_ALL}]{{3,4}}条款|(?:{_no_numbers(words)})(?![{_ALL}]|(?<=度)电|(?<=[十万]分)之[{_ALL}0-9])|{_EXCHANGE}|(?<=第)[0-9{_ALL}]{{1,6}}", p.skip, ("我们将统一标准", "第一批"), ("一百万",)),
        Rule("zh.no-amount-date", rf"(?<![0-9.,{_ALL}])(?:{_TIMES})", p.skip, ("2027年投产", "三月开售"), ("27年的合同", "三个月")),
        Rule("zh.exponent", _START + EXPONENT, p.exponent, ("1.2e10次运算", "2^-3"), ("1e",)),
        Rule("zh.power", _START + r"(?P<base>10|十)的(?P<power>[0-9]{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九])次方", p.power, ("10的26次方", "十的六次方"), ("10的次方",)),
        Rule("zh.alone-fraction", r"\A(?P<neg>-)?(?:(?P<whole>[0-9]{1,3})\s)?(?P<up>[0-9]{1,3})/(?P<slash>[1-9][0-9]{0,2})(?=[。！？]?\s?\Z)", p.alone_fraction, ("3/4", "-2 1/4"), ("3/4的人",)),
        Rule("zh.part-count", r"(?:每\s?)?(?P<total>[二两三四五六七八九十]|[2-9]|10|100|一?百|二十|20)\s?(?P<of>[个名位辆台部家人座只套成])[\u4e00-\u9fff]{0,5}?(?:之?[中里]|当中|里面|里头)[,，]?\s?[就便会将至少能可]{0,3}有(?:超过)?\s?(?P<some>[一二两三四五六七八九]{1,2}|十|[1-9])(?:[到至~-](?P<most>[一二两三四五六七八九十]|[1-9]))?\s?(?P=of)(?:半)?",
             p.part_count, ("十辆车里有九辆", "每三个人中就有一个", "10个人里面有8个", "十个里有七八个"), ("三个人里有两家", "两辆车里有三辆")),
        Rule("zh.mixed-fraction", _ALONE + rf"(?P<neg>负)?(?P<whole>{_NUMBER})\s?又\s?(?P<below>{_NUMBER})\s?分\s?之\s?(?P<above>{_NUMBER})(?:\s?(?P<unit>{_UNIT}){_NOT_UNIT})?", p.mixed_fraction, ("三又二分之一", "一又四分之三米"), ("又二分之一",)),
        Rule("zh.half-unit", r"(?<![一二两三四五六七八九十百千万亿几0-9大多过近超前后上下])半(?:个(?=小时|钟头))?(?P<unit>公?吨|公?斤|千克|公里|里(?=[路地])|米(?!之)|升(?![旗学])|亩|小时|钟头|度电|磅|克拉)" + _AFTER, p.half_unit,
             ("半吨水泥", "半斤", "半个小时"), ("半年", "一半", "大半里", "半个月")),
        Rule("zh.cash", _START + _BEFORE + rf"(?P<yuan>{_SHORT})(?:块|元|圆)零?(?P<jiao>[0-9一二两三四五六七八九])(?:[角毛]|(?=[一每](?:{EACH}))|(?![0-9{_ALL}年月日个多几台辆位人家名成倍到至%.]|{EACH}))(?:(?P<fen>[0-9一二三四五六七八九])(?:分(?!钟)|(?![0-9{_ALL}]|{EACH})))?(?:钱)?" + _AFTER + r"(?P<perafter>{per_after})?",
             p.cash, ("五块六", "一块二角", "三元四角五分"), ("五块三万", "三元一个")),
        Rule("zh.cents", _START + _BEFORE + rf"(?P<whole>{_SHORT})\s?(?P<money>美元|美金|欧元|港元|港币|加元|澳元|新元|英镑)\s?[又零]?\s?(?P<cents>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,3}})\s?(?:[美欧港加澳新]?分|便士|仙)(?!钟|之|别)" + _AFTER,
             p.cents, ("两美元又三美分", "5英镑20便士"), ("两美元三分之一", "三美分")),
        Rule("zh.few", _ALONE + rf"(?:{_PER})?" + _BEFORE + _PER2 + r"(?:(?P<idiom>成千上万|成百上千|千千万万|数以(?:十|百|千|万|十万|百万|千万|亿)计)|(?:几|(?<!位)数|好几|若干)(?:个(?=[万百千]?亿))?(?P<scale>十万|百万|千万|十亿|百亿|千亿|万亿|十|百|千|万|亿|兆(?![瓦赫字比]))(?!码|字化)"
             r"|(?P<over>(?:[上近过破超逾成])(?:十万|百万|千万|百亿|千亿|万亿|百|千|万|亿|兆(?=元|美元))(?![科达]))"
             r"|(?P<odd>百|千|万|亿)(?=[多余](?!年来))|(?P<level>十万|百万|千万|十亿|百亿|千亿|万亿|百|千|万|亿)级别?"
             r"|(?P<teens>[一二三四五六七八九]?[百千]?[一二三四五六七八九]?十)(?P<teenmore>几|多|余|来(?=[个台辆名人家万亿岁年位天款项])))(?P<bigger>万亿|万|亿|[Kk](?![A-Za-z]))?(?P<more>多|余)?(?![十百千万亿]{0,4}倍)"
             rf"(?:\s?(?P<unit>{_UNIT}){_NOT_UNIT})?" + _AFTER + r"(?P<perafter>{per_after})?",
             p.few, ("先生产几千台测试", "至少能达到每年几百吉瓦", "每年生产数千万个机器人", "上百家", "十几个", "近万人", "百余家", "二十来岁", "万亿级市场"), ("上万科城",)),
        Rule("zh.rate-step", rf"(?:(?<=[降升加])|(?<=[降升加]\s)|(?<=[降升加]息)|(?<=[降升加]息\s)|(?<=[降升]幅为)|(?<=[降升]息空间)|(?<=[降升]息幅度))(?P<pre>至少|最多|约|共|共计|累计)?(?P<a>[1-9一二两三四五六七八])(?:{_LINK}(?P<b>[1-9一二两三四五六七八]))?\s?码(?![头字数流率])", p.rate_step,
             ("年底再降一码", "升息两码", "降息2到3码", "降息 3 至 4 码"), ("两码头", "降噪三码")),
        Rule("zh.than", r"(?:(?<=比)|(?<=比\s))" + rf"(?P<a>{_NUMBER})(?:\s?(?P<unit>{_UNIT}))?\s?(?:还|更)?(?P<way>[大高多长重]|[小低少短轻])(?![了出于约概幅到增量数])", p.than,
             ("比30大", "比五万台还多"), ("三比一大胜",)),
        Rule("zh.amount", _START + rf"(?:{_PER})?" + _BEFORE + _PER2 + _SIGN + r"(?:(?P<cur>{money_sign})\s?[是为]?\s?(?!1比[0-9]))?" + _BEFORE2
             + rf"(?P<a>(?>{_NUMBER}))(?P<fewtail>几)?{_NOT_AMOUNT}(?P<more>多|余|\+(?!\s?[0-9A-Za-z+/-])|来(?=[个台辆名人家万亿年岁]))?(?P<morescale>(?<=[多余来几])(?:万亿|千万|百万|万|亿))?(?P<half>个半(?=小时|钟头|星期|礼拜)|(?<![0-9])(?<=[万亿千百])半(?![导年个成固自]))?"
             rf"(?:(?P<unitearly>(?:{_UNIT})(?={_TO}))?(?:{_LINK}(?<!\.[0-9][万亿兆]、)(?<!\.[0-9][0-9][万亿兆]、){_BEFORE2.replace('pre2', 'pre3')}(?:(?:{{money_sign}})\s?)?(?P<b>(?>{_NUMBER})))(?![%‰倍]|分之))?(?P<more2>多|余|来(?=[个台辆名人家岁]))?"
             rf"(?:\s?(?P<unit>{_UNIT}){_NOT_UNIT}(?P<unithalf>(?<=[吨米斤里亩升克桶年岁])半(?![导年个成固自径]))?)?" + _AFTER + r"(?P<perafter>{per_after})?",
             p.amount, ("大约5,000个Optimus", "计划生产5万到10万台", "投入800亿美元", "两百万", "1.2亿", "每股2.5元", "100亿美元到120亿美元"),
             ("第三", "AI5", "一", "唯一")),
        Rule("zh.percent", _START + _BEFORE + _SIGN + rf"(?:(?P<of>百分之|千分之|万分之){_BEFORE2}(?P<a1>负?{_NUMBER})(?!分之)(?:{_LINK}(?:百分之)?(?P<b1>{_NUMBER}))?"
             rf"|(?P<a2>[0-9]{{1,9}}(?:\.[0-9]{{1,6}})?)\s?(?:%|厘(?={_LINK}[0-9.]{{1,6}}\s?厘))?(?:(?:(?<!%){_LINK}|(?<=%){_LINK}(?<!、)(?<!、\s))(?P<b2>-?[0-9]{{1,9}}(?:\.[0-9]{{1,6}})?))?\s?(?P<sign>[%‰]|厘(?![米清定正升]))"
             rf"|(?P<tenth>[一二两三四五六七八九](?:点[一二三四五六七八九])?|[一二两三四五六七八九几数]{{1,2}}|十|半|(?<![0-9.])(?<![0-9],)(?:[1-9](?:\.[0-9])?|10))\s?(?:成?{_LINK}(?P<tenth2>[一二两三四五六七八九]|[1-9]))?成(?P<tenthhalf>半(?!导)|\s?[一二三四五六七八九](?![0-9{_ALL}个年月倍成]))?(?P<more>多|以上)?(?![为立长功果本就都员交绩熟心分份因型品效见年新套])"
             rf"|(?P<a3>{_SHORT})(?:{_LINK}(?P<b3>{_SHORT}))?\s?趴(?![在着下窝地])"
             r")(?![0-9])" + _AFTER,
             p.percent, ("30%", "百分之三点五", "四十八点五趴", "0.25厘", "20%-25%", "占三成", "千分之五", "两成半", "负3.5%"), ("做成了",)),
        Rule("zh.rate", _BEFORE + rf"(?<![0-9.{_ALL}分])(?P<a>[一二两三四五六七八九半])\s?厘(?P<half>半)?(?![米清定正升])" + _AFTER, p.rate,
             ("维持一厘左右", "加息半厘", "两厘半"), ("一厘米",)),
        Rule("zh.digits", _BEFORE + rf"(?P<size>[低中高])?(?:[至到~-]?(?P<size2>[中高]))?(?:(?P<one>[个单]位数)(?:[至到~-](?P<reach>[低中高])(?P<tens>[双两])?[个单]?位数)?|(?P<two>[双两]位数)|(?P<three>三位数))(?!字|[至到])(?:的?百分[比点])?(?P<grows>{_OF_GROWTH})?", p.digits,
             ("高单位数增长", "中个位数百分比", "中高个位数", "双位数成长", "增长低两位数", "高个位数到低双位数增长"), ("个位数", "两位数的密码")),
        Rule("zh.discount", r"(?<![0-9.])(?<![0-9],)(?:打(?:了|到)?\s?)?(?P<n>[一二两三四五六七八九](?:点?[一二三四五六七八九])?|[1-9](?:\.[1-9]|\s?[1-9])?|(?<=打)[对半]|半)\s?折(?![射叠旧扣腾磨中返回断服桥线合纸页椅戟])",
             p.discount, ("全场八折", "打七五折", "打对折", "9.5折"), ("打折", "三折叠", "曲折")),
        Rule("zh.fraction", _BEFORE + rf"(?:(?P<up>[1-9])/(?P<slash>[2-9]|10)(?:(?=的)|(?<=[占有约近达超过剩]./.)(?![0-9年月日]))|(?P<below>{_SHORT}[万亿]?|[三四五](?=分[一二三四](?![0-9{_ALL}分钟之])))分(?:之|(?<=[三四五]分))(?P<above>{_SHORT})|(?P<half>一半(?!年)|半数|[过近]半数?(?![年个天场])|大半(?![年个天夜])|超半数?(?![年个天])|多半数))(?P<rate>\s?厘(?![米清定正升]))?" + _AFTER,
             p.fraction, ("三分之二的人口", "降到现在的十分之一", "超过一半", "达到10,000个的一半", "过半", "只有三分一落成", "再减四分一厘"), ("一半年", "三分钟")),
        Rule("zh.multiple", r"(?:(?P<pre>{at_least_before}|{at_most_before}|{about_before})(?:了|到|有|为|在|达)?\s?(?:[^0-9,，。；、一二两三四五六七八九十]{1,6}的)?)?"
             rf"(?:(?P<grow>{_GROW})了?(?:大约|约|近|超过|到)?)?(?:"
             rf"(?P<a>(?:几|数|好几)[十百千万亿]{{0,3}}|{_NUMBER})(?:(?:倍(?={_TO}))?{_LINK}(?P<b>{_NUMBER}))?(?P<more>多|余)?\s?(?:倍(?![感增率频])|[xX](?![0-9A-Za-z]))(?P<andhalf>半)?"
             rf"|(?P<double>翻了?(?P<turns>{_SHORT})?番|翻了?倍|倍增|加倍|翻了?一倍|(?<!币)减半(?!行情|周期|事件|政策|措施|优惠|征收|征税|[前后])|腰斩))" + _AFTER,
             p.multiple, ("扩大产量10倍", "翻一番", "5到10倍", "增加一倍", "营收翻倍", "翻两番", "一倍半", "成本减半"), ("倍感", "比特币减半")),
        Rule("zh.alone-number", r"\A(?P<a>[一二两三四五六七八九十]|半百)(?=[。！？]?\s?\Z)", p.alone_number, ("十", "半百"), ("十台", "二手")),
        Rule("zh.ratio", _START + _BEFORE + rf"(?P<left>{_SHORT})\s?(?:比|[:：])\s?(?P<right>[一1])(?![0-9一二三四五六七八九十百千万亿])",
             p.ratio, ("至少是3比1",), ("12:10",)),
    )  # fmt: skip
