# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What stands on a page: the rules and fields of a question, the rows of an element, the days and sources of a rule."""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.interview.questions.page import Step
from desktop_app.services.handbook.entries import Block, Run, Wording, join_lines, read_blocks
from desktop_app.services.handbook.handbook import Handbook, handbook_search, open_handbook
from tests.law_files import law_saying, with_days
from tests.making import program


@pytest.fixture(scope="module")
def english() -> Handbook:
    return open_handbook(program(), "en")


def part_of(text: str, heading: str) -> str:
    """Return what stands on a page below a heading."""
    return text.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def links_of(text: str) -> list[str]:
    return re.findall(r"<<([^|>]+)", text)


def test_a_question_names_the_rules_that_read_it_and_the_fields_that_keep_it(english: Handbook) -> None:
    def named(path: str, heading: str) -> list[str]:
        return links_of(part_of(english.entries[f"question/{path}"].text, heading).partition("**Step")[0])

    assert named("movement", "Which rules turn on it") == ["provision/R61-I-0"]
    assert named("movement", "Where the catalogue keeps it") == ["field/shipments.movement"]
    assert named("parties[].military", "Which rules turn on it") == ["provision/R61-II-1"]
    assert named("parties[].held_by_listed", "Which rules turn on it") == ["provision/R61-II-3"]
    assert named("item.part_one[].mass", "Which rules turn on it") == ["provision/R61-I-1"]
    assert named("item.part_one[].mass", "Where the catalogue keeps it") == ["field/materials.mass"]
    assert "provision/R61-I-1" in named("item.listed_as", "Which rules turn on it")
    assert english.entries["question/end_use.wmd"].text.count("For some uses an application") == 1


def test_the_list_of_questions_has_each_once_under_its_step(english: Handbook) -> None:
    text = english.entries["questions"].text
    listed = links_of(text)
    assert len(listed) == len(set(listed)) == len(program().pack.questions) + 5
    for step in Step:
        assert part_of(text, step.value), step
    assert "<<question/item.value>>" in part_of(text, "Item")


def test_steps_are_numbered_from_one(english: Handbook) -> None:
    text = english.entries["steps"].text
    assert [line[:2] for line in text.splitlines() if line[:1].isdigit()] == [f"{n}." for n in range(1, 8)]


def test_an_element_has_its_rows_alone_with_letter_day_and_who_says_so(english: Handbook) -> None:
    pack = program().pack
    rows = [row.id for row in pack.rows.values() if "Sm" in row.elements]
    text = english.entries["element/Sm"].text
    assert [place.removeprefix("annex/") for place in links_of(text)] == rows
    assert "| <<annex/I-01|I-01>> Samarium metal, Part I | A, since 9 Oct 2025 | S27 S28 S29 S26" in text
    assert "- B: one source" in text
    assert not english.has("element/Fe")
    assert "is one of the elements" in text
    assert "none of the elements" in english.entries["element/Nd"].text


def test_a_row_that_comes_close_says_when_it_counts(english: Handbook) -> None:
    text = english.entries["annex/X-06"].text
    assert "**Counts as material if:** It counts where" in text
    assert "<<open-question/Q-8|Q-8>>" in text
    assert "Counts as material" not in english.entries["annex/I-02"].text


def test_a_row_with_days_says_them() -> None:
    changed = law_saying(
        {"annex1.csv": lambda table: with_days(table, I_02=("", "2026-12-31"), I_03=("2026-01-01", ""))}
    )
    handbook = open_handbook(changed, "en")
    assert "**In the annex:** until 31 Dec 2026" in handbook.entries["annex/I-02"].text
    assert "**In the annex:** from 1 Jan 2026" in handbook.entries["annex/I-03"].text


def test_the_law_names_what_else_holds_and_nothing_of_its_own_there(english: Handbook) -> None:
    pack, text = program().pack, english.entries["law"].text
    beside = set(links_of(part_of(text, "Other law beside it")))
    expected = {
        f"provision/{rule.id}"
        for rule in pack.provisions.values()
        if rule.effect and not pack.is_of_announcement(rule)
    }
    assert beside == expected
    assert set(links_of(part_of(text, "The grounds"))) == {
        f"provision/{limb.provision}" for limb in pack.limbs
    }
    assert "| 7 Nov 2025 – 10 Nov 2026 | Suspended | <<instrument/MOFCOM-GAC-2025-70|" in text
    assert "| from 11 Nov 2026 | Unconfirmed | –" in text
    assert "<<instrument/MOFCOM-2026-09-28|" in text


def test_a_law_page_says_who_says_so_where_somebody_does(english: Handbook) -> None:
    assert "## Who says so" in english.entries["open-question/Q-2"].text
    silent = next(
        doubt.id
        for doubt in program().pack.doubts.values()
        if not doubt.safest_by
        and not doubt.narrowest_by
        and not any(switch.doubt == doubt.id for switch in program().pack.switches.values())
    )
    assert "Who says so" not in english.entries[f"open-question/{silent}"].text


def test_titles_of_notices_are_in_marks_in_chinese_alone(english: Handbook) -> None:
    assert "《" not in english.entries["instrument/MOFCOM-2025-61"].text.partition("**")[0]
    assert open_handbook(program(), "zh").entries["instrument/MOFCOM-2025-61"].text.startswith("《")


