-- Credentials that this node issued, and those of other nodes that a person keeps here. Whose they are says a keyed tag (see ledger_subject);
-- the compact text holds what the person may show, personal data included.
create table credential (
  credential_id uuid primary key,
  vct text not null,
  -- Node that issued it, and the office it was issued for.
  issuer text not null,
  party text not null,
  -- Node where its holder shows it.
  holder_node text not null,
  holder_tag text not null,
  -- Who gave a mandate; null for other kinds.
  principal_tag text,
  compact text not null,
  -- Place in our status list; null for another node's.
  list integer check (list >= 1),
  place integer check (place >= 0),
  status text not null check (status in ('valid', 'suspended', 'revoked')),
  status_reason text,
  status_at timestamptz not null,
  issued_at timestamptz not null,
  valid_until timestamptz,
  -- What it was issued about, e.g. the case: one credential for each.
  ref text,
  unique (list, place)
);
create index credential_holder on credential (holder_tag, issued_at);
create index credential_principal on credential (principal_tag, issued_at) where principal_tag is not null;
create index credential_party on credential (party, issued_at);
create unique index credential_ref on credential (issuer, vct, ref) where ref is not null;

-- One showing: a code that works once, for a minute or (on paper) for a day; or a file that the
-- holder took along. The presentation is erased when it was looked at or its time is over.
create table credential_showing (
  showing_id uuid primary key,
  credential_id uuid not null references credential,
  code_digest text not null unique,
  medium text not null check (medium in ('screen', 'paper', 'file')),
  purpose text not null,
  fields text[] not null,
  presentation text,
  audience text not null,
  nonce text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  checked_at timestamptz,
  checked_by_node text,
  -- The office that looked; null for somebody with the code.
  checked_by text,
  verdict text
);
create index credential_showing_of on credential_showing (credential_id, created_at);
create index credential_showing_kept on credential_showing (expires_at) where presentation is not null;
