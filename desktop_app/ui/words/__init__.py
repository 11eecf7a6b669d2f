# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The words of the screens: translation, figures, days, verdicts, what was typed."""
