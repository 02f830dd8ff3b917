-- People at front doors. Identity numbers of applicants stand here and in cases, nowhere else.
create table applicant (
  id text primary key,
  name text not null,
  id_number text not null unique,
  phone text not null,
  demo boolean not null
);

-- Who is signed in at a front door. Name and number are what the issuer vouched for; ended and expired sessions are deleted.
create table applicant_session (
  digest text primary key,
  account text not null,
  issuer text not null,
  name text not null,
  id_number text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index applicant_session_expiry on applicant_session (expires_at);
