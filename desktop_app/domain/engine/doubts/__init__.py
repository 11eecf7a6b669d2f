# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Open questions of the law on one case: which it touches, and which would turn its answer."""
