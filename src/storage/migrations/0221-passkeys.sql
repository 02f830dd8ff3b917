-- Passkeys that people registered while signed in: public keys only. An account is that of its issuer.
create table passkey (
  credential_id text primary key,
  issuer text not null,
  account text not null,
  -- SPKI, DER, base64url.
  public_key text not null,
  registered_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on passkey (issuer, account);

-- The challenge of a registration under way, one per account.
create table passkey_challenge (
  issuer text not null,
  account text not null,
  challenge text not null,
  expires_at timestamptz not null,
  primary key (issuer, account)
);

-- A consent that was shown to be signed: what makes its text the same when the signature comes. Taken once.
create table consent_draft (
  draft_id uuid primary key,
  issuer text not null,
  account text not null,
  subject_salt text not null,
  given_at timestamptz not null,
  expires_at timestamptz not null
);
