"""What speaks for and against an event at a time, in Chinese."""

import re

from tracker.lang.patterns.events import EventPatterns

EVENTS = EventPatterns(
    tenseless=True,
    topic=re.compile(
        r"\s?的?\s?(?:[A-Z\u4e00-\u9fff]{0,6})\s?(?:预估(?=大幅|[上下]调|[上下]修|遭|获|被)|展望|预测|策略|规划|计划|报告|预算案?|指引|工作部署)"
        r"|[\u4e00-\u9fff]{0,10}?预期(?=[，,。；;至到]|差|值|$)"
        r"|[\u4e00-\u9fff]{0,10}?的(?:指引|展望|财测)(?=[，,。；;]|$)"
    ),
    effective=re.compile(
        r"[日号](?:收盘|清算|零|凌晨|当日|日终|收市|时|后){0,4}起(?=[，,][^。；]{0,80}(?:调整|[上下]调|提高|降低)[为至到])"
        r"|起\s?(?:正式|全面|开始|分步|逐步){0,2}(?:施行|实施|执行|生效|启用|开放|恢复|停止|暂停|取消|[上下]调|调整|提高|降低|下线|停[产售运止用])"
    ),
    last=re.compile(r"的?最后一[次场个届轮]"),
    plan_rules=frozenset({"zh.five-year-plan"}),
    plan_names=("规划", "计划"),
    published=re.compile(r"[\u4e00-\u9fff]{0,6}?(?:公布|发布|通过|召开|举行|举办|提出)的(?!是)"),
    liked=("看好",),
    owner=re.compile(r"的"),
    issues=("发布", "公布", "发表", "出具", "给出", "给出了", "公布了", "发布了"),
    viewed=re.compile(r"[^，。,；对]{0,6}(?:来看|而言|来说|来讲)"),
)
