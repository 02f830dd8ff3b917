-- Contract negotiations (DSP 2025-1): one for each access request between two nodes. Message bodies are text: they are kept as they went over the wire.
create table negotiation (
  id uuid primary key references access_request (id),
  peer text not null,
  role text not null check (role in ('consumer', 'provider')),
  consumer_pid text not null,
  provider_pid text,
  state text not null check (state in ('REQUESTED', 'OFFERED', 'ACCEPTED', 'AGREED', 'VERIFIED', 'FINALIZED', 'TERMINATED')),
  -- Where the peer takes our messages: a path under its address.
  peer_path text not null,
  -- The agreement that has been made but not yet finalised.
  agreed text,
  unique (peer, consumer_pid)
);
create unique index negotiation_provider_pid on negotiation (peer, provider_pid) where provider_pid is not null;

create table negotiation_message (
  negotiation uuid not null references negotiation (id),
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
  primary key (negotiation, sequence)
);
create index negotiation_message_waiting on negotiation_message (negotiation, sequence) where direction = 'out' and delivered_at is null and refused is null;

-- A request may also end unanswered: its requester withdraws it, or the two nodes don't come to terms.
alter table access_request add column ending text;
alter table access_request drop constraint access_request_state_check;
alter table access_request drop constraint access_request_check;
alter table access_request add constraint access_request_state_check check (state in ('submitted', 'granted', 'rejected', 'ended'));
alter table access_request add constraint access_request_check check ((state <> 'submitted' or decision is null) and (state not in ('granted', 'rejected') or decision is not null) and ((state = 'ended') = (ending is not null)));
