# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers of other versions of the program and of other law files are judged as far as they can be, and no further."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from desktop_app.services.screening.one_case import print_memo_of, screen_case
from tests import making
from tests.architecture.source import TREE
from tests.checking.forging.alteration import Papers, open_paper, saved
from tests.checking.forging.attached import change_file as change_attachment
from tests.checking.forging.attached import file_named, next_digit
from tests.checking.forging.kinds import BY_NAME
from tests.checking.judging import check, found, results
from tests.checking.memos import STAMP

PAPERS = Path(__file__).parent / "papers"
CASE = TREE / "tests" / "cases" / "p01-dysprosium-magnet.json"
VERSION = "7.8.9"


# ---- another version of the program ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def another_program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a program of another version with one sentence changed."""
    folder = tmp_path_factory.mktemp("another")
    shutil.copytree(
        TREE / "desktop_app", folder / "desktop_app", ignore=shutil.ignore_patterns("__pycache__")
    )
    (folder / "resources").mkdir()
    for part in (TREE / "resources").iterdir():
        (folder / "resources" / part.name).symlink_to(part)
    (folder / "resources" / "papers").unlink()
    shutil.copytree(TREE / "resources" / "papers", folder / "resources" / "papers")
    _change(folder / "desktop_app" / "__init__.py", f'"{making.program().version}"', f'"{VERSION}"')
    _change(folder / "resources" / "papers" / "english.toml", "What to do", "What is to be done")
    return folder


def _change(file: Path, was: str, now: str) -> None:
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, now), "utf-8")


def _run(program: Path, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "desktop_app", *map(str, words)],
        cwd=program,
        env={"PYTHONPATH": str(program), "HOME": str(program), "PATH": ""},
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.fixture(scope="module")
def another_paper(another_program: Path) -> bytes:
    """Return a memo that the other version printed."""
    file = another_program / "memo.pdf"
    printed = _run(
        another_program, "screen", CASE, "--memo", file, "--number", "NA-2026-0061", "--dated", "2026-11-24"
    )
    assert printed.returncode == 0, printed.stderr
    return file.read_bytes()


def test_a_paper_of_another_version_is_the_same_as_far_as_can_be_told(another_paper: bytes) -> None:
    checked = check(another_paper)
    assert checked.answer == "partly"
    assert "as it was printed" not in checked.headline.lower()
    assert checked.paper.program == f"Lodestone {VERSION}"
    told = results(checked)
    assert told["bytes"] == told["attachments"] == told["conclusion"] == told["pages"] == "same"
    whys = [one.why for one in checked.checks if one.check == "pages" and one.result == "not_checked"]
    assert any(VERSION in why and making.program().version in why for why in map(str, whys))


@pytest.mark.parametrize(
    "kind", ["a figure", "a page removed", "a white box over a figure", "a digit of the case"]
)
def test_an_altered_paper_of_another_version_is_called_so(kind: str, another_paper: bytes) -> None:
    alteration = BY_NAME[kind]
    checked = check(alteration.alter(Papers(another_paper, another_paper)))
    assert checked.answer == "differs"
    assert found(checked, alteration.check)


def test_our_paper_is_the_same_to_another_version(another_program: Path, tmp_path: Path) -> None:
    paper = tmp_path / "ours.pdf"
    paper.write_bytes(print_memo_of(making.program(), making.conclude(making.load("p01")), STAMP))
    verified = _run(another_program, "verify", paper, "--json")
    answer = json.loads(verified.stdout)
    assert (verified.returncode, answer["answer"]) == (11, "partly")
    assert "differs" not in {one["result"] for one in answer["checks"]}


# ---- another law file --------------------------------------------------------------------------------------------


