# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The law file that a paper carries: known, one that nobody here vouches for, or one that was altered."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from desktop_app.domain.law.pack import Pack
from desktop_app.services.checking.check_paper import check_paper
from desktop_app.services.checking.paper_check import Check, PaperCheck
from desktop_app.services.context.law_proof import manifest_of
from desktop_app.services.context.law_use import DISTRUSTED, TAKEN, TRUSTED, LawEvent
from desktop_app.services.context.program import ChosenLaw, Program, compile_pack
from desktop_app.services.screening.one_case import print_memo_of, screen_case
from desktop_app.storage.law_archive import write_law
from tests import making
from tests.checking.memos import STAMP
from tests.law_files import OTHER_SEED, SEED, extended_law, key_id, public_key, secret_key

pytestmark = pytest.mark.slow

TAKEN_VERSION = "2027.1.1"
OWN = making.program().pack


@cache
def law(folder: Path, version: str, *, is_altered: bool = False) -> Pack:
    """Return a law file of some version; an altered one calls a price by another figure."""
    pack = making.program().load_pack(extended_law(folder / f"{version}{is_altered}", version=version))
    if not is_altered:
        return pack
    contents = dict(pack.contents)
    contents["questions.toml"] += b"\n# not what was signed\n"
    return making.program().load_pack_from(contents)


def signed(pack: Pack, seed: bytes = SEED) -> Pack:
    content, _key = write_law(manifest_of(pack), pack.contents, secret_key(seed), "")
    signature = zipfile.ZipFile(io.BytesIO(content)).read("law.zip.minisig")
    return replace(pack, signature=signature.decode("utf-8"))


def memo_under(pack: Pack) -> bytes:
    program = making.program().under(pack)
    return print_memo_of(program, screen_case(program, json.dumps(making.load("p06")).encode()), STAMP)


def event(action: str, **note: str) -> LawEvent:
    return LawEvent(action, "J. Haug", "2026-12-01T10:00:00Z", note)


TRUST = event(
    TRUSTED, key=key_id(), name="our lawyer", **{"for": "all"}, why="handed over", file=public_key().decode()
)


def knowing(*events: LawEvent, law_in_use: Pack | None = None) -> Program:
    """Return a program whose data file has some entries on law files."""
    program = making.program()
    chosen = compile_pack(law_in_use) if law_in_use else program.shipped
    return replace(program, _chosen=ChosenLaw(chosen, None), _events=events)


def taking(pack: Pack) -> LawEvent:
    note = {"id": pack.id, "version": pack.version, "sha256": pack.sha256, "key": key_id()}
    return event(TAKEN, **note, signature=pack.signature)


def of_law(checked: PaperCheck) -> Check:
    (check,) = [check for check in checked.checks if check.where == "law-file.json"]
    return check


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("laws")


@pytest.mark.parametrize("seed", [b"", SEED, OTHER_SEED], ids=["unsigned", "trusted", "a stranger's"])
@pytest.mark.parametrize("version", [OWN.version, OWN.version.replace(".1", ".01")])
def test_a_law_file_that_bears_our_id_and_version_differs_whoever_signed_it(
    folder: Path, version: str, seed: bytes
) -> None:
    pack = law(folder, version)
    checked = check_paper(knowing(TRUST), memo_under(signed(pack, seed) if seed else pack))
    assert (checked.answer, of_law(checked).result) == ("differs", "differs")
    assert "another than the one of that name" in checked.headline
    assert (OWN.sha256 in of_law(checked).was, pack.sha256 in of_law(checked).is_) == (True, True)


def test_a_law_file_under_a_key_that_is_trusted_here_is_known(folder: Path) -> None:
    checked = check_paper(knowing(TRUST), memo_under(signed(law(folder, TAKEN_VERSION))))
    assert (checked.answer, of_law(checked).result) == ("same", "same")


@pytest.mark.parametrize("seed", [b"", OTHER_SEED], ids=["unsigned", "a stranger's"])
def test_a_law_file_that_nobody_here_vouches_for_is_not_checked(folder: Path, seed: bytes) -> None:
    pack, held = law(folder, TAKEN_VERSION, is_altered=True), signed(law(folder, TAKEN_VERSION))
    checked = check_paper(knowing(TRUST, taking(held)), memo_under(signed(pack, seed) if seed else pack))
    assert (checked.answer, of_law(checked).result) == ("partly", "not_checked")
    assert "law file" in checked.headline


def test_another_law_file_of_the_name_and_key_of_one_that_was_taken_differs(folder: Path) -> None:
    held, other = signed(law(folder, TAKEN_VERSION)), signed(law(folder, TAKEN_VERSION, is_altered=True))
    for known in (knowing(TRUST, taking(held)), knowing(TRUST, taking(held), law_in_use=held)):
        checked = check_paper(known, memo_under(other))
        assert (checked.answer, of_law(checked).result) == ("differs", "differs")
        assert key_id() in checked.headline
    newer = signed(law(folder, "2027.1.2"))
    assert check_paper(knowing(TRUST, taking(held)), memo_under(newer)).answer == "same"


def test_a_key_that_is_trusted_no_more_vouches_for_nothing_and_still_tells(folder: Path) -> None:
    held, other = signed(law(folder, TAKEN_VERSION)), signed(law(folder, TAKEN_VERSION, is_altered=True))
    gone = event(DISTRUSTED, key=key_id(), why="lost")
    assert check_paper(knowing(TRUST, gone), memo_under(held)).answer == "partly"
    assert check_paper(knowing(TRUST, taking(held), gone), memo_under(other)).answer == "differs"


@pytest.mark.parametrize("version", [TAKEN_VERSION, "2027.1.2"])
def test_a_law_file_that_was_altered_after_it_was_signed_differs(folder: Path, version: str) -> None:
    held = signed(law(folder, TAKEN_VERSION))
    altered = replace(law(folder, version, is_altered=True), signature=held.signature)
    checked = check_paper(knowing(TRUST, taking(held)), memo_under(altered))
    assert (checked.answer, of_law(checked).result) == ("differs", "differs")
    assert "altered after it was signed" in checked.headline
    if version == TAKEN_VERSION:  # the key alone, without the law file, tells as well
        assert check_paper(knowing(TRUST), memo_under(altered)).answer == "differs"
