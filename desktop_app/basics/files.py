# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files that a user names: one reader, one writer, and the files of the program that neither may touch."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO, Final

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused

# --------------------------------------------------------------------------------------------------
# Which files are the program's own, so that no path of a user reads or replaces one by mistake. Two things
# are told apart. A data file that is open in this process is known by what the system calls it (device and
# number), under any name or link, and is never even opened a second time: closing any descriptor of it
# would drop the locks that SQLite holds on it, and another program could then remove changes that are not
# merged yet. Everything else of a data folder is known by where it lies and by its first bytes.


APPLICATION_ID: Final = 0x4C6F6465
"""What SQLite keeps at the beginning of our data files as the mark of the program: "Lode" as a number."""
DATA_FILE: Final = "lodestone.sqlite"
LOCK_FILE: Final = "lodestone.lock"
BESIDE: Final = ("-wal", "-shm", "-journal")
"""The endings of the files that SQLite keeps beside a database."""
BACKUPS: Final = "backups"
MEMOS: Final = "memos"
PENDING: Final = ".part"
"""How the name of a memo ends that is written beside its place before its record is committed."""
LIST_INDEXES: Final = "list-indexes"
"""Holds what is built from loaded lists so that they are searched fast; it may be deleted at any time."""
KEPT_ANSWERS: Final = "answers"
"""Holds what the products of each client came to last; it may be deleted at any time."""
NAMED_WHAT_IFS: Final = "what-if"
"""Holds the changes over a catalogue that were kept under a name."""
RESTORING: Final = ".restoring"
"""How the names of folders begin in which what is taken is looked at; the next start deletes what is left of one."""
HEADER: Final = 100
"""How many bytes the beginning of a database has."""

_OWN_FOLDERS: Final = (BACKUPS, MEMOS, LIST_INDEXES, KEPT_ANSWERS, NAMED_WHAT_IFS, "evidence", "logs")
_OWN_NAMES: Final = (
    DATA_FILE, LOCK_FILE, "settings.toml", "window.ini", "lodestone-replaced-", f"{RESTORING}-",
)  # fmt: skip
_MAGIC: Final = b"SQLite format 3\x00"
_BESIDE_MAGIC: Final = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")

Identity = tuple[int, int]
"""Device and number by which the system knows a file, whatever its names."""
OpenFile = tuple[Path, Identity | None]
"""A data file as it was opened: its path, and what it was then."""


class OpenFiles:
    """The data files that are open in this process, each counted as often as it was opened.

    They belong to the process, and not to one program object, because the locks of SQLite do.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[OpenFile] = Counter()

    def note_opened(self, file: Path) -> OpenFile:
        """Note that SQLite has a file open; returns what ``note_closed`` takes."""
        opened = (file.absolute(), identity_of(file))
        with self._lock:
            self._counts[opened] += 1
        return opened

    def note_closed(self, opened: OpenFile) -> None:
        """Note that one of those who had a file open has closed it."""
        with self._lock:
            self._counts[opened] -= 1
            self._counts += Counter()  # drops those that nobody has open

    def holds(self, path: Path) -> bool:
        """Tell whether a path leads to an open data file, or to one that SQLite keeps beside it. Opens nothing."""
        identity = identity_of(path)
        return identity is not None and identity in set(self._identities())

    def folders(self) -> set[Path]:
        """Return the folders that open data files lie in."""
        with self._lock:
            return {file.parent.resolve() for file, _identity in self._counts}

    def _identities(self) -> Iterator[Identity]:
        with self._lock:
            opened = list(self._counts)
        for file, at_opening in opened:
            if at_opening is not None:  # also after it was moved
                yield at_opening
            names = [Path(f"{file}{ending}") for ending in ("", *BESIDE)]
            for name in (*names, file.with_name(LOCK_FILE)):
                if (identity := identity_of(name)) is not None:
                    yield identity


OPEN_FILES: Final = OpenFiles()


def identity_of(path: Path) -> Identity | None:
    """Return by what the system knows a file, links followed; None if there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def is_database(beginning: bytes) -> bool:
    """Tell by its first bytes a database of SQLite, or a file that SQLite keeps beside one."""
    return beginning.startswith((_MAGIC, *_BESIDE_MAGIC))


