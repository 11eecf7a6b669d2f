# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``pack make | preview | take | back | keys`` and ``checks`` as a person types them; commands use what was taken."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.main import run_command_line
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.context.law_use import LawName
from desktop_app.services.law_files import make_law_file
from desktop_app.services.schema.declaration import Day
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.services.workspace import open_workspace
from tests.law_changes import NOTICE, VERSION, add_element, change_price, extend, put_notice
from tests.law_files import SHIPPED, LawBook, extended_law, key_id, public_key, secret_key
from tests.making import CASES, new_program

CASE = CASES / "p01-dysprosium-magnet.json"


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a law file's folder, the signed file and both keys."""
    folder = tmp_path_factory.mktemp("law")
    extended_law(folder / "extended")
    (folder / "key").write_bytes(secret_key())
    (folder / "key.pub").write_bytes(public_key())
    content, _ = make_law_file(new_program(), folder / "extended", secret_key(), "")
    (folder / "newer.lodestone-law").write_bytes(content)
    return folder


class Commands:
    """Runs commands on a data folder, each with a program of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    def run(self, *words: str | Path, status: int = 0) -> str:
        """Return what a command printed."""
        given = ["--data-dir", str(self.folder), *map(str, words)]
        assert run_command_line(new_program(), given) == status, self._capsys.readouterr()
        printed = self._capsys.readouterr()
        return printed.err if status else printed.out

    def printed(self) -> Any:
        """Return what was printed since."""
        return self._capsys.readouterr()

    def tree(self, *words: str | Path) -> Any:
        """Return what a command printed as JSON."""
        return json.loads(self.run(*words))


CHECK = StatusCheck(
    provision="R61-I",
    notice="No. 75 (invented)",
    state="suspended",
    from_=Day("2026-11-11"),
    until=Day("2027-01-10"),
    checked_on=Day("2026-11-24"),
    by="J. Haug",
    where="https://example.org/",
)


@pytest.fixture
def checked(commands: Commands) -> Commands:
    """Return commands on a folder with two checks, one with the page that was looked at."""
    desk = open_workspace(new_program(), commands.folder / "lodestone.sqlite")
    checks = desk.client_workspace(desk.clients.rows()[0].id).checks
    checks.add(CHECK, every_client=True, evidence=Paper(name="page.pdf", content=b"%PDF-1.7 a page"))
    checks.add(replace(CHECK, state="", notice="", checked_on=Day("2026-11-20")))
    desk.close()
    return commands


@pytest.fixture
def commands(data: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(data, capsys)


def test_a_law_file_is_made_previewed_taken_and_gone_back_from(law: Path, commands: Commands) -> None:
    made = law / "made.lodestone-law"
    facts = commands.tree("pack", "make", law / "extended", "--key", law / "key", "--out", made)
    assert made.read_bytes() == (law / "newer.lodestone-law").read_bytes()
    assert {name: facts[name] for name in ("id", "version", "known_to", "key", "by", "on")} == {
        "id": "cn-rare-earth",
        "version": "2027.1.1",
        "known_to": "2026-11-20",
        "key": key_id(),
        "by": None,
        "on": "2026-11-20",
    }
    assert key_id() in commands.run("pack", "take", made, "--by", "J. Haug", status=3)
    keys = commands.tree(
        "pack", "keys", "--trust", law / "key.pub", "--by", "J. Haug", "--why", "our lawyer's"
    )
    assert keys == commands.tree("pack", "keys")
    (key,) = keys
    assert (key["key"], key["trusted"], key["for"], key["by"], key["why"]) == (
        *(key_id(), True, "all", "J. Haug"),
        "our lawyer's",
    )
    preview = commands.tree("pack", "preview", made, "--json")
    assert preview["from"]["version"] == commands.tree("pack", "show", "--json")["version"]
    assert {
        "standing",
        "products",
        "shipments",
        "records",
        "parties",
        "standing_only",
        "unchanged",
    } < preview.keys()
    kinds = ("products", "shipments", "records", "parties")
    flips = sum(len(preview[kind]) for kind in kinds)
    assert flips > 30
    assert flips + sum(preview["unchanged"].values()) + sum(preview["standing_only"].values()) == 107
    assert "R61-I-1" in commands.run("pack", "preview", made)
    taken = commands.tree("pack", "take", made, "--by", "J. Haug", "--why", "the notice")
    assert (taken["version"], taken["key"], taken["by"]) == ("2027.1.1", key_id(), "J. Haug")
    shown = commands.tree("pack", "show", "--json")
    assert shown.pop("age_days") >= 0
    assert shown == taken
    assert "taken on" in commands.run("pack", "show")
    conclusion = commands.tree("screen", CASE, "--json", "--on", "2026-12-01", "--assume", "none")
    assert conclusion["pack"]["version"] == "2027.1.1"
    assert conclusion["standing"]["overall"] == "suspended"
    assert commands.tree("journal", "verify", "--json")["answer"] == "whole"
    back = commands.tree("pack", "back", "--by", "M. Roth", "--why", "invented")
    assert (back["version"], back["by"]) == (preview["from"]["version"], "M. Roth")
    conclusion = commands.tree("screen", CASE, "--json", "--on", "2026-12-01", "--assume", "none")
    assert conclusion["standing"]["overall"] == "unconfirmed"
    commands.run("pack", "back", "--by", "M. Roth", "--why", "again", status=3)


def test_a_refusal_names_the_file_that_was_read(law: Path, commands: Commands, tmp_path: Path) -> None:
    newer, other = law / "newer.lodestone-law", tmp_path / "other"
    other.write_bytes(b"no key, no checks, no paper")
    commands.run("pack", "keys", "--trust", law / "key.pub", "--by", "J. Haug", "--why", "our lawyer's")
    commands.run("pack", "take", newer, "--by", "J. Haug")
    out = tmp_path / "made.lodestone-law"
    refused: tuple[tuple[str | Path, ...], ...] = (
        ("pack", "take", newer, "--by", "J. Haug"),
        ("pack", "preview", newer),
        ("pack", "make", law / "extended", "--key", other, "--out", out),
        ("pack", "keys", "--trust", other, "--by", "J. Haug", "--why", "a try"),
        ("checks", "take", other, "--by", "J. Haug"),
        ("journal", "verify", "--against", other),
    )
    for words in refused:
        file = newer if newer in words else other
        assert commands.run(*words, status=3).startswith(f"{file}: ")
    assert not out.exists()


def test_without_a_data_folder_the_law_of_the_program_counts(
    law: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = Commands(tmp_path / "none", capsys)
    shown = commands.tree("pack", "show", "--json")
    assert (shown["key"], shown["by"], shown["on"]) == (None, None, None)
    assert commands.tree("pack", "keys") == []
    assert key_id() in commands.run("pack", "preview", law / "newer.lodestone-law", status=3)
    commands.run("pack", "back", "--by", "a", "--why", "b", status=3)
    assert not commands.folder.exists()


def test_a_key_with_a_passphrase_is_opened_with_that_in_the_environment(
    law: Path, commands: Commands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import minisign

    pair = minisign.KeyPair.generate()
    pair.secret_key.untrusted_comment = "locked"
    pair.secret_key.encrypt("a passphrase")
    (tmp_path / "key").write_bytes(bytes(pair.secret_key))
    words = (
        "pack",
        "make",
        law / "extended",
        "--key",
        tmp_path / "key",
        "--out",
        tmp_path / "x.lodestone-law",
    )
    assert "LODESTONE_KEY_PASSPHRASE" in commands.run(*words, status=3)
    monkeypatch.setenv("LODESTONE_KEY_PASSPHRASE", "a passphrase")
    commands.run(*words)
    assert (tmp_path / "x.lodestone-law").exists()


@pytest.mark.parametrize("name", ["pack.toml", "no-61/R61-I.toml"])
def test_a_law_file_is_not_written_over_what_it_is_made_of(law: Path, commands: Commands, name: str) -> None:
    source = law / "extended" / name
    before = source.read_bytes()
    words = ("pack", "make", law / "extended", "--key", law / "key", "--out", source)
    assert "it would be lost" in commands.run(*words, status=3)
    assert source.read_bytes() == before


def test_help_names_the_variable(commands: Commands) -> None:
    assert "LODESTONE_KEY_PASSPHRASE" in commands.run("pack", "make", "--help")


def test_checks_go_from_desk_to_desk_and_twice_is_once(
    checked: Commands, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = checked.tree("checks", "list", "--json")
    assert [check["checked_on"] for check in before] == ["2026-11-24", "2026-11-20"]
    assert before[0]["evidence"]
    file = tmp_path / "checks.json"
    assert checked.tree("checks", "save", file)["checks"] == len(before)
    other = Commands(tmp_path / "other", capsys)
    other.run("client", "add", "Another")
    assert other.tree("checks", "take", file, "--by", "M. Roth")["new"] == len(before)
    assert other.tree("checks", "take", file, "--by", "M. Roth")["new"] == 0
    assert other.tree("checks", "list", "--json") == before
    assert other.tree("journal", "verify", "--json")["answer"] == "whole"


@pytest.mark.parametrize(
    "change",
    [
        lambda tree: tree.update(format="lodestone-checks/2"),
        lambda tree: tree.pop("evidence"),
        lambda tree: tree["checks"][0].pop("provision"),
        lambda tree: tree["checks"][0].update(provision="R99"),
        lambda tree: tree["checks"][0].update(checked_on="2999-01-01"),
        lambda tree: tree["checks"][0].update(evidence="0" * 64),
        lambda tree: tree["evidence"].update({"0" * 64: {"name": "a.txt", "content": "eA=="}}),
    ],
)
def test_a_file_of_checks_that_is_damaged_is_refused_whole(
    checked: Commands, tmp_path: Path, change: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "checks.json"
    checked.run("checks", "save", file)
    tree = json.loads(file.read_text("utf-8"))
    change(tree)
    file.write_text(json.dumps(tree), "utf-8")
    other = Commands(tmp_path / "other", capsys)
    other.run("client", "add", "Another")
    other.run("checks", "take", file, "--by", "M. Roth", status=3)
    assert other.tree("checks", "list", "--json") == []


@pytest.mark.parametrize(
    ("day", "is_told"), [("2026-11-10", False), ("2026-11-11", True), ("2026-12-09", True)]
)
def test_a_law_file_that_has_grown_old_on_the_export_day_says_so(
    commands: Commands, day: str, is_told: bool
) -> None:
    printed = commands.run("screen", CASE, "--on", day)
    assert ("Old law" in printed) is is_told
    assert ("61 days before the export day" in printed) is (day == "2026-12-09")
    assert ("its last known end, 2026-11-10, has passed" in printed) is is_told


def test_a_workbook_is_written_changed_answered_and_made_into_a_law_file(
    law: Path, commands: Commands, tmp_path: Path
) -> None:
    key, out, file = law / "key", tmp_path / "made.lodestone-law", tmp_path / "law.xlsx"
    assert "2026.12" in commands.run("pack", "sheet", "--out", file)
    again = commands.tree("pack", "make", file, "--base", SHIPPED, "--key", key, "--out", out)
    assert again["examples"] == []
    book = LawBook()
    book.head(version="2026.12.90", known_to="2026-11-20")
    book.write(file)
    refused = commands.run("pack", "make", file, "--base", SHIPPED, "--key", key, "--out", out, status=3)
    assert "nobody has agreed to it" in refused
    assert run_command_line(new_program(), words := ["pack", "make", str(file), "--base", str(SHIPPED), "--json",
        "--key", str(key), "--out", str(tmp_path / "not.lodestone-law")]) == 3, words  # fmt: skip
    printed = commands.printed()
    left = json.loads(printed.out)
    assert {"provision": "R61-I", "example": 12, "was": "unconfirmed", "is": "in_force"}.items() <= left[
        0
    ].items()
    assert not (tmp_path / "not.lodestone-law").exists()
    (tmp_path / "answers.json").write_text(printed.out, "utf-8")
    answers = ("--answers", tmp_path / "answers.json")
    made = commands.tree("pack", "make", file, "--base", SHIPPED, *answers, "--key", key, "--out", out)
    assert (made["version"], len(made["examples"])) == ("2026.12.90", len(left))
    # on top of a law file that the same key has signed
    commands.run("pack", "sheet", "--base", SHIPPED, "--out", tmp_path / "shipped.xlsx")
    book.head(version="2026.12.91")
    book.write(file)
    commands.run("pack", "make", file, "--base", out, "--key", key, "--out", tmp_path / "next.lodestone-law")


@pytest.mark.parametrize(
    ("name", "more", "words"),
    [
        ("unnamed.xlsx", (), "does not say which law file it was made from"),
        ("law.xlsx", (), "law.xlsx"),
        ("extended", ("--base", str(SHIPPED)), "--base goes with a workbook"),
        ("extended", ("--answers", "x.json"), "--answers goes with a workbook"),
        ("law.xlsx", ("--base", "nowhere"), "nowhere"),
    ],
)
def test_what_does_not_go_with_a_workbook_is_refused(
    name: str, more: tuple[str, ...], words: str, law: Path, commands: Commands, tmp_path: Path
) -> None:
    out = tmp_path / "made.lodestone-law"
    LawBook().write(law / "unnamed.xlsx")
    told = commands.run("pack", "make", law / name, *more, "--key", law / "key", "--out", out, status=3)
    assert words in told
    assert not out.exists()


def test_what_a_workbook_makes_is_shown_before_anything_is_signed(commands: Commands, tmp_path: Path) -> None:
    file = tmp_path / "law.xlsx"
    commands.run("pack", "sheet", "--out", file)
    untouched = commands.run("pack", "make", file)
    assert "0 places of the law file read otherwise; 0 answers come out otherwise." in untouched
    book = LawBook()
    book.head(version=VERSION)
    add_element(book)
    extend(book)
    book.find("Words", file="pack.toml", of="CASE_BY_CASE", what="words")["words"] = "Examined case by case"
    tool = new_program().law_files.sheets
    book.write(file, notes=tool.list_notes(LawName(book.pack.id, book.pack.version, book.pack.sha256)))
    shown = commands.run("pack", "make", file)
    heads = [
        "from 2026-11-11: unconfirmed → suspended until 2027-01-10",
        "Annex 1, row I-14, Holmium metal: new, from 2027-01-01 on; no example speaks",
        "New notice No. 88 of 2026, of 2026-11-06: in force from 2026-11-06",
        "What comes to another answer (verdict, what to do first):",
        "Verdict CASE_BY_CASE, words",
        "expected standing, 28 alike",
        "28 of a kind, “The day after rests on a change nobody had seen confirmed” on 2026-11-11: unconf",
    ]
    places = [shown.find(head) for head in heads]
    assert -1 not in places, (heads[places.index(-1)], shown)
    assert places == sorted(places)
    assert re.search(r"(?m)^products: [1-9]\d* flip", shown)
    tree = commands.tree("pack", "make", file, "--json")
    assert {"from", "to", "standing", "says", "products", "examples"} <= tree.keys()
    (tmp_path / "answers.json").write_text(json.dumps(tree), "utf-8")
    again = commands.tree("pack", "make", file, "--json", "--answers", tmp_path / "answers.json")
    assert (len(tree["examples"]) > 40, again["examples"]) == (True, [])
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["answers.json", "law.xlsx"]


@pytest.mark.parametrize("given", [("--key",), ("--out",), ()])
def test_key_and_out_go_together_and_a_folder_asks_for_both(
    given: tuple[str, ...], law: Path, commands: Commands, tmp_path: Path
) -> None:
    files = {"--key": law / "key", "--out": tmp_path / "made.lodestone-law"}
    words = [part for name in given for part in (name, files[name])]
    assert "--key" in commands.run("pack", "make", law / "extended", *words, status=2)
    assert not files["--out"].exists()


def test_a_row_is_shown_with_its_days_and_a_notice_without_address_without_one(
    law: Path, commands: Commands, tmp_path: Path
) -> None:
    book = LawBook()
    book.head(version=VERSION)
    add_element(book)
    change_price(book)
    old = book.find("Rows of Annex 1", id="X-04")
    book.add("Rows of Annex 1", old, name="Erbium alone", **{"from": "2027-01-01"})
    old["until"] = "2026-12-31"
    put_notice(book, "2026-10-01")
    book.find("Notices", id=NOTICE)["url"] = ""
    file, made = book.write(tmp_path / "law.xlsx"), tmp_path / "made.lodestone-law"
    commands.run("pack", "make", file, "--base", SHIPPED, "--key", law / "key", "--out", made)
    commands.run("pack", "keys", "--trust", law / "key.pub", "--by", "J. Haug", "--why", "ours")
    commands.run("pack", "take", made, "--by", "J. Haug")
    shown = commands.run("pack", "show", "I-14", "--on", "2026-12-31")
    assert "counts: from 2027-01-01 on; it does not count on 2026-12-31" in shown
    assert "it counts on 2027-01-01" in commands.run("pack", "show", "I-14", "--on", "2027-01-01")
    both = commands.run("pack", "show", "X-04", "--on", "2026-12-31")
    first, second = re.split(r"(?m)^(?=X-04  Erbium alone)", both)
    assert "until 2026-12-31; it counts on 2026-12-31" in first
    assert "from 2027-01-01 on; it does not count on 2026-12-31" in second
    prices = commands.run("pack", "show", "I-12", "--on", "2026-06-30")
    assert re.search(r"222 to 1100 USD/kg,[^:]*until 2026-06-30;\s+it counts on\s+2026-06-30", prices)
    assert "counts: " not in commands.run("pack", "show", "I-01"), "a row of every day has none to show"
    notice = commands.run("pack", "show", NOTICE)
    assert "  no address on record, copies up to 2026-10-01; confidence C" in notice
    assert "  http://" in commands.run("pack", "show", "SC-792")
