# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memos of records as files in the data folder, for people who look there with other programs.

The data file holds every memo, too. A memo is written under another name before its record is committed and renamed
after it: whenever the program ends, a memo lies in its place if, and only if, its record is there.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop_app.basics.files import write_own_file
from desktop_app.services.context.context import ServiceContext, key_from_name
from desktop_app.services.context.stores import FiledMemo, Store
from desktop_app.services.schema.declaration import Sheet

MEMOS: Final = "memos"
_PENDING: Final = ".part"
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")


def memos_folder(context: ServiceContext) -> Path:
    """Return the folder of memos, beside the data file."""
    return context.file.parent / MEMOS


def memo_name(context: ServiceContext, client: int, number: str, version: int) -> str:
    """Return the path of a memo inside the folder of memos: a folder a client, then number and version."""
    name = context.stored_row(Sheet.CLIENT, client, client)["client"]
    folder = f"{client}-{key_from_name(name) or 'client'}"
    return f"{folder}/{_UNSAFE.sub('-', number)}-v{version}.pdf"


def numbers_on_disk(context: ServiceContext, client: int, year: int) -> Iterator[int]:
    """Yield the numbers of a year that memos in the folders of a client carry, whether or not a record has them."""
    form = re.compile(rf"{year}-([0-9]{{4,9}})(?:-[^/]*)?-v[0-9]+\.pdf")
    for folder in memos_folder(context).glob(f"{client}-*"):
        for file in folder.glob(f"{year}-*.pdf"):
            match = form.fullmatch(file.name)
            if match:
                yield int(match[1])


def write_pending(context: ServiceContext, memo: FiledMemo) -> Path:
    """Write a memo beside its place, before its record is committed; return where.

    Errors: Refused if it cannot be written; nothing is left then.
    """
    path = memos_folder(context) / memo.name
    pending = path.with_name(path.name + _PENDING)
    memos_folder(context).mkdir(mode=0o700, exist_ok=True)
    path.parent.mkdir(exist_ok=True)
    write_own_file(pending, memo.pdf)
    return pending


def put_in_place(pending: Path) -> None:
    """Rename a memo whose record was committed; the next start does it if that fails."""
    with suppress(OSError):
        pending.replace(pending.with_name(pending.name.removesuffix(_PENDING)))


def finish_filing(store: Store, data_folder: Path) -> None:
    """Rename the memos that an end of the program has left beside their place, and delete those without a record."""
    pending = list((data_folder / MEMOS).glob(f"*/*.pdf{_PENDING}"))
    if not pending:
        return
    filed = {memo.name: memo.sha256 for memo in store.list_filed_memos()}
    for file in pending:
        name = f"{file.parent.name}/{file.name.removesuffix(_PENDING)}"
        with suppress(OSError):
            is_whole = hashlib.sha256(file.read_bytes()).hexdigest() == filed.get(name)
            if is_whole and not file.with_name(name.rpartition("/")[2]).exists():
                put_in_place(file)
            else:
                file.unlink()
