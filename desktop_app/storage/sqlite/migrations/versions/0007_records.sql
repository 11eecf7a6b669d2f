-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

CREATE TABLE data_file (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), random_id VARCHAR NOT NULL, made_at TEXT NOT NULL
    );
CREATE TABLE law_content (
      sha256 VARCHAR NOT NULL PRIMARY KEY, content BLOB NOT NULL
    );
CREATE TABLE law_file (
      sha256 VARCHAR NOT NULL PRIMARY KEY, pack_id VARCHAR NOT NULL, version VARCHAR NOT NULL,
      known_to TEXT NOT NULL, format INTEGER NOT NULL, files VARCHAR NOT NULL
    );
CREATE TABLE filed_paper (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, number VARCHAR NOT NULL,
      version INTEGER NOT NULL, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, pdf BLOB NOT NULL,
      CONSTRAINT uq_filed_paper_client_id_number_version UNIQUE (client_id, number, version),
      CONSTRAINT fk_filed_paper_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT
    );
CREATE TABLE record_event (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, number VARCHAR NOT NULL,
      version INTEGER NOT NULL, kind VARCHAR NOT NULL, why VARCHAR, "by" VARCHAR NOT NULL, at TEXT NOT NULL,
      until TEXT,
      CONSTRAINT fk_record_event_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT
    );
CREATE INDEX ix_record_event_client_id_number ON record_event (client_id, number);
CREATE TABLE journal_payload (
      nr INTEGER NOT NULL PRIMARY KEY, payload BLOB NOT NULL,
      CONSTRAINT fk_journal_payload_nr FOREIGN KEY(nr) REFERENCES journal (nr) ON DELETE RESTRICT
    );
CREATE TABLE record_number (
      client_id INTEGER NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL,
      CONSTRAINT pk_record_number PRIMARY KEY (client_id, year),
      CONSTRAINT fk_record_number_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT
    );
ALTER TABLE determination ADD COLUMN paper_number VARCHAR;
ALTER TABLE determination ADD COLUMN reviewed_by VARCHAR;
ALTER TABLE determination ADD COLUMN screening_sha256 VARCHAR;
ALTER TABLE determination ADD COLUMN why VARCHAR;
ALTER TABLE client ADD COLUMN second_person VARCHAR;
ALTER TABLE client ADD COLUMN retention_years VARCHAR;
ALTER TABLE screening ADD COLUMN prepared_by VARCHAR;
ALTER TABLE screening ADD COLUMN prepared_role VARCHAR;
ALTER TABLE screening ADD COLUMN submitted_at TEXT;
CREATE TRIGGER data_file_is_never_changed BEFORE UPDATE ON data_file
        BEGIN SELECT RAISE(ABORT, 'data file is never changed'); END;
CREATE TRIGGER data_file_is_never_deleted BEFORE DELETE ON data_file
        BEGIN SELECT RAISE(ABORT, 'data file is never deleted'); END;
CREATE TRIGGER data_file_is_never_replaced BEFORE INSERT ON data_file
          WHEN EXISTS (SELECT 1 FROM data_file WHERE NEW.id = id)
        BEGIN SELECT RAISE(ABORT, 'data file is never replaced'); END;
CREATE TRIGGER law_content_is_never_changed BEFORE UPDATE ON law_content
        BEGIN SELECT RAISE(ABORT, 'law content is never changed'); END;
CREATE TRIGGER law_content_is_never_deleted BEFORE DELETE ON law_content
        BEGIN SELECT RAISE(ABORT, 'law content is never deleted'); END;
CREATE TRIGGER law_content_is_never_replaced BEFORE INSERT ON law_content
          WHEN EXISTS (SELECT 1 FROM law_content WHERE sha256 = NEW.sha256)
        BEGIN SELECT RAISE(ABORT, 'law content is never replaced'); END;
CREATE TRIGGER law_file_is_never_changed BEFORE UPDATE ON law_file
        BEGIN SELECT RAISE(ABORT, 'law file is never changed'); END;
CREATE TRIGGER law_file_is_never_deleted BEFORE DELETE ON law_file
        BEGIN SELECT RAISE(ABORT, 'law file is never deleted'); END;
CREATE TRIGGER law_file_is_never_replaced BEFORE INSERT ON law_file
          WHEN EXISTS (SELECT 1 FROM law_file WHERE sha256 = NEW.sha256)
        BEGIN SELECT RAISE(ABORT, 'law file is never replaced'); END;
CREATE TRIGGER filed_paper_is_never_changed BEFORE UPDATE ON filed_paper
        BEGIN SELECT RAISE(ABORT, 'filed paper is never changed'); END;
CREATE TRIGGER filed_paper_is_never_deleted BEFORE DELETE ON filed_paper
        BEGIN SELECT RAISE(ABORT, 'filed paper is never deleted'); END;
CREATE TRIGGER filed_paper_is_never_replaced BEFORE INSERT ON filed_paper
          WHEN EXISTS (SELECT 1 FROM filed_paper WHERE id = NEW.id OR (client_id = NEW.client_id AND number = NEW.number AND version = NEW.version))
        BEGIN SELECT RAISE(ABORT, 'filed paper is never replaced'); END;
CREATE TRIGGER record_event_is_never_changed BEFORE UPDATE ON record_event
        BEGIN SELECT RAISE(ABORT, 'record event is never changed'); END;
CREATE TRIGGER record_event_is_never_deleted BEFORE DELETE ON record_event
        BEGIN SELECT RAISE(ABORT, 'record event is never deleted'); END;
CREATE TRIGGER record_event_is_never_replaced BEFORE INSERT ON record_event
          WHEN EXISTS (SELECT 1 FROM record_event WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'record event is never replaced'); END;
CREATE TRIGGER journal_payload_is_never_changed BEFORE UPDATE ON journal_payload
        BEGIN SELECT RAISE(ABORT, 'journal payload is never changed'); END;
CREATE TRIGGER journal_payload_is_never_deleted BEFORE DELETE ON journal_payload
        BEGIN SELECT RAISE(ABORT, 'journal payload is never deleted'); END;
CREATE TRIGGER journal_payload_is_never_replaced BEFORE INSERT ON journal_payload
          WHEN EXISTS (SELECT 1 FROM journal_payload WHERE nr = NEW.nr)
        BEGIN SELECT RAISE(ABORT, 'journal payload is never replaced'); END;
-- numbers read "2026-0014", with "-2" behind them for a line: the cast ends at the second dash
INSERT INTO record_number (client_id, year, last)
    SELECT client_id, CAST(substr(number, 1, 4) AS INTEGER), max(CAST(substr(number, 6) AS INTEGER))
    FROM determination WHERE number GLOB '[0-9][0-9][0-9][0-9]-[0-9]*'
    GROUP BY client_id, substr(number, 1, 4);
CREATE TRIGGER record_number_only_rises BEFORE UPDATE ON record_number
      WHEN NEW.client_id IS NOT OLD.client_id OR NEW.year IS NOT OLD.year OR NEW.last <= OLD.last
    BEGIN SELECT RAISE(ABORT, 'the number of records only rises'); END;
CREATE TRIGGER record_number_is_never_deleted BEFORE DELETE ON record_number
    BEGIN SELECT RAISE(ABORT, 'the number of records is never deleted'); END;
CREATE TRIGGER record_number_is_never_replaced BEFORE INSERT ON record_number
      WHEN EXISTS (SELECT 1 FROM record_number WHERE client_id = NEW.client_id AND year = NEW.year)
    BEGIN SELECT RAISE(ABORT, 'the number of records is never replaced'); END;
