# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The built program does its job wherever its users put it, and says nothing that is not meant for them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pypdfium2
import pytest

from tests.frozen.conftest import TREE, Copy, not_allowed
from tests.keys import PAPER, PASSPHRASE, Holder
from tests.making import program as made_program

pytestmark = pytest.mark.frozen

CASE = TREE / "tests" / "cases" / "p03-servo-axis-flips.json"
AS_MEMO = ("--number", "2026-001", "--prepared-by", "M. Roth", "--dated", "2026-11-24")
READ_ONLY = """
mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" || exit 90
touch "$1/x" 2>/dev/null && exit 91
shift
exec "$@"
"""


def _holds(done: subprocess.CompletedProcess[str]) -> None:
    """Assert that a self-test went through, and that nothing else was said."""
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(re.findall(r"^ok ", done.stdout, re.MULTILINE)) == 6
    assert not_allowed(done.stdout + done.stderr) == []


def _unshare(*options: str) -> tuple[str, ...]:
    """Return what runs a command in namespaces of its own, or skip where the system does not permit it."""
    tried = subprocess.run(["unshare", *options, "true"], check=False, capture_output=True, text=True)
    if tried.returncode != 0:
        pytest.skip(f"namespaces are not permitted here: {tried.stderr.strip()}")
    return ("unshare", *options)


def test_the_self_test_holds_in_an_empty_environment(built: Copy) -> None:
    _holds(built.run("selftest"))


def test_the_handbook_is_in_it_with_what_is_new(built: Copy) -> None:
    new = json.loads(built.run("handbook", "new", "--json").stdout)
    assert "[new/1.2.0]" in new["text"]
    assert "金属镝" in built.run("handbook", "annex/I-02", "--language", "zh").stdout


def test_it_needs_no_network(built: Copy) -> None:
    _holds(built.run("selftest", before=_unshare("--map-root-user", "--net")))


def test_it_runs_from_a_folder_with_blanks_and_other_letters_in_the_c_locale(elsewhere: Copy) -> None:
    _holds(elsewhere.run("selftest", env={"LC_ALL": "C", "LANG": "C"}))


def test_it_runs_from_a_folder_that_cannot_be_written_to(elsewhere: Copy) -> None:
    before = _unshare("--map-root-user", "--mount")
    words = (*before, "/bin/sh", "-c", READ_ONLY, "sh", str(elsewhere.folder))
    _holds(elsewhere.run("selftest", before=words, env={"PATH": os.defpath}))


def test_it_runs_without_a_home(elsewhere: Copy, tmp_path: Path) -> None:
    done = elsewhere.run("sample", "--out", tmp_path / "out", env={"HOME": "/proc/none"})
    assert done.returncode == 0, done.stderr
    assert not_allowed(done.stderr) == []


def test_it_opens_its_window_at_twice_the_size(built: Copy, tmp_path: Path) -> None:
    # On a screen that has room for it: the first window is no larger than its screen.
    screen = tmp_path / "screen.json"
    size = {"name": "large", "x": 0, "y": 0, "width": 4000, "height": 3000, "dpr": 1}
    screen.write_text(json.dumps({"screens": [size | {"logicalDpi": 96, "logicalBaseDpi": 96}]}), "utf-8")
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
    plain = built.run("selftest", env=platform)
    large = built.run("selftest", env={**platform, "QT_SCALE_FACTOR": "2"})
    _holds(large)
    assert _width(large) == 2 * _width(plain)


def _width(done: subprocess.CompletedProcess[str]) -> int:
    found = re.search(r"window of (\d+) by", done.stdout)
    assert found, done.stdout + done.stderr
    return int(found[1])


def test_the_folder_of_the_program_stays_as_it_was(elsewhere: Copy) -> None:
    before = sorted(elsewhere.folder.rglob("*"))
    assert elsewhere.run("selftest").returncode == 0
    assert sorted(elsewhere.folder.rglob("*")) == before


# ---- the main job -----------------------------------------------------------------------------


