# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is said beside the verdict: doubts that matter, duties, warnings."""
