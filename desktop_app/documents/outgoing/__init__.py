# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Papers that go out: to the ministry, the customs, the supplier, the next buyer; in English, Chinese or both."""
