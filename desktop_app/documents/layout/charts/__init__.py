# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Charts on a page: their drawing as a block, and their meaning in words."""
