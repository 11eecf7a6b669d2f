# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Records by the number that a person writes: 2026-0014 is its newest version, 2026-0014/v2 that one.

The number of a shipment of several lines stands for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeVar

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.services.schema.rows import DeterminationRow

RowT = TypeVar("RowT", bound=DeterminationRow)
_NAMED: Final = re.compile(r"(?P<number>[^/]+?)(?:/v(?P<version>[1-9][0-9]{0,8}))?")


def find_records(rows: Sequence[RowT], named: str) -> list[RowT]:
    """Return the lines of the record that a number names, in their order.

    Errors: Refused if there is no such record.
    """
    match = _NAMED.fullmatch(named.strip())
    number = match["number"] if match else ""
    of_number = [row for row in rows if row.number == number] or [
        row for row in rows if re.fullmatch(re.escape(number) + r"-[^-]+", row.number)
    ]
    wanted = int(match["version"]) if match and match["version"] else 0
    newest = {row.number: row.version for row in sorted(of_number, key=lambda row: row.version)}
    found = [row for row in of_number if row.version == (wanted or newest[row.number])]
    if not found:
        raise Refused(
            Phrase('there is no record "{number}"', number=named),
            do="Name one that record list prints, such as 2026-0014 or 2026-0014/v2",
        )
    return sorted(found, key=lambda row: row.id)
