-- Whom an entry is about, for the person's own question who looked at their data. Only a keyed tag (HMAC-SHA-256 of the identity number
-- under a secret of this node) is kept, outside the entry and its commitment: it leaves no node, and a row may be erased.
create table ledger_subject (
  entry_id uuid primary key references ledger_entry,
  tag bytea not null check (octet_length(tag) = 32)
);
create index ledger_subject_tag on ledger_subject (tag);

-- One row: the key of the tags.
create table ledger_subject_key (
  single boolean primary key default true check (single),
  key bytea not null check (octet_length(key) = 32)
);

-- A call whose answer never came is recorded later, when its key is no longer known.
alter table crossing add column subject_tag text;
