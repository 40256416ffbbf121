"""Names in both languages: who speaks, what a text is about, and what a bad lexicon file is told."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import TrackerError
from tracker.lang.alternation import Names
from tracker.lang.lexicon import Lexicon
from tracker.lang.lexicon_file import KINDS, load_lexicon, read_lexicon, shipped_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The names that ship with the program."""
    return shipped_lexicon()


def named(lexicon: Lexicon, text: str) -> list[str]:
    """The canonical names of all subjects in a text, in order."""
    found = [lexicon.subject_of(match[0]) for match in lexicon.subject_pattern.finditer(text)]
    assert all(found), "whatever the pattern finds must name a subject"
    return [subject.name for subject in found if subject]


@pytest.mark.parametrize(
    "label",
    [
        "马斯克", "马斯克：", "**Elon Musk：**", "Elon Musk", "elon musk", "[ELON MUSK]", "【马斯克】：",
        ">> MUSK:", "埃隆·马斯克", "埃隆・马斯克", "埃隆马斯克", "马斯克（特斯拉CEO）", "特斯拉CEO马斯克", "马斯克先生",
        "Mr. Musk", "Elon Musk -- Chief Executive Officer", "Elon Musk, CEO of Tesla", "Elon Reeve Musk",
    ],
)  # fmt: skip
def test_one_speaker_has_many_labels(lexicon: Lexicon, label: str) -> None:
    """However a transcript labels him, he is Elon Musk, and not the one who asks."""
    speaker = lexicon.speaker(label)

    assert speaker is not None
    assert (speaker.name, lexicon.is_interviewer(label)) == ("Elon Musk", False)


@pytest.mark.parametrize("label", ["Unknown", "", "：", "张三", "Elongated Muskrat", "Speaker 1"])
def test_a_stranger_stays_a_stranger(lexicon: Lexicon, label: str) -> None:
    """A label that names no one we know is not guessed at."""
    assert lexicon.speaker(label) is None


@pytest.mark.parametrize(
    "label",
    [
        "主持人",
        "主持人：",
        "记者1",
        "凤凰卫视记者",
        "HOST",
        "Analyst 2:",
        "Operator",
        "问",
        "Q:",
        "Lex Fridman",
        "帕特尔",
        "Adam Jonas -- Analyst",
    ],
)
def test_who_asks_is_known(lexicon: Lexicon, label: str) -> None:
    """Generic labels and well-known interviewers ask; what they say is nobody's claim."""
    assert lexicon.is_interviewer(label)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年，我们希望能够制造大约5,000个Optimus机器人。", ["Optimus"]),
        ("擎天柱第三代和Optimus 3版本", ["Optimus", "Optimus 3"]),
        ("特斯拉Semi与Model Y、Model 3", ["Tesla Semi", "Model Y", "Model 3"]),
        ("all our factories will start producing the new Model Y", ["Model Y"]),
        ("on the Model\nY line", ["Model Y"]),
        ("release unsupervised FSD in California", ["unsupervised FSD", "California"]),
        ("full self-driving, full self driving", ["Tesla FSD", "Tesla FSD"]),
        ("self driving cars and Teslas", ["self-driving cars", "Tesla vehicles"]),
        ("特斯拉正在推进AI 5芯片和AI6", ["Tesla", "AI5", "AI6"]),
        ("AI 5年内会改变一切", ["AI"]),
        ("AI 3-4年内能完成所有工作", ["AI"]),
        ("Cybertrucks and two Cybercabs", ["Cybertruck", "Cybercab"]),
        ("GPU、GPUs and gpus", ["GPUs", "GPUs", "GPUs"]),
        ("core PCE inflation of 3 percent", ["core PCE inflation"]),
        ("the federal funds rate and US GDP", ["federal funds rate", "US GDP"]),
        ("美国GDP增速与核心PCE", ["US GDP", "core PCE inflation"]),
        ("Apple Pay in the UK", ["Apple Pay", "United Kingdom"]),
        ("Dunkin' Donuts will bring it", ["Dunkin' Donuts"]),
        ("比亚迪今年交付", ["BYD"]),
    ],
)
def test_subjects_are_found_in_running_text(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    """The longest name wins; Latin names stand beside Chinese characters; plurals and line ends do no harm."""
    assert named(lexicon, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "an apple a day", "their target was met", "we ford the river", "a meta question", "semi-finals and models",
        "it said so",
        "let us discover a square", "the grand total", "he aimed at it", "two small cruises", "teslameter",
    ],
)  # fmt: skip
def test_common_words_are_no_subjects(lexicon: Lexicon, text: str) -> None:
    """Names that are words as well match only as they are written; parts of words never match."""
    assert named(lexicon, text) == []


