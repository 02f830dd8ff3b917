-- One row per crossing and side. Neither what was fetched nor whom it is about is kept: a commitment to the payload, and its salt on the provider's side.
create table crossing (
  crossing_id uuid not null,
  side text not null check (side in ('provider', 'consumer')),
  peer text not null,
  agreement text not null,
  clause text not null,
  grant_id text not null,
  resource text not null,
  purpose text not null,
  basis_kind text not null,
  basis_ref text not null,
  requesting_party text not null,
  providing_party text not null,
  fields text[] not null,
  asked_at timestamptz not null,
  settled_at timestamptz,
  outcome text not null check (outcome in ('asked', 'delivered', 'notFound', 'refused', 'notReceived', 'neverProvided')),
  reason text,
  key_commitment text,
  payload_digest text,
  payload_salt text,
  primary key (crossing_id, side),
  check ((outcome = 'asked') = (settled_at is null))
);
create index crossing_list on crossing (asked_at desc, crossing_id desc);
create index crossing_unsettled on crossing (peer, asked_at) where outcome = 'asked';

-- Calls we refused to peers: counted, never recorded one by one. grant_id is '' when the call named none that we know.
create table crossing_refusal (
  refused_on date not null,
  peer text not null,
  reason text not null,
  grant_id text not null,
  calls bigint not null,
  last_at timestamptz not null,
  primary key (refused_on, peer, reason, grant_id)
);

-- Calls per grant and second: the sliding minute of the rate, which a restart must not reset.
create table grant_use (
  grant_id text not null,
  second bigint not null,
  calls integer not null,
  primary key (grant_id, second)
);

-- Receipts that are complete and verified: both sides, both proofs.
create table receipt_cache (
  ref text primary key,
  receipt text not null,
  completed_at timestamptz not null
);
