-- Cross-province cases. Personal data stands here and nowhere else: links and ledger hold ids and digests.
create table service_case (
  case_no text primary key,
  item_id text not null,
  counter_party text not null,
  deciding_party text not null,
  state text not null,
  applicant text not null,
  applicant_masked text not null,
  code_salt bytea,
  code_digest text,
  wrong_tries integer not null default 0,
  wrong_since timestamptz,
  identified_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  rating integer check (rating between 1 and 5)
);
create index service_case_deciding on service_case (deciding_party, state);
create index service_case_counter on service_case (counter_party, created_at);

create table case_number (day text primary key, last integer not null);

create table case_material (
  case_no text not null references service_case (case_no),
  slot text not null,
  state text not null check (state in ('needed', 'declined', 'fetched', 'uploaded', 'checked')),
  evidence text,
  consent_id text,
  crossing text,
  crossed_at timestamptz,
  media_type text,
  file_name text,
  content bytea,
  sha256 text,
  primary key (case_no, slot)
);

create table case_note (
  case_no text not null,
  ref text primary key,
  kind text not null,
  body text not null,
  at timestamptz not null
);
