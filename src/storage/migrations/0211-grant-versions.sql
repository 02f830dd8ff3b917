-- Versions of a grant after its first: proposed by one side, in force once the provider's node has enacted them, superseded by the next.
-- The version in force stands in access_grant too, where calls look for it; the first one comes here when it is superseded.
create table grant_version (
  digest text primary key,
  "grant" uuid not null,
  version integer not null check (version > 0),
  state text not null check (state in ('proposed', 'accepted', 'in-force', 'superseded', 'declined', 'withdrawn', 'lapsed')),
  proposed_by text not null check (proposed_by in ('provider', 'requester')),
  document text not null,
  at timestamptz not null
);
create index grant_version_of on grant_version ("grant", version);
create unique index grant_version_in_force on grant_version ("grant") where state = 'in-force';
