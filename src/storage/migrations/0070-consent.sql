-- Consents taken here: the signed artefact byte for byte, and the salt that opens its subject. The salt is erasable; no identity number is kept.
create table consent (
  consent_id uuid primary key,
  document text not null,
  subject_salt text,
  text_shown text not null,
  grantee text not null,
  provider text not null,
  resource text not null,
  purpose text not null,
  scope text not null check (scope in ('preview', 'use')),
  matter text,
  given_at timestamptz not null,
  valid_until timestamptz not null,
  check (valid_until > given_at)
);
create index consent_matter on consent (matter) where matter is not null;

-- Withdrawals, of our own consents and of those a peer took: node is the one that took the consent.
create table consent_revocation (
  node text not null,
  consent_id uuid not null,
  revocation_id uuid not null unique,
  document text not null,
  revoked_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (node, consent_id)
);
