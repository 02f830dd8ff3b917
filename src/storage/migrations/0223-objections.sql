-- What people object to or complain of, at the office that answers. Their words stay here and never enter the ledger.
create table objection (
  objection_id uuid primary key,
  kind text not null check (kind in ('objection', 'complaint')),
  -- Ref of the ledger's entry that it is about; null for a complaint about something else.
  about text,
  subject_tag text not null,
  words text not null,
  party text not null,
  role text not null,
  filed_at timestamptz not null,
  due_at timestamptz not null,
  outcome text check (outcome in ('upheld', 'partly', 'rejected')),
  answer text,
  answered_at timestamptz,
  check ((outcome is null) = (answered_at is null) and (answer is null) = (answered_at is null))
);
create index objection_subject on objection (subject_tag, filed_at);
create index objection_party on objection (party, answered_at, due_at);
