# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files that a user names: one reader, one writer, and the files of the program that neither may touch."""

from desktop_app.services.context.files.own_files import OPEN_FILES, lies_among_own_files
from desktop_app.services.context.files.paths import (
    check_folder,
    display_name,
    is_disk_full,
    is_same_file,
    make_folder,
)
from desktop_app.services.context.files.reader import (
    BACKUP,
    CASE_FILE,
    CHECKED_PAPER,
    KEY_FILE,
    LAW_FILE,
    LIST_FILE,
    MAPPING_FILE,
    NAMES_FILE,
    PAPER,
    PARTY_LIST,
    PICTURE,
    SIGNATURE,
    ReadableFile,
    cannot_read,
    check_readable,
    check_there,
    open_file,
    read_limited,
)
from desktop_app.services.context.files.writer import (
    check_target,
    open_to_write,
    write_numbered,
    write_own_file,
    write_whole,
)

__all__ = [
    "BACKUP",
    "CASE_FILE",
    "CHECKED_PAPER",
    "KEY_FILE",
    "LAW_FILE",
    "LIST_FILE",
    "MAPPING_FILE",
    "NAMES_FILE",
    "OPEN_FILES",
    "PAPER",
    "PARTY_LIST",
    "PICTURE",
    "SIGNATURE",
    "ReadableFile",
    "cannot_read",
    "check_folder",
    "check_readable",
    "check_target",
    "check_there",
    "display_name",
    "is_disk_full",
    "is_same_file",
    "lies_among_own_files",
    "make_folder",
    "open_file",
    "open_to_write",
    "read_limited",
    "write_numbered",
    "write_own_file",
    "write_whole",
]
