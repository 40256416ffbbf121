"""English questions that ask when something will be: "When do those come online?", "How long until it ships?"."""

from tracker.lang.tails import Tail

ASKS_WHEN = Tail(
    r"(?:\bwhen(?:'s|\s(?:do|does|will|would|are|is|can|could|might|should|we|you|they|the|it|that)\b)|\bhow\s(?:long|soon|quickly|far\s(?:away|out|off)|close|many\s(?:years|months|weeks))\b"
    r"|\b(?:what|which)\syear\b|\b(?:timeline|time\s?frame|timing|eta)\b|\b(?:next|this)\syear\sor\b)[^?]{0,160}\?[^?!]{0,40}$"
)
"""It ends where the answer begins: behind the question stand no more than a label, a time or a mark."""
