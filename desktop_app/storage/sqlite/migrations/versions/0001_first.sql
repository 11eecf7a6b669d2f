-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

CREATE TABLE client (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client VARCHAR NOT NULL, name VARCHAR NOT
      NULL, name_zh VARCHAR, address VARCHAR, country VARCHAR, currency VARCHAR, paper_languages
      VARCHAR, letterhead_line_1 VARCHAR, letterhead_line_2 VARCHAR, note VARCHAR,
      CONSTRAINT uq_client_client UNIQUE (client)
    );
CREATE TABLE journal (
      nr INTEGER NOT NULL, at TEXT NOT NULL, "by" VARCHAR NOT NULL, what VARCHAR NOT NULL, subject
      VARCHAR NOT NULL, payload_sha256 VARCHAR NOT NULL, previous VARCHAR NOT NULL, hash VARCHAR
      NOT NULL,
      CONSTRAINT pk_journal PRIMARY KEY (nr)
    );
CREATE TABLE party (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, party VARCHAR NOT
      NULL, name VARCHAR, name_zh VARCHAR, country VARCHAR, address VARCHAR, military VARCHAR,
      listed VARCHAR, unreliable VARCHAR, held_by_listed VARCHAR, owners_known VARCHAR,
      owners_complete VARCHAR, note VARCHAR, search VARCHAR NOT NULL,
      CONSTRAINT uq_party_client_id_party UNIQUE (client_id, party),
      CONSTRAINT fk_party_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT
    );
CREATE INDEX ix_party_client_id ON party (client_id);
CREATE TABLE rate (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, source_currency
      VARCHAR NOT NULL, target_currency VARCHAR NOT NULL, rate TEXT NOT NULL, "on" TEXT NOT NULL,
      source VARCHAR,
      CONSTRAINT uq_rate_day UNIQUE (client_id, source_currency, target_currency, "on"),
      CONSTRAINT fk_rate_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT
    );
CREATE TABLE screening (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, title VARCHAR NOT
      NULL, subject VARCHAR NOT NULL, subject_id INTEGER, "of" VARCHAR, "on" TEXT NOT NULL, state
      VARCHAR NOT NULL, place VARCHAR, supersedes_id INTEGER, pack_id VARCHAR NOT NULL,
      pack_version VARCHAR NOT NULL, pack_sha256 VARCHAR NOT NULL, opened_by VARCHAR NOT NULL,
      opened_at TEXT NOT NULL, changed_at TEXT NOT NULL, search VARCHAR NOT NULL,
      CONSTRAINT fk_screening_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT
    );
CREATE INDEX ix_screening_client_id_subject_subject_id ON screening (client_id, subject, subject_id);
CREATE TABLE stake (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, owned VARCHAR NOT
      NULL, owner VARCHAR NOT NULL, name VARCHAR, percent TEXT, percent_to TEXT, listed VARCHAR,
      owners_known VARCHAR, owners_complete VARCHAR, source VARCHAR, note VARCHAR,
      CONSTRAINT uq_stake_client_id_owned_owner UNIQUE (client_id, owned, owner),
      CONSTRAINT fk_stake_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT
    );
CREATE TABLE status_check (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER, shipment VARCHAR,
      provision VARCHAR NOT NULL, notice VARCHAR, state VARCHAR, start TEXT, until TEXT,
      checked_on TEXT, "by" VARCHAR, place VARCHAR,
      CONSTRAINT fk_status_check_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT
    );
CREATE INDEX ix_status_check_client_id ON status_check (client_id);
CREATE TABLE supplier (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, supplier VARCHAR
      NOT NULL, name VARCHAR, name_zh VARCHAR, country VARCHAR, address VARCHAR, contact VARCHAR,
      active VARCHAR, note VARCHAR, search VARCHAR NOT NULL,
      CONSTRAINT uq_supplier_client_id_supplier UNIQUE (client_id, supplier),
      CONSTRAINT fk_supplier_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT
    );
CREATE INDEX ix_supplier_client_id ON supplier (client_id);
CREATE TABLE answer (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, screening_id INTEGER NOT NULL, nr INTEGER NOT
      NULL, line VARCHAR NOT NULL, fact VARCHAR NOT NULL, kind VARCHAR NOT NULL, value VARCHAR,
      source VARCHAR, document VARCHAR, reason VARCHAR, "by" VARCHAR NOT NULL, at TEXT NOT NULL,
      CONSTRAINT uq_answer_screening_id_nr UNIQUE (screening_id, nr),
      CONSTRAINT fk_answer_screening_id FOREIGN KEY(screening_id) REFERENCES screening (id) ON
        DELETE RESTRICT
    );
