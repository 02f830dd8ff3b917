-- Access requests and the grants they lead to. Content and documents are text: they are hashed and signed as they stand.
create table access_request (
  id uuid primary key,
  resource text not null,
  requesting_party text not null,
  providing_party text not null,
  purpose text not null,
  content text not null,
  submitted_at timestamptz not null,
  received_at timestamptz not null,
  state text not null check (state in ('submitted', 'granted', 'rejected')),
  decision text,
  check ((state = 'submitted') = (decision is null))
);
create unique index access_request_pending on access_request (resource, requesting_party, purpose) where state = 'submitted';
create index access_request_requesting on access_request (requesting_party, submitted_at);
create index access_request_providing on access_request (providing_party, submitted_at);

create table request_number (year integer primary key, last integer not null);

create table access_grant (
  id uuid primary key,
  request uuid not null unique references access_request (id),
  resource text not null,
  requesting_party text not null,
  providing_party text not null,
  purpose text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  document text not null,
  digest text not null,
  ended_at timestamptz,
  end_reason text,
  check ((ended_at is null) = (end_reason is null))
);
create index access_grant_use on access_grant (resource, requesting_party, purpose, valid_from);
