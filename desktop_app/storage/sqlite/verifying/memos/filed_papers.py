# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Holds the folder of filed memos against the record: each file there, with its content, and no other."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.storage.sqlite.verifying.findings import Findings
from desktop_app.storage.sqlite.verifying.labels import Key

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
_SIGNATURE: Final = re.compile(r"(.+\.pdf)(?:\.[0-9]+)?\.p7s", re.DOTALL)
_MEMO: Final = re.compile(r"(?:[^/]+/)?([0-9]{4})-([0-9]{4,9})-v([0-9]{1,9})\.pdf")
_LITTER: Final = re.compile(
    r"(?:.*/)?(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.directory|\._[^/]*|\.~lock\.[^/]*#)"
)
"""What file managers and viewers leave in folders."""
_UNFINISHED: Final = ".part"
_AT_ONCE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ExpectedPaper:
    """A memo that is to lie in the folder: its path there, and the hash of its content.

    Memos of before lie in a folder that was named after the client's key of that day: ``client`` is the beginning of
    its name then, and ``name`` that of the file alone.
    """

    label: str
    name: str
    sha256: str
    client: str = ""

    @classmethod
    def of_before(cls, label: str, key: Key, sha256: str) -> ExpectedPaper:
        """Return the memo of a record of before."""
        client, number, version = key
        return cls(label, f"{_UNSAFE.sub('-', number)}-v{version}.pdf", sha256, f"{client}-")

    def lies_at(self, path: str) -> bool:
        """Tell whether a path in the folder is its own."""
        if not self.client:
            return path == self.name
        folder, _, name = path.partition("/")
        return name == self.name and folder.startswith(self.client)


@dataclass(frozen=True, slots=True)
class MemoFolder:
    """The folder of filed memos; ``own`` are the files of the data file itself, which are never opened there."""

    path: Path
    own: Sequence[Path] = ()


@dataclass(frozen=True, slots=True)
class _OnDisk:
    """A file in the folder of memos; ``strange`` says why it was not read."""

    path: str
    sha256: str = ""
    size: int = 0
    strange: str = ""


def check_folder(folder: MemoFolder, expected: Sequence[ExpectedPaper], findings: Findings) -> None:
    """Name every memo that is not in its place as it was filed, and every file that is none of them."""
    if not folder.path.is_dir():
        for paper in expected:
            findings.add_fault("papers", paper.label, "The folder “memos” has gone, and its file with it")
        return
    _Comparison(folder, expected, findings).run()


class _Comparison:
    def __init__(self, folder: MemoFolder, expected: Sequence[ExpectedPaper], findings: Findings) -> None:
        self._expected, self._findings = expected, findings
        self._files = {found.path: found for found in _list_files(folder)}
        self._by_hash = {found.sha256: found for found in self._files.values() if found.sha256}
        self._labels = {paper.sha256: paper.label for paper in expected}
        self._explained: set[str] = set()

    def run(self) -> None:
        """Look for each memo, then at what is left over."""
        missing = [paper for paper in self._expected if not self._find_in_place(paper)]
        for paper in missing:
            self._look_elsewhere(paper)
        for path, found in self._files.items():
            if path not in self._explained:
                self._tell_left_over(found)

    def _find_in_place(self, paper: ExpectedPaper) -> bool:
        """Tell whether a file lies in the place of a memo, and name it if it is not as it was filed."""
        if paper.client:
            paths = [path for path in self._files if paper.lies_at(path)]
        else:
            paths = [paper.name] if paper.name in self._files else []
        for path in paths:
            self._explained.add(path)
            found = self._files[path]
            if found.sha256 != paper.sha256:
                self._findings.add_fault("papers", paper.label, self._tell_difference(found))
        return bool(paths)

    def _tell_difference(self, found: _OnDisk) -> str:
        if found.strange:
            return Phrase("{file}: {why}", file=found.path, why=found.strange)
        if not found.size:
            return Phrase("The file {file} is empty", file=found.path)
        other = self._labels.get(found.sha256)
        if other:
            return Phrase("The file {file} holds the memo of {other}", file=found.path, other=other)
        return Phrase("The file {file} was altered after it was filed", file=found.path)

    def _look_elsewhere(self, paper: ExpectedPaper) -> None:
        found = self._by_hash.get(paper.sha256)
        if found is not None and found.path not in self._explained:
            self._explained.add(found.path)
            if found.path.endswith(_UNFINISHED):
                why = Phrase(
                    "Filing was interrupted; the next start of the program gives its file the right name"
                )
                self._findings.leave_out("papers", paper.label, why)
                return
            why = Phrase("Its file was renamed to {file}", file=found.path)
        else:
            why = Phrase("The file {file} is missing from the folder “memos”", file=paper.name)
        self._findings.add_fault("papers", paper.label, why)

    def _tell_left_over(self, found: _OnDisk) -> None:
        signature = _SIGNATURE.fullmatch(found.path)
        if signature and signature[1] in self._files and not found.strange:
            if signature[1] not in self._explained:
                self._tell_left_over(self._files[signature[1]])
            return
        name = f"memos/{found.path}"
        if found.path.endswith(_UNFINISHED):
            self._findings.leave_out(
                "papers", name, "Left by an interrupted filing; the next start removes it"
            )
        elif _LITTER.fullmatch(found.path) and not found.strange:
            self._findings.leave_out("papers", name, "Left by a file manager or a viewer; it is no memo")
        elif found.strange:
            self._findings.add_fault("papers", name, found.strange)
        elif found.sha256 in self._labels:
            why = Phrase("A second copy of the memo of {number}", number=self._labels[found.sha256])
            self._findings.add_fault("papers", name, why)
        else:
            self._findings.add_fault("papers", name, "The record knows no such file")
            self._tell_newer(found.path)

    def _tell_newer(self, path: str) -> None:
        """A memo that is newer than every one the record knows was recorded after what is left of it."""
        memo = _MEMO.fullmatch(path)
        known = [match.groups() for paper in self._expected if (match := _MEMO.search(paper.name))]
        if memo and all(_order(memo.groups()) > _order(other) for other in known):
            why = Phrase("Its memo lies in the folder, newer than every one that the record knows")
            self._findings.add_fault("end", f"{memo[1]}-{memo[2]}", why)


def _order(groups: Sequence[str]) -> tuple[int, ...]:
    return tuple(map(int, groups))


def _list_files(memos: MemoFolder) -> Iterator[_OnDisk]:
    """Yield every file below the folder; links are not followed, and files of the data file are not opened."""
    kept_closed = {_identity(path) for path in memos.own}
    for folder, _folders, names in os.walk(memos.path):
        for name in (*names, *_linked_folders(Path(folder), _folders)):
            path = Path(folder) / name
            yield _read_file(path, path.relative_to(memos.path).as_posix(), kept_closed)


def _linked_folders(folder: Path, names: Sequence[str]) -> list[str]:
    return [name for name in names if (folder / name).is_symlink()]


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _read_file(path: Path, shown: str, kept_closed: set[tuple[int, int] | None]) -> _OnDisk:
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return _OnDisk(shown, strange="It is a link or a device and no file")
        if (status.st_dev, status.st_ino) in kept_closed:
            return _OnDisk(shown, strange="It is the data file under another name")
        digest = hashlib.sha256()
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:
            while block := file.read(_AT_ONCE):
                digest.update(block)
    except OSError as error:
        return _OnDisk(shown, strange=Phrase("It cannot be read: {why}", why=error.strerror or str(error)))
    return _OnDisk(shown, digest.hexdigest(), status.st_size)
