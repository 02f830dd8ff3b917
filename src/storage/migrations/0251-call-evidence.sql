-- What a peer signed for many calls at once: the signature base of its message, or the text of a part of its answer, and the leaves under the root in it.
-- The leaves are hashes over salted statements; nothing of a call can be found from them.
create table signed_batch (
  batch_id uuid primary key,
  kid text not null,
  said text not null,
  signature bytea not null,
  leaves bytea not null
);

-- The statement of one crossing under such a root: the peer's call on the provider's side, the peer's answer on the consumer's. It names no person.
create table signed_item (
  crossing_id uuid not null,
  side text not null check (side in ('provider', 'consumer')),
  batch_id uuid not null,
  place integer not null,
  statement text not null,
  salt bytea not null,
  primary key (crossing_id, side)
);

-- Where the time of a crossing went, milliseconds by stage.
create table crossing_timing (
  crossing_id uuid not null,
  side text not null check (side in ('provider', 'consumer')),
  total_ms real not null,
  ours jsonb not null,
  theirs jsonb,
  primary key (crossing_id, side)
);
