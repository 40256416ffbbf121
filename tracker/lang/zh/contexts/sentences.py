"""What tells how a Chinese sentence is meant."""

import re

from tracker.lang.contexts.sentences import SentencePatterns

SENTENCES = SentencePatterns(
    tag=re.compile(
        r"(?:[,，]\s?(?:right|okay|ok|you know|isn't it|doesn't it)|(?:对|是|好)(?:吧|吗|不对|嘛|么))\s?[?？]+[\"”’)）]*$"
    ),
    expects=re.compile(
        r"(?:预测|预估|预期|预计|财测|估计)(?:数|值|区间)?(?:约?为|约|在|介于|介乎|达|落在|将[为达]|是)"
    ),
    item=re.compile(r"[^，。；:：]{1,14}[:：]\s?(?:约|大约|超过|至少)?\s?"),
    parallel=re.compile(r"则(?![是为])|相较之下|相对的?，|也将|亦将|同样将"),
    every=re.compile(r"每年|每届|每学年|每财年"),
    than=re.compile(r"(?<![分占同环价])比(?!较|如|例|亚|重|分|[：:])"),
)
