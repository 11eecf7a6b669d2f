# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A yes/no fact of the end use takes one line in the table of case fields, the rule files, and nothing else.

The program is copied, the line and the rules are added to the copy, and the copy is asked what it makes of them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.case_fields import CASE_FIELDS, END_USE_FACTS
from tests.making import CASES, program

HERE = Path(__file__).resolve().parents[2]
AFTER = '    CaseField(f"{_END_USE}.humanitarian", "truth", "use", "humanitarian"),\n'
LINE = '    CaseField(f"{_END_USE}.weather_control", "truth", "use", "use_weather_control"),\n'
FACT = """
[[fact]]
id      = "use_weather_control"
kind    = "truth"
label   = "Weather control"
measure = "use_weather_control"
"""
QUESTION = """
[[question]]
path   = "end_use.weather_control"
kind   = "truth"
label  = "Controlling the weather"
ask    = "Could the goods serve to control the weather?"
help   = "Making rain or hail, not the forecast."
who    = "the customer"
effort = 3
topic  = "end_use"
"""
ASKING = """
import json, sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from desktop_app.bootstrap import build_program
from desktop_app.documents.wording import english_wording
from desktop_app.documents.memo.context import MemoContext
from desktop_app.documents.memo.memo import memo_document
from tests.documents.plain_text import render
from desktop_app.domain.casefile.fields import case_schema
from desktop_app.services.catalogue.case_builder import Catalogue
from desktop_app.services.context.ports import Stamp
from desktop_app.services.schema.columns import SHEETS
from desktop_app.services.schema.forms import Shipment
from tests.interviews import begin_interview
from desktop_app.services.screening.one_case import screen_case

program = build_program()
case = json.loads(Path(sys.argv[1]).read_text())
found = {"schema": case_schema(program.case_file_kind), "columns": list(SHEETS["shipments"].columns)}
for answer in (None, "no", "yes"):
    case["end_use"]["weather_control"] = answer
    screened = screen_case(program, json.dumps(case).encode())
    conclusion = screened.conclusion
    stamp = Stamp("", 1, date(2026, 11, 24), "J. Haug", "export control", "test")
    memo = render(memo_document(MemoContext(english_wording(), screened.read, conclusion, program.pack, stamp)))
    found[str(answer)] = {
        "canonical": json.loads(screened.read.canonical)["end_use"].get("weather_control"),
        "known": screened.read.case.end_use.answer_to("weather_control"),
        "verdict": conclusion.verdict,
        "open": [fact.fact for fact in conclusion.open_facts],
        "memo": memo,
    }
interview = begin_interview(program, (), date(2026, 11, 24)).go_to_question("end_use.weather_control")
found["asked"] = [field.question for field in interview.current_page().fields]
sheets = program.read_sheets(program.sample_folder)
sheets = sheets.with_rows(Shipment, [replace(row, weather_control="yes") for row in sheets[Shipment]])
found["built"] = [line.case["end_use"]["weather_control"] for line in Catalogue(sheets).build_line_cases()]
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what a copy of the program with one more fact says of it."""
    copy = tmp_path_factory.mktemp("copy")
    for folder in (
        "desktop_app",
        "resources/fonts",
        "resources/names",
        "resources/papers",
        "resources/rules",
        "resources/samples",
    ):
        shutil.copytree(HERE / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    table = copy / "desktop_app/domain/case_fields.py"
    assert AFTER in table.read_text("utf-8")
    table.write_text(table.read_text("utf-8").replace(AFTER, AFTER + LINE), "utf-8")
    rules = next(copy.rglob("R61-IV-3.toml"))
    when = rules.read_text("utf-8").replace("all_of = [\n", 'any_of = [\n  "use_weather_control is yes",\n')
    rules.write_text(when, "utf-8")
    for name, text in (("facts.toml", FACT), ("questions.toml", QUESTION)):
        file = next(copy.rglob(name))
        file.write_text(file.read_text("utf-8") + text, "utf-8")
    case = CASES / "p01-dysprosium-magnet.json"
    ran = subprocess.run(
        [sys.executable, "-c", ASKING, str(case)],
        cwd=copy, env={**os.environ, "PYTHONPATH": str(HERE)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer


def test_case_file_reads_and_writes_a_new_fact(asked: dict[str, Any]) -> None:
    kind = asked["schema"]["properties"]["end_use"]
    assert "weather_control" in json.dumps(kind)
    assert [asked[answer]["canonical"] for answer in ("None", "no", "yes")] == [None, "no", "yes"]
    assert len({asked[answer]["known"] for answer in ("None", "no", "yes")}) == 3


def test_verdict_turns_on_a_new_fact(asked: dict[str, Any]) -> None:
    verdicts = [asked[answer]["verdict"] for answer in ("None", "no", "yes")]
    assert verdicts == ["UNDETERMINED", "LICENCE_REQUIRED", "CASE_BY_CASE"]
    assert asked["None"]["open"] == ["end_use.weather_control"]


def test_interview_asks_for_a_new_fact(asked: dict[str, Any]) -> None:
    assert "Could the goods serve to control the weather?" in asked["asked"]


def test_memo_names_a_new_fact(asked: dict[str, Any]) -> None:
    assert "Controlling the weather" in asked["None"]["memo"]
    assert "civil" in asked["no"]["memo"]
    assert "; not military, as stated" in asked["None"]["memo"]
    assert "; civil, as stated" in asked["no"]["memo"]
    assert "stated: weather control" in asked["yes"]["memo"]


def test_shipments_hold_a_new_fact(asked: dict[str, Any]) -> None:
    assert "weather_control" in asked["columns"]
    assert set(asked["built"]) == {"yes"}


def test_every_question_of_the_pack_stands_in_the_table() -> None:
    kinds = {field.path: field.kind for field in CASE_FIELDS}
    for path, question in program().pack.questions.items():
        assert kinds[path] == question.kind, path
    assert {f"end_use.{fact}" for fact in END_USE_FACTS} <= program().pack.questions.keys()
