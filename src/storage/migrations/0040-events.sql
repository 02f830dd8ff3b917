-- Signed, sequenced delivery between nodes. Event bodies are text: jsonb would reorder what was sent.
create table event_stream (
  peer text primary key,
  next_sequence bigint not null default 1
);

create table event_outbox (
  peer text not null,
  sequence bigint not null,
  event_id text not null unique,
  type text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  primary key (peer, sequence)
);
create index event_outbox_undelivered on event_outbox (peer, sequence) where delivered_at is null;

create table event_inbox (
  peer text not null,
  sequence bigint not null,
  event_id text not null unique,
  type text not null,
  subject text not null,
  body text not null,
  received_at timestamptz not null,
  state text not null check (state in ('applied', 'parked')),
  reason text,
  primary key (peer, sequence)
);
create index event_inbox_parked on event_inbox (peer, subject) where state = 'parked';
