-- Pauses and their ends, of our own consents and of those a peer took; the newest one of a consent says whether it is paused.
create table consent_pause (
  position bigint generated always as identity primary key,
  node text not null,
  consent_id uuid not null,
  change_id uuid not null unique,
  paused boolean not null,
  document text not null,
  at timestamptz not null,
  recorded_at timestamptz not null
);
create index consent_pause_of on consent_pause (node, consent_id, position);

-- At the provider: each call that was answered under a consent, so that no more than agreed are. A call that comes again counts once.
create table consent_use (
  node text not null,
  consent_id uuid not null,
  call_id uuid not null,
  at timestamptz not null,
  primary key (node, consent_id, call_id)
);

-- At the grantee: how often a consent was used, by its own calls.
create index crossing_basis on crossing (basis_ref) where basis_kind = 'consent';
