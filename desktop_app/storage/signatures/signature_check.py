# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks whether the signers of a signature have signed just these bytes. No chain of certificates is judged."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

from desktop_app.basics.phrase import Phrase
from desktop_app.services.context.papers.signature_port import MOST_SIGNATURE_BYTES, CheckedSignature, Fit
from desktop_app.storage.signatures.certificate_names import clip_text
from desktop_app.storage.signatures.key_file import FEWEST_RSA_BITS
from desktop_app.storage.signatures.signed_data import SignerData, Unreadable, read_signed_data

_DIGESTS: Final[dict[str, tuple[str, Callable[[], hashes.HashAlgorithm]]]] = {
    "md5": ("MD5", hashes.MD5),
    "sha1": ("SHA-1", hashes.SHA1),
    "sha224": ("SHA-224", hashes.SHA224),
    "sha256": ("SHA-256", hashes.SHA256),
    "sha384": ("SHA-384", hashes.SHA384),
    "sha512": ("SHA-512", hashes.SHA512),
    "sha3_256": ("SHA3-256", hashes.SHA3_256),
    "sha3_384": ("SHA3-384", hashes.SHA3_384),
    "sha3_512": ("SHA3-512", hashes.SHA3_512),
}
_WEAK: Final = frozenset({"md5", "sha1"})
"""Two papers with the same digest can be made for these, so that a signature over one fits the other."""

_LONGEST: Final = 60

_Answer = tuple[Fit, str]


def check_signature(content: bytes, paper: bytes) -> tuple[CheckedSignature, ...]:
    """Return what each signer of a signature comes to."""
    if len(content) > MOST_SIGNATURE_BYTES:
        return (CheckedSignature("not_checked", Phrase("it is larger than any signature")),)
    try:
        signed = read_signed_data(content)
    except Unreadable:
        return (CheckedSignature("differs", Phrase("it is no signature, or a damaged one")),)
    if signed.content is not None and signed.content != paper:
        other: _Answer = ("differs", Phrase("it holds another paper than this one"))
        return tuple(_told(signer, other) for signer in signed.signers)
    return tuple(_told(signer, _check_signer(signer, paper)) for signer in signed.signers)


def _told(signer: SignerData, answer: _Answer) -> CheckedSignature:
    digest = _DIGESTS[signer.digest][0] if signer.digest in _DIGESTS else clip_text(signer.digest, _LONGEST)
    return CheckedSignature(*answer, signer.signer, signer.signed_at, digest)


def _check_signer(signer: SignerData, paper: bytes) -> _Answer:
    digest_name = signer.scheme_digest or signer.digest
    if signer.digest not in _DIGESTS or digest_name not in _DIGESTS:
        return "not_checked", Phrase(
            "its digest {name} is not known here", name=clip_text(signer.digest, _LONGEST)
        )
    if signer.stated_digest is not None:
        digest = hashlib.new(signer.digest, paper, usedforsecurity=False).digest()
        if not hmac.compare_digest(digest, signer.stated_digest):
            return "differs", Phrase("it was made over other bytes than these")
    if signer.key is None:
        return "not_checked", Phrase("the certificate of the signer is not in it")
    covered = paper if signer.attributes is None else signer.attributes
    try:
        key = load_der_public_key(signer.key or b"")
        is_known = _verify_with(key, signer, _DIGESTS[digest_name][1](), covered)
    except InvalidSignature:
        return "differs", Phrase("it was not made with the key of the certificate in it")
    except ValueError:
        return "differs", Phrase("the certificate in it is damaged")
    except UnsupportedAlgorithm:
        is_known = False
    if not is_known:
        kind = clip_text(signer.scheme, _LONGEST)
        return "not_checked", Phrase("its kind of signature is not known here: {kind}", kind=kind)
    weak = _WEAK & {signer.digest, digest_name}
    if weak:
        return "not_checked", Phrase(
            "it fits, but rests on {name}, for which a second paper can be made; it proves nothing",
            name=" and ".join(sorted(_DIGESTS[name][0] for name in weak)),
        )
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < FEWEST_RSA_BITS:
        return "not_checked", Phrase(
            "it fits, but its key has only {bits} bits and can be broken; it proves nothing",
            bits=key.key_size,
        )
    return "same", ""


def _verify_with(key: object, signer: SignerData, digest: hashes.HashAlgorithm, covered: bytes) -> bool:
    """Verify a signature; tells whether its kind is known.

    Errors: InvalidSignature if it does not hold.
    """
    if isinstance(key, rsa.RSAPublicKey) and signer.scheme in ("rsassa_pkcs1v15", "rsassa_pss"):
        pss = padding.PSS(padding.MGF1(digest), signer.salt_length)
        scheme = pss if signer.scheme == "rsassa_pss" else padding.PKCS1v15()
        key.verify(signer.signature, covered, scheme, digest)
    elif isinstance(key, ec.EllipticCurvePublicKey) and signer.scheme == "ecdsa":
        key.verify(signer.signature, covered, ec.ECDSA(digest))
    elif isinstance(key, ed25519.Ed25519PublicKey | ed448.Ed448PublicKey) and signer.scheme.startswith("ed"):
        key.verify(signer.signature, covered)
    else:
        return False
    return True
