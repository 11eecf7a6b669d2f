# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the records are called: by the number of their memo; by version and client where that is not enough."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from desktop_app.storage.sqlite.verifying.reading.raw_file import RawFile, text_of

_SUBJECT: Final = re.compile(r"(-?[0-9]+)/(.*)/v(-?[0-9]+)", re.DOTALL)
Key = tuple[str, str, str]
"""Client, number and version of a record."""


def key_of_subject(subject: str) -> Key:
    """Return the record that an entry of the journal is about."""
    found = _SUBJECT.fullmatch(subject)
    return (found[1], found[2], found[3]) if found else ("", subject, "1")


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