CREATE TABLE determination (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, screening_id
      INTEGER NOT NULL, line VARCHAR NOT NULL, number VARCHAR NOT NULL, version INTEGER NOT NULL,
      supersedes_id INTEGER, title VARCHAR, part_number VARCHAR, shipment VARCHAR, "on" TEXT NOT
      NULL, verdict VARCHAR NOT NULL, standing VARCHAR NOT NULL, case_json VARCHAR NOT NULL,
      case_sha256 VARCHAR NOT NULL, conclusion_json VARCHAR NOT NULL, pack_id VARCHAR NOT NULL,
      pack_version VARCHAR NOT NULL, pack_sha256 VARCHAR NOT NULL, list_versions VARCHAR NOT NULL,
      program VARCHAR NOT NULL, "by" VARCHAR NOT NULL, role VARCHAR NOT NULL, recorded_on TEXT NOT
      NULL, at TEXT NOT NULL, pdf_sha256 VARCHAR NOT NULL, search VARCHAR NOT NULL,
      CONSTRAINT uq_determination_client_id_number_version UNIQUE (client_id, number, version),
      CONSTRAINT uq_determination_supersedes_id UNIQUE (supersedes_id),
      CONSTRAINT fk_determination_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON
        DELETE RESTRICT,
      CONSTRAINT fk_determination_screening_id FOREIGN KEY(screening_id) REFERENCES screening (id)
        ON DELETE RESTRICT,
      CONSTRAINT fk_determination_supersedes_id FOREIGN KEY(supersedes_id) REFERENCES
        determination (id) ON DELETE RESTRICT
    );
CREATE INDEX ix_determination_screening_id ON determination (screening_id);
CREATE TABLE product (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, part_number
      VARCHAR NOT NULL, name VARCHAR, name_zh VARCHAR, listed_as VARCHAR, made_in VARCHAR, value
      TEXT, value_to TEXT, currency VARCHAR, value_basis VARCHAR, mass TEXT, mass_to TEXT,
      mass_unit VARCHAR, hs_code VARCHAR, supplier_id INTEGER, material_family VARCHAR, grade
      VARCHAR, bill_complete VARCHAR, materials_complete VARCHAR, source_kind VARCHAR,
      source_document VARCHAR, source_by VARCHAR, source_on TEXT, source VARCHAR, note VARCHAR,
      search VARCHAR NOT NULL,
      CONSTRAINT uq_product_client_id_part_number UNIQUE (client_id, part_number),
      CONSTRAINT fk_product_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT,
      CONSTRAINT fk_product_supplier_id FOREIGN KEY(supplier_id) REFERENCES supplier (id) ON
        DELETE RESTRICT
    );
CREATE INDEX ix_product_client_id_search ON product (client_id, search);
CREATE INDEX ix_product_supplier_id ON product (supplier_id);
CREATE TABLE screening_line (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, screening_id INTEGER NOT NULL, position
      INTEGER NOT NULL, line VARCHAR NOT NULL, part_number VARCHAR, quantity TEXT, base VARCHAR
      NOT NULL, verdict VARCHAR, standing VARCHAR, share_from TEXT, share_to TEXT, open_facts
      INTEGER NOT NULL,
      CONSTRAINT uq_screening_line_screening_id_line UNIQUE (screening_id, line),
      CONSTRAINT fk_screening_line_screening_id FOREIGN KEY(screening_id) REFERENCES screening
        (id) ON DELETE RESTRICT
    );
CREATE TABLE shipment (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, shipment VARCHAR
      NOT NULL, title VARCHAR, "on" TEXT, movement VARCHAR, destination VARCHAR, exporter VARCHAR,
      exporter_country VARCHAR, importer_id INTEGER, consignee_id INTEGER, end_user_id INTEGER,
      end_use_text VARCHAR, wmd VARCHAR, terrorism VARCHAR, military VARCHAR, ai_military VARCHAR,
      humanitarian VARCHAR, chips_kind VARCHAR, logic_nm VARCHAR, memory_layers VARCHAR,
      assumption VARCHAR, profile VARCHAR, readings VARCHAR, note VARCHAR, search VARCHAR NOT
      NULL,
      CONSTRAINT uq_shipment_client_id_shipment UNIQUE (client_id, shipment),
      CONSTRAINT fk_shipment_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT,
      CONSTRAINT fk_shipment_importer_id FOREIGN KEY(importer_id) REFERENCES party (id) ON DELETE
        RESTRICT,
      CONSTRAINT fk_shipment_consignee_id FOREIGN KEY(consignee_id) REFERENCES party (id) ON
        DELETE RESTRICT,
      CONSTRAINT fk_shipment_end_user_id FOREIGN KEY(end_user_id) REFERENCES party (id) ON DELETE
        RESTRICT
    );
