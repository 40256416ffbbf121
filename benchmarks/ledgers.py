"""Ledgers of any size, made up but shaped like real ones: the files of a dump, which `claims load` reads.

    python -m benchmarks.ledgers 100000 /tmp/scale/dump

105 speakers talk about 20 topics in documents of a hundred claims, three in ten of them in Chinese. Half of the claims
are judged, in an order that is not theirs; one in a hundred says an earlier one of its document again, and one in two
hundred is tagged. The same size and seed give the same bytes on every machine.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TextIO

from tracker.model.claim import Modality, Statement, Tier, content_key
from tracker.model.quantity import Comparator, plain_number
from tracker.model.window import Precision
from tracker.records.statements import statement_row
from tracker.records.whole import FILES, MANIFEST, VERSION

SEED = 20_250_320
A_DOCUMENT = 100
FIRST_DAY, LAST_DAY = date(2014, 1, 1), date(2025, 6, 30)
AS_OF = date(2026, 1, 1)
"""No entry is effective after this day."""
MOMENT = "2026-01-01T12:00:00+00:00"

SURNAMES = ("Adler", "Baker", "Chen", "Diaz", "Evans", "Fischer", "Garcia", "Huang", "Ito", "Jensen", "Kim", "Liu",
            "Moreau", "Novak", "Okafor")  # fmt: skip
GIVEN = ("Ann", "Bo", "Clara", "David", "Elif", "Frank", "Grace")
SPEAKERS = tuple(f"{given} {surname}" for surname in SURNAMES for given in GIVEN)
TOPICS = (
    ("Model 3", "vehicles built", "vehicles", "Model 3 汽车"), ("Gigafactory", "capacity", "GWh", "超级工厂"),
    ("Optimus", "units built", "units", "人形设备"), ("Starship", "launches", "launches", "星舰"),
    ("Dojo", "computing power", "MW", "训练集群"), ("Cybertruck", "deliveries", "vehicles", "皮卡"),
    ("solar roof", "installations", "homes", "太阳能屋顶"), ("Megapack", "storage deployed", "GWh", "储能电池"),
    ("robotaxi", "cities served", "cities", "无人出租车"), ("4680 cells", "cost", "USD", "电芯成本"),
    ("revenue", "revenue", "USD", "营业收入"), ("gross margin", "margin", "%", "毛利率"),
    ("Starlink", "subscribers", "people", "星链用户"), ("heat pump", "sales", "units", "热泵"),
    ("data centre", "power", "MW", "数据中心"), ("wind farm", "capacity", "MW", "风电场"),
    ("inflation", "rate", "%", "通货膨胀"), ("unemployment", "rate", "%", "失业率"),
    ("emissions", "tonnes", "tonnes", "碳排放"), ("high-speed rail", "length", "km", "高速铁路"),
)  # fmt: skip
MODALITIES = (Modality.CERTAIN, Modality.EXPECTED, Modality.EXPECTED, Modality.PLAN, Modality.GOAL, Modality.HOPE)
ENGLISH = (
    "We expect {topic} to reach {figure} {unit} by {due}, and {aside}",
    "By {due} there will be {figure} {unit} of {topic}; {aside}",
    "I am confident that {topic} gets to about {figure} {unit} before {due}, {aside}",
)
CHINESE = (
    "我们预计到{due}，{topic}将达到{figure}，{aside}",
    "{topic}的目标是在{due}之前做到{figure}，{aside}",
    "到{due}为止，{topic}应该会有大约{figure}，{aside}",
)
ASIDES = ("that is what the whole team works for", "as I said before", "give or take a few",
          "which nobody else has ever done", "and the cost comes down with it")  # fmt: skip
ASIDES_ZH = ("这是整个团队的目标", "正如我以前说过的", "误差不会太大", "还没有人做到过", "成本也会随之下降")
RARE = ((16_000, "我们的机器人也会帮忙", "and the humanoid robots will help"),
        (300, "机器学习会帮很大的忙", "and the battery pack gets cheaper"))  # fmt: skip
"""One claim in so many says this beside: what a search has to find among all the others."""


def write(count: int, folder: Path, *, candidates: bool = True, seed: int = SEED) -> None:
    """Write the dump of a ledger of `count` claims into a folder, with the candidates that they were made of or not."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as open_files:
        files = {
            name.partition(".")[0]: open_files.enter_context((folder / name).open("w", encoding="utf-8"))
            for name in FILES
        }
        files[MANIFEST.partition(".")[0]].write(json.dumps({"format": "claims-ledger", "version": VERSION}) + "\n")
        _Ledger(files, random.Random(seed), candidates=candidates).write(count)


