# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone catalogue screen | what-if`` as a process: every product, equal to the screening of its case."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.screening import whole_catalogue
from desktop_app.services.screening.whole_catalogue import Deal
from desktop_app.services.workspace import open_workspace
from tests.cli.test_command_line import lodestone
from tests.making import program
from tests.oracle.advice import acts

pytestmark = pytest.mark.e2e
SHORT = {"act", "part_number", "verdict", "possible", "limbs", "share", "standing", "doubts_that_matter"}


def screened(data: Path, *options: str) -> list[dict[str, Any]]:
    done = lodestone("--data-dir", data, "catalogue", "screen", "--json-lines", *options)
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_product_is_one_line_equal_to_the_screening_of_its_case(data: Path, tmp_path: Path) -> None:
    full = screened(data, "--full", "--on", "2025-10-20")
    names = [line["part_number"] for line in full]
    assert names == sorted(names)
    assert len(names) > 5
    folder = tmp_path / "cases"
    folder.mkdir()
    for number, line in enumerate(full):
        (folder / f"{number:03}.json").write_text(json.dumps(line["case"]), "utf-8")
    batch = lodestone("screen", "--batch", folder, "--json-lines").stdout.splitlines()
    for line, told in zip(full, map(json.loads, batch), strict=True):
        conclusion = told["conclusion"]
        unasked = [warning for warning in conclusion["warnings"] if warning["code"] != "not_screened"]
        assert len(unasked) == len(conclusion["warnings"]) - 1
        conclusion |= {"warnings": unasked}
        conclusion |= {"act": acts.act(conclusion)}  # as it would be without that warning
        assert line["conclusion"] == conclusion
        assert {name: line[name] for name in SHORT - {"part_number"}} == {
            name: conclusion[name] for name in SHORT - {"part_number"}
        }


def test_the_deal_is_marked_as_supposed_and_its_day_is_that_of_beijing(data: Path) -> None:
    (line, *_) = screened(data, "--full")
    sources = line["case"]["sources"]
    for path in ("on", "destination", "movement", "parties[0].listed", "end_use.wmd", "end_use.chips.kind"):
        assert sources[path] == {"kind": "supposed"}
    assert sources["item.made_in"]["kind"] != "supposed"


def test_options_count_for_every_product_and_short_lines_hold_nothing_else(data: Path) -> None:
    cautious = screened(data, "--on", "2025-10-20")
    narrow = screened(data, "--on", "2025-10-20", "--profile", "narrowest")
    assert all(set(line) == SHORT for line in cautious)
    assert [line["verdict"] for line in cautious] != [line["verdict"] for line in narrow]
    standings = {
        screened(data, "--on", "2026-11-20", "--assume", assumed)[0]["standing"]["overall"]
        for assumed in ("announced", "published_text", "none")
    }
    assert standings == {"suspended", "in_force", "unconfirmed"}


def test_in_words_each_product_stands_with_its_verdict(data: Path) -> None:
    done = lodestone("--data-dir", data, "catalogue", "screen", "--on", "2025-10-20")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == len(screened(data))
    assert "Licence needed" in done.stdout
    wrong = lodestone("--data-dir", data, "catalogue", "screen", "--full")
    assert wrong.returncode == 2


def test_a_case_too_long_to_be_shown_says_so_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_workspace(program(), tmp_path / "l.sqlite", user_name="J. Haug")
    room = desk.client_workspace(
        desk.clients.create(Client(client="a", name="A", country=CountryCode("DE"))).value
    )
    room.products.create(Product(part_number="KM-1", name="motor", listed_as="assembly"))
    (product,) = room.whole.screen_products(Deal(), in_full=True)
    assert set(product.as_line()) == SHORT | {"case", "conclusion"}
    monkeypatch.setattr(whole_catalogue, "MOST_SHOWN", 0)
    (product,) = room.whole.screen_products(Deal(), in_full=True)
    line = product.as_line()
    assert set(line) == SHORT | {"error"}
    assert "KM-1 comes to 1 items" in line["error"]
    desk.close()


def test_what_if_prints_what_flips_writes_a_paper_and_changes_nothing(data: Path, tmp_path: Path) -> None:
    database = data / "lodestone.sqlite"
    before = database.read_bytes()
    paper, workbook = tmp_path / "what if.pdf", tmp_path / "what if.xlsx"
    what_if = ("--data-dir", data, "catalogue", "what-if", "standing=in_force", "values=-50%")
    done = lodestone(*what_if, "--on", "2026-11-24", "--json", "--out", paper)
    assert done.returncode == 0
    tree = json.loads(done.stdout)
    assert set(tree) == {"changes", "before", "after", "flips", "standing_only", "unchanged"}
    assert tree["changes"] == ["standing=in_force", "values=-50%"]
    assert tree["flips"]
    for flip in tree["flips"]:
        assert set(flip) == {"part_number", "was", "is"}
        assert set(flip["was"]) == set(flip["is"]) == {"verdict", "act", "standing", "share", "limbs"}
        assert (flip["was"]["verdict"], flip["was"]["act"]) != (flip["is"]["verdict"], flip["is"]["act"])
        assert flip["is"]["standing"] == "in_force"
    counted = len(tree["flips"]) + tree["standing_only"] + tree["unchanged"]
    assert counted == sum(tree["before"]["verdict"].values()) == sum(tree["after"]["act"].values())
    text = "\n".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "Supposed: No. 61 is in force; every value -50 %." in text
    assert all(flip["part_number"] in text for flip in tree["flips"])
    told = lodestone(*what_if, "--on", "2026-11-24", "--out", workbook)
    assert f"{len(tree['flips'])} come to another answer" in told.stdout
    rows = program().workbooks.read_tables([workbook])[0].tables[0].rows
    assert len(rows) == len(tree["flips"]) + 1
    assert database.read_bytes() == before


def test_what_if_refuses_what_it_cannot_suppose_and_writes_no_paper(data: Path, tmp_path: Path) -> None:
    for change, out in (("supplier:nobody.made_in=CN", "a.pdf"), ("values=+1%", "a.docx")):
        done = lodestone("--data-dir", data, "catalogue", "what-if", change, "--out", tmp_path / out)
        assert (done.returncode, done.stdout) == (3, "")
        assert len(done.stderr.splitlines()) >= 1
    assert list(tmp_path.glob("a.*")) == []
    assert lodestone("--data-dir", data, "catalogue", "what-if").returncode == 2
