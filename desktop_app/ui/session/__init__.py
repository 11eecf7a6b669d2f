# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The session of one open data file: the open client, background tasks, announcements of changes."""
