# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What page one says before the sections: question, days, answer, and what the answer hangs on."""
