# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One open data file: the client at hand, background tasks, the announcement of changes."""