def test_a_case_gets_the_answer_that_the_source_gives(elsewhere: Copy, tmp_path: Path) -> None:
    case = tmp_path / "案例 Nº 1.lodestone-case"
    shutil.copy(CASE, case)
    done = elsewhere.run("screen", case, "--json", env={"LC_ALL": "C"})
    source = _source("screen", str(case), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == json.loads(source)
    assert not_allowed(done.stderr) == []


def test_a_memo_is_the_one_that_the_source_prints(elsewhere: Copy, tmp_path: Path) -> None:
    memo, other = tmp_path / "备忘录.pdf", tmp_path / "source.pdf"
    done = elsewhere.run("screen", CASE, "--memo", memo, *AS_MEMO, env={"LC_ALL": "C"})
    assert done.returncode == 0, done.stderr
    assert not_allowed(done.stderr) == []
    _source("screen", str(CASE), "--memo", str(other), *AS_MEMO)
    assert memo.read_bytes() == other.read_bytes()
    text = _text(memo)
    assert "2026-001" in text
    assert "M. Roth" in text
    assert "氧化镝" in text


def test_the_sample_is_screened_and_each_memo_can_be_read(built: Copy, tmp_path: Path) -> None:
    done = built.run("--data-dir", tmp_path / "data", "sample", "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    assert not_allowed(done.stderr) == []
    memos = sorted(tmp_path.glob("NW-*.pdf"))
    assert len(memos) == 23
    assert all("Announcement No. 61" in _text(memo) for memo in memos)
    assert (tmp_path / "data" / "lodestone.sqlite").exists()


def _text(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    return "".join(page.get_textpage().get_text_bounded() for page in document)


def _source(*arguments: str) -> str:
    """Return what the source tree answers to the same command."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", *arguments],
        cwd=TREE,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    return done.stdout


def test_the_second_name_starts_the_same_program(elsewhere: Copy, tmp_path: Path) -> None:
    link = tmp_path / "a link"
    link.symlink_to(elsewhere.window)
    for program in (elsewhere.window, link):
        done = subprocess.run(
            [program, "screen", CASE, "--json"],
            env={"PATH": os.defpath}, cwd="/", capture_output=True, check=True, timeout=120,
        )  # fmt: skip
        assert json.loads(done.stdout) == json.loads(elsewhere.run("screen", CASE, "--json").stdout)
        assert done.stderr == b""


def test_a_paper_is_signed_as_the_source_does(elsewhere: Copy, tmp_path: Path) -> None:
    paper, key_file = tmp_path / "MEMO.pdf", tmp_path / "roth.p12"
    paper.write_bytes(PAPER)
    key_file.write_bytes(Holder("rsa").key_file())
    done = elsewhere.run("sign", paper, "--key", key_file, env={"LODESTONE_PASSPHRASE": PASSPHRASE})
    assert (done.returncode, done.stderr) == (0, "")
    signature = tmp_path / "MEMO.pdf.1.p7s"
    (checked,) = made_program().signatures.check_signature(signature.read_bytes(), PAPER)
    assert checked.fit == "same"


def test_wrong_input_is_refused_in_one_line(built: Copy, tmp_path: Path) -> None:
    done = built.run("screen", tmp_path / "none.json")
    assert done.returncode == 3
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


# ---- two at once, and killed ------------------------------------------------------------------


def test_two_at_once_on_one_folder_either_work_or_say_why_not(built: Copy, tmp_path: Path) -> None:
    data = tmp_path / "data"
    both = [
        subprocess.Popen(
            [built.console, "--data-dir", data, "sample", "--out", tmp_path / name],
            env={},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for name in ("one", "two")
    ]
    for program in both:
        said = program.communicate(timeout=120)[1]
        assert program.returncode in {0, 3}, said
        assert not_allowed(said) == []
    again = built.run("--data-dir", data, "sample", "--out", tmp_path / "three")
    assert again.returncode == 0, again.stderr


@pytest.mark.parametrize("after", [0.3, 0.7, 1.1, 1.5])
def test_killed_at_any_moment_it_starts_again(built: Copy, tmp_path: Path, after: float) -> None:
    words = ("--data-dir", tmp_path / "data", "sample", "--out", tmp_path / "out")
    begun = subprocess.Popen(
        [built.console, *words], env={}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(after)
    begun.send_signal(signal.SIGKILL)
    begun.wait(30)
    done = built.run(*words)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("NW-*.pdf"))) == 23
