-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

ALTER TABLE client ADD COLUMN letterhead_line_3 VARCHAR;
ALTER TABLE client ADD COLUMN adviser VARCHAR;
ALTER TABLE client ADD COLUMN addressee VARCHAR;
ALTER TABLE client ADD COLUMN privilege_line VARCHAR;
ALTER TABLE client ADD COLUMN reliance_line VARCHAR;
ALTER TABLE client ADD COLUMN paper_size VARCHAR;
