# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Law files made to mislead or to exhaust whoever reads them: refused in one sentence, and nothing has changed."""

from __future__ import annotations

import io
import json
import shutil
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import minisign
import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.context.program import Program
from desktop_app.services.law_files import make_law_file
from desktop_app.services.workspace import Workspace, open_workspace
from desktop_app.storage import law_archive
from desktop_app.storage.law_archive import Signature, sign_content, signature_text
from tests.law_files import OTHER_SEED, SHIPPED, change_head, extended_law, public_key, secret_key
from tests.making import new_program
from tests.services.conftest import Clock

COMMENT = "lodestone-law/1 id=cn-rare-earth version=2027.1.1 known_to=2026-11-20"
MANIFEST = {
    "format": "lodestone-law/1",
    "id": "cn-rare-earth",
    "version": "2027.1.1",
    "known_to": "2026-11-20",
    "made_on": "2026-11-20",
    "engine": 1,
}
Entries = list[tuple[str, bytes]]


def _archive(entries: Entries, method: int = zipfile.ZIP_STORED, comment: bytes = b"") -> bytes:
    """Return an archive of entries in their order, those of one name twice."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo("x", (1980, 1, 1, 0, 0, 0))
            info.filename = name
            info.create_system, info.external_attr = 3, 0o644 << 16
            info.compress_type = method
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # it warns of a name that is there already
                archive.writestr(info, content)
        archive.comment = comment
    return written.getvalue()


def _signed(inner: bytes, *, seed: bytes | None = None, trusted: str = COMMENT) -> bytes:
    """Return a law file around any archive, signed with the key that is trusted unless another is named."""
    key = secret_key(seed) if seed else secret_key()
    signature = sign_content(inner, key, "", untrusted="a law file of Lodestone", trusted=trusted)
    return law_archive._outer_archive(inner, signature_text(signature))


def _manifest(**changes: Any) -> bytes:
    tree = {name: value for name, value in (MANIFEST | changes).items() if value is not None}
    return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode()


def _inner(manifest: bytes, *more: tuple[str, bytes]) -> bytes:
    return _archive([("manifest.json", manifest), *more])


HEAD = ("pack/pack.toml", b"format = 1\n")
BOMB = b"\0" * 60_000_000


def _of_bytes() -> dict[str, Callable[[bytes], bytes]]:
    """Return alterations of a sound law file."""

    def flipped(at: Callable[[bytes], int]) -> Callable[[bytes], bytes]:
        def alter(law: bytes) -> bytes:
            place = at(law)
            return law[:place] + bytes([law[place] ^ 1]) + law[place + 1 :]

        return alter

    where: dict[str, Callable[[bytes], int]] = {
        "the first byte": lambda law: 0,
        "a byte of the manifest": lambda law: law.index(b'"version"') + 13,
        "a byte of a provision": lambda law: law.index(b"R61-I-1") + 4,
        "a byte of the untrusted comment": lambda law: law.index(b"a law file of Lodestone"),
        "a byte of the signature": lambda law: law.index(b"a law file of Lodestone") + 40,
        "a byte of the trusted comment": lambda law: law.rindex(b"known_to=2026") + 10,
        "a byte of the signature of the comment": lambda law: law.rindex(b"known_to=2026") + 30,
        "a byte of the directory": lambda law: law.rindex(b"PK\x01\x02") + 12,
        "a date in the directory": lambda law: law.rindex(b"PK\x01\x02") + 14,
        "the last byte": lambda law: len(law) - 1,
    }
    return {
        **{name: flipped(at) for name, at in where.items()},
        "half of it": lambda law: law[: len(law) // 2],
        "more behind it": lambda law: law + b"\0",
        "something before it": lambda law: b"#!/bin/sh\n" + law,
        "itself twice": lambda law: law + law,
        "its inside alone": lambda law: law_archive._unpack(law)["law.zip"],
    }


def _made() -> dict[str, Callable[[], bytes]]:
    """Return files that were made to be hostile."""
    sound = _manifest()
    forged = Signature(public_key_id(), "a law file of Lodestone", COMMENT, b"\1" * 64, b"\1" * 64)
    pure = minisign.SecretKey.from_bytes(secret_key())
    return {
        "nothing": lambda: b"",
        "a text": lambda: "北方".encode() * 1000,
        "an archive of something else": lambda: _archive([("a.txt", b"x")]),
        "another key": lambda: _signed(_inner(sound, HEAD), seed=OTHER_SEED),
        "a forged signature": lambda: law_archive._outer_archive(_inner(sound, HEAD), signature_text(forged)),
        "the signature of something else": lambda: law_archive._outer_archive(
            _inner(sound, HEAD),
            law_archive._unpack(_signed(_inner(_manifest(version="2"))))["law.zip.minisig"],
        ),
        "a signature over the bytes themselves": lambda: law_archive._outer_archive(
            _inner(sound, HEAD),
            bytes(pure.sign(_inner(sound, HEAD), prehash=False, trusted_comment=COMMENT)) + b"\n",
        ),
        "a comment that names another version": lambda: _signed(
            _inner(sound, HEAD), trusted=COMMENT.replace("2027.1.1", "2027.1.2")
        ),
        "a newer engine": lambda: _signed(_inner(_manifest(engine=99), HEAD)),
        "no manifest": lambda: _signed(_archive([HEAD])),
        "two manifests": lambda: _signed(_inner(sound, ("manifest.json", _manifest(version="2027.1")), HEAD)),
        "a broken manifest": lambda: _signed(_inner(b"{", HEAD)),
        "a deep manifest": lambda: _signed(_inner(b"[" * 200_000, HEAD)),
        "a manifest that is a list": lambda: _signed(_inner(b"[]", HEAD)),
        "a manifest with more in it": lambda: _signed(_inner(_manifest(more="x"), HEAD)),
        "a manifest without a day": lambda: _signed(_inner(_manifest(known_to=None), HEAD)),
        "a manifest with no day": lambda: _signed(_inner(_manifest(known_to="2026-13-40"), HEAD)),
        "a manifest with a number for a name": lambda: _signed(_inner(_manifest(id=7), HEAD)),
        "a manifest with an endless number": lambda: _signed(
            _inner(_manifest().replace(b": 1\n", b": 1" + b"0" * 50_000 + b"\n"), HEAD)
        ),
        "a manifest that is not UTF-8": lambda: _signed(_inner(b"\xff\xfe{}", HEAD)),
        "a path out of the folder": lambda: _signed(_inner(sound, HEAD, ("pack/../../evil.toml", b"x"))),
        "a path from the root": lambda: _signed(_inner(sound, HEAD, ("/etc/evil.toml", b"x"))),
        "a path of Windows": lambda: _signed(_inner(sound, HEAD, ("pack/..\\evil.toml", b"x"))),
        "a drive": lambda: _signed(_inner(sound, HEAD, ("pack/C:evil.toml", b"x"))),
        "a file without a name": lambda: _signed(_inner(sound, HEAD, ("pack/", b"x"))),
        "a file beside the folder": lambda: _signed(_inner(sound, HEAD, ("setup.py", b"x"))),
        "a file twice": lambda: _signed(_inner(sound, HEAD, HEAD)),
        "a bomb inside": lambda: _signed(
            _archive([("manifest.json", sound), ("pack/a.csv", BOMB)], zipfile.ZIP_DEFLATED)
        ),
        "a bomb outside": lambda: _archive(
            [("law.zip", BOMB), ("law.zip.minisig", b"x")], zipfile.ZIP_DEFLATED
        ),
        "thousands of files": lambda: _signed(
            _inner(sound, *((f"pack/{number}.csv", b"") for number in range(5_001)))
        ),
        "a comment of the archive": lambda: _signed(
            _archive([("manifest.json", sound), HEAD], comment=b"hello")
        ),
        "no law in it": lambda: _signed(_inner(sound, HEAD)),
        "no files in it": lambda: _signed(_inner(sound)),
        "a law of no TOML": lambda: _signed(_inner(sound, ("pack/pack.toml", b"= = ="))),
        "a law that is not UTF-8": lambda: _signed(_inner(sound, ("pack/pack.toml", b"\xff\xfe"))),
        "a law nested without end": lambda: _signed(
            _inner(sound, ("pack/pack.toml", b"a = " + b"[" * 100_000))
        ),
    }


def public_key_id() -> str:
    """Return the id of the key that is trusted."""
    return new_program().law_files.read_key(public_key())[0]


ALTERED, MADE = _of_bytes(), _made()


@pytest.fixture(scope="module")
def program() -> Program:
    return new_program()


@pytest.fixture(scope="module")
def desk(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    file = tmp_path_factory.mktemp("data") / "l.sqlite"
    desk = open_workspace(program, file, user_name="J. Haug", now=Clock())
    desk.laws.trust_key(public_key(), "J. Haug", "handed over by our lawyer")
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def law(program: Program, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = extended_law(tmp_path_factory.mktemp("law") / "extended")
    return make_law_file(program, folder, secret_key(), "")[0]


def _refuse(desk: Workspace, content: bytes, folder: Path) -> str:
    """Return the sentence with which a file is refused, having looked that nothing has changed."""
    file = folder / "x.lodestone-law"
    file.write_bytes(content)
    before, head = desk._context.program.pack.sha256, desk._context.store.journal_head()
    with pytest.raises(Refused) as refused:
        desk.laws.take(file, "J. Haug")
    assert (desk._context.program.pack.sha256, desk._context.store.journal_head()) == (before, head)
    assert [path.name for path in folder.iterdir()] == ["x.lodestone-law"]
    return str(refused.value)


def test_there_are_enough_of_them() -> None:
    assert len(ALTERED) + len(MADE) >= 40


@pytest.mark.parametrize("name", ALTERED)
def test_an_altered_law_file_is_refused(name: str, desk: Workspace, law: bytes, tmp_path: Path) -> None:
    says = _refuse(desk, ALTERED[name](law), tmp_path)
    assert len(says) < 300


@pytest.mark.parametrize("name", MADE)
def test_a_law_file_made_to_harm_is_refused(name: str, desk: Workspace, tmp_path: Path) -> None:
    says = _refuse(desk, MADE[name](), tmp_path)
    assert len(says) < 400


def test_a_law_whose_manifest_says_something_else_is_refused(
    desk: Workspace, program: Program, law: bytes, tmp_path: Path
) -> None:
    signed = program.law_files.read_law(law, {public_key_id(): public_key()})
    pack: Mapping[str, bytes] = {f"pack/{name}": content for name, content in sorted(signed.contents.items())}
    inner = _inner(_manifest(version="2027.1.9"), *pack.items())
    content = _signed(inner, trusted=COMMENT.replace("2027.1.1", "2027.1.9"))
    assert "something else" in _refuse(desk, content, tmp_path)


def test_the_shipped_law_and_an_older_one_are_refused(
    desk: Workspace, program: Program, tmp_path: Path
) -> None:
    for version in ("", "2026.11.2"):
        folder = shutil.copytree(SHIPPED, tmp_path / f"law{version}")
        if version:
            change_head(folder, version=version)
        content = make_law_file(program, folder, secret_key(), "")[0]
        (tmp_path / f"in{version}").mkdir()
        assert "not newer" in _refuse(desk, content, tmp_path / f"in{version}")


def test_a_folder_and_a_file_that_is_not_there_are_refused(desk: Workspace, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.lodestone-law"):
        with pytest.raises(Refused):
            desk.laws.take(path, "J. Haug")
