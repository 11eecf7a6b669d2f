# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The commands on records: making, listing, showing and running them again, and what is done with them later."""
