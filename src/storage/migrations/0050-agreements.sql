-- Agreements: what the source prints, and the one text that the parties sign. Signed documents are text: jsonb would reorder them.
create table agreement (
  id text primary key,
  position integer not null,
  grouping text not null check (grouping in ('one-plus-nine', 'earlier')),
  printed text not null,
  state text not null check (state in ('listed', 'draft', 'proposed', 'active')),
  document text,
  digest text,
  proposed_by text,
  check ((state in ('proposed', 'active')) = (document is not null and digest is not null and proposed_by is not null))
);

create table agreement_act (
  agreement text not null references agreement (id),
  seq integer not null,
  act text not null check (act in ('proposed', 'signed', 'declined')),
  party text not null,
  person text not null,
  at timestamptz not null,
  digest text not null,
  reason text,
  receipt text,
  document text,
  primary key (agreement, seq)
);
