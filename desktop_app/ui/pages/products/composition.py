# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Takes the content of an oxide or a compound into the materials of a product, with the factor that it is turned by."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop_app.basics.errors import Refused
from desktop_app.domain.law.pack import Pack
from desktop_app.services.importing.assembly.materials import StatedContent, contents_of_substance
from desktop_app.ui.widgets.editors import LineEditor
from desktop_app.ui.widgets.flow import Flow
from desktop_app.ui.widgets.parts import boxed, button, down, fill, label
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import join_with_commas, tr, translate_text


class CompoundEntry(QWidget):
    """A line for a substance and its percentage; below it what that is of the element, before it is added."""

    def __init__(self, law: Pack, add: Callable[[Mapping[str, str]], object]) -> None:
        """Hand the materials that are added to ``add``, as values of the form of a material."""
        super().__init__()
        self._law, self._add = law, add
        self.substance = LineEditor(tr("Element, oxide or compound"), tr("such as Dy2O3"), 170)
        self.percent = LineEditor(tr("Content, %"), tr("Content, %"), 100)
        self.add_button = button(tr("Add its content"), self.add_contents)
        self.message = label("", "quiet", wrap=True)
        self.message.hide()
        heading = label(tr("Content of an element, oxide or compound"), "caption")
        line = boxed(Flow(self.substance, self.percent, self.add_button))
        fill(down_layout := down(heading, 4, line, 4, self.message), [])
        self.setLayout(down_layout)
        for editor in (self.substance, self.percent):
            editor.edited.connect(self._show_contents)
            editor.returnPressed.connect(self.add_contents)

    def _contents(self) -> tuple[StatedContent, ...]:
        percent = self.percent.current_value().replace(",", ".").removesuffix("%").strip()
        return contents_of_substance(self.substance.current_value(), percent, self._law)

    def _show_contents(self) -> None:
        """Tell what is entered comes to; while one of the two is blank nothing is told."""
        is_entered = bool(self.substance.current_value() and self.percent.current_value())
        self.message.setVisible(is_entered)
        if is_entered:
            try:
                self.message.setText(join_with_commas(_words(content) for content in self._contents()))
            except Refused as refused:
                self._tell(refused)

    def _tell(self, refused: Refused) -> None:
        self.message.setVisible(True)
        self.message.setText(
            strings.refusal_sentences(translate_text(refused.what), translate_text(refused.do))
        )

    def add_contents(self) -> None:
        """Add a material for each element; a fault is told below the line, and nothing is added."""
        try:
            contents = self._contents()
        except Refused as refused:
            self._tell(refused)
            return
        substance, percent = self.substance.current_value(), self.percent.current_value()
        for content in contents:
            self._add(
                {
                    "element": content.element,
                    "element_percent": content.percent,
                    "source_kind": "typed",
                    "note": f"{percent} % {substance}, times {content.factor}",
                }
            )
        self.substance.show_value("")
        self.percent.show_value("")
        self.message.hide()


def _words(content: StatedContent) -> str:
    return tr(
        "{percent} % {element} (factor {factor})",
        percent=strings.format_figure(content.percent),
        element=content.element,
        factor=strings.format_figure(content.factor),
    )
