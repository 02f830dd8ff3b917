-- The life of a grant after it has been given: signed acts of either side, each side's numbered and chained by itself.
-- An act may come before its grant does (the grant travels by negotiation, the acts by events): hence no reference to access_grant.
create table grant_act (
  id uuid primary key,
  "grant" uuid not null,
  side text not null check (side in ('provider', 'requester')),
  sequence integer not null check (sequence > 0),
  act text not null,
  at timestamptz not null,
  document text not null,
  digest text not null,
  -- Known only here: the act waits for its grant.
  waits boolean not null default false,
  unique ("grant", side, sequence)
);

alter table access_grant add column suspended_provider timestamptz;
alter table access_grant add column suspended_requester timestamptz;
alter table access_grant add column ended_by text check (ended_by in ('provider', 'requester'));
alter table access_grant add constraint access_grant_ended_by check (ended_by is null or ended_at is not null);
