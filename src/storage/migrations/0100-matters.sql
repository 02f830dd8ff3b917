-- Custody of matters. A link is kept as the text that was signed; the head row is derived from the links and only speeds up queues.
create table matter (
  matter text primary key,
  nodes text[] not null,
  custodian text not null,
  offered_to text,
  last_seq integer not null,
  last_type text not null,
  last_digest text not null,
  opened_at timestamptz not null,
  updated_at timestamptz not null
);

create table matter_link (
  matter text not null references matter (matter),
  seq integer not null,
  type text not null,
  ref text not null unique,
  at timestamptz not null,
  node text not null,
  document text not null,
  digest text not null,
  primary key (matter, seq)
);
