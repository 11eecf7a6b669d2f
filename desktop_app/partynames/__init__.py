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
    from desktop_app.partynames.comparing import LONGEST_NAME, NameMatcher, matcher_identity, name_matcher
    from desktop_app.partynames.growing_index import GrowingIndex
    from desktop_app.partynames.judging import Comparison
    from desktop_app.partynames.list_entry import ACTIVE, DROPPED, STANDINGS, ListEntry
    from desktop_app.partynames.list_files import ListReading, open_list
    from desktop_app.partynames.list_formats import LIST_COLUMNS
    from desktop_app.partynames.marking import MarkedMeeting, MeetingRow, NameRun
    from desktop_app.partynames.name_index import NameCandidate, NameIndex, SearchedName, open_index
else:
    __getattr__ = late_names(
        __name__,
        {
            "ACTIVE": "list_entry",
            "Comparison": "judging",
            "DROPPED": "list_entry",
            "GrowingIndex": "growing_index",
            "LIST_COLUMNS": "list_formats",
            "LONGEST_NAME": "comparing",
            "ListEntry": "list_entry",
            "ListReading": "list_files",
            "MarkedMeeting": "marking",
            "MeetingRow": "marking",
            "NameCandidate": "name_index",
            "NameIndex": "name_index",
            "NameMatcher": "comparing",
            "NameRun": "marking",
            "STANDINGS": "list_entry",
            "SearchedName": "name_index",
            "matcher_identity": "comparing",
            "name_matcher": "comparing",
            "open_index": "name_index",
            "open_list": "list_files",
        },
    )

__all__ = (
    "ACTIVE",
    "DROPPED",
    "LIST_COLUMNS",
    "LONGEST_NAME",
    "STANDINGS",
    "Comparison",
    "GrowingIndex",
    "ListEntry",
    "ListReading",
    "MarkedMeeting",
    "MeetingRow",
    "NameCandidate",
    "NameIndex",
    "NameMatcher",
    "NameRun",
    "SearchedName",
    "matcher_identity",
    "name_matcher",
    "open_index",
    "open_list",
)
