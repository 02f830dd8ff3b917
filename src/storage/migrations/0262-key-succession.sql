-- Keys that follow each other: what a node said of itself before, how far each peer knows it, and replacements that wait for a telephone call.
alter table peer
  add column told_version integer not null default 0,
  -- Its keys are said to be stolen, by somebody who holds the old one: nothing signed with them is taken until an operator has confirmed the new.
  add column distrusted_at timestamptz;

create table peer_descriptor_before (
  peer text not null,
  version integer not null,
  document text not null,
  replaced_at timestamptz not null,
  -- From when on its keys may have signed for a thief; null when they were changed in order.
  compromised_at timestamptz,
  primary key (peer, version)
);

create table own_replacement (
  version integer primary key,
  statement text not null,
  compromised_at timestamptz not null
);

create table peer_replacement (
  peer text not null,
  fingerprint text not null,
  document text not null,
  statement text not null,
  received_at timestamptz not null,
  primary key (peer, fingerprint)
);
