# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers that go out: what they say in both languages, what stands open, and that nothing travels with them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import Any

import pikepdf
import pytest
from hypothesis import given

from desktop_app.basics.days import number_months
from desktop_app.basics.messages import Refused
from desktop_app.basics.resources import resource_path
from desktop_app.documents.both_languages import Both, code_words, read_texts
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.memo import memo_document
from desktop_app.documents.outgoing.facts import FILLED_BY_HAND, facts_of
from desktop_app.documents.outgoing.texts import KINDS, Filling, common_texts, plain_text, texts_of
from desktop_app.documents.wording import english_wording
from desktop_app.domain.truth import NO, WORDS
from desktop_app.paper import blocks
from desktop_app.services.context.paper_ports import OutgoingStamp
from desktop_app.services.context.ports import Stamp
from desktop_app.services.outgoing import papers
from tests import making
from tests.documents import printing
from tests.documents.outgoing.outgoing_papers import (
    CASES,
    DATED,
    EVERYTHING_OPEN,
    printable,
    printed,
    text_of,
)
from tests.oracle.strategies import cases

LANGUAGES = ("en", "zh", "both")
_SLOT = re.compile(r"\{([a-z0-9_.]+)\}")


def pairs() -> list[Both]:
    """Return every sentence of every paper in both languages."""
    found = list(common_texts().values())
    for table in read_texts("codes"):
        found += code_words(table).values()
    for table in read_texts("memo").values():
        found += [Both(*words) for words in table.values()]
    for kind in KINDS:
        texts = texts_of(kind)
        found += [texts.title, texts.law, *texts.signs, *texts.notes]
        for section in texts.sections:
            found += [section.title] if section.title else []
            for row in section.rows:
                found += [row.label] if row.label else []
                for text in row.texts:
                    found += [text.text, *([text.none] if text.none else [])]
    return found


def terms() -> list[tuple[str, str]]:
    """Return the terms of the notices: what is not in brackets, and the Chinese."""
    rows = csv.DictReader(resource_path("papers", "terms.csv").read_text("utf-8").splitlines())
    return [(re.sub(r" *\([^)]*\)", "", row["english"]).strip(), row["chinese"]) for row in rows]


# ---- the wording ----


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.en[:50])
def test_both_languages_have_the_same_slots(pair: Both) -> None:
    assert Counter(_SLOT.findall(pair.en)) == Counter(_SLOT.findall(pair.zh))


def test_each_term_of_the_notices_is_said_in_their_own_chinese() -> None:
    meanings: dict[str, list[str]] = {}
    for english, chinese in terms():
        meanings.setdefault(english.lower(), []).append(chinese)
    meanings["exporter"] = ["出口经营者", "出口商", "采购方"]
    used, missed = set(), []
    for pair in pairs():
        words = _SLOT.sub("", pair.en.lower())
        for english in sorted(meanings, key=len, reverse=True):
            words, count = re.subn(rf"(?<![\w-]){re.escape(english)}(?![\w-])", " ", words)
            if count:
                used.add(english)
                if not any(chinese in pair.zh for chinese in meanings[english]):
                    missed.append((english, pair))
    assert missed == []
    assert len(used) >= 40


def test_a_certificate_and_a_statement_are_never_mixed() -> None:
    certificate = texts_of("end-user")
    assert certificate.title.zh == "最终用户和最终用途证明文件"
    for pair in pairs():
        assert "最终用途说明" not in pair.zh


def test_every_slot_is_a_fact_of_a_case_or_filled_by_hand() -> None:
    screened = making.conclude(making.load("p01"))
    stamp = OutgoingStamp("notice", "both", ("announcement",), DATED, "Lodestone")
    facts = facts_of(screened.read.case, screened.conclusion, making.program().pack, stamp)
    known = {*facts, *FILLED_BY_HAND}
    for members in facts.values():
        if isinstance(members, list):
            known |= {name for member in members for name in member}
    known |= {f"technology.{activity}" for activity in ("mining", "recycling")}
    known |= {"what", "answer", "by", "on", "document", "content", *common_slots()}
    for kind in KINDS:
        for section in texts_of(kind).sections:
            for row in section.rows:
                for text in row.texts:
                    unknown = {*_SLOT.findall(text.text.en)} - known
                    assert not unknown, kind
                    for condition in (text.when, text.unless, text.each, section.when):
                        assert not condition or condition in facts, kind


