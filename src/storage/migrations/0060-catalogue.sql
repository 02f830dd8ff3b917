-- Resources of this node and what peers announced of theirs. Records are swapped whole: a new generation is written beside the old one.
create table resource (
  id text primary key,
  node text not null,
  provider text not null,
  definition text not null,
  state text not null check (state in ('draft', 'published')),
  generation integer not null default 0,
  record_count integer not null default 0,
  imported_at timestamptz,
  published_at timestamptz,
  check ((state = 'published') = (published_at is not null))
);
create index resource_node on resource (node, state);

create table resource_row (
  resource text not null references resource (id),
  generation integer not null,
  row_key text not null,
  record text not null,
  primary key (resource, generation, row_key)
);

-- `report` holds the rejected rows as they were sent in; it is cleared by the next import of the same resource.
create table resource_import (
  id uuid primary key,
  resource text not null references resource (id),
  at timestamptz not null,
  result text not null,
  report bytea
);
create index resource_import_resource on resource_import (resource, at);
