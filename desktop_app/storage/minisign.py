# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Keys and signatures in the form of the program minisign, so that anybody can make and check them without ours.

A signature is four lines: an untrusted comment, ``ED`` with the id of the key and an Ed25519 signature over the BLAKE2b
digest of what is signed, a trusted comment, and a signature over the first one and that comment. A secret key may be
locked with a passphrase, by scrypt. Of a damaged key or signature nothing is told but that it is damaged.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass
from typing import Final

from desktop_app.basics.errors import Refused

_UNTRUSTED: Final = "untrusted comment: "
_TRUSTED: Final = "trusted comment: "
_PURE, _PREHASHED, _SCRYPT, _OPEN, _BLAKE2B = b"Ed", b"ED", b"Sc", b"\0\0", b"B2"
_PUBLIC_LENGTH: Final = 2 + 8 + 32
_SECRET_LENGTH: Final = 2 + 2 + 2 + 32 + 8 + 8 + 104
_SIGNATURE_LENGTH: Final = 2 + 8 + 64
_MOST_MEMORY: Final = 1 << 30
"""What minisign itself asks for to unlock a key, in bytes; a file that asks for more is refused."""
_MOST_WORK: Final = 1 << 25
_LEAST_WORK: Final = 1 << 15
_BLOCKS: Final = 8
"""The size of the blocks of scrypt; libsodium uses no other."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What checks signatures: ``id`` as minisign prints it, ``comment`` the first line of its file, the 32 bytes."""

    id: str
    comment: str
    value: bytes


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as it is written: the id of its key, both comments, both signatures."""

    key: str
    untrusted: str
    trusted: str
    of_content: bytes
    of_comment: bytes


def read_public_key(text: bytes) -> PublicKey:
    """Return a public key, from its file.

    Errors: Refused if it is none.
    """
    comment, raw = _comment_and_value(text, _PUBLIC_LENGTH)
    if raw is None or raw[:2] != _PURE:
        raise Refused(
            "it is no public key of minisign, or a damaged one",
            do="Ask whose key it is for the file again; minisign -G writes it as minisign.pub",
        )
    return PublicKey(_key_id(raw[2:10]), comment, raw[10:])


def public_key_text(key: PublicKey) -> str:
    """Return a public key as its file has it."""
    raw = _PURE + bytes.fromhex(key.id)[::-1] + key.value
    return f"{_UNTRUSTED}{key.comment}\n{base64.b64encode(raw).decode('ascii')}\n"


def read_signature(text: bytes) -> Signature | None:
    """Return a signature; None where it is damaged, or over the bytes themselves and not their digest."""
    try:
        first, encoded, third, last = text.decode("utf-8").split("\n")[:4]
        raw, of_comment = base64.b64decode(encoded, validate=True), base64.b64decode(last, validate=True)
    except (ValueError, UnicodeDecodeError, binascii.Error):
        return None
    is_whole = first.startswith(_UNTRUSTED) and third.startswith(_TRUSTED)
    if not is_whole or len(raw) != _SIGNATURE_LENGTH or len(of_comment) != 64 or raw[:2] != _PREHASHED:
        return None
    return Signature(
        _key_id(raw[2:10]),
        first.removeprefix(_UNTRUSTED),
        third.removeprefix(_TRUSTED),
        raw[10:],
        of_comment,
    )


def signature_text(signature: Signature) -> bytes:
    """Return a signature as it is written; there is only one way to write it."""
    raw = _PREHASHED + bytes.fromhex(signature.key)[::-1] + signature.of_content
    lines = (
        _UNTRUSTED + signature.untrusted,
        base64.b64encode(raw).decode("ascii"),
        _TRUSTED + signature.trusted,
        base64.b64encode(signature.of_comment).decode("ascii"),
        "",
    )
    return "\n".join(lines).encode("utf-8")


def is_signed_by(signature: Signature, content: bytes, key: PublicKey) -> bool:
    """Tell whether a key has signed just this content and just this trusted comment."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if signature.key != key.id:
        return False
    try:
        public = Ed25519PublicKey.from_public_bytes(key.value)
        public.verify(signature.of_content, hashlib.blake2b(content).digest())
        public.verify(signature.of_comment, signature.of_content + signature.trusted.encode("utf-8"))
    except (InvalidSignature, ValueError):
        return False
    return True


