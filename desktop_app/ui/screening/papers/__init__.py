# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a screening gives out: the review, the supplier letter, the words of its papers."""