CREATE INDEX ix_shipment_client_id ON shipment (client_id);
CREATE INDEX ix_shipment_consignee_id ON shipment (consignee_id);
CREATE INDEX ix_shipment_end_user_id ON shipment (end_user_id);
CREATE INDEX ix_shipment_importer_id ON shipment (importer_id);
CREATE TABLE bill_line (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, parent_id INTEGER NOT NULL, child_id INTEGER
      NOT NULL, position INTEGER NOT NULL, quantity TEXT,
      CONSTRAINT uq_bill_line_parent_id_child_id UNIQUE (parent_id, child_id),
      CONSTRAINT fk_bill_line_parent_id FOREIGN KEY(parent_id) REFERENCES product (id) ON DELETE
        RESTRICT,
      CONSTRAINT fk_bill_line_child_id FOREIGN KEY(child_id) REFERENCES product (id) ON DELETE
        RESTRICT
    );
CREATE INDEX ix_bill_line_child_id ON bill_line (child_id);
CREATE TABLE material_line (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, product_id INTEGER NOT NULL, position INTEGER
      NOT NULL, line VARCHAR NOT NULL, "row" VARCHAR, origin VARCHAR, china_share TEXT,
      china_share_to TEXT, value TEXT, value_to TEXT, value_currency VARCHAR, mass TEXT, mass_to
      TEXT, mass_unit VARCHAR, element_percent TEXT, element_percent_to TEXT, element_factor TEXT,
      price TEXT, price_to TEXT, price_currency VARCHAR, price_per VARCHAR, source_kind VARCHAR,
      source_document VARCHAR, source VARCHAR, note VARCHAR,
      CONSTRAINT uq_material_line_product_id_line UNIQUE (product_id, line),
      CONSTRAINT fk_material_line_product_id FOREIGN KEY(product_id) REFERENCES product (id) ON
        DELETE RESTRICT
    );
CREATE TABLE paper (
      determination_id INTEGER NOT NULL, pdf BLOB NOT NULL,
      CONSTRAINT pk_paper PRIMARY KEY (determination_id),
      CONSTRAINT fk_paper_determination_id FOREIGN KEY(determination_id) REFERENCES determination
        (id) ON DELETE RESTRICT
    );
CREATE TABLE provenance (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, product_id INTEGER NOT NULL, sheet VARCHAR
      NOT NULL, line VARCHAR NOT NULL, field VARCHAR NOT NULL, source_kind VARCHAR,
      source_document VARCHAR, source_by VARCHAR, source_on TEXT, note VARCHAR,
      CONSTRAINT uq_provenance_field UNIQUE (product_id, sheet, line, field),
      CONSTRAINT fk_provenance_product_id FOREIGN KEY(product_id) REFERENCES product (id) ON
        DELETE RESTRICT
    );
CREATE TABLE shipment_line (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, shipment_id INTEGER NOT NULL, product_id
      INTEGER NOT NULL, position INTEGER NOT NULL, line VARCHAR NOT NULL, quantity TEXT,
      CONSTRAINT uq_shipment_line_shipment_id_line UNIQUE (shipment_id, line),
      CONSTRAINT fk_shipment_line_shipment_id FOREIGN KEY(shipment_id) REFERENCES shipment (id) ON
        DELETE RESTRICT,
      CONSTRAINT fk_shipment_line_product_id FOREIGN KEY(product_id) REFERENCES product (id) ON
        DELETE RESTRICT
    );
CREATE INDEX ix_shipment_line_product_id ON shipment_line (product_id);
CREATE TABLE technology (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, product_id INTEGER NOT NULL, mining VARCHAR,
      separation VARCHAR, metal_smelting VARCHAR, magnet_making VARCHAR, recycling VARCHAR,
      source_kind VARCHAR, source_document VARCHAR, source_by VARCHAR, source_on TEXT, note
      VARCHAR,
      CONSTRAINT uq_technology_product_id UNIQUE (product_id),
      CONSTRAINT fk_technology_product_id FOREIGN KEY(product_id) REFERENCES product (id) ON
        DELETE RESTRICT
    );
