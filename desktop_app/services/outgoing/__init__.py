# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers that go out with a case: which may be printed, and the review of their Chinese wording."""