def with_item(tree: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a case with other facts of its item."""
    return {**tree, "item": {**tree["item"], **fields}}


def common_slots() -> set[str]:
    """Return the slots of what all papers say."""
    return {slot for pair in common_texts().values() for slot in _SLOT.findall(pair.en)}


# ---- the papers ----


def test_each_paper_goes_with_one_of_the_cases() -> None:
    found = {kind for name in CASES for kind, _ in printable(making.load(name))}
    assert found == {*KINDS}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_every_paper_is_an_archive_file_that_nothing_is_attached_to(name: str, language: str) -> None:
    tree = making.load(name)
    for kind, report in printable(tree):
        content = printed(tree, kind, language, report).content
        assert printing.archive_faults(content) == []
        with pikepdf.open(io.BytesIO(content)) as file:
            assert "/EmbeddedFiles" not in file.Root.get("/Names", {})
            assert "/AF" not in file.Root
            assert str(file.Root.Lang) == ("zh-Hans" if language == "zh" else "en")
            assert b"lodestone-case" not in content


@pytest.mark.parametrize("name", CASES)
def test_each_column_says_which_language_it_is_in(name: str) -> None:
    tree = making.load(name)
    for kind, report in printable(tree):
        content = printed(tree, kind, "both", report).content
        with pikepdf.open(io.BytesIO(content)) as file:
            cells = [
                one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TD"
            ]
            assert any(one.get("/Lang") == "zh-Hans" for one in cells)
            assert any("/Lang" not in one for one in cells)


def facts_told(text: str) -> Counter[str]:
    """Return the figures of a text, months as their numbers, and its words in Latin letters of names."""
    plain = text.replace("\u00a0", " ").replace("\u202f", "")
    plain = re.sub(r"\d{1,2} [A-Z][a-z]{2} \d{4}", lambda day: number_months(day[0]), plain)
    return Counter(re.findall(r"\d+(?:\.\d+)*", plain))


@given(case=cases())
def test_no_figure_or_day_differs_between_the_columns(case: dict[str, Any]) -> None:
    screened = making.conclude(case)
    for kind in KINDS:
        try:
            stamp_laws = papers.laws_served(kind, "", screened.conclusion)
            papers.refuse_needless(kind, screened.read.case, screened.conclusion, stamp_laws)
        except Refused:
            continue
        for english, chinese in rows_of(screened, kind, stamp_laws):
            assert facts_told(without_numerals(english)) == facts_told(without_numerals(chinese)), (
                english,
                chinese,
            )


def without_numerals(text: str) -> str:
    """Return a text without what only one language writes in figures: articles of notices and one in words."""
    text = re.sub(r"(?:Articles?|Art\.) (?:\d+|[IVX]+)(?:\(\d\))?(?:, paragraph \d)?", "", text)
    text = re.sub(r"No\. \d+(?: of \d{4})?|(?:\d{4}年)?第?\d+号", "", text)
    text = re.sub(r"MOFCOM|Order 792|792", "", text)
    return re.sub(r"within 20 working days|20个工作日内|within 10 working days|10个工作日内", "", text)


def rows_of(screened: Any, kind: str, laws: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the rows of a paper in both languages."""
    stamp = OutgoingStamp(kind, "both", laws, DATED, "Lodestone", "licensed" if kind == "report" else "")
    facts = facts_of(screened.read.case, screened.conclusion, making.program().pack, stamp)
    sections = Filling(facts).fill_sections(texts_of(kind).sections)
    return [
        (plain_text(row.text.en), plain_text(row.text.zh)) for section in sections for row in section.rows
    ]


# ---- what is open ----


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_with_everything_open_prints_with_each_open_field_marked(language: str) -> None:
    kinds = printable(EVERYTHING_OPEN)
    assert {kind for kind, _ in kinds} == {*KINDS}
    for kind, report in kinds:
        paper = printed(EVERYTHING_OPEN, kind, language, report)
        text = text_of(paper.content)
        assert paper.open >= 5
        if language != "zh":
            assert {int(number) for number in re.findall(r"open (\d+)", text)} == {*range(1, paper.open + 1)}
            assert f"{paper.open} fields are open." in text
        if language != "en":
            assert {int(number) for number in re.findall(r"待填 ?(\d+)", text)} == {*range(1, paper.open + 1)}
            assert f"尚有{paper.open}项待填" in text.replace(" ", "")


def test_what_is_answered_is_open_no_more() -> None:
    tree = making.load("p01")
    without = with_item(tree, made_in=None)
    assert printed(without, "notice").open == printed(tree, "notice").open + 1


def test_unknown_is_never_printed_as_no() -> None:
    tree = with_item(making.load("p01"), technology=None)
    text = text_of(printed(tree, "notice", "en").content)
    assert re.search(r"Rare-earth mining: open \d+ ?; smelting and separation: open \d+", text)


# ---- what is headed ----


def test_a_notice_for_a_day_without_the_rule_is_headed_so() -> None:
    text = text_of(printed(making.load("p01"), "notice", "both").content)
    assert "prepared; not owed on 20 Oct 2025" in text.replace("\u00a0", " ")
    running = making.changed(making.load("p05"), on="2025-10-20")
    assert "not owed" not in text_of(printed(running, "notice", "both").content)


def test_papers_of_other_law_are_not_headed_so() -> None:
    text = text_of(printed(making.load("p19"), "application", "en").content)
    assert "No. 18 of 2025" in text
    assert "not owed" not in text


@pytest.mark.parametrize("kind", KINDS)
def test_beside_chinese_the_english_prevails_and_each_page_is_a_draft(kind: str) -> None:
    paper = printed(EVERYTHING_OPEN, kind, "both", "licensed" if kind == "report" else "")
    with pikepdf.open(io.BytesIO(paper.content)) as file:
        count = len(file.pages)
    text = text_of(paper.content)
    assert text.count("草稿") == count
    assert "English prevails" in text
    english = text_of(printed(EVERYTHING_OPEN, kind, "en", "licensed" if kind == "report" else "").content)
    assert "草稿" not in english


def test_the_notice_says_that_its_fields_are_ours() -> None:
    assert "fields of this paper are our own" in text_of(printed(making.load("p01"), "notice", "en").content)


def test_a_paper_that_goes_out_tells_no_price_of_material_and_no_doubt() -> None:
    tree = making.load("p01")
    for kind, report in printable(tree):
        text = text_of(printed(tree, kind, "both", report).content)
        assert "227.53" not in text
        assert not re.search(r"\bQ-\d", text)


def test_the_statement_for_customs_says_that_its_words_are_of_a_suspended_notice() -> None:
    text = text_of(printed(making.load("p19"), "customs", "en").content)
    assert "属于两用物项" in text
    assert "No. 56 of 2025. That notice is suspended" in text


def test_the_negative_remark_stands_only_where_the_class_was_stated() -> None:
    free = with_item(making.load("p19"), listed_as="not_listed")
    unknown = with_item(making.load("p19"), listed_as=None)
    assert "不属于管制物项”" in text_of(printed(free, "customs", "en").content)
    assert "不属于管制物项”" not in text_of(printed(unknown, "customs", "en").content)


# ---- no paper contradicts its memo ----


@given(case=cases())
def test_no_paper_contradicts_what_the_case_comes_to(case: dict[str, Any]) -> None:
    screened = making.conclude(case)
    conclusion = screened.conclusion
    has_notice = any(duty.code == "compliance_notice" for duty in conclusion.duties)
    try:
        papers.refuse_needless("notice", screened.read.case, conclusion, ("announcement",))
    except Refused:
        assert not has_notice
        return
    assert has_notice
    text = " ".join(english for english, _ in rows_of(screened, "notice", ("announcement",)))
    for limb in ("value", "technology", "origin"):
        assert (f"The {limb} ground" in text) == (conclusion.limbs[limb] == 1)
    assert ("No. 61 is in force." in text) == (conclusion.standing.overall == "in_force")
    assert ("is unconfirmed" in text) == (conclusion.standing.overall == "unconfirmed")


def test_the_same_case_gives_the_same_bytes() -> None:
    tree = making.load("p01")
    once = papers.print_paper(
        making.program(), making.conclude(tree), papers.PaperOrder("notice", "both"), DATED
    )
    assert once.content == printed(tree, "notice", "both").content


# ---- the glossary ----


def glossary() -> tuple[list[list[str]], list[list[str]]]:
    """Return the rows of both tables on the Chinese of papers: terms with their source, and sentences."""
    page = (resource_path("papers").parents[1] / "docs/glossary.md").read_text("utf-8")
    part = page.partition("## Chinese on papers")[2]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if "|" in line
    ]
    told = [row for row in rows if row[0] not in ("English", "---")]
    return [row for row in told if len(row) == 3], [row for row in told if len(row) == 2]


