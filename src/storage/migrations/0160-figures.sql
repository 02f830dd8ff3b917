-- Named figures are measured when they are asked for. Kept are only figures about a moment that no record lets be told afterwards
-- (how many matters are held): one value per day, taken at its end, never changed.
create table figure_day (
  figure text not null,
  -- YYYY-MM-DD, Asia/Shanghai
  on_day text not null,
  value double precision not null,
  n integer not null,
  taken_at timestamptz not null,
  primary key (figure, on_day)
);

-- What the chain of a decided case says of its time. A row is written with the decision and worked out when a figure first needs it:
-- it can't change any more, because the chain only grows and its calendar has a version.
create table decision_time (
  -- The link of the decision.
  ref text primary key,
  matter text not null,
  at timestamptz not null,
  party text not null,
  -- Working days booked to offices from acceptance to decision; null until worked out.
  office_days integer check (office_days >= 0),
  -- Null when no term was promised.
  on_time boolean
);
create index decision_time_at on decision_time (at, ref);
create index decision_time_waiting on decision_time (ref) where office_days is null;

-- Figures of a day read by type and time, or by time alone.
create index matter_link_type on matter_link (type, at);
create index ledger_checkpoint_at on ledger_checkpoint (at);
create index receipt_cache_completed on receipt_cache (completed_at);
