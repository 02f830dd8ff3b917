-- What could not be taken in is kept until an operator has decided: taken in after all, or dropped.
alter table event_inbox drop constraint event_inbox_state_check;
alter table event_inbox
  add constraint event_inbox_state_check check (state in ('applied', 'parked', 'dropped')),
  add column reason_zh text,
  add column reason_en text,
  add column settled_at timestamptz,
  add column settled_by text,
  add column settled_reason text;
