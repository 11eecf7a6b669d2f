# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What every check of a paper looks at: the paper, what it carries, the law file at work, the paper made again."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256

from desktop_app.basics.errors import Refused
from desktop_app.basics.progress import Cancelled
from desktop_app.domain.engine.compiled import CompiledPack
from desktop_app.paper import ReadPaper
from desktop_app.services.checking.carried import Carried
from desktop_app.services.context import packs
from desktop_app.services.context.law_use import LawKeyUnknown, TrustedKey
from desktop_app.services.context.paper_ports import LAW_SIGNATURE, RecordAtHand
from desktop_app.services.context.program import Program, compile_pack

_LARGEST_SIGNATURE = 8_192
"""Bytes of a signature with its comments, many times what any has."""


@dataclass
class PaperContext:
    """One paper that is being checked."""

    program: Program
    content: bytes
    paper: ReadPaper
    carried: Carried
    at_hand: RecordAtHand | None
    cancelled: Cancelled

    @cached_property
    def law(self) -> CompiledPack | None:
        """Return the law file that the paper carries; None without one, or if it cannot be read."""
        files = self.carried.law
        if files is None:
            return None
        signature = self.law_signature
        own = self.program.pack
        if files == own.contents and signature == own.signature:
            return self.program.law
        try:
            pack = self.program.load_pack_from(files)
            if signature:
                with suppress(LawKeyUnknown):
                    self.program.law_files.join_law(
                        packs.manifest_of(pack), files, signature.encode("utf-8"), {}
                    )
            return compile_pack(replace(pack, signature=signature))
        except Refused:
            return None
        except Exception:  # noqa: BLE001 - what an altered law file makes of our own reading is of any class
            return None

    @property
    def law_signature(self) -> str:
        """Return the signature of the law file that the paper carries; blank where it carries none."""
        content = self.paper.files.get(LAW_SIGNATURE, b"")
        return content.decode("utf-8", "replace") if len(content) <= _LARGEST_SIGNATURE else ""

    @cached_property
    def law_signer(self) -> TrustedKey | None:
        """Return the key, trusted here, that has signed the law file of the paper; None where none has."""
        if self.law is None or not self.law_signature:
            return None
        pack, program = self.law.pack, self.program
        keys = {key: trusted for key, trusted in packs.list_keys(program).items() if trusted.is_trusted}
        files = {key: trusted.file for key, trusted in keys.items()}
        try:
            manifest = packs.manifest_of(pack)
            signed = program.law_files.join_law(
                manifest, pack.contents, self.law_signature.encode("utf-8"), files
            )
        except Refused:
            return None
        return keys[signed.key]

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """Return the digests of the attachments."""
        return digests_of(self.paper.files)

    def digest_of(self, name: str) -> str:
        """Return the digest of an attachment; blank where it is not there."""
        return self.digests.get(name, "")

    def altered_files(self) -> list[str]:
        """Return the attachments that are not as the list in the paper has them; none where there is no list."""
        listed = self.carried.page_list
        return (
            sorted(name for name, digest in listed.digests.items() if self.digest_of(name) != digest)
            if listed
            else []
        )

    @property
    def printed_by(self) -> str:
        """Return which version printed the paper, as the paper says."""
        printing = self.carried.printing
        return printing.stamp.program if printing else self.paper.properties.get("Producer", "")

    @property
    def checked_by(self) -> str:
        """Return which version checks it."""
        return f"Lodestone {self.program.version}"

    @property
    def is_of_same_version(self) -> bool:
        """Tell whether the version that checks the paper is the one that printed it."""
        return self.printed_by == self.checked_by

    @cached_property
    def is_law_known(self) -> bool:
        """Tell whether the law file of the paper is the program's, signed with a trusted key, or kept by the record."""
        if self.law is None:
            return False
        digest = self.law.pack.sha256
        own = (self.program.pack.sha256, self.program.shipped.pack.sha256)
        is_kept = digest in own or bool(self.at_hand and self.at_hand.holds_law(digest))
        return is_kept or self.law_signer is not None


def digests_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digests of files by name."""
    return {name: sha256(content).hexdigest() for name, content in files.items()}
