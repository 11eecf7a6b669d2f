# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names of firms, institutes and persons in any script: how alike two are and why, and an index of many.

It reads published lists of parties as well. It knows no law, no case and no client; README.md says more.
"""

from __future__ import annotations

from desktop_app.partynames.comparing import LONGEST_NAME, NameMatcher, matcher_identity, name_matcher
from desktop_app.partynames.growing_index import GrowingIndex
from desktop_app.partynames.judging import Comparison
from desktop_app.partynames.list_entry import ACTIVE, DROPPED, STANDINGS, ListEntry
from desktop_app.partynames.list_files import ListReading, open_list
from desktop_app.partynames.list_formats import LIST_COLUMNS
from desktop_app.partynames.marking import MarkedMeeting, MeetingRow, NameRun
from desktop_app.partynames.name_index import NameCandidate, NameIndex, SearchedName, open_index

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
