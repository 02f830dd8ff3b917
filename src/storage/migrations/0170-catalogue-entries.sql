-- Every entry of the catalogue, ours and the peers', with what lists and facets look at. Records and definitions of resources stay in `resource`;
-- of an entry taken from a portal `content` holds all there is.
create table catalogue_entry (
  id text primary key,
  node text not null,
  -- The party that speaks for the entry: the provider, or who listed a portal's entry.
  keeper text not null,
  shape text not null check (shape in ('hosted', 'outside')),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  -- Place in its node's feed of changes, 0 until first published; peers take the higher one.
  revision bigint not null default 0,
  published_at timestamptz,
  withdrawn_at timestamptz,
  content text,
  digest text,
  title_zh text not null,
  title_en text not null,
  provider_key text not null,
  provider_name text not null default '',
  kind text not null,
  attribute text not null,
  opening text not null,
  cycle text not null,
  themes text[] not null,
  portal text not null default '',
  illustrative boolean not null,
  field_count integer not null,
  record_count integer not null default 0,
  -- YYYY-MM-DD, '' when nobody said.
  updated_on text not null default '',
  search_text text not null,
  tokens text[] not null,
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check ((shape = 'outside') = (content is not null))
) with (toast_tuple_target = 256);

-- Long values live beside the rows, so that facets read narrow pages.
alter table catalogue_entry alter column content set storage external;
alter table catalogue_entry alter column search_text set storage external;
alter table catalogue_entry alter column tokens set storage external;

create index catalogue_entry_tokens on catalogue_entry using gin (tokens);
create index catalogue_entry_feed on catalogue_entry (node, revision);
create index catalogue_entry_portal on catalogue_entry (keeper, portal) where portal <> '';

-- Counts the changes that peers are told of; its one row is locked until the change commits, so numbers follow commits.
create table catalogue_feed (single boolean primary key default true check (single), last bigint not null);
insert into catalogue_feed (last) values (0);
create table catalogue_told (peer text primary key, through bigint not null);

create table catalogue_mapping (
  digest text primary key,
  id text not null,
  keeper text not null,
  content text not null,
  added_at timestamptz not null
);

create table catalogue_import (
  id uuid primary key,
  keeper text not null,
  at timestamptz not null,
  result text not null,
  report bytea
);
create index catalogue_import_keeper on catalogue_import (keeper, at);
