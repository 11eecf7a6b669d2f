# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone sign`` as a process: the signature beside the paper, the passphrase asked for or from the environment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from desktop_app.cli.signing import PASSPHRASE as VARIABLE
from tests.cli.test_command_line import TREE, lodestone
from tests.keys import PAPER, PASSPHRASE, Holder
from tests.making import CASES

pytestmark = pytest.mark.e2e


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Return a paper with the key file of M. Roth beside it."""
    file = tmp_path / "MEMO.pdf"
    file.write_bytes(PAPER)
    (tmp_path / "roth.p12").write_bytes(Holder("rsa").key_file())
    (tmp_path / "roth.pem").write_bytes(Holder("rsa").certificate_pem())
    return file


def _sign(paper: Path, passphrase: str = PASSPHRASE) -> subprocess.CompletedProcess[str]:
    return lodestone("sign", paper, "--key", paper.with_name("roth.p12"), env={VARIABLE: passphrase})


def test_a_paper_is_signed_with_the_passphrase_of_the_environment(paper: Path) -> None:
    done = _sign(paper)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{paper}.1.p7s\nSigned by M. Roth, Nordwerk Antriebe GmbH, DE.\n"
    assert _sign(paper).stdout.startswith(f"{paper}.2.p7s\n")
    assert paper.read_bytes() == PAPER


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_openssl_accepts_it(paper: Path) -> None:
    _sign(paper)
    verify = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", f"{paper}.1.p7s", "-content", str(paper),
              "-CAfile", str(paper.with_name("roth.pem")), "-purpose", "any", "-out", f"{paper}.out"]  # fmt: skip
    done = subprocess.run(verify, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_wrong_passphrase_is_refused_without_repeating_it(paper: Path) -> None:
    done = _sign(paper, "guessed-it")
    assert done.returncode == 3
    assert done.stdout == ""
    assert "the key file does not open with this passphrase" in done.stderr
    assert "guessed-it" not in done.stderr
    assert not paper.with_name("MEMO.pdf.1.p7s").exists()


def test_where_nobody_can_be_asked_the_variable_is_named(paper: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    command = [
        sys.executable,
        "-m",
        "desktop_app",
        "sign",
        str(paper),
        "--key",
        str(paper.with_name("roth.p12")),
    ]
    done = subprocess.run(
        command,
        cwd=TREE,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert VARIABLE in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals of this kind")
def test_a_passphrase_that_is_typed_does_not_show(paper: Path) -> None:
    import pty

    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    command = [
        sys.executable,
        "-m",
        "desktop_app",
        "sign",
        str(paper),
        "--key",
        str(paper.with_name("roth.p12")),
    ]
    terminal, inside = pty.openpty()
    with subprocess.Popen(
        command, cwd=TREE, env=environment, stdin=inside, stdout=inside, stderr=inside, start_new_session=True
    ) as running:
        os.close(inside)
        shown = b""
        while b"Passphrase" not in shown:
            shown += os.read(terminal, 1000)
        os.write(terminal, f"{PASSPHRASE}\n".encode())
        with suppress(OSError):  # the program has ended
            while piece := os.read(terminal, 1000):
                shown += piece
    os.close(terminal)
    assert running.returncode == 0, shown
    assert PASSPHRASE.encode() not in shown
    assert b"MEMO.pdf.1.p7s" in shown


def _signature_checks(memo: Path) -> list[tuple[str, str]]:
    done = lodestone("verify", memo, "--json")
    checks = json.loads(done.stdout)["checks"]
    return [(check["where"], check["result"]) for check in checks if check["check"] == "signature"]


def test_a_memo_that_is_signed_is_verified_with_its_signature(paper: Path) -> None:
    memo = paper.with_name("signed.pdf")
    lodestone("screen", CASES / "p01-dysprosium-magnet.json", "--memo", memo)
    assert _signature_checks(memo) == [("", "not_checked")]
    lodestone("sign", memo, "--key", paper.with_name("roth.p12"), env={VARIABLE: PASSPHRASE})
    assert _signature_checks(memo) == [("signed.pdf.1.p7s", "same")]
    memo.write_bytes(memo.read_bytes() + b"\n")
    assert _signature_checks(memo) == [("signed.pdf.1.p7s", "differs")]


def test_help_names_the_variable() -> None:
    assert VARIABLE in lodestone("sign", "--help").stdout


@pytest.mark.parametrize(
    "words", [("sign",), ("sign", "MEMO.pdf"), ("sign", "MEMO.pdf", "--passphrase", "x")]
)
def test_wrong_usage_is_told(words: tuple[str, ...]) -> None:
    assert lodestone(*words).returncode == 2
