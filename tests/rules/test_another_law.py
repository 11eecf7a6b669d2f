# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The engine knows no article of law: another country, threshold, deadline and other codes run as they are."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from desktop_app.bootstrap import build_program
from desktop_app.cli.main import run_command_line
from desktop_app.domain.casefile.fields import build_case_kind
from desktop_app.domain.casefile.reading import read_case
from desktop_app.domain.engine.conclude import conclude_case
from desktop_app.domain.engine.report import conclusion_tree
from desktop_app.domain.law.pack import Pack
from desktop_app.services.checking.check_paper import check_paper
from desktop_app.services.context.ports import Stamp
from desktop_app.services.context.program import Program, compile_pack, known_codes
from desktop_app.services.law_workbook import read_draft, write_law_sheets
from desktop_app.services.records.determinations import Signature
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Money
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.schema.rows import DeterminationFilter
from desktop_app.services.screening.catalogue_what_if import describe_change
from desktop_app.services.screening.one_case import Screened, print_memo_of, screen_case
from desktop_app.services.workspace import open_workspace
from desktop_app.storage.packs import load_pack, load_pack_from
from tests.law_files import SHIPPED
from tests.making import changed, load, program
from tests.services.conftest import Clock

pytestmark = pytest.mark.rules

SKELETON = Path(__file__).parent / "skeleton"
SHARES = {
    "0.1 %": "25 %",
    "0.0999 %": "24.9 %",
    "0.2 %": "30 %",
    "0.05 %": "12.5 %",
    "0.01 %": "2 %",
    "0.15 %": "37.5 %",
}
DEADLINES = {"10 working days after export": "30 working days after export", "5 years after": "7 years after"}


def rewritten(name: str, text: str) -> str:
    """Return a file of the law as another country would have it."""
    for old, new in {**SHARES, **DEADLINES}.items():
        text = text.replace(old, new)
    text = re.sub(r"\bCN\b", "IN", text)
    if name in ("warnings.toml", "duties.toml"):
        text = re.sub(r'^(code +)= "(\w+)"', r'\1= "other_\2"', text, flags=re.MULTILINE)
    if name == "page_one.toml":
        text = re.sub(r"^\[(\w+)\]", r"[other_\1]", text, flags=re.MULTILINE)
    return text


@cache
def other_law() -> Pack:
    """Return the law file of another country: its own origin, threshold, deadlines and codes."""
    contents = dict(program().pack.contents)
    for name, content in contents.items():
        if name.endswith(".toml"):
            contents[name] = rewritten(name, content.decode("utf-8")).encode("utf-8")
    head = contents["pack.toml"].decode("utf-8")
    digest = hashlib.sha256(contents["working_days.toml"]).hexdigest()
    head = re.sub(r'("working_days.toml" *= )"\w+"', rf'\1"{digest}"', head)
    return load_pack_from({**contents, "pack.toml": head.encode("utf-8")})


def answer(case: dict[str, Any]) -> dict[str, Any]:
    """Return what a case comes to under the other law."""
    pack = other_law()
    content = json.dumps(case).replace('"CN"', '"IN"').encode("utf-8")
    read = read_case(content, build_case_kind(known_codes(pack)))
    return dict(conclusion_tree(read, conclude_case(compile_pack(pack), read.case), pack))


def test_another_threshold_and_country_decide() -> None:
    assert answer(load("p01"))["verdict"] == "NOT_CAUGHT", "13.7 % is below 25 %"
    dearer = changed(load("p01"), item__value__amount="2")
    assert answer(dearer)["verdict"] == "LICENCE_REQUIRED"
    assert answer(load("p05"))["limbs"]["origin"] == "yes"


def test_another_deadline_and_retention_are_told() -> None:
    relief = changed(load("p17"), item__value__amount="1")
    due = {duty["code"]: duty["due"] for duty in answer(relief)["duties"]}
    assert due["other_report"] == "2025-12-01"
    assert due["other_keep_records"] == "2032-10-20"
    assert other_law().years_kept == 7


def test_other_codes_lead_to_the_same_act() -> None:
    found = answer(load("p34"))
    assert found["act"] == {"word": "hold", "because": ["other_us_military"]}
    assert {warning["code"][:6] for warning in found["warnings"]} == {"other_"}
    contradicting = answer(changed(load("p01"), item__part_one=[]))
    (told,) = [entry for entry in contradicting["warnings"] if entry["code"] == "other_facts_disagree"]
    assert told["details"]
    assert other_law().warnings_on("not_screened") == {"other_not_screened"}


# ---- the skeleton of a law file of its own: one country, two provisions, no reading, no list, no warning


