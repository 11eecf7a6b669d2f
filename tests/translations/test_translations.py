# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The translations are whole, agree with their sources, keep to the words of the trade, and are compiled."""

from __future__ import annotations

import ast
import copy
import importlib.util
import pickle
import re
import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QTranslator

from desktop_app.basics.messages import Phrase, capital
from desktop_app.basics.resources import resource_path, resources_folder
from desktop_app.ui.words.strings import BELOW

HERE = resources_folder() / "translations"
LANGUAGES = ("en", "zh_CN")
FORBIDDEN = ("合规", "放行", "批准", "核准", "准予", "获准", "准许", "安全", "审核通过", "予以通过")
# The ministry's own name of a paper, and what its form of undertaking speaks of.
THEIR_WORDS = ("《合规告知书》", "合规告知书", "国家安全和利益")
TERMS = {
    r"\blicence\b(?!s in)": "许可",
    r"\bend.user\b": "最终用户",
    r"\bmilitary user": "军事用户",
    r"\bcontrol list\b": "管控名单",
    r"\bwatch list\b": "关注名单",
    r"\bunreliable entity list\b": "不可靠实体清单",
    r"\bcase by case\b": "逐案审批",
    r"\brefused in principle\b": "原则上不予许可",
    r"\bhumanitarian relief\b": "人道主义救援",
    r"\bshare of value\b": "价值比例",
    r"\bdysprosium\b": "镝",
    r"\bterbium\b": "铽",
    r"\brare.earth": "稀土",
    r"\bsuspen(ded|sion)\b": "暂停",
    r"\bNo\. 61\b": "第61号",
    r"\bdual.use\b": "两用物项",
    r"\bannex 1\b": "附件1",
    r"\bdetermination": "判定",
    r"\bmemo\b": "备忘录",
    r"\bscreening": "筛查",
    r"\bsuppliers?\b": "供应商",
}
"""One word for one thing: what an English word has to be in Chinese, wherever it stands."""
OTHER_WORDS = ("案例", "案件", "当事方", "交易方", "股东", "规则包", "未结发货", "保全", "审慎")
"""Second words for a case, a party, an owner, the law file, an open shipment, a legal hold and a cautious reading."""
Entry = tuple[str, str, tuple[str, ...]]


@pytest.fixture(scope="module")
def update() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_translations", HERE / "update.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def entries(language: str) -> Iterator[Entry]:
    """Yield context, source and translations of a language; none for what is unfinished."""
    file = HERE / f"lodestone_{language}.ts"
    root = ElementTree.parse(file).getroot()  # noqa: S314  our own file
    for context in root.iter("context"):
        for one in context.iter("message"):
            translation = one.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            said = forms or [translation.text or ""]
            done = translation.get("type") is None and all(said)
            source = str(one.findtext("source"))
            yield str(context.findtext("name")), source, tuple(said) if done else ()


CHINESE = list(entries("zh_CN"))


