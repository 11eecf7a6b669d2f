-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

CREATE TABLE evidence (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER, sha256 VARCHAR NOT NULL,
      name VARCHAR NOT NULL, kind VARCHAR NOT NULL, size INTEGER NOT NULL, supplier_id INTEGER,
      issued_on TEXT, valid_until TEXT, "by" VARCHAR NOT NULL, at TEXT NOT NULL, content BLOB NOT
      NULL,
      CONSTRAINT uq_evidence_client_id_sha256 UNIQUE (client_id, sha256),
      CONSTRAINT fk_evidence_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT,
      CONSTRAINT fk_evidence_supplier_id FOREIGN KEY(supplier_id) REFERENCES supplier (id) ON
        DELETE RESTRICT
    );
CREATE INDEX ix_evidence_supplier_id ON evidence (supplier_id);
-- SQLite names a reference only where a table is made, so the table is made anew
CREATE TABLE status_check_anew (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER, shipment VARCHAR,
      provision VARCHAR NOT NULL, notice VARCHAR, state VARCHAR, start TEXT, until TEXT,
      checked_on TEXT, "by" VARCHAR, place VARCHAR, evidence_id INTEGER,
      CONSTRAINT fk_status_check_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT,
      CONSTRAINT fk_status_check_evidence_id FOREIGN KEY(evidence_id) REFERENCES evidence (id) ON
        DELETE RESTRICT
    );
INSERT INTO status_check_anew
      (id, client_id, shipment, provision, notice, state, start, until, checked_on, "by", place)
    SELECT id, client_id, shipment, provision, notice, state, start, until, checked_on, "by", place
    FROM status_check;
-- no id is given out twice, not even one whose row has gone
DELETE FROM sqlite_sequence WHERE name = 'status_check_anew';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'status_check_anew', seq FROM sqlite_sequence WHERE name = 'status_check';
DROP TABLE status_check;
ALTER TABLE status_check_anew RENAME TO status_check;
CREATE INDEX ix_status_check_client_id ON status_check (client_id);
CREATE INDEX ix_status_check_evidence_id ON status_check (evidence_id);
CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON "evidence"
    BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;
CREATE TRIGGER evidence_is_kept_once BEFORE INSERT ON "evidence"
      WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id
        OR (client_id IS NEW.client_id AND sha256 = NEW.sha256))
    BEGIN SELECT RAISE(ABORT, 'evidence is kept once and never replaced'); END;
CREATE TRIGGER evidence_is_kept BEFORE DELETE ON "evidence"
      WHEN EXISTS (SELECT 1 FROM determination
        WHERE (OLD.client_id IS NULL OR client_id = OLD.client_id)
          AND instr(case_json, OLD.sha256))
    BEGIN SELECT RAISE(ABORT, 'evidence that a determination names is kept'); END;
