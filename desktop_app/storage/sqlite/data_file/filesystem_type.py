# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The kind of disk of a folder. The database shares memory between its connections, which needs a local disk: on a
network drive two computers would not see each other's changes.

On macOS the kinds are not told apart; there SQLite itself refuses a network drive.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, Final

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
