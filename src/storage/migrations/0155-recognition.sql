-- One sign-in accepted by the other province (身份互认).
-- Which provider a sign-in under way was sent to (null: our own), and for which of our offices.
alter table sign_in add column provider text;
alter table sign_in add column party text;

-- At the issuer: what a person agreed to have told, once. The salt opens the document's commitment and goes with the assertion; then it is erased.
create table recognition_consent (
  id uuid primary key,
  grant_id text not null unique,
  account text not null references applicant (id),
  recipient text not null,
  document text not null,
  text_shown text not null,
  subject_salt text,
  given_at timestamptz not null,
  asserted_at timestamptz
);

-- At the recipient: assertions accepted, each once, with the signed consent that each rested on.
create table recognition (
  issuer text not null,
  id uuid not null,
  document text not null,
  recognised_at timestamptz not null,
  primary key (issuer, id)
);

-- Receipt of the recognition that a session of a peer's account rests on.
alter table applicant_session add column recognition uuid;
