# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What an import would change: rows compared with those that are stored, each change, and the sources of facts."""