def is_our_database(beginning: bytes) -> bool:
    """Tell by its first hundred bytes a data file of this program, or a copy of one."""
    return beginning.startswith(_MAGIC) and beginning[68:72] == APPLICATION_ID.to_bytes(4, "big")


def lies_among_own_files(path: Path) -> bool:
    """Tell whether a path, there or not, is one of a data folder's own files, or lies in one of its own folders."""
    try:
        real = path.resolve()
    except (OSError, RuntimeError, ValueError):  # a link that leads in a circle; opening it says so
        return False
    open_folders = OPEN_FILES.folders()
    return any(
        _is_own_name(real.relative_to(folder).parts)
        for folder in real.parents
        if folder in open_folders
        or os.path.lexists(folder / DATA_FILE)
        or os.path.lexists(folder / LOCK_FILE)
    )


def _is_own_name(parts: tuple[str, ...]) -> bool:
    first = parts[0].casefold()  # some disks do not tell cases apart
    return first in _OWN_FOLDERS or first.startswith(_OWN_NAMES)


# --------------------------------------------------------------------------------------------------
# Paths as they are printed and compared, and folders that a user names.


_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def display_name(path: Path) -> str:
    """Return a path as it can be printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")


STANDARD_INPUT: Final = Path("standard input")
"""What stands for the standard input where a file can be named. It is known as this very object, so that a file of that
name stays a file."""


def is_same_file(first: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file, also by links; ``other`` may be the standard input, led from a file."""
    try:
        if other is STANDARD_INPUT:
            return sys.stdin is not None and os.path.samestat(first.stat(), os.fstat(sys.stdin.fileno()))
        return first.samefile(other)
    except OSError:  # one of the two does not exist
        return False


def is_disk_full(error: OSError) -> bool:
    """Tell whether an error means that the disk or the user's quota is full."""
    return error.errno in _FULL


def check_folder(folder: Path) -> None:
    """Check that files can be written to a folder.

    Errors: Refused if the path is relative, does not exist, is no folder, or is read-only.
    """
    if not folder.is_absolute():
        raise Refused("the folder is not named in full", do="Choose it, or write its whole path")
    try:
        if not folder.exists():
            raise Refused("there is no such folder", do="Create it, or choose another")
        if not folder.is_dir():
            raise Refused("this is a file and no folder", do="Choose a folder")
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise Refused(
            Phrase("nothing can be written there: {why}", why=error.strerror or error),
            do="Choose a folder you may write to",
        ) from error


