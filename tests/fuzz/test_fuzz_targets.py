"""The fuzzer's targets hold on what once looked dangerous, so that they still run when somebody fuzzes again."""

import importlib.util
import random
import sys
from pathlib import Path

import pytest

_found = importlib.util.spec_from_file_location("fuzz_targets", Path(__file__).with_name("fuzz.py"))
assert _found
assert _found.loader
fuzz = importlib.util.module_from_spec(_found)
sys.modules["fuzz_targets"] = fuzz
_found.loader.exec_module(fuzz)

NEEDS = {"read_docx": "docx", "read_pdf": "pypdf", "read_html": "trafilatura"}
DANGEROUS = (
    b"",
    b"\x00\xff\xfe",
    "到2027年底我们将生产5万台。".encode("gb18030"),
    b"\xed\xa0\x80 half a character, by 2027",
    b"9" * 5000,
    b"(" * 2000 + b" by 2027 we will ship 5,000 units " + b")" * 2000,
    b"[" * 5000,
    b"---\ntitle: [\n---\nBy 2027",
    b"1\n99:99:99,999 --> 00:00:00,000\nby 2027\n",
    b"WEBVTT\n\n00:01.000 --> 00:00.000 align:x\n<v >\n",
    b'{"segments": [{"start": 1e999, "text": null}]}',
    b"<p>&#x110000;&a;</p><![CDATA[ by 2027",
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>",
    b'{"key": "\\ud800", "kind": "accept", "record": {"value": 1e400}}',
    b"a: &a [*a]\n",
    "二〇二七年初至二〇二五年末，增长负三分之零到百分之九九九九".encode(),
    b"by the end of the 99th quarter of 10000, up 1e400 percent",
)


@pytest.mark.parametrize("name", sorted(set(fuzz.TARGETS) - {"arguments"}))
def test_a_reader_takes_what_is_dangerous(name: str) -> None:
    if name in NEEDS:
        pytest.importorskip(NEEDS[name])
    fuzz.prepare(name)
    chance = random.Random(name)  # noqa: S311 - the same noise each time
    noise = [bytes(chance.randrange(256) for _ in range(200)) for _ in range(20)]
    for data in (*DANGEROUS, *noise):
        fuzz.TARGETS[name](data)
