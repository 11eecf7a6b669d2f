# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Collects what the checks find: one fault a subject, and one word for all that is in order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.verification import CheckName, Finding
from desktop_app.storage.sqlite.verifying.data_file import RawFile, text_of

_MOST_NAMED = 5


class Findings:
    """What was found so far. Of several faults of one subject in one check the first is told."""

    def __init__(self) -> None:
        self._found: dict[tuple[CheckName, str, str], Finding] = {}
        self._left_out: dict[tuple[CheckName, str], list[str]] = {}

    def add_fault(self, check: CheckName, subject: str, why: str) -> None:
        """Add something that differs."""
        self._found.setdefault((check, "differs", subject), Finding(check, "differs", subject, why))

    def add_same(self, check: CheckName, subject: str) -> None:
        """Add something that is as it was."""
        self._found.setdefault((check, "same", subject), Finding(check, "same", subject))

    def leave_out(self, check: CheckName, subject: str, why: str) -> None:
        """Add something that was not checked; subjects with the same reason are told together."""
        subjects = self._left_out.setdefault((check, why), [])
        if subject not in subjects:
            subjects.append(subject)

    def has_fault(self, check: CheckName) -> bool:
        """Tell whether a check has found a fault."""
        return any(key[0] == check and key[1] == "differs" for key in self._found)

    def has_any(self, check: CheckName) -> bool:
        """Tell whether a check has said anything yet."""
        return any(key[0] == check for key in (*self._found, *self._left_out))

    def list_all(self) -> list[Finding]:
        """Return everything that was found, faults first."""
        left_out = [
            Finding(check, "not_checked", _join_subjects(subjects), why)
            for (check, why), subjects in self._left_out.items()
        ]
        faults = [finding for finding in self._found.values() if finding.result == "differs"]
        same = [finding for finding in self._found.values() if finding.result == "same"]
        return [*faults, *same, *left_out]


def _join_subjects(subjects: Sequence[str]) -> str:
    if len(subjects) == 1:
        return subjects[0]
    named = ", ".join(subjects[:_MOST_NAMED])
    if len(subjects) <= _MOST_NAMED:
        return named
    return Phrase("{names} and {count} more", names=named, count=len(subjects) - _MOST_NAMED)


# --------------------------------------------------------------------------------------------------
# What the records are called: by the number of their memo; by version and client where that is not enough.


_SUBJECT: Final = re.compile(r"(-?[0-9]+)/(.*)/v(-?[0-9]+)", re.DOTALL)
Key = tuple[str, str, str]
"""Client, number and version of a record."""


def key_of_subject(subject: str) -> Key:
    """Return the record that an entry of the journal is about."""
    key_match = _SUBJECT.fullmatch(subject)
    return (key_match[1], key_match[2], key_match[3]) if key_match else ("", subject, "1")


def subject_of_key(key: Key) -> str:
    """Return how the journal names a record."""
    return f"{key[0]}/{key[1]}/v{key[2]}"


class Labels:
    """Names records and clients."""

    def __init__(self, file: RawFile, keys: Iterable[Key]) -> None:
        self._versions: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._clients: defaultdict[str, set[str]] = defaultdict(set)
        for client, number, version in keys:
            self._versions[client, number].add(version)
            self._clients[number].add(client)
        self._names = {text_of(row["id"]): text_of(row["client"]) for row in file.rows("client")}

    def name_record(self, key: Key) -> str:
        """Return the number of a record, with its version where there are several."""
        client, number, version = key
        label = f"{number}/v{version}" if len(self._versions[client, number]) > 1 else number
        return f"{label} ({self.name_client(client)})" if len(self._clients[number]) > 1 else label

    def name_client(self, client: str) -> str:
        """Return the key of a client, its number where it has gone."""
        return self._names.get(client, client)