def sign_content(
    content: bytes, key_file: bytes, passphrase: str, *, untrusted: str, trusted: str
) -> Signature:
    """Return a signature over some content, made with a secret key of minisign.

    Errors: Refused if the key cannot be read or its passphrase is another.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key, seed = _open_secret_key(key_file, passphrase)
    private = Ed25519PrivateKey.from_private_bytes(seed)
    of_content = private.sign(hashlib.blake2b(content).digest())
    return Signature(key, untrusted, trusted, of_content, private.sign(of_content + trusted.encode("utf-8")))


def _open_secret_key(key_file: bytes, passphrase: str) -> tuple[str, bytes]:
    """Return the id of a secret key and the 32 bytes it grows from."""
    _, raw = _comment_and_value(key_file, _SECRET_LENGTH)
    if raw is None or raw[:2] != _PURE or raw[2:4] not in (_SCRYPT, _OPEN) or raw[4:6] != _BLAKE2B:
        raise Refused(
            "it is no secret key of minisign, or a damaged one", do="Name the file that minisign -G wrote"
        )
    salt, work, memory = raw[6:38], *(int.from_bytes(raw[at : at + 8], "little") for at in (38, 46))
    key = raw[54:]
    if raw[2:4] == _SCRYPT:
        if not passphrase:
            raise Refused(
                "the key is locked with a passphrase, and none was given",
                do="Put it into the environment variable LODESTONE_KEY_PASSPHRASE",
            )
        if memory > _MOST_MEMORY or work > _MOST_WORK:
            raise Refused("the key asks for more memory or work than minisign does", do="Make another key")
        work = work
        length = len(key)
        work = max(work, _LEAST_WORK)
        if work < memory // 32:
            most, parallel = work // (_BLOCKS * 4), 1
            rounds = _power_above_half(most)
        else:
            rounds = _power_above_half(memory // (_BLOCKS * 128))
            parallel = min(work // 4 // rounds, 0x3FFFFFFF) // _BLOCKS
        stream = hashlib.scrypt(
            passphrase.encode("utf-8"),
            salt=salt,
            n=rounds,
            r=_BLOCKS,
            p=max(parallel, 1),
            maxmem=2 * _MOST_MEMORY - 2,  # the most that OpenSSL takes
            dklen=length,
        )
        key = bytes(a ^ b for a, b in zip(key, stream, strict=True))
    number, secret, check = key[:8], key[8:72], key[72:]
    expected = hashlib.blake2b(raw[:2] + number + secret, digest_size=32).digest()
    if not hmac.compare_digest(check, expected):
        raise Refused(
            "the passphrase of the key is another, or the key is damaged",
            do="Put the passphrase into the environment variable LODESTONE_KEY_PASSPHRASE",
        )
    return _key_id(number), secret[:32]


def _power_above_half(most: int) -> int:
    """Return the least power of two, from 2 on, that is more than half of a number."""
    power = 2
    while power <= most // 2:
        power *= 2
    return power


def _comment_and_value(text: bytes, length: int) -> tuple[str, bytes | None]:
    """Return the comment and the value of a file of two lines; the value is None where it is not of that length."""
    try:
        first, encoded = text.decode("utf-8").strip().splitlines()
        raw = base64.b64decode(encoded.strip(), validate=True)
    except (ValueError, UnicodeDecodeError, binascii.Error):
        return "", None
    if not first.startswith(_UNTRUSTED) or len(raw) != length:
        return "", None
    return first.removeprefix(_UNTRUSTED).strip(), raw


def _key_id(number: bytes) -> str:
    return number[::-1].hex().upper()
