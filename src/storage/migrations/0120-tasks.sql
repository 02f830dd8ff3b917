-- What waits for people of this node: worklist items of an office and a role. The key names the reason, so that one reason opens one item.
create table task (
  id uuid primary key,
  key text not null unique,
  kind text not null,
  party text not null,
  role text not null,
  subject text not null,
  path text,
  title_zh text not null,
  title_en text not null,
  opened_at timestamptz not null,
  due_at timestamptz,
  assignee text,
  closed_at timestamptz,
  outcome text
);
create index task_open on task (party, role, due_at) where closed_at is null;

-- Who else is told, and when, while the item stays open; each rung works once.
create table task_rung (
  task uuid not null references task (id) on delete cascade,
  rung integer not null check (rung between 1 and 9),
  at timestamptz not null,
  party text not null,
  role text not null,
  title_zh text not null,
  title_en text not null,
  climbed boolean not null default false,
  primary key (task, rung)
);
create index task_rung_next on task_rung (at) where not climbed;
