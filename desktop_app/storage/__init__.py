# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Storage on disk: database, spreadsheets, law files. It implements the ports of the services."""