@pytest.fixture(scope="module")
def skeleton(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the skeleton, with the questions on fields of a case that every law asks alike."""
    folder = shutil.copytree(SKELETON, tmp_path_factory.mktemp("law") / "skeleton")
    shutil.copy(SHIPPED / "questions.toml", folder)
    return folder


@pytest.fixture(scope="module")
def shipped(skeleton: Path) -> Program:
    """Return the program as it would be shipped with the skeleton."""
    return replace(build_program(), load_pack=lambda folder: load_pack(folder or skeleton))


def alloy(worth: str = "40") -> dict[str, Any]:
    """Return a case of niobium alloy of 100 EUR with Brazilian niobium of some worth in it."""
    niobium = {"row": "N-01", "origin": "BR", "value": {"amount": worth, "currency": "EUR"}}
    return {
        "format": "lodestone-case/1",
        "title": "Alloy to Bern",
        "on": "2026-05-04",
        "exporter": {"country": "DE"},
        "movement": "export",
        "destination": "CH",
        "item": {
            "name": "Niobium alloy",
            "listed_as": "N-02",
            "made_in": "DE",
            "value": {"amount": "100", "currency": "EUR"},
            "part_one": [niobium],
        },
        "parties": [{"role": "importer", "name": "Berner Guss AG", "country": "CH"}],
    }


def screened(program: Program, case: dict[str, Any]) -> Screened:
    return screen_case(program, json.dumps(case).encode("utf-8"))


def test_a_skeleton_of_another_law_passes_its_check(
    skeleton: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run_command_line(program(), ["pack", "check", str(skeleton)]) == 0
    printed = capfd.readouterr().out
    assert "4 of 4 examples hold" in printed
    assert "in force from 2026-02-01" in printed


def test_a_skeleton_of_another_law_answers(shipped: Program) -> None:
    tree = screened(shipped, alloy()).conclusion_tree(shipped)
    assert tree["act"] == {"word": "hold", "because": ["licence_needed"]}
    assert (tree["verdict"], tree["limbs"]) == ("LICENCE_REQUIRED", {"value": "yes"})
    assert [(duty["code"], duty["due"]) for duty in tree["duties"]] == [("tell_brasilia", "2026-06-15")]
    below = screened(shipped, alloy("24.9")).conclusion_tree(shipped)
    assert (below["verdict"], below["act"]["word"]) == ("NOT_CAUGHT", "nothing_holds")
    home = screened(shipped, changed(alloy(), destination="BR")).conclusion_tree(shipped)
    assert home["verdict"] == "OUTSIDE"
    early = screened(shipped, changed(alloy(), on="2026-01-31")).conclusion_tree(shipped)
    assert early["standing"]["overall"] == "not_started"


def test_a_memo_on_a_skeleton_of_another_law_is_printed_and_proved(shipped: Program, tmp_path: Path) -> None:
    stamp = Stamp("1", 1, date(2026, 5, 4), "J. Haug", "export control", f"Lodestone {shipped.version}")
    for name, case in (
        ("hold", alloy()),
        ("below", alloy("24.9")),
        ("home", changed(alloy(), destination="BR")),
    ):
        paper = print_memo_of(shipped, screened(shipped, case), stamp)
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(paper)
        text = "".join(page.extract_text() for page in PdfReader(file).pages)
        assert "Order No. 7" in text
        assert "No. 61" not in text
        assert "China" not in text
        assert check_paper(shipped, file).answer == "same"


def test_a_record_under_a_skeleton_of_another_law_is_in_the_journal(shipped: Program, tmp_path: Path) -> None:
    desk = open_workspace(shipped, tmp_path / "l.sqlite", user_name="J. Haug", now=Clock())
    client = desk.clients.create(Client(name="Guss AG", country=CountryCode("DE"))).value
    room = desk.client_workspace(client)
    product = room.products.create(
        Product(
            part_number="A-1",
            name="Alloy",
            listed_as="N-02",
            made_in=CountryCode("DE"),
            value=Money("100"),
            currency=CurrencyCode("EUR"),
        )
    ).value
    work = room.screenings.start_product(product).value
    (record,) = room.records.record_determination(work.id, Signature("J. Haug", "export control")).value
    shown = room.records.list_determinations(DeterminationFilter(latest=True))
    assert [row.id for row in shown] == [record]
    rerun = room.records.rerun_determination(record)
    assert (rerun.is_same, rerun.was["pack"]["id"]) == (True, "br-niobium")
    assert f"{client}/{shown[0].number}/v1" in {entry.subject for entry in desk.list_journal()}
    assert desk.verify_records() == []
    desk.close()


def test_commands_on_a_skeleton_of_another_law_name_that_law(
    shipped: Program, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(alloy()), "utf-8")
    assert run_command_line(shipped, ["screen", str(file)]) == 0
    printed = capfd.readouterr().out
    assert "under Order No. 7 alone" in printed
    for words in (
        ["pack", "show"],
        ["pack", "show", "N-01"],
        ["pack", "show", "--help"],
        ["screen", "--help"],
    ):
        run_command_line(shipped, words)
        printed += capfd.readouterr().out
    assert not re.search(r"No\. (61|18)\b|R61|China", printed), printed
    assert shipped.pack.brief_name == "Order No. 7"
    assert shipped.pack.parallel_law == ""


def test_a_change_that_is_supposed_names_the_law_that_it_is_of(shipped: Program) -> None:
    assert describe_change("standing=in_force", shipped.pack.brief_name) == "Order No. 7 is in force"


def test_a_skeleton_of_another_law_goes_through_a_workbook(shipped: Program, tmp_path: Path) -> None:
    """It has no lists, no prices and one line; what is missing is no sheet."""
    write_law_sheets(shipped, shipped.pack, tmp_path / "law.xlsx")
    assert read_draft(shipped, shipped.pack, tmp_path / "law.xlsx").pack.contents == shipped.pack.contents