def make_folder(folder: Path) -> None:
    """Make a folder with those above it that are missing.

    Errors: Refused if that cannot be done.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            Phrase("the folder cannot be made: {why}", why=error.strerror or error),
            do="Choose a folder you may write to",
        ) from error


# --------------------------------------------------------------------------------------------------
# The one reader of files that a user names: regular files only, with a limit for each kind, and no data
# file.


_MIB: Final = 1024 * 1024
_AT_ONCE: Final = 8 * _MIB
# A pipe without a writer is opened without waiting for one; a terminal does not become that of the program.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class ReadableFile:
    """A kind of file: how many bytes one may have, and what to do with one that has more.

    ``takes_data_files`` is the kind of backups.
    """

    most_bytes: int
    do: str = "Choose a smaller one"
    takes_data_files: bool = False


CASE_FILE: Final = ReadableFile(16 * _MIB, Phrase("Split the bill into several cases"))
MAPPING_FILE: Final = ReadableFile(16 * _MIB, Phrase("Name the file that --json printed"))
CHECKS_FILE: Final = ReadableFile(64 * _MIB, Phrase("Name a file that checks save wrote"))
NAMES_FILE: Final = ReadableFile(16 * _MIB, Phrase("Split it into several"))
PICTURE: Final = ReadableFile(16 * _MIB, Phrase("Choose a smaller picture"))
LIST_FILE: Final = ReadableFile(256 * _MIB, Phrase("Split it into several"))
PARTY_LIST: Final = ReadableFile(4096 * _MIB, Phrase("Load a smaller list, such as a part of it"))
LAW_FILE: Final = ReadableFile(16 * _MIB, Phrase("Choose the folder of a law file"))
PAPER: Final = ReadableFile(256 * _MIB, Phrase("Choose a paper that Lodestone made"))
CHECKED_PAPER: Final = ReadableFile(64 * _MIB, Phrase("Choose a paper that Lodestone made"))
KEY_FILE: Final = ReadableFile(_MIB, Phrase("Choose the file with your key and certificate"))
SIGNATURE: Final = ReadableFile(_MIB, Phrase("Choose the signature of a paper"))
BACKUP: Final = ReadableFile(1 << 50, Phrase("Choose another backup"), takes_data_files=True)


def check_there(path: Path) -> None:
    """Check that a file or folder named by the user exists.

    Errors: Refused if it is not, or cannot be looked at.
    """
    _status_of(path)


def read_limited(path: Path, kind: ReadableFile = CASE_FILE) -> bytes:
    """Return the bytes of a file the user named, or of the standard input to its end.

    Errors: those of ``open_file``, and Refused when it grows past the limit while it is read.
    """
    with _opened_standard_input() if path is STANDARD_INPUT else open_file(path, kind) as file:
        pieces, size = [], 0
        while piece := _read(path, file, min(_AT_ONCE, kind.most_bytes + 1 - size)):
            pieces.append(piece)
            size += len(piece)
            if size > kind.most_bytes:
                raise _too_large(path, kind)
    content = b"".join(pieces)
    if path is STANDARD_INPUT and not kind.takes_data_files and is_our_database(content):
        raise _is_data_file(path)
    return content


@contextmanager
def _opened_standard_input() -> Iterator[BinaryIO]:
    if sys.stdin is None:  # closed by the one who started the program, or a program without a console
        raise Refused(
            "nothing is connected to it", file=display_name(STANDARD_INPUT), do="Name a file instead"
        )
    yield sys.stdin.buffer


@contextmanager
def open_file(path: Path, kind: ReadableFile) -> Iterator[BinaryIO]:
    """Open a file the user named.

    Errors: Refused when it is not there, no regular file, larger than its kind may be, a data file of Lodestone, or
    cannot be read.
    """
    check_readable(path)
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        raise cannot_read(path, error) from None
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):  # exchanged since it was looked at
            raise _no_file(path, status.st_mode)
        if status.st_size > kind.most_bytes:
            raise _too_large(path, kind)
        if not kind.takes_data_files and is_our_database(_read(path, file, HEADER)):
            raise _is_data_file(path)
        file.seek(0)
        yield file


def _is_data_file(path: Path) -> Refused:
    return Refused(
        "this is a data file of Lodestone, or a backup of one",
        file=display_name(path),
        do="Choose another file; this one is not read as anything else",
    )


def check_readable(path: Path) -> None:
    """Check a file the user named without opening it.

    Errors: Refused when it is not there, no regular file, or a data file that this program has open.
    """
    status = _status_of(path)
    if not stat.S_ISREG(status.st_mode):
        raise _no_file(path, status.st_mode)
    if OPEN_FILES.holds(path):
        raise Refused(
            "this is the data file that Lodestone has open, or belongs to it",
            file=display_name(path),
            do="Choose another file",
        )


def _status_of(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(
            "there is no such file", file=display_name(path), do="Check the name and the folder"
        ) from None
    except ValueError:  # a name with a zero byte in it
        raise Refused("this is no name of a file", file=display_name(path), do="Check the name") from None
    except OSError as error:
        raise cannot_read(path, error) from None


def _read(path: Path, file: BinaryIO, most: int) -> bytes:
    try:
        return file.read(most) or b""
    except OSError as error:
        raise cannot_read(path, error) from None


def _no_file(path: Path, mode: int) -> Refused:
    if stat.S_ISDIR(mode):
        return Refused(
            "this is a folder", file=display_name(path), do="Name a file, or use --batch for a folder"
        )
    return Refused("this is not a file", file=display_name(path), do="Name a file on disk")


def _too_large(path: Path, kind: ReadableFile) -> Refused:
    return Refused(
        Phrase("the file is larger than {most} MiB", most=kind.most_bytes // _MIB),
        file=display_name(path),
        do=kind.do,
    )


def cannot_read(path: Path, error: OSError) -> Refused:
    """Return the refusal of a file that the system does not let us read."""
    return Refused(
        Phrase("the file cannot be read: {why}", why=error.strerror or str(error)),
        file=display_name(path),
        do="Check that you may read it",
    )


# --------------------------------------------------------------------------------------------------
# Folders for what is needed for a moment, named after the process, so that those of a killed one are known.


_NAME: Final = re.compile(r"lodestone-([0-9]{1,10})-[0-9a-f]{12}")
_STILL_ACTIVE: Final = 259
_MAY_ASK: Final = 0x1000


@contextmanager
def temporary_folder(within: Path | None = None, prefix: str = "lodestone") -> Iterator[Path]:
    """Yield a new folder that only its owner can look into; it is deleted with all in it at the end.

    It lies in the temporary folder of the system unless ``within`` names another.
    """
    parent = Path(tempfile.gettempdir()) if within is None else within
    folder = parent / f"{prefix}-{os.getpid()}-{os.urandom(6).hex()}"
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        remove_folder(folder)


def remove_folder(folder: Path) -> None:
    """Delete a folder with all in it, as far as the system lets us; links are deleted and not followed."""
    with suppress(OSError):
        for left in sorted(folder.rglob("*"), reverse=True):
            left.rmdir() if left.is_dir() and not left.is_symlink() else left.unlink()
        folder.rmdir()


def sweep_temporary_folders() -> None:
    """Delete what killed processes of this program and this user have left in the temporary folder of the system."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).iterdir():
            name = _NAME.fullmatch(folder.name)
            if name and _is_own_folder(folder) and not _is_running(int(name[1])):
                remove_folder(folder)


