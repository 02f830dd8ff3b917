-- Personal data at rest: texts closed with data keys that stand in the node's key folder, never here. Rows from before are closed by the node when it starts.
-- One row for each data key that has been used; the proof is a known text closed with it, and opens with the right key only.
create table data_key (
  version integer primary key check (version > 0),
  cipher text not null,
  proof text not null,
  made_at timestamptz not null
);

-- Rows are found by a keyed digest of the identity number.
alter table applicant drop constraint applicant_id_number_key;
alter table applicant add column id_digest text;
create unique index applicant_id_digest on applicant (id_digest);
-- service_case.person holds that digest from now on.

-- The key of the ledger's subject tags stands here as closed text, too.
alter table ledger_subject_key add column closed_key text;
update ledger_subject_key set closed_key = encode(key, 'base64');
alter table ledger_subject_key alter column closed_key set not null, drop column key;
