# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Dialogs, for what must be decided now. They are opened, never executed."""
