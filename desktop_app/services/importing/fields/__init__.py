# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the columns of a list are: words and values, proposals with reasons, mappings that can be saved."""