def test_a_person_may_type_a_name_in_any_case(lexicon: Lexicon) -> None:
    """On the command line `apple` means Apple, though in running text it is a fruit."""
    names = [lexicon.subject(typed) for typed in ("apple", "model y", "特斯拉", "OPTIMUS", "tesla optimus", "semi")]

    assert [s.name for s in names if s] == ["Apple", "Model Y", "Tesla", "Optimus", "Optimus", "Tesla Semi"]


@pytest.mark.parametrize(
    ("speaker", "subject", "owns"),
    [
        ("Elon Musk", "Optimus 3", True),
        ("马斯克", "Tesla Semi", True),
        ("Vaibhav Taneja", "Megapack", True),
        ("Tim Cook", "Apple Pay", True),
        ("Tim Cook", "Tesla", False),
        ("Richard Clarida", "federal funds rate", True),
        ("Richard Clarida", "US GDP", False),
        ("Xi Jinping", "China GDP", False),
        ("Elon Musk", "self-driving cars", None),
        ("Nobody Known", "Tesla", None),
        ("Elon Musk", "no such thing", None),
        (None, None, None),
    ],
)
def test_who_decides_about_what(lexicon: Lexicon, speaker: str, subject: str, *, owns: bool | None) -> None:
    """A plan of one's own company is one's own; a forecast of the economy is not; where we cannot tell, we say so."""
    assert lexicon.owns(speaker, subject) is owns


def test_the_shipped_names_are_many_and_whole(lexicon: Lexicon) -> None:
    """Every name of every subject finds its own subject again."""
    assert len(lexicon.speakers) > 80
    assert len(lexicon.subjects) > 200
    assert {s.kind for s in lexicon.subjects.values()} == KINDS
    for subject in lexicon.subjects.values():
        for name in (subject.name, *subject.aliases):
            assert named(lexicon, f"，{name}，") == [subject.name], name
            assert lexicon.subject(name) == subject


def test_every_speakers_alias_names_them(lexicon: Lexicon) -> None:
    """No alias of a person names another one."""
    for speaker in lexicon.speakers.values():
        for name in (speaker.name, *speaker.aliases):
            assert lexicon.speaker(f"{name}：") == speaker, name


names_of_things = st.text("aAbB 机器-5", min_size=1, max_size=5).filter(
    lambda n: n == n.strip(" -") and "  " not in n and "-" not in n
)


@given(st.lists(names_of_things, min_size=1, max_size=5, unique=True), st.text("aAbBs 机器，5", max_size=12))
def test_finding_by_first_word_misses_nothing(names: list[str], text: str) -> None:
    """At each place, what is found is what trying every single name there would find first, left to right."""
    finder = Names((n, False) for n in names)

    spans = [m.span() for m in finder.finditer(text)]

    at, expected = 0, []
    while at < len(text):
        ends = [m.end() for n in names for m in Names([(n, False)]).finditer(text, at) if m.start() == at]
        before = text[at - 1 : at]
        whole = not (before.isascii() and before.isalnum() and text[at].isascii() and text[at].isalnum())
        if ends and whole:
            expected.append(at)
            at = next((end for start, end in spans if start == at), max(ends))
        else:
            at += 1
    assert [start for start, _ in spans] == expected


@given(st.text(max_size=300))
def test_no_text_breaks_the_search(text: str) -> None:
    """Whatever a document holds, matches come in order and do not overlap."""
    spans = [match.span() for match in shipped_lexicon().subject_pattern.finditer(text)]

    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_only_the_asked_stretch_is_searched(lexicon: Lexicon) -> None:
    """`pos` and `endpos` bound the search; offsets stay those of the whole text."""
    text = "Tesla, Optimus, 特斯拉"

    found = [(m[0], m.start()) for m in lexicon.subject_pattern.finditer(text, 5, 14)]

    assert found == [("Optimus", 7)]


def words_file(folder: Path, content: str) -> Path:
    """A lexicon file of a workspace."""
    file = folder / "words.yaml"
    file.write_text(content, encoding="utf-8")
    return file


