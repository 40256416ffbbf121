"""Chinese questions that ask when something will be: 什么时候量产？, 还需要多久？"""

from tracker.lang.tails import Tail

ASKS_WHEN = Tail(
    r"(?:什么时[候间点]|啥时候?|何时|几时|(?<![了过])(?:多久|多长时间|几年|多少年|几个月|多少个月)|哪一?年|几月份?|哪个?季度|时间表|时间点|时间节点|多快|多远)"
    r"[^？?。]{0,80}[？?][^？?。！!，]{0,12}$"
)
"""It ends where the answer begins: behind the question stand no more than a label, a time or a mark."""
REACH = 140
"""Within so many characters before the answer the question begins."""
