# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Pages against pages: which is which, which words differ, what is drawn otherwise."""
