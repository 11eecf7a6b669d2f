# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads countries as lists write them: codes, names in many languages, names as firms write them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.cells.no_values import find_no_value
from desktop_app.services.importing.cells.normal_text import fold_words, plain_text
from desktop_app.services.importing.cells.outcomes import Doubtful, NoValue

_CODE: Final = re.compile(r"[A-Z]{2,3}")
_MADE_IN: Final = re.compile(
    r"(?:made in|product of|origin|hergestellt in|fabriqué en|fabbricato in|hecho en|wyprodukowano w|vyrobeno v"
    r"|gemaakt in|ursprung|herkunft|ursprungsland|origine|origen|原产地|产地|fabricado n[ao]|country of origin)[:： ]+",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"\s*[/;|+&(),，、（）\[\]]\s*|\s+[-–—]\s+|\s+(?:or|and|oder|und|ou|et|o|e|y|lub|i|nebo|of)\s+"
)
_SCRIPTS: Final = re.compile(
    r"(?<=[\u0000-\u024f])\s*(?=[\u3040-\u9fff\uac00-\ud7af])|(?<=[\u3040-\u9fff\uac00-\ud7af])\s*(?=[\u0000-\u024f])"
)
_ARTICLES: Final = re.compile(r"^(?:the|die|der|das|la|le|les|l|el|los|il|gli|i|de|het|o|a|os|as)\s+")
_DO: Final = Phrase("Write the country, or its two letters of ISO 3166-1")


def _key(name: str) -> str:
    """Return a name to be compared: "P. R. China" is "PR China", "Saint Lucia" is "St. Lucia".

    A leading article and the word "and" make no difference.
    """
    words = _ARTICLES.sub("", fold_words(name), count=1).split()
    return "".join("st" if word == "saint" else word for word in words if word != "and")


class CountryNames:
    """The codes of countries by every name that is known of them."""

    def __init__(
        self,
        names: Iterable[tuple[str, Sequence[str]]],
        codes: Mapping[str, str],
        unclear: Iterable[str],
    ) -> None:
        """Take the names of each code, other codes for a code, and names that stand for no one country."""
        found: dict[str, set[str]] = defaultdict(set)
        for code, of_country in names:
            for name in of_country:
                found[_key(name)].add(code)
        self._unclear = {_key(name) for name in unclear} | {
            name for name, several in found.items() if len(several) > 1
        }
        self._code_of_name = {
            name: next(iter(found_codes)) for name, found_codes in found.items() if name not in self._unclear
        }
        self._code_of_code = {**codes, **{code: code for code in COUNTRIES}}

    def read_country(self, text: str) -> str | NoValue | Doubtful:
        """Return the code of the country that a cell names."""
        plain = _MADE_IN.sub("", plain_text(text), count=1)
        missing = find_no_value(plain)
        if missing is not None and not (_CODE.fullmatch(plain) and plain in self._code_of_code):
            return missing
        if missing is not None or _key(plain) in self._unclear:
            return Doubtful(Phrase('"{text}" can mean more than one country, or none', text=plain), _DO)
        return self._find_code(plain) or self._read_parts(plain)

    def _read_parts(self, plain: str) -> str | Doubtful:
        """Return the country that all parts of a text name: "China (CN)", "Korea, South"."""
        parts = [part for part in _BETWEEN.split(plain) if part]
        if len(parts) == 2 and "," in plain and (code := self._find_code(f"{parts[1]} {parts[0]}")):
            return code
        if len(parts) == 1:
            parts = list(filter(None, _SCRIPTS.split(plain)))  # "China 中国"
        codes = {self._find_code(part) for part in parts}
        if len(codes) == 1 and (code := next(iter(codes))):
            return code
        if "" not in codes and len(codes) > 1:
            return Doubtful(Phrase('"{text}" names more than one country', text=plain), _DO)
        return Doubtful(Phrase('"{text}" is no country that is known', text=plain), _DO)

    def _find_code(self, name: str) -> str:
        """Return the code of one name or code; blank where it is not known."""
        code = name.rstrip(".")
        if _CODE.fullmatch(code) and code in self._code_of_code:
            return self._code_of_code[code]
        return self._code_of_name.get(_key(name), "")
