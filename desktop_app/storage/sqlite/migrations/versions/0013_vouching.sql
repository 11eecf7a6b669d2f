-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

CREATE INDEX ix_journal_what_subject ON journal (what, subject);
CREATE TABLE vouching_entry (
      table_name VARCHAR NOT NULL, row_id INTEGER NOT NULL, nr INTEGER NOT NULL,
      CONSTRAINT pk_vouching_entry PRIMARY KEY (table_name, row_id)
    );
-- the first entry carries on from the id of the file and the moment at which it was made
DROP TRIGGER journal_goes_on_at_its_end;
CREATE TRIGGER journal_goes_on_at_its_end BEFORE INSERT ON "journal"
      WHEN NEW.nr IS NOT (SELECT coalesce(max(nr), 0) + 1 FROM journal)
        OR NEW.previous IS NOT coalesce((SELECT hash FROM journal ORDER BY nr DESC LIMIT 1), NEW.previous)
    BEGIN SELECT RAISE(ABORT, 'the journal goes on at its end'); END;
