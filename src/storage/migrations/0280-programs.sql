-- Programs of this node's offices, and the digests of their keys. A key that has ended stays, so that its use can still be explained.
create table program (
  id text primary key,
  name text not null,
  party text not null,
  made_by text not null references person (id),
  made_at timestamptz not null,
  ended_at timestamptz
);
create index program_party on program (party);

create table program_key (
  id text primary key,
  digest text not null unique,
  program text not null references program (id),
  last_four text not null,
  made_by text not null references person (id),
  made_at timestamptz not null,
  -- Good before this instant: its own term, or the end of its overlap with the key that replaced it.
  good_until timestamptz not null,
  ended_at timestamptz,
  last_used_at timestamptz
);
create index program_key_program on program_key (program);
