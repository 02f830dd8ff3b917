-- Transfer processes (DSP 2025-1), both ways. Message bodies are text: they are kept as they went over the wire.
create table transfer (
  id uuid primary key,
  peer text not null,
  role text not null check (role in ('consumer', 'provider')),
  consumer_pid text not null,
  provider_pid text,
  -- The agreement's IRI; between our own nodes it names a grant.
  agreement text not null,
  format text not null,
  state text not null check (state in ('REQUESTED', 'STARTED', 'SUSPENDED', 'COMPLETED', 'TERMINATED')),
  -- Where the peer takes our messages: a path under its address.
  peer_path text not null,
  -- What calls of this transfer show; given with the start.
  token text,
  unique (peer, role, consumer_pid)
);
create index transfer_provider_pid on transfer (peer, provider_pid) where provider_pid is not null;
create index transfer_standing on transfer (role, agreement) where state not in ('COMPLETED', 'TERMINATED');

create table transfer_message (
  transfer uuid not null references transfer (id),
  sequence integer not null,
  direction text not null check (direction in ('in', 'out')),
  type text not null,
  path text not null,
  body text not null,
  -- The state that the message led to, here.
  state text not null,
  at timestamptz not null,
  delivered_at timestamptz,
  refused text,
  primary key (transfer, sequence)
);
create index transfer_message_waiting on transfer_message (transfer, sequence) where direction = 'out' and delivered_at is null and refused is null;