def test_every_text_of_the_program_is_there_and_no_other(update: ModuleType) -> None:
    collected = update.collected()
    for language in LANGUAGES:
        wanted = set(update.wanted(language, collected))
        assert {(context, source) for context, source, _said in entries(language)} == wanted, language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    assert [source for _context, source, said in entries(language) if not said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_what_its_source_compiles_to(
    update: ModuleType, language: str, tmp_path: Path
) -> None:
    source = HERE / f"lodestone_{language}.ts"
    update.compiled(source, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


def test_a_new_text_is_unfinished_and_keeps_what_others_have(update: ModuleType) -> None:
    found = {("Window", "Cancel"): False, ("Window", "Brand new"): False}
    kept, missing, gone = update.merged(HERE / "lodestone_zh_CN.ts", "zh_CN", found)
    assert missing == ["Brand new"]
    assert "Products" in gone
    assert "Cancel" not in gone
    assert "取消" in kept
    assert "<location" not in kept
    assert "Products" not in kept


def test_checking_writes_nothing_and_tells_what_is_missing_or_no_longer_said(
    update: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(update, "HERE", tmp_path)
    for language in LANGUAGES:
        name = f"lodestone_{language}.ts"
        (tmp_path / name).write_bytes((HERE / name).read_bytes())
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    collected = update.collected()
    assert update.main(["--check"]) == 0
    monkeypatch.setattr(update, "collected", lambda: {**collected, ("Window", "Brand new"): False})
    assert update.main(["--check"]) == 1
    assert "1 to do, 0 no longer said\n    Brand new\n" in capsys.readouterr().out
    fewer = {key: counts for key, counts in collected.items() if key != ("Window", "Cancel")}
    monkeypatch.setattr(update, "collected", lambda: fewer)
    assert update.main(["--check"]) == 1
    assert "0 to do, 1 no longer said\n    Cancel\n" in capsys.readouterr().out
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def fields(text: str) -> list[str]:
    return sorted(name for _text, name, _spec, _how in string.Formatter().parse(text) if name)


def test_placeholders_are_the_same() -> None:
    filled = [one for one in CHINESE if "{" in one[1]]
    assert len(filled) > 50
    assert [one for one in filled for said in one[2] if fields(said) != fields(one[1])] == []
    counted = [one for one in CHINESE if "%n" in one[1]]
    assert counted
    assert [one for one in counted for said in one[2] if said.count("%n") != 1] == []


def test_english_has_a_singular_and_a_plural() -> None:
    for _context, source, said in entries("en"):
        one, many = said
        assert "(s)" not in one + many
        assert "%n" in one
        assert "%n" in many
        assert one != many or "(s)" not in source


def test_no_word_says_that_something_may_leave() -> None:
    found = []
    for _context, source, said in CHINESE:
        words = "".join(said)
        for theirs in THEIR_WORDS:
            words = words.replace(theirs, "")
        found += [(word, source) for word in FORBIDDEN if word in words]
    assert found == []


@pytest.mark.parametrize("english", TERMS)
def test_one_word_stands_for_one_thing(english: str) -> None:
    sources = [one for one in CHINESE if re.search(english, one[1], re.IGNORECASE)]
    assert sources, "nobody speaks of it"
    assert [source for _c, source, said in sources if TERMS[english] not in said[0]] == []


@pytest.mark.parametrize("other", OTHER_WORDS)
def test_no_second_word_stands_for_a_thing(other: str) -> None:
    assert [source for _context, source, said in CHINESE if other in "".join(said)] == []


def test_marks_between_chinese_letters_are_chinese() -> None:
    marks = r"[\u4e00-\u9fff}][,;:!?](?=[\u4e00-\u9fff“{])"
    assert [said[0] for _context, _source, said in CHINESE if re.search(marks, said[0])] == []


def test_a_count_stands_apart_from_the_letters_around_it() -> None:
    counted = [said[0] for _context, source, said in CHINESE if "%n" in source]
    assert [said for said in counted if re.search(r"[\u4e00-\u9fff]%n|%n[\u4e00-\u9fff]", said)] == []


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_font_of_the_window_draws_every_letter(style: str) -> None:
    known = TTFont(resource_path("fonts", f"LodestoneSans-{style}.ttf")).getBestCmap()
    said = "".join("".join(said) for _context, _source, said in CHINESE)
    assert sorted({letter for letter in said if ord(letter) not in known and letter != "\n"}) == []


def test_texts_from_below_are_looked_up_under_the_contexts_they_are_kept_in(update: ModuleType) -> None:
    ours = {context for context, _source, _said in CHINESE}
    of_qt = {context for context, _text in update.OF_QT}
    assert set(BELOW) | {"Window", "Countries", "Language"} | of_qt == ours


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_loads(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(HERE / f"lodestone_{language}.qm"))


def test_a_phrase_is_its_english_text_and_remembers_what_it_was_made_of() -> None:
    made = Phrase("Find out: {label}", label="Origin")
    assert made == "Find out: Origin"
    assert (made.template, dict(made.values)) == ("Find out: {label}", {"label": "Origin"})
    assert capital(Phrase("the {what} is gone", what="party")) == "The party is gone"
    assert capital("it is gone") == "It is gone"


def test_a_copy_of_a_phrase_is_the_same_phrase() -> None:
    made = capital(Phrase("the {what} is gone", what="party"))
    assert isinstance(made, Phrase)
    for copied in (copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301  our own
        assert copied == made
        assert (copied.template, copied.values) == (made.template, made.values)


def test_every_phrase_of_a_lower_layer_has_a_translation() -> None:
    """Whatever is put together below the window is translated there; only the command line speaks English alone."""
    known = {source for _context, source, _translations in CHINESE}
    program = resources_folder().parent / "desktop_app"
    spoken = {
        (file.relative_to(program).as_posix(), ast.literal_eval(call.args[0]))
        for file in program.rglob("*.py")
        if file.relative_to(program).parts[0] != "cli"
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") == "Phrase"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }
    assert len(spoken) > 500
    assert sorted(phrase for phrase in spoken if phrase[1] not in known) == []


SPEAK_ENGLISH = ("cli/", "domain/law/parsing.py", "storage/packs.py", "ui/startup/display.py")
"""What speaks on the command line alone: of the files of a law file, or of a window that cannot open."""


def test_every_refusal_that_is_one_text_has_a_translation() -> None:
    known = {source for _context, source, _translations in CHINESE}
    program = resources_folder().parent / "desktop_app"
    refused = {
        (file.relative_to(program).as_posix(), text.value)
        for file in program.rglob("*.py")
        if not file.relative_to(program).as_posix().startswith(SPEAK_ENGLISH)
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Refused"
        for text in (*call.args[:1], *(each.value for each in call.keywords if each.arg == "do"))
        if isinstance(text, ast.Constant) and " " in str(text.value)
    }
    assert len(refused) > 300
    assert sorted(one for one in refused if one[1] not in known) == []