def test_a_workspace_adds_its_own_names(tmp_path: Path) -> None:
    """More subjects, more people, and more aliases for those that ship."""
    extra = words_file(
        tmp_path,
        """
interviewers: [庭审记者]
people:
  Helene Muster: {aliases: [缪斯特], organisation: Fusion One, controls: [Fusion One]}
  Elon Musk: {aliases: [火星人]}
subjects:
  Fusion One: {kind: company, aliases: [聚变一号公司]}
  F1 reactor: {kind: product, parent: Fusion One, unit: MW}
  Optimus: {aliases: [大机器人]}
""",
    )
    lexicon = load_lexicon([extra])

    assert named(lexicon, "聚变一号公司的F1 reactor与大机器人") == ["Fusion One", "F1 reactor", "Optimus"]
    assert lexicon.owns("缪斯特", "F1 reactor")
    assert lexicon.speaker("火星人") == lexicon.speakers["Elon Musk"]
    assert lexicon.speaker("马斯克") == lexicon.speakers["Elon Musk"]
    assert lexicon.is_interviewer("庭审记者")
    assert shipped_lexicon().subject("大机器人") is None


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ("subjects:\n  A: {kind: gadget}\n", 2, "kind must be one of"),
        ("subjects:\n  A: {kind: product, colour: red}\n", 2, "unknown key 'colour'"),
        ("subjects:\n  A: {kind: product, parent: Nowhere}\n", 2, "parent 'Nowhere' of A is no subject"),
        ("subjects:\n  A: {kind: product}\n  A: {kind: product}\n", 3, "A stands twice"),
        ("subjects:\n  A: {kind: product, aliases: [5]}\n", 2, "must be text, not 5; put it in quotes"),
        ("subjects:\n  A: {kind: product, aliases: B}\n", 2, "aliases must be a list"),
        ("subjects:\n  A: {kind: product, case: maybe}\n", 2, "case must be true or false"),
        ("subjects:\n  A: {kind: product, aliases: [{alias: B}]}\n", 2, "an alias is a text or"),
        ("subjects:\n  A: {kind: product, parent: B}\n  B: {kind: product, parent: A}\n", 2, "belongs to itself"),
        ("subjects:\n  2030: {kind: product}\n", 2, "must be text, not 2030"),
        (
            "subjects:\n  A: {kind: product, aliases: [X1]}\n  B: {kind: product, aliases: [x1]}\n",
            3,
            "names both A and B",
        ),
        ("subjects: [A]\n", 1, "subjects must be a mapping"),
        ("people:\n  Ann: {controls: [Nothing]}\n", 2, "controls 'Nothing', which is no subject"),
        ("people:\n  Ann:\n", 2, "Ann must be a mapping"),
        ("interviewers: host\n", 1, "interviewers must be a list"),
        ("speakers: {}\n", 1, "unknown key 'speakers'"),
        ("- a\n", 1, "must have the keys"),
        ("subjects: {A: {kind: product}\n", 2, "is not YAML here"),
        ("subjects:\n  A: !!python/object:os.system {}\n", 2, "could not determine a constructor"),
    ],
)
def test_a_bad_lexicon_file_is_told_with_its_line(tmp_path: Path, content: str, line: int, told: str) -> None:
    """Every mistake is a Problem with file and line; nothing is executed, nothing is a traceback."""
    file = words_file(tmp_path, content)

    _, problems = read_lexicon([file])

    assert [(str(file), line)] == [(p.file, p.line) for p in problems][:1]
    assert told in problems[0].message
    with pytest.raises(TrackerError, match=r"words\.yaml"):
        load_lexicon([file])


def test_a_lexicon_file_that_is_not_there_or_not_text_is_told(tmp_path: Path) -> None:
    """A wrong path and a wrong encoding are one line each."""
    (tmp_path / "latin.yaml").write_bytes("people: {Jörg: {}}".encode("latin-1"))

    _, problems = read_lexicon([tmp_path / "none.yaml", tmp_path / "latin.yaml"])

    assert [p.message.split(":")[0].split(";")[0] for p in problems] == ["cannot be read", "is not UTF-8"]


def test_an_empty_lexicon_file_adds_nothing(tmp_path: Path) -> None:
    """A file that somebody has only begun is no error, and finds nothing."""
    lexicon, problems = read_lexicon([words_file(tmp_path, "# to come\n")])

    assert (problems, dict(lexicon.subjects)) == ([], {})
    assert lexicon.subject_pattern.search("Tesla 特斯拉") is None


def test_names_of_one_text_are_those_of_each_stretch(lexicon: Lexicon) -> None:
    """What was looked for once in a whole text is, of each of its sentences, what a search of that one finds."""
    text = "特斯拉的Optimus很快。tesla and spacex build starships. 马斯克 spoke of xAI and Nvidia."
    names = lexicon.subject_pattern
    of_text = names.of(text)

    for start, end in pairwise((0, 15, 46, len(text))):
        found = [m.span() for m in of_text.finditer(start, end)]
        assert found == [m.span() for m in names.finditer(text, start, end)]
        assert found