def test_each_term_of_the_glossary_has_its_source_or_is_marked_as_ours() -> None:
    listed = list(csv.DictReader(resource_path("papers", "terms.csv").read_text("utf-8").splitlines()))
    sources = {(row["english"], row["chinese"]): row["source"] for row in listed}
    terms_told, _ = glossary()
    assert len(terms_told) >= 40
    for english, chinese, source in terms_told:
        if source == "none: ours":
            assert (english, chinese) not in sources
        else:
            assert sources[english, chinese] == source


def test_ten_sentences_stand_beside_their_english_as_papers_have_them() -> None:
    _, sentences = glossary()
    assert len(sentences) >= 10
    said = {(pair.en, pair.zh) for pair in pairs()}
    assert {(english, chinese) for english, chinese in sentences} <= said


# ---- every paper and the memo of its case ----


def papers_of(screened: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the papers that go with a case: kind, which report, and the laws that it serves."""
    case, conclusion = screened.read.case, screened.conclusion
    return [
        (offer.kind, offer.report, papers.laws_served(offer.kind, offer.report, conclusion))
        for offer in papers.list_offers(case, conclusion, making.program().pack)
    ]


def spoken(screened: Any, kind: str, report: str, laws: tuple[str, ...]) -> str:
    """Return what the rows of a paper say in English."""
    stamp = OutgoingStamp(kind, "both", laws, DATED, "Lodestone", report)
    facts = facts_of(screened.read.case, screened.conclusion, making.program().pack, stamp)
    sections = Filling(facts).fill_sections(texts_of(kind).sections)
    said = "\n".join(plain_text(row.text.en) for section in sections for row in section.rows)
    return said.replace("\u00a0", " ").replace("\u202f", "")


def memo_text(screened: Any) -> str:
    """Return all that the memo of a case says."""
    stamp = Stamp("", 1, DATED, "J. Haug", "export control", "Lodestone")
    pack = making.program().pack.on(screened.read.case.on)
    context = MemoContext(english_wording(), screened.read, screened.conclusion, pack, stamp)
    words = blocks.spoken_words(memo_document(context))
    return words.replace("\u00a0", " ").replace("\u202f", "")


@given(case=cases())
def test_no_paper_says_otherwise_than_its_memo(case: dict[str, Any]) -> None:
    screened = making.conclude(case)
    conclusion, memo = screened.conclusion, memo_text(screened)
    warned = {warning.code: WORDS[warning.truth] for warning in conclusion.warnings}
    duties = {duty.code: duty for duty in conclusion.duties}
    for kind, report, laws in papers_of(screened):
        said = spoken(screened, kind, report, laws)
        # a share that is told is the memo's
        for share in re.findall(r"value ratio:? ([0-9.]+ %(?: to [0-9.]+ %)?)", said, re.IGNORECASE):
            assert share == "0.1 %" or share in memo, (kind, share)
        # the remark to the customs
        if kind == "customs":
            is_controlled, is_free = "“属于两用物项”" in said, "“不属于管制物项”" in said
            assert is_controlled == (warned.get("no18_licence") == "yes")
            assert not is_free or (
                "no18_licence" not in warned and screened.read.case.item.listed_as is not None
            )
        # a day of a report is the duty's, and the memo's
        if report == papers.EXEMPT:
            due = duties["report"].due
            assert due is not None
            day = english_wording().format_day(due).replace("\u00a0", " ")
            assert f"by {day}" in said
        if kind == "application":
            assert conclusion.licence_needed != NO or "no18_licence" in warned
            assert ("No. 61 of 2025, Article I." in said) == (conclusion.licence_needed != NO)
        # a paper is headed as not owed where its law surely does not run, and the memo says so
        if laws == (papers.ANNOUNCEMENT,) and papers.is_certainly_off(conclusion):
            assert conclusion.standing.overall not in ("in_force", "unconfirmed")
        # what the case leaves unknown stands open, never as a no
        for activity, truth in screened.read.case.item.technology.items():
            if kind == "notice" and WORDS[truth] == "unknown":
                word = {"mining": "Rare-earth mining", "metal_smelting": "metal smelting"}.get(activity)
                assert word is None or re.search(rf"{word}: open \d+", said)
