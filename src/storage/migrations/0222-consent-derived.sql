-- What was made from a consent, and who holds it: at the node that took the consent, of all holders; at another node, of its own offices, once the consent has ended.
create table consent_derived (
  -- Node that took the consent.
  node text not null,
  derived_id uuid not null,
  consent_id uuid not null,
  -- E.g. caseEvidence.
  kind text not null,
  -- E.g. the case's number and the slot.
  ref text not null,
  holder text not null,
  -- Role of the office's people who answer.
  role text not null,
  registered_at timestamptz not null,
  ended_at timestamptz,
  acknowledged_at timestamptz,
  -- Names the receipt of the acknowledgement.
  acknowledgement uuid,
  primary key (node, derived_id),
  unique (node, consent_id, kind, ref, holder)
);
create index consent_derived_ref on consent_derived (kind, ref);
create index consent_derived_holder on consent_derived (holder, ended_at) where ended_at is not null;
