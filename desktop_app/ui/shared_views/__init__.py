# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Views that several pages and dialogs share and that need both widgets and services."""
