# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills of material: what an item holds, what that is worth, and how far either is known."""
