-- Three modes: who takes a case in (a clerk or the person at a front door), and the parts of a joint case.
alter table service_case
  add column mode text not null default 'proxy' check (mode in ('online', 'proxy', 'joint')),
  add column channel text not null default 'counter' check (channel in ('counter', 'door')),
  add column door text,
  -- The applicant's identity number: finds a person's own cases.
  add column person text,
  -- Post or account of the one who identified the applicant, in both languages; no name crosses.
  add column identified_as text not null default '{"zh":"窗口人员","en":"clerk"}',
  add column withdrawal_asked_at timestamptz,
  add column form text not null default '{}';
update service_case set person = upper(applicant::json ->> 'idNumber');
alter table service_case alter column person set not null;
create index service_case_person on service_case (person, created_at);

create table case_part (
  case_no text not null references service_case (case_no),
  part text not null check (part ~ '^P[1-9]$'),
  matter text not null unique,
  party text not null,
  title_zh text not null,
  title_en text not null,
  days integer not null check (days between 1 and 60),
  slots text[] not null,
  state text not null,
  finding text check (finding in ('confirmed', 'notConfirmed')),
  updated_at timestamptz not null,
  primary key (case_no, part)
);
create index case_part_party on case_part (party, state);
