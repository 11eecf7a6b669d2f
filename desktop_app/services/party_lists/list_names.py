# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How a list is called that is about to be loaded: by its own name, by its file, or as a person says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop_app.basics.files import display_name
from desktop_app.basics.progress import never_cancelled, nothing_happens
from desktop_app.services.party_lists.lists import ShownList
from desktop_app.services.party_lists.read_list import open_list

_SAID_BY_THE_FORMAT: Final = ("targets", "entities", "senzing", "source", "results")
"""Names that files of every list of a format have; they tell no list from another."""


@dataclass(frozen=True, slots=True)
class ProposedName:
    """The name proposed for a list in a file; ``is_certain``: nobody has to be asked.

    ``renews`` is the list that the file most likely is a newer version of; None where there is none such.
    """

    name: str
    is_certain: bool
    renews: ShownList | None = None


def propose_name(path: Path, newest: Iterable[ShownList]) -> ProposedName:
    """Return how the list in a file is to be called, beside the lists that are loaded.

    Errors: Refused for what is no list.
    """
    with open_list(path, nothing_happens, never_cancelled) as reading:
        list_format = reading.format
    if list_format.list_name:
        return ProposedName(list_format.list_name, is_certain=True)
    alike = [
        party_list
        for party_list in newest
        if party_list.loaded and party_list.loaded.format == list_format.name
    ]
    file = display_name(Path(path.name))
    of_file = (party_list for party_list in alike if party_list.loaded and party_list.loaded.file == file)
    renews = next(of_file, alike[0] if len(alike) == 1 else None)
    stem = path.stem.partition(".")[0]
    tells_nothing = stem.casefold() in _SAID_BY_THE_FORMAT
    return ProposedName(
        "" if tells_nothing else path.stem, is_certain=not alike and not tells_nothing, renews=renews
    )
