-- Every entry of the catalogue, ours and the peers', with what lists and facets look at. Records and definitions of resources stay in `resource`;
-- of an entry taken from a portal `catalogue_content` holds all there is. Rows are narrow: facets read all of them.
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
  digest text,
  title_zh text not null,
  title_en text not null,
  -- The titles as they are searched.
  title_form text not null,
  provider_key text not null,
  provider_name text not null default '',
  kind text not null,
  attribute text not null,
  -- Law and article of a prohibition, '' otherwise.
  basis text not null default '',
  opening text not null,
  cycle text not null,
  themes text[] not null,
  portal text not null default '',
  illustrative boolean not null,
  field_count integer not null,
  record_count integer not null default 0,
  -- YYYY-MM-DD, '' when nobody said.
  updated_on text not null default '',
  -- All values that are counted, in one text: a list is counted by it in one pass.
  facet_key text not null,
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);

-- The searched words of an entry; the index finds rows by single characters and pairs of them.
create table catalogue_text (
  id text primary key references catalogue_entry (id) on delete cascade,
  search_text text not null,
  tokens text[] not null
);
create index catalogue_text_tokens on catalogue_text using gin (tokens);

create table catalogue_content (id text primary key references catalogue_entry (id) on delete cascade, content text not null);

-- The three orders of the list, for everybody.
create index catalogue_entry_best on catalogue_entry ((case shape when 'hosted' then 0 else 1 end), (title_zh collate "C"), (id collate "C")) where state = 'published';
create index catalogue_entry_newest on catalogue_entry ((updated_on collate "C") desc, (id collate "C")) where state = 'published';
create index catalogue_entry_provider on catalogue_entry ((provider_key collate "C"), (title_zh collate "C"), (id collate "C")) where state = 'published';
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
