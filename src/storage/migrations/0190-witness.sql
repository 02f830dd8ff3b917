-- What a witness found out about a checkpoint that didn't fit, from what the log itself publishes.
alter table witness_conflict drop constraint witness_conflict_reason_check;
alter table witness_conflict add constraint witness_conflict_reason_check
  check (reason in ('split-view', 'rewritten', 'not-shown', 'not-proved'));

-- A log whose checkpoints are not witnessed any more until an operator lifts it: frozen by our own witness, or ours by a peer's.
create table witness_freeze (
  freeze_id uuid primary key,
  own boolean not null,
  -- The node whose log we froze, or whose witness froze ours; null for a log of no peer.
  peer text,
  origin text not null,
  reason text not null check (reason in ('split-view', 'rewritten', 'not-shown')),
  size bigint not null check (size >= 0),
  known_size bigint not null check (known_size >= 0),
  -- The evidence file, as anyone may download it.
  evidence text not null,
  at timestamptz not null,
  lifted_at timestamptz,
  -- A person of ours; null when the peer lifted it.
  lifted_by text,
  lift_reason text,
  check ((lifted_at is null) = (lift_reason is null)),
  check (own or peer is not null)
);
-- A log is frozen by us once at a time.
create unique index witness_freeze_open on witness_freeze (origin) where own and lifted_at is null;