CREATE TRIGGER determination_is_never_changed BEFORE UPDATE ON "determination"
    BEGIN SELECT RAISE(ABORT, 'a determination is never changed'); END;
CREATE TRIGGER determination_is_never_deleted BEFORE DELETE ON "determination"
    BEGIN SELECT RAISE(ABORT, 'a determination is never deleted'); END;
CREATE TRIGGER paper_is_never_changed BEFORE UPDATE ON "paper"
    BEGIN SELECT RAISE(ABORT, 'a paper is never changed'); END;
CREATE TRIGGER paper_is_never_deleted BEFORE DELETE ON "paper"
    BEGIN SELECT RAISE(ABORT, 'a paper is never deleted'); END;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON "journal"
    BEGIN SELECT RAISE(ABORT, 'a journal is never changed'); END;
CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON "journal"
    BEGIN SELECT RAISE(ABORT, 'a journal is never deleted'); END;
CREATE TRIGGER determination_is_never_replaced BEFORE INSERT ON "determination"
      WHEN EXISTS (SELECT 1 FROM determination WHERE id = NEW.id OR supersedes_id = NEW.supersedes_id
        OR (client_id = NEW.client_id AND number = NEW.number AND version = NEW.version))
    BEGIN SELECT RAISE(ABORT, 'a determination is never replaced'); END;
CREATE TRIGGER paper_is_never_replaced BEFORE INSERT ON "paper"
      WHEN EXISTS (SELECT 1 FROM paper WHERE determination_id = NEW.determination_id)
    BEGIN SELECT RAISE(ABORT, 'a paper is never replaced'); END;
CREATE TRIGGER journal_goes_on_at_its_end BEFORE INSERT ON "journal"
      WHEN NEW.nr IS NOT (SELECT coalesce(max(nr), 0) + 1 FROM journal)
        OR NEW.previous IS NOT coalesce((SELECT hash FROM journal ORDER BY nr DESC LIMIT 1), '')
    BEGIN SELECT RAISE(ABORT, 'the journal goes on at its end'); END;
CREATE TRIGGER answer_is_never_changed BEFORE UPDATE ON "answer"
    BEGIN SELECT RAISE(ABORT, 'an answer is never changed'); END;
CREATE TRIGGER answer_is_kept BEFORE DELETE ON "answer"
      WHEN (SELECT state FROM screening WHERE id = OLD.screening_id) = 'recorded'
    BEGIN SELECT RAISE(ABORT, 'a recorded screening keeps its answers'); END;
CREATE TRIGGER answer_comes_before_recording BEFORE INSERT ON "answer"
      WHEN (SELECT state FROM screening WHERE id = NEW.screening_id) = 'recorded'
    BEGIN SELECT RAISE(ABORT, 'a recorded screening takes no more answers'); END;
CREATE TRIGGER screening_stays_recorded BEFORE UPDATE ON "screening"
      WHEN OLD.state = 'recorded'
    BEGIN SELECT RAISE(ABORT, 'a recorded screening is never changed'); END;
CREATE TRIGGER screening_is_kept BEFORE DELETE ON "screening"
      WHEN OLD.state = 'recorded'
    BEGIN SELECT RAISE(ABORT, 'a recorded screening is never deleted'); END;
CREATE TRIGGER screening_line_is_kept_on_update BEFORE UPDATE ON "screening_line"
      WHEN (SELECT state FROM screening WHERE id = OLD.screening_id) = 'recorded'
    BEGIN SELECT RAISE(ABORT, 'a recorded screening keeps its lines'); END;
CREATE TRIGGER screening_line_is_kept_on_delete BEFORE DELETE ON "screening_line"
      WHEN (SELECT state FROM screening WHERE id = OLD.screening_id) = 'recorded'
    BEGIN SELECT RAISE(ABORT, 'a recorded screening keeps its lines'); END;
CREATE TRIGGER screening_line_is_kept_on_insert BEFORE INSERT ON "screening_line"
      WHEN (SELECT state FROM screening WHERE id = NEW.screening_id) = 'recorded'
    BEGIN SELECT RAISE(ABORT, 'a recorded screening keeps its lines'); END;