def _is_own_folder(folder: Path) -> bool:
    """Tell whether it is a folder, and no link to one, that belongs to this user."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    is_own = sys.platform == "win32" or status.st_uid == os.getuid()
    return is_own and stat.S_ISDIR(status.st_mode)


def _is_running(process: int) -> bool:
    """Tell whether there is a process of that number; when in doubt there is."""
    if sys.platform == "win32":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)  # sends nothing
    except ProcessLookupError:
        return False
    except OSError:  # it belongs to somebody else
        return True
    return True


def _is_running_on_windows(process: int) -> bool:
    import ctypes

    system = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    handle = system.OpenProcess(_MAY_ASK, 0, process)
    if not handle:
        return False
    status = ctypes.c_ulong(_STILL_ACTIVE)
    system.GetExitCodeProcess(handle, ctypes.byref(status))
    system.CloseHandle(handle)
    return status.value == _STILL_ACTIVE


# --------------------------------------------------------------------------------------------------
# The one writer of files: whole or not at all, and never over a file that the program or its user would
# miss.


UNFINISHED: Final = (".lodestone-", ".part")
"""How the name of a file begins and ends while it is being written."""
_ANOTHER_NAME: Final = "Choose another name for the file that is written"


def write_whole(path: Path, content: bytes, *, keep: Iterable[Path] = ()) -> None:
    """Write a file that the user named; see ``open_to_write``."""
    with open_to_write(path, keep=keep) as file:
        file.write(content)


def write_own_file(path: Path, content: bytes) -> None:
    """Write a file of the data folder, such as a filed memo: whole or not at all.

    Errors: Refused if it cannot be written; an existing file is then unchanged.
    """
    _check_is_file(path)
    with _replacing(path) as file:
        file.write(content)


def write_numbered(path_of: Callable[[int], Path], content: bytes) -> Path:
    """Write a file under the first free number from 1 on, whole or not at all and never over another; return its path.

    Errors: Refused if it cannot be written there.
    """
    first = path_of(1)
    partial_file = _unfinished_name(first)
    try:
        with partial_file.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        return next(path for path in map(path_of, count(1)) if _take_name(partial_file, path))
    except OSError as error:
        raise _cannot_write(first, error) from error
    finally:
        with suppress(OSError):
            partial_file.unlink()


def _take_name(partial_file: Path, path: Path) -> bool:
    """Give a finished file its name; tells whether the name was free."""
    if os.path.lexists(path):
        return False
    try:
        os.link(partial_file, path)
    except FileExistsError:
        return False
    except (
        OSError
    ):  # a disk that knows no links: an empty file holds the name until the finished one is there
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            return False
        partial_file.replace(path)
    return True


@contextmanager
def open_to_write(path: Path, *, keep: Iterable[Path] = ()) -> Iterator[BinaryIO]:
    """Open a file that the user named under another name and rename it at the end: it is there whole or not at all.

    ``keep`` are files that must not be overwritten, such as the source of the content. A new file gets
    the usual permissions of new files, a replaced one keeps its own.
    Errors: Refused if it cannot be written, or is a database or one of a data folder's own files; an existing file is
    then unchanged.
    """
    check_target(path, keep=keep)
    with _replacing(path) as file:
        yield file


def check_new(path: Path) -> None:
    """Refuse the name of a file that is there: it would be lost, and nobody has said that it may be."""
    if path.is_file():
        raise Refused(
            "there is a file of this name, and it would be lost",
            file=display_name(path),
            do=f"{_ANOTHER_NAME}, or add --overwrite",
        )


def check_target(path: Path, *, keep: Iterable[Path] = ()) -> None:
    """Check that a file named by the user may be written, before anything is worked out for it.

    Errors: Refused for a folder, pipe or device, a file in ``keep`` under any name or link, a database, and everything
    that belongs to a data folder.
    """
    if any(is_same_file(path, protected) for protected in keep):
        raise Refused(
            "this is the file that is read, and it would be lost", file=display_name(path), do=_ANOTHER_NAME
        )
    if OPEN_FILES.holds(path) or lies_among_own_files(path):
        raise Refused(
            "this is a file of the data folder, and it would be lost",
            file=display_name(path),
            do="Choose another name, or a folder outside the data folder",
        )
    _check_is_file(path)
    if _is_database(path):
        raise Refused("this is a database, and it would be lost", file=display_name(path), do=_ANOTHER_NAME)


def _check_is_file(path: Path) -> None:
    """Refuse to put a file in the place of something else."""
    with suppress(OSError):  # a file that cannot be looked up cannot be written; the writing reports that
        if path.exists() and not path.is_file():
            raise Refused(
                "this is a folder" if path.is_dir() else "this is not a file",
                file=display_name(path),
                do="Choose the name of a file that may be written",
            )


def _is_database(path: Path) -> bool:
    """Tell whether a file is a database, or is kept beside one. It is known not to be open in this process."""
    try:
        with path.open("rb") as file:
            if is_database(file.read(16)):
                return True
    except (OSError, ValueError):  # there is none, or the writing says why it cannot be written
        return False
    endings = [ending for ending in BESIDE if path.name.endswith(ending)]
    return any(_is_database(path.with_name(path.name.removesuffix(ending))) for ending in endings)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    partial_file = _unfinished_name(path)
    try:
        with partial_file.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):  # there was no file, or the disk has no permissions
            partial_file.chmod(stat.S_IMODE(path.stat().st_mode))
        partial_file.replace(path)
    except BaseException as error:
        with suppress(OSError):
            partial_file.unlink()
        if isinstance(error, OSError):
            raise _cannot_write(path, error) from error
        raise


def _unfinished_name(path: Path) -> Path:
    beginning, ending = UNFINISHED
    return path.with_name(f"{beginning}{os.urandom(6).hex()}{ending}")


def _cannot_write(path: Path, error: OSError) -> Refused:
    if is_disk_full(error):
        return Refused(
            "the disk is full, and the file was not written",
            file=display_name(path),
            do="Make room on the disk and do it again, or choose another disk",
        )
    is_nowhere = isinstance(error, FileNotFoundError | NotADirectoryError)
    return Refused(
        Phrase("the file cannot be written: {why}", why=error.strerror or str(error)),
        file=display_name(path),
        do="Choose a folder that exists"
        if is_nowhere
        else "Close it in the program that shows it, or choose a folder you may write to",
    )