def test_a_word_names_the_article_and_the_law_where_it_is_another(english: Handbook) -> None:
    terms = english.glossary.terms
    assert terms["value ground"].article == "Article I, item 1"
    assert terms["end user"].article.startswith("Order 792")
    assert terms["verdict"].article == ""


def test_words_of_the_glossary_are_found_whole_and_once(english: Handbook) -> None:
    text = "Two value grounds, one value ground; foreground of standings and a Compliance Notice."
    found = [(text[each.start : each.end], each.term.key) for each in english.glossary.find_in(text)]
    assert found == [
        ("value grounds", "value ground"),
        ("standings", "standing"),
        ("Compliance Notice", "Compliance Notice"),
    ]


def test_pages_are_found_by_words_that_they_do_not_show(english: Handbook) -> None:
    assert "page/overview" in [found.place for found in english.search("dashboard")]
    assert "question/item.value" in [
        found.place for found in handbook_search(program(), "value of one piece", "zh")
    ]


def test_marks_are_read_as_blocks() -> None:
    text = (
        "One **bold** word\nand <<law|a link>>.\n\n- first\n- <<law>>\n\n| A | B\n| 1 | <<law>>\n\n> small\n\n"
        "1. step\n\n## Head"
    )
    blocks = list(read_blocks(text, {"law": "The law"}.__getitem__))
    assert [block.kind for block in blocks] == [
        *("paragraph", "bullet", "bullet", "head", "row", "remark", "step", "heading"),
    ]
    assert blocks[0].cells == (
        (Run("One "), Run("bold", is_bold=True), Run(" word and "), Run("a link", place="law"), Run(".")),
    )
    assert blocks[2] == Block("bullet", ((Run("The law", place="law"),),))
    assert [len(block.cells) for block in blocks[3:5]] == [2, 2]


def test_lines_that_a_file_breaks_go_on() -> None:
    assert list(join_lines("one\ntwo\n\nthree")) == ["one two", "three"]
    assert list(join_lines("货物\n离开")) == ["货物离开"]


@pytest.mark.parametrize(
    ("language", "day", "led"), [("en", "9 Oct 2025", "**A:** b"), ("zh_CN", "2025年10月9日", "**A：**b")]
)
def test_wording_of_a_language(language: str, day: str, led: str) -> None:
    wording = Wording(language)
    assert wording.day(program().pack.announcement.dated) == day
    assert wording.led("A", "b") == led
    assert wording.led("A", "") == ""
    said = wording.say("Nobody has translated this")
    assert said == ("Nobody has translated this" if language == "en" else "“Nobody has translated this”")


def test_a_warning_says_what_it_means_for_the_goods_and_a_duty_when_it_is_due(english: Handbook) -> None:
    assert (
        "**What it means for the goods:** A person has to ask first."
        in english.entries["warning/other_regime"].text
    )
    assert (
        "**What it means for the goods:** It asks for a licence of its own."
        in english.entries["warning/no18_licence"].text
    )
    duty = english.entries["duty/apply_before_export"].text
    assert "**Due:** on the export day" in duty
    assert "What it means for the goods" not in duty
    assert "10 working days after export" in english.entries["duty/report"].text


def test_the_law_lists_its_grounds_once(english: Handbook) -> None:
    own = links_of(part_of(english.entries["law"].text, "What else the announcement says"))
    assert "provision/R61-II-1" in own
    assert not {f"provision/{limb.provision}" for limb in program().pack.limbs} & set(own)


def test_a_row_has_its_chinese_name_where_its_title_has_not(english: Handbook) -> None:
    assert "**Name in Chinese:** 金属镝" in english.entries["annex/I-02"].text
    assert "金属镝" not in open_handbook(program(), "zh").entries["annex/I-02"].text


def test_a_field_leads_to_the_question_that_it_answers(english: Handbook) -> None:
    for field, path in (
        ("shipments.destination", "destination"),
        ("shipments.logic_nm", "end_use.chips.logic_nm"),
        ("shipments.chips_kind", "end_use.chips.kind"),
        ("shipments.importer", "parties[importer]"),
        ("shipments.exporter", "exporter.name"),
        ("shipments.exporter_country", "exporter.country"),
        ("shipments.end_use_text", "end_use.text"),
        ("shipments.wmd", "end_use.wmd"),
        ("technology.mining", "item.technology.mining"),
        ("parties.military", "parties[].military"),
        ("owners.percent", "parties[].owners[].percent"),
    ):
        assert f"<<question/{path}>>" in english.entries[f"field/{field}"].text, field
    assert "question/" not in english.entries["field/products.hs_code"].text


def test_the_longest_word_of_the_glossary_is_marked(english: Handbook) -> None:
    (found,) = english.glossary.find_in("of Part I material")
    assert (found.start, found.end) == (3, 18)


def test_what_is_found_names_its_chapter_and_is_no_endless_list(english: Handbook) -> None:
    (first, *_) = english.search("i-02")
    assert first.chapter == "Annex 1 to look up"
    assert len(english.search("a")) == 40
    assert "annex/I-02" in [found.place for found in english.search("金属镝")]
    chinese = open_handbook(program(), "zh")
    assert chinese.search("value ground")[0].place == "term/value ground"
    assert "law" in [found.place for found in english.search(program().pack.announcement.title_zh)]
