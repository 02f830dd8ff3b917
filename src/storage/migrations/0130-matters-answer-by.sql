-- Until when an open offer must be answered, and whom its silence is reported to; derived from the links like the rest of the head row.
alter table matter
  add column answer_by timestamptz,
  add column escalate_to text,
  -- The time has passed and this node has done its part: written the expiry, or reminded the other side.
  add column overdue_handled boolean not null default false;
create index matter_answer_by on matter (answer_by) where answer_by is not null and not overdue_handled;
