# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Folders for what is needed for a moment, named after the process, so that those of a killed one are known."""

from __future__ import annotations

import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

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
