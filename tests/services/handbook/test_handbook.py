# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook is whole: every question, field, verdict, act, step and word has its page, and no link leads nowhere."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest

from desktop_app import __version__
from desktop_app.basics.messages import Refused
from desktop_app.basics.resources import resource_path
from desktop_app.domain.interview.questions.page import Step
from desktop_app.domain.interview.questions.question_texts import OWN_QUESTIONS
from desktop_app.services.handbook.entries import START, read_written
from desktop_app.services.handbook.handbook import Handbook, handbook_search, open_handbook, read_entry
from desktop_app.services.handbook.of_program import WRITTEN, read_versions
from desktop_app.services.importing.assembly.placed_rows import RowStatus
from desktop_app.services.schema.columns import CHOICE_WORDS, WORKBOOK
from desktop_app.storage.sqlite.database import _SAYS
from tests.law_files import law_saying
from tests.making import program

LANGUAGES = ("en", "zh")
NAMES = re.compile(
    r"Lodestone|MOFCOM|JSON|PDF|XLSX|PKCS|SHA|ISO|EN 10204|ICP|ERP|chemSHERPA|Python|Tab"
    r"|Enter|Esc|Delete|Alt|Ctrl|Shift|Left|Compliance Testing LLC"
    r"|lodestone[\w -]*|--[\w-]+|[A-Z][\w-]*\d[\w.-]*|[a-z]+(?:_[a-z]+)+|\S+@\S+|http\S+|lodestone-case/1"
    r"|cn-rare-earth|item\.components\S*|Terfenol-D|\b[A-Z][a-z]?\b|[A-Z]{2,}[\w-]*"
    r"|\bpack\b|\blimb\b|safest|narrowest"
)
CODES = {word for choices in CHOICE_WORDS.values() for code in choices for word in code.split("_")} | {
    *("unknown", "numerator", "content", "feedstock", "ownership", "products", "technology", "Letter"),
    *("stages", "separated", "licence", "English", "assembly"),
}
"""The codes that a cell of a workbook takes, and the readings, as help texts name them."""
QUOTED = re.compile(r"“[^”]*”|《[^》]*》")


@pytest.fixture(scope="module", params=LANGUAGES)
def handbook(request: pytest.FixtureRequest) -> Handbook:
    return open_handbook(program(), request.param)


def list_links(handbook: Handbook, place: str) -> list[str]:
    blocks = handbook.blocks_of(handbook.entries[place])
    return [run.place for block in blocks for cell in block.cells for run in cell if run.place]


def broken_links(handbook: Handbook) -> set[str]:
    linked = {to for place in handbook.entries for to in list_links(handbook, place)}
    assert len(linked) > 300
    return {place for place in linked if not handbook.has(place)}


def test_no_link_leads_nowhere_and_every_page_hangs_below_the_first(handbook: Handbook) -> None:
    assert broken_links(handbook) == set()
    for entry in handbook.entries.values():
        assert entry.place == START or handbook.chapters_above(entry)[0].place == START, entry.place
        assert entry.title
        assert entry.text


def test_every_page_is_reached_from_the_first_by_links(handbook: Handbook) -> None:
    waiting, reached = [START], {START}
    while waiting:
        for place in list_links(handbook, waiting.pop()):
            if place not in reached:
                reached.add(place)
                waiting.append(place)
    assert set(handbook.entries) - reached == set()


def wanted_places() -> Iterator[str]:
    pack = program().pack
    yield from (f"question/{path}" for path in (*pack.questions, *OWN_QUESTIONS))
    yield from (f"field/{sheet}.{name}" for sheet, one in WORKBOOK.items() for name in one.columns)
    yield from (f"verdict/{name}" for name in pack.verdicts)
    yield from (f"act/{word}" for word in words_of_codes()["act"])
    yield from (f"step/{step.name.lower()}" for step in Step)
    yield from (f"provision/{name}" for name in pack.provisions)
    yield from (f"open-question/{name}" for name in pack.doubts)
    yield from (f"warning/{notice.code}" for notice in pack.warnings)
    yield from (f"duty/{notice.code}" for notice in pack.duties)
    yield from (f"annex/{row}" for row in pack.rows)
    yield from (f"element/{symbol}" for symbol in pack.elements)
    yield from (f"term/{word}" for word in read_written("glossary"))


def words_of_codes() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource_path("window", "words.toml").read_text("utf-8"))


def test_everything_that_is_declared_has_its_page(handbook: Handbook) -> None:
    assert [place for place in wanted_places() if not handbook.has(place)] == []


def test_every_question_says_why_it_is_asked_and_the_law_files_own_what_proves_it(handbook: Handbook) -> None:
    why, proves = (("Why:", "What proves it"), ("为何询问：", "何以证明"))[handbook.language == "zh_CN"]
    pack = program().pack
    for path in (*pack.questions, *OWN_QUESTIONS):
        text = handbook.entries[f"question/{path}"].text
        assert why in text, path
        assert path not in pack.questions or proves in text, path


def test_every_code_of_a_list_of_problems_has_a_page() -> None:
    kinds = {kind for written in read_written("problems").values() for kind in written.get("kinds", ())}
    words = words_of_codes()
    declared = {*RowStatus, *_SAYS}
    for table in ("check_of_file", "check_of_paper", "check_result", "paper_answer"):
        declared |= set(words[table])
    assert declared - kinds == set()


def test_a_text_is_written_in_both_languages() -> None:
    for name in (*WRITTEN, "steps", "questions"):
        for place, written in read_written(name).items():
            for key in ("title", "text", "why", "proves"):
                if key in written:
                    english, chinese = written[key]
                    assert english, f"{name}: {place}"
                    assert re.search("[\u4e00-\u9fff]", chinese), f"{name}: {place}"
                    assert not re.search("[\u4e00-\u9fff]", english.replace("中文", "")), f"{name}: {place}"


