# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the parts of a list are likely to be: magnets, what holds them, rare-earth materials, or nothing of the kind."""