class _Ledger:
    """What is being written."""

    def __init__(self, files: dict[str, TextIO], chance: random.Random, *, candidates: bool) -> None:
        self._files = files
        self._chance = chance
        self._candidates = candidates

    def write(self, count: int) -> None:
        verdicts: list[str] = []
        keys: set[str] = set()
        days = (LAST_DAY - FIRST_DAY).days
        for number, first in enumerate(range(0, count, A_DOCUMENT)):
            # Documents come by day, as in every dump.
            said_on = FIRST_DAY + timedelta(days=number * days * A_DOCUMENT // max(count, A_DOCUMENT))
            verdicts += self._document(number, said_on, min(A_DOCUMENT, count - first), keys)
        self._chance.shuffle(verdicts)
        self._files["verdicts"].writelines(verdicts)

    def _put(self, kind: str, row: dict[str, Any]) -> None:
        self._files[kind].write(json.dumps(row, ensure_ascii=False) + "\n")

    def _document(self, number: int, said_on: date, count: int, keys: set[str]) -> Iterator[str]:
        chance = self._chance
        name, speaker = f"talk-{number:06}.md", chance.choice(SPEAKERS)
        language = "zh" if chance.random() < 0.3 else "en"
        sha256 = hashlib.sha256(name.encode()).hexdigest()
        quotes: list[str] = []
        before: str | None = None
        place = 0
        for _ in range(count):
            said = self._statement(name, speaker, said_on, place, language)
            key = content_key(said, sha256)
            assert key not in keys
            keys.add(key)
            quotes.append(said.quote)
            place += len(said.quote) + 1
            self._accepted(said, sha256, key)
            if before is not None and chance.random() < 0.01:
                link = {
                    "later": key,
                    "earlier": before,
                    "kind": "restates",
                    "by": "ann",
                    "linked_on": AS_OF.isoformat(),
                }
                self._put("links", {**link, "recorded_at": MOMENT})
            if chance.random() < 0.005:
                remark = {"claim": key, "kind": "tag", "text": chance.choice(("press", "board", "check"))}
                self._put("remarks", {**remark, "by": "ann", "made_on": AS_OF.isoformat(), "recorded_at": MOMENT})
            if chance.random() < 0.5:
                yield json.dumps(self._verdict(said, key), ensure_ascii=False) + "\n"
            before = key
        document = {
            "sha256": sha256, "name": name, "title": f"Talk {number}", "speaker": speaker,
            "said_on": said_on.isoformat(), "said_on_from": "option", "language": language, "text": "\n".join(quotes),
            "url": f"https://talks.example/{number}",
        }  # fmt: skip
        self._put("sources", {**document, "recorded_at": MOMENT})

    def _statement(self, name: str, speaker: str, said_on: date, place: int, language: str) -> Statement:
        chance = self._chance
        subject, metric, unit, chinese = chance.choice(TOPICS)
        due = min(said_on + timedelta(days=int(30 + chance.random() ** 2 * 2500)), date(2040, 12, 31))
        figure = round(chance.random() * 10 ** chance.randint(1, 7), chance.choice((0, 0, 2, 6)))
        aside = chance.choice(ASIDES_ZH if language == "zh" else ASIDES)
        for one_in, zh, en in RARE:
            if chance.random() * one_in < 1:
                aside = zh if language == "zh" else en
        form = chance.choice(CHINESE if language == "zh" else ENGLISH)
        topic = chinese if language == "zh" else subject
        quote = form.format(topic=topic, figure=f"{figure:,}", unit=unit, due=due.isoformat(), aside=aside)
        kind = chance.random()
        target: dict[str, Any] = {"comparator": Comparator.ABOUT, "value": figure, "unit": unit}
        if kind < 0.1:
            target = {"comparator": Comparator.EVENT}
        elif kind < 0.2:
            target = {"comparator": Comparator.RANGE, "low": figure, "high": figure * 2, "unit": unit}
        elif kind < 0.5:
            target["comparator"] = chance.choice((Comparator.EQUAL, Comparator.AT_LEAST, Comparator.AT_MOST))
        undated = kind > 0.97
        window = {} if undated else {"window_start": said_on, "due_on": due, "precision": Precision.YEAR}
        return Statement(
            document=name, quote=quote, start_char=place, end_char=place + len(quote), speaker=speaker,
            said_on=said_on, tier=Tier.C if undated else Tier.B if kind < 0.1 else Tier.A, subject=subject,
            metric=metric, deadline_text=due.isoformat(), modality=chance.choice(MODALITIES),
            probability=round(chance.random(), 2) if chance.random() < 0.05 else None, **target, **window,
        )  # fmt: skip

    def _accepted(self, said: Statement, sha256: str, key: str) -> None:
        record = statement_row(said)
        if self._candidates:
            found = {"key": key, "source": sha256, "record": record, "confidence": 0.875, "rules": ["number", "year"]}
            reasons = {"reasons": [["a deadline", 1.5, ""], ["a number", 1, ""]], "rules_version": "1"}
            self._put("candidates", {**found, **reasons, "recorded_at": MOMENT})
        decided = {"key": key, "decision": "accept", "source": sha256, "record": record, "by": "ann"}
        self._put("decisions", {**decided, "decided_on": AS_OF.isoformat(), "recorded_at": MOMENT})

    def _verdict(self, said: Statement, key: str) -> dict[str, Any]:
        chance = self._chance
        due = said.due_on or said.said_on + timedelta(days=365)
        outcome = chance.choices(("hit", "miss", "void"), (45, 45, 10))[0]
        row: dict[str, Any] = {"claim": key, "outcome": outcome}
        row["judged_on"] = min(due + timedelta(days=chance.randint(1, 400)), AS_OF).isoformat()
        row["by"] = chance.choice(("ann", "bob"))
        target = said.value if said.value is not None else said.low
        if target is not None and outcome != "void":
            row["actual"] = plain_number(round(target * (chance.random() * 1.5 + (0.6 if outcome == "hit" else 0)), 3))
        came_true = None
        if outcome == "hit" and chance.random() < 0.8:
            came_true = due - timedelta(days=chance.randint(0, max((due - said.said_on).days // 2, 1)))
        elif outcome == "miss" and chance.random() < 0.4:
            came_true = due + timedelta(days=chance.randint(1, 900))
        if came_true is not None and came_true <= AS_OF:
            row["fulfilled_on"] = came_true.isoformat()
        if outcome == "void":
            row["void_reason"] = "uncheckable"
        if chance.random() < 0.1:
            row["evidence"] = [{"url": f"https://figures.example/{key}", "accessed_on": AS_OF.isoformat()}]
        return {**row, "recorded_at": MOMENT}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("claims", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--without-candidates", action="store_true")
    given = parser.parse_args()
    write(given.claims, given.folder, candidates=not given.without_candidates, seed=given.seed)


if __name__ == "__main__":
    main()
