-- Our own descriptor, every version; signed bytes are text.
create table own_descriptor (
  version integer primary key check (version > 0),
  document text not null,
  issued_at timestamptz not null
);

create table peer (
  id text primary key,
  state text not null check (state in ('invited', 'active', 'suspended')),
  document text not null,
  fingerprint text not null,
  introduced_at timestamptz not null,
  active_at timestamptz,
  suspended_at timestamptz,
  last_seen_at timestamptz,
  check (state = 'invited' or active_at is not null)
);

-- The secret is needed to check who answers; expired invitations are deleted.
create table peer_invitation (
  id text primary key,
  secret bytea not null,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_by text,
  used_fingerprint text,
  used_at timestamptz,
  check ((used_by is null) = (used_at is null))
);

create table message_nonce (
  peer text not null,
  nonce text not null,
  expires_at timestamptz not null,
  primary key (peer, nonce)
);
create index message_nonce_expiry on message_nonce (expires_at);

create table message_refusal (
  peer text not null,
  reason text not null,
  day text not null,
  count integer not null check (count > 0),
  primary key (peer, reason, day)
);