def test_no_english_is_left_in_chinese_but_names_codes_and_quotations() -> None:
    handbook = open_handbook(program(), "zh")
    left = {}
    for place, entry in handbook.entries.items():
        shown = "\n".join(
            "".join(run.text for cell in block.cells for run in cell) for block in handbook.blocks_of(entry)
        )
        sources = program().pack.sources
        lines = [
            line for line in shown.splitlines() if line.partition("：")[0] not in sources
        ]  # their titles
        text = QUOTED.sub("", "\n".join([entry.title, *lines]).replace(f"英文：{entry.remark}", ""))
        found = set(re.findall(r"[A-Za-z]{3,}", NAMES.sub("", text))) - CODES
        if found:
            left[place] = found
    assert left == {}


def test_what_is_new_has_the_same_versions_and_kinds_of_change_in_both_languages() -> None:
    english, chinese = (dict(read_versions(in_chinese=asked)) for asked in (False, True))
    assert list(chinese) == list(english)
    assert __version__ in chinese
    kinds = {"Added": "新增", "Changed": "变更", "Fixed": "修复", "Security": "安全"}
    for version, text in english.items():
        headings = [kinds[heading] for heading in re.findall("^## (.+)$", text, re.MULTILINE)]
        assert re.findall("^## (.+)$", chinese[version], re.MULTILINE) == headings, version


def test_chinese_pages_never_call_an_outcome_permitted() -> None:
    handbook = open_handbook(program(), "zh")
    for place, entry in handbook.entries.items():
        text = (
            entry.text.replace("《合规告知书》", "").replace("合规告知书", "").replace("国家安全和利益", "")
        )
        for word in ("合规", "放行", "批准", "核准", "准予", "获准", "审核通过"):
            assert word not in text, place


def test_english_pages_never_call_an_outcome_permitted() -> None:
    for entry in open_handbook(program(), "en").entries.values():
        if not entry.place.startswith("new/"):
            assert not re.search(r"\b(cleared|approved|compliant)\b", entry.text, re.IGNORECASE), entry.place


def test_a_verdict_that_asks_for_no_licence_never_stands_alone(handbook: Handbook) -> None:
    for name, verdict in program().pack.verdicts.items():
        if verdict.asks in ("nothing", "report"):
            text = handbook.entries[f"verdict/{name}"].text
            assert "<<acts|" in text
            assert "<<other-law|" in text


def test_search_finds_by_words_of_title_and_text_whatever_their_case(handbook: Handbook) -> None:
    assert handbook.search("i-02")[0].place == "annex/I-02"
    assert handbook.search("") == []
    assert handbook.search("xqzt") == []


def test_what_is_found_first_is_called_as_was_typed() -> None:
    assert handbook_search(program(), "Value Ground", "en")[0].place == "term/value ground"
    assert handbook_search(program(), "价值情形", "zh")[0].place == "term/value ground"
    hit = next(hit for hit in handbook_search(program(), "hostile", "en") if hit.place == "problem/file")
    assert "a hostile file harms nothing" in hit.excerpt


def test_a_page_is_read_by_its_place_a_short_place_or_its_title() -> None:
    handbook = open_handbook(program(), "en")
    assert read_entry(handbook, "annex/I-02") is handbook.entries["annex/I-02"]
    assert read_entry(handbook, "item.made_in") is handbook.entries["question/item.made_in"]
    assert read_entry(handbook, "Three errands") is handbook.entries["errands"]
    with pytest.raises(Refused) as refused:
        read_entry(handbook, "nothing of the kind")
    assert refused.value.do


def test_the_nearest_page_is_given_where_there_is_none_of_its_own() -> None:
    handbook = open_handbook(program(), "en")
    assert (
        handbook.nearest("question/parties[0].owners[1].listed").place == "question/parties[].owners[].listed"
    )
    assert handbook.nearest("field/products.nothing").place in ("fields", "start")
    assert handbook.nearest("unheard of").place == START


def test_another_language_is_refused() -> None:
    with pytest.raises(Refused):
        open_handbook(program(), "fr")


def test_a_newer_law_file_makes_other_pages() -> None:
    def rename(table: str) -> str:
        return table.replace("Dysprosium metal,金属镝", "Dysprosium metal and sponge,金属镝及海绵镝")

    def raise_line(text: str) -> str:
        head, _, examples = text.partition("[[example]]")
        on_the_line = (
            examples.replace("0.0999 %", "0.4999 %").replace('"0.1 %"', '"0.5 %"').replace("0.2 %", "0.6 %")
        )
        return head.replace("0.1 %", "0.5 %") + "[[example]]" + on_the_line

    changed = law_saying({"annex1.csv": rename, "no-61/R61-I-1.toml": raise_line})
    english, chinese = open_handbook(changed, "en"), open_handbook(changed, "zh")
    assert english.entries["annex/I-02"].title == "I-02 Dysprosium metal and sponge"
    assert chinese.entries["annex/I-02"].title == "I-02 金属镝及海绵镝"
    assert "0.5 % or more" in english.entries["provision/R61-I-1"].text
    assert "0.5 % or more of it" in english.entries["term/value ground"].text
    assert "0.5%及以上" in chinese.entries["term/value ground"].text.replace(" %", "%")
    assert "“" in chinese.entries["provision/R61-I-1"].text  # what nobody has translated is quoted
    assert broken_links(english) == broken_links(chinese) == set()
    assert "Dysprosium metal and sponge" not in open_handbook(program(), "en").entries["annex/I-02"].title
