# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The list of components in the form that others' tools read: CycloneDX 1.6, the same bytes for the same parts."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component as Listed
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from freezing.component import Component

_SPACE: Final = uuid.UUID("6f2a3f3e-3f0e-5d0b-9a55-0d1f3c1b7e42")
_TYPES: Final = {
    "distribution": ComponentType.LIBRARY,
    "font": ComponentType.DATA,
    "interpreter": ComponentType.PLATFORM,
    "library": ComponentType.FILE,
    "work": ComponentType.DATA,
}


def render(inside: Iterable[Component], version: str, epoch: int, *, sha256: str = "") -> str:
    """Return the list as JSON. It is dated with the sources, and numbered by what it says.

    ``sha256`` is the checksum of the file that starts the program.
    """
    listed = [_listed(part, part.name) for part in inside]
    program = Listed(
        name="Lodestone",
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref="lodestone",
        licenses=[LicenseFactory().make_with_expression("Apache-2.0")],
        hashes=_hashes(sha256),
    )
    at = datetime.fromtimestamp(epoch, UTC)
    bom = Bom(components=listed, metadata=BomMetaData(component=program, timestamp=at))
    bom.register_dependency(program, listed)
    bom.serial_number = uuid.uuid5(_SPACE, "")
    bom.serial_number = uuid.uuid5(_SPACE, JsonV1Dot6(bom).output_as_string())
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def _listed(part: Component, path: str) -> Listed:
    factory = LicenseFactory()
    return Listed(
        name=part.name,
        version=part.version or None,
        type=_TYPES.get(part.kind, ComponentType.LIBRARY),
        bom_ref=path if not part.version else f"{path}@{part.version}",
        licenses=[factory.make_from_string(part.licence)] if part.licence else [],
        hashes=_hashes(part.sha256),
        purl=PackageURL.from_string(part.purl) if part.purl.startswith("pkg:") else None,
        components=[_listed(below, f"{path}/{below.name}") for below in _distinct(part.parts)],
    )


def _hashes(sha256: str) -> list[HashType]:
    return [HashType(alg=HashAlgorithm.SHA_256, content=sha256)] if sha256 else []


def _distinct(parts: Iterable[Component]) -> Iterable[Component]:
    """Return parts without repetition: one crate may be listed once for each version of it that is used."""
    return {(part.name, part.version): part for part in parts}.values()