def _law_folder(folder: Path, version: str) -> Path:
    """Return a copy of the law file with another version, and another price of one material."""
    copy = folder / "cn-rare-earth"
    shutil.copytree(TREE / "resources" / "rules" / "cn-rare-earth", copy)
    prices = copy / "reference_prices.csv"
    was = making.program().pack.files[prices.name]
    lines = prices.read_text("utf-8").splitlines(keepends=True)
    cells = lines[1].split(",")
    cells[1] = cells[2]
    prices.write_text("".join([lines[0], ",".join(cells), *lines[2:]]), "utf-8")
    _change(copy / "pack.toml", making.program().pack.version, version)
    _change(copy / "pack.toml", was, _digest(prices))
    return copy


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.fixture(scope="module", params=["2026.10", ""])
def paper_by_another_law(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a memo by a law file that the program does not ship: an older one, and one that says it is the shipped."""
    version = request.param or making.program().pack.version
    folder = _law_folder(tmp_path_factory.mktemp("law"), version)
    program = making.program().under(making.program().load_pack(folder))
    content = json.dumps(making.load("p01")).encode()
    return print_memo_of(program, screen_case(program, content), STAMP)


def test_a_paper_by_a_law_file_of_nobody_says_so_first(paper_by_another_law: bytes) -> None:
    checked = check(paper_by_another_law)
    told = results(checked)
    assert told["bytes"] == told["conclusion"] == told["pages"] == "same"
    (law,) = [one for one in checked.checks if one.where == "law-file.json"]
    assert "law file" in checked.headline
    assert "as it was printed" not in checked.headline.lower()
    if checked.paper.pack == f"cn-rare-earth {making.program().pack.version}":
        assert (checked.answer, law.result) == ("differs", "differs")
        assert "is another than the one of that name" in checked.headline
    else:
        assert (checked.answer, law.result) == ("partly", "not_checked")


@pytest.mark.parametrize("kind", ["a figure", "a digit of the conclusion", "a figure of the law"])
def test_an_altered_paper_by_a_law_file_of_nobody_is_called_so(
    kind: str, paper_by_another_law: bytes
) -> None:
    alteration = BY_NAME[kind]
    checked = check(alteration.alter(Papers(paper_by_another_law, paper_by_another_law)))
    assert found(checked, alteration.check)


# ---- papers of versions 1.1 and 1.2 --------------------------------------------------------------------------


@pytest.mark.parametrize("version", ["1.1.0", "1.2.0"])
@pytest.mark.parametrize("kind", ["case", "shipment"])
def test_a_genuine_paper_of_an_earlier_version_is_checked_in_part_and_never_called_altered(
    kind: str, version: str
) -> None:
    name = f"{kind}-of-{version}.pdf"
    checked = check(_old(name))
    assert checked.answer == "partly"
    assert not checked.differences()
    told = results(checked)
    assert told["bytes"] == told["attachments"] == told["pages"] == "same"
    assert version in checked.headline
    assert "as it was printed" not in checked.headline.lower()


# ---- papers of version 1.0 ---------------------------------------------------------------------------------------


@cache
def _old(name: str) -> bytes:
    return (PAPERS / name).read_bytes()


OLD = ("case-of-1.0.0.pdf", "shipment-of-1.0.0.pdf")


@pytest.mark.parametrize("name", OLD)
def test_a_paper_of_the_first_version_is_judged_by_its_case(name: str) -> None:
    checked = check(_old(name))
    assert checked.answer == "partly"
    assert "as it was printed" not in checked.headline.lower()
    told = results(checked)
    assert told["conclusion"] == "same"
    assert told["bytes"] == told["attachments"] == told["pages"] == "not_checked"
    assert all(one.why for one in checked.checks if one.result == "not_checked")


@pytest.mark.parametrize("name", OLD)
def test_an_altered_case_of_the_first_version_is_found(name: str) -> None:
    with open_paper(_old(name)) as pdf:
        change_attachment(pdf, "case", next_digit)
        altered, file = saved(pdf), file_named(pdf, "case")
    checked = check(altered)
    assert checked.answer == "differs"
    assert file in {one.where for one in found(checked, "conclusion")}


OVERLAYS = (
    "an annotation over a figure",
    "a form field",
    "a script on opening",
    "a line in a layer that is off",
)


@pytest.mark.parametrize("kind", OVERLAYS)
def test_what_is_laid_over_a_paper_of_the_first_version_is_found(kind: str) -> None:
    alteration = BY_NAME[kind]
    checked = check(alteration.alter(Papers(_old(OLD[1]), _old(OLD[1]))))
    assert found(checked, "pages")
