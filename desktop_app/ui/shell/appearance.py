# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Applies language, appearance and text size of the settings to the whole application."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.basics.resources import resources_folder
from desktop_app.settings import Settings
from desktop_app.ui.look import theme
from desktop_app.ui.shell.window import WindowFrame


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101  made before anything is drawn
    return app


def apply_settings(chosen: Settings) -> None:
    """Apply language, appearance and text size of the settings."""
    choose_language(chosen.language)
    apply_appearance(chosen)


def apply_appearance(chosen: Settings) -> None:
    """Apply appearance and text size of the settings."""
    dark = chosen.appearance == "dark" or (
        chosen.appearance == "system" and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    )
    apply_theme(theme.DARK if dark else theme.LIGHT, chosen.text_size)


def apply_theme(wanted: theme.Theme, scale: int = 100) -> None:
    """Apply a theme and a text size to what is visible; hidden pages take them when they are shown."""
    app = _application()
    theme.choose_theme(wanted, scale)
    font = QFont(app.font())
    font.setPixelSize(theme.px(13))
    app.setFont(font)
    app.setPalette(theme.make_palette(wanted))
    app.setWindowIcon(QIcon(theme.draw_pixmap("lodestone", theme.LIGHT.accent, 64)))
    for window in app.topLevelWidgets():
        if isinstance(window, WindowFrame):
            window.apply_style()


def choose_language(language: str) -> None:
    """Show the window in a language, with the texts of Qt's own buttons.

    A text without a translation is shown in English, plurals included.
    """
    app = _application()
    locale = QLocale.system() if language == "system" else QLocale(language)
    QLocale.setDefault(locale)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    if locale.script() == QLocale.Script.SimplifiedHanScript:
        locale = QLocale(
            "zh_CN"
        )  # one translation serves all regions with simplified script, such as Singapore
    ours = str(resources_folder() / "translations")
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, wanted, folder in (
        ("lodestone", QLocale("en"), ours),
        ("qtbase", locale, theirs),
        ("lodestone", locale, ours),
    ):
        translator = QTranslator(app)
        if translator.load(wanted, name, "_", folder):
            app.installTranslator(translator)
