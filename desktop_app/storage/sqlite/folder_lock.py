# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Locks a data folder for one window at a time, by a locked file in it that names the holder.

The lock is one of the operating system and ends with the process; a killed program leaves a file without a lock, which
the next start takes over. Writing the file also checks, before anything else, that the folder can be written to.
"""

from __future__ import annotations

import contextlib
import errno
import getpass
import os
import platform
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.services.data_folder.open import FolderTaken

# --------------------------------------------------------------------------------------------------
# The kind of disk of a folder. The database shares memory between its connections, which needs a local
# disk: on a network drive two computers would not see each other's changes. On macOS the kinds are not told
# apart; there SQLite itself refuses a network drive.


_MOUNTS: Final = Path("/proc/self/mountinfo")
_NETWORK: Final = frozenset(
    {
        "afs", "ceph", "cifs", "davfs", "fuse.curlftpfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone",
        "fuse.sshfs", "gfs2", "glusterfs", "fuse.glusterfs", "ncpfs", "nfs", "nfs4", "ocfs2", "smb3", "smbfs",
    }
)  # fmt: skip
_DRIVE_REMOTE: Final = 4  # of Windows' GetDriveTypeW
_ESCAPE: Final = re.compile(r"\\([0-7]{3})")


def network_of(folder: Path) -> str:
    """Return the kind of network drive of a folder, such as "nfs4"; blank on a local disk."""
    if os.name == "nt":
        return _windows_file_system(folder)
    try:
        mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:  # another system
        return ""
    kind = file_system(Path(os.path.realpath(folder)), mounts)
    return kind if kind in _NETWORK else ""


def file_system(folder: Path, mounts: str) -> str:
    """Return the kind of file system of a folder by the lines of ``/proc/self/mountinfo``; blank if none contains it.

    Of two mounts at one mount point the later one is in use.
    """
    file_system_name, deepest = "", -1
    for line in mounts.splitlines():
        mounted, _, described = line.partition(" - ")
        fields = mounted.split(" ")
        if len(fields) < 5 or not described:
            continue
        point = Path(_ESCAPE.sub(lambda code: chr(int(code[1], 8)), fields[4]))
        depth = len(point.parts)
        if depth >= deepest and folder.is_relative_to(point):
            file_system_name, deepest = described.split(" ")[0], depth
    return file_system_name


def _windows_file_system(folder: Path) -> str:
    import ctypes

    root = folder.absolute().anchor
    if root.startswith("\\\\"):
        return "network share"
    windows: Any = getattr(ctypes, "windll", None)  # known on Windows alone
    return "network drive" if windows.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE else ""


FILE: Final = files.LOCK_FILE
_FAR: Final = 1 << 20  # Windows locks this byte, behind the text, so that the text stays readable
_HELD: Final = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class Claim:
    """A folder locked by this process until it is released."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def release_lock(self) -> None:
        """Release the folder; a second call does nothing."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            with contextlib.suppress(OSError):
                os.ftruncate(handle, 0)
            os.close(handle)


def claim_folder(folder: Path) -> Claim:
    """Lock a folder for this process.

    Errors: Refused if it is on a network drive, cannot be written to, or is on a disk that is full; FolderTaken if
    another window holds it.
    """
    network = network_of(folder)
    if network:
        raise Refused(
            Phrase(
                "the data folder lies on a network drive ({kind}), where the database can be damaged",
                kind=network,
            ),
            file=str(folder),
            do="Choose a folder on a disk of this computer, and save backups to the network drive",
        )
    try:
        handle = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _cannot_write(folder, error) from error
    try:
        _take_lock(handle, folder)
        # Write who holds the folder, for the message in a second window.
        locked_at = datetime.now().astimezone().isoformat(timespec="seconds")
        text = f"{_user_and_host()}\n{platform.node()}\n{locked_at}\n{os.getpid()}\n"
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, text.encode("utf-8", "replace"))
    except OSError as error:
        os.close(handle)
        raise _cannot_write(folder, error) from error
    except Refused:
        os.close(handle)
        raise
    return Claim(handle)


def _take_lock(handle: int, folder: Path) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            # The refusal that names who has the folder and since when, as far as the file names them.
            try:
                lines = (folder / FILE).read_text("utf-8", "replace").splitlines()
            except OSError:
                lines = []
            user, host, locked_at, *_ = [*lines, "", "", ""]
            raise FolderTaken(folder, user=user, host=host, opened_at=locked_at) from error
        raise Refused(
            Phrase("files cannot be locked there: {why}", why=error.strerror or str(error)),
            file=str(folder),
            do="Choose a folder on a disk of this computer",
        ) from error


def _user_and_host() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return ""


def _cannot_write(folder: Path, error: OSError) -> Refused:
    if files.is_disk_full(error):
        return Refused(
            "the disk is full; nothing has been changed",
            file=str(folder),
            do="Make room on the disk and start again",
        )
    return Refused(
        Phrase("the data folder cannot be written to: {why}", why=error.strerror or str(error)),
        file=str(folder),
        do="Choose a folder you may write to, or ask for the right to write to this one",
    )
