# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names of firms, institutes and persons in any script: how alike two are and why, and an index of many.

It reads published lists of parties as well. It knows no law, no case and no client; README.md says more. Comparing and
reading lists take long to load, so each name is loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.basics.late import late_names

if TYPE_CHECKING:
    __all__: list[str]
    from desktop_app.partynames.comparing import LONGEST_NAME as LONGEST_NAME
    from desktop_app.partynames.comparing import matcher_identity as matcher_identity
    from desktop_app.partynames.comparing import name_matcher as name_matcher
    from desktop_app.partynames.folding import scripts_not_read as scripts_not_read
    from desktop_app.partynames.growing_index import GrowingIndex as GrowingIndex
    from desktop_app.partynames.judging import Comparison as Comparison
    from desktop_app.partynames.list_files import ListReading as ListReading
    from desktop_app.partynames.list_files import open_list as open_list
    from desktop_app.partynames.list_formats import ACTIVE as ACTIVE
    from desktop_app.partynames.list_formats import DROPPED as DROPPED
    from desktop_app.partynames.list_formats import LIST_COLUMNS as LIST_COLUMNS
    from desktop_app.partynames.list_formats import STANDINGS as STANDINGS
    from desktop_app.partynames.list_formats import ListEntry as ListEntry
    from desktop_app.partynames.marking import MarkedMeeting as MarkedMeeting
    from desktop_app.partynames.marking import MeetingRow as MeetingRow
    from desktop_app.partynames.marking import NameRun as NameRun
    from desktop_app.partynames.name_index import NameCandidate as NameCandidate
    from desktop_app.partynames.name_index import NameIndex as NameIndex
    from desktop_app.partynames.name_index import SearchedName as SearchedName
    from desktop_app.partynames.name_index import open_index as open_index
else:
    __all__, __getattr__ = late_names(
        __name__,
        {
            "comparing": "LONGEST_NAME matcher_identity name_matcher",
            "folding": "scripts_not_read",
            "growing_index": "GrowingIndex",
            "judging": "Comparison",
            "list_files": "ListReading open_list",
            "list_formats": "ACTIVE DROPPED LIST_COLUMNS ListEntry STANDINGS",
            "marking": "MarkedMeeting MeetingRow NameRun",
            "name_index": "NameCandidate NameIndex SearchedName open_index",
        },
    )
