-- People of this node's offices, their keys for programs and their sessions. Tokens are kept as digests only.
create table person (
  id text primary key,
  name text not null,
  party text not null,
  roles text[] not null,
  title_zh text not null,
  title_en text not null,
  demo boolean not null
);

create table api_key (
  digest text primary key,
  person text not null references person (id)
);

create table session (
  digest text primary key,
  person text not null references person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_expiry on session (expires_at);

-- A sign-in that has begun at the provider and not come back yet.
create table sign_in (
  state text primary key,
  verifier text not null,
  nonce text not null,
  return_to text not null,
  expires_at timestamptz not null
);

create table oidc_payload (
  model text not null,
  id text not null,
  payload text not null,
  grant_id text,
  uid text,
  user_code text,
  consumed_at bigint,
  expires_at timestamptz,
  primary key (model, id)
);
create index oidc_payload_grant on oidc_payload (grant_id);
create index oidc_payload_uid on oidc_payload (model, uid);

-- Secrets that the embedded provider needs to keep over a restart.
create table oidc_secret (name text primary key, value text not null);
