"""What a Chinese clause begins with and what that tells."""

import re

from tracker.lang.contexts.clauses import ClauseOpenings

CLAUSES = ClauseOpenings(
    turns=re.compile(r"\s?(?:同时|此外|另外|另一方面|但|而(?!且)|不过|然而|其中|对此|目前|现在)"),
    moves_on=re.compile(r"\s?(?:此外|另外|另一方面|除此之外|至于)"),
    own_clause=re.compile(r"[^。]"),
    already=re.compile(r"[，,\s]*(?:该|其)[^，。；]{0,8}?(?:选取|包括|涵盖|覆盖|包含)"),
    forecasts=re.compile(r"(?!此前|之前|先前|原|曾)[\u4e00-\u9fff]{0,8}?(?:预计|预期|预估|预测)(?![的值差之])"),
    opens_on=re.compile(r"其中|届时|到时|在所有|在此基础上|总(?!体|之|的来|结|裁|经理|书记|统)|合计"),
    aside=re.compile(r"(?:为|在|对|向|给|面向|将)[^，。；]"),
)
