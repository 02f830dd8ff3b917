-- Streams that were found apart after a restore: why ours stands still, why the peer's can't go on, and what was sent again.
alter table event_stream
  add column out_fault text check (out_fault in ('rolled-back', 'beyond-retention')),
  add column in_fault text check (in_fault in ('rolled-back', 'beyond-retention')),
  add column out_at timestamptz,
  add column in_at timestamptz,
  -- How far each side says it is, when the fault was found.
  add column out_own bigint,
  add column out_theirs bigint,
  add column in_own bigint,
  add column in_theirs bigint,
  add column resent_at timestamptz,
  add column resent_from bigint,
  add column resent_to bigint;
