-- The ledger: what happened, as salted commitments, in an order that can only grow. Leaves are text: they are hashed as written.
create table ledger_entry (
  entry_id uuid primary key,
  -- Order of insertion; commits may overtake each other, so the place in the ledger is given later.
  position bigint generated always as identity,
  -- Place in the ledger, from 0, given by the sequencer.
  seq bigint unique check (seq >= 0),
  kind text not null,
  ref text not null,
  peer text,
  role text not null,
  at timestamptz not null,
  leaf text not null,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  once boolean not null
);
create index ledger_entry_waiting on ledger_entry (position) where seq is null;
create index ledger_entry_ref on ledger_entry (ref);
create unique index ledger_entry_once on ledger_entry (kind, ref, role) where once;

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'a ledger entry is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger ledger_entry_kept before delete on ledger_entry
  for each row execute function refuse_ledger_change();
create trigger ledger_entry_final before update on ledger_entry
  for each row
  when (old.seq is not null or old.leaf is distinct from new.leaf or old.leaf_hash is distinct from new.leaf_hash
    or old.kind is distinct from new.kind or old.ref is distinct from new.ref or old.role is distinct from new.role)
  execute function refuse_ledger_change();

-- What the commitments hide. A row may be erased; its entry then proves only that something was recorded.
create table ledger_detail (
  entry_id uuid primary key references ledger_entry,
  details text not null,
  salt bytea not null check (octet_length(salt) = 32)
);

-- The hash tree in tiles of up to 256 hashes; a tile only ever gets longer.
create table ledger_tile (
  level smallint not null check (level between 0 and 63),
  index bigint not null check (index >= 0),
  hashes bytea not null check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8192),
  primary key (level, index)
);
-- Hashes don't compress, and the start of a tile is often read alone.
alter table ledger_tile alter column hashes set storage external;

create table ledger_checkpoint (
  size bigint primary key check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  at timestamptz not null
);

create table ledger_cosignature (
  size bigint not null references ledger_checkpoint,
  -- Name of the witness's key.
  witness text not null,
  -- The node that runs it.
  node text not null,
  line text not null,
  at timestamptz not null,
  primary key (size, witness)
);
create index ledger_cosignature_node on ledger_cosignature (node, size);

-- Our duty as a witness of others: the newest state of each log that we signed.
create table witnessed_log (
  origin text primary key,
  origin_hash text not null unique,
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  at timestamptz not null
);

-- Signed checkpoints that don't fit to what we had witnessed. `split-view` proves a fault of the log by itself.
create table witness_conflict (
  origin text not null,
  size bigint not null,
  root bytea not null,
  reason text not null check (reason in ('split-view', 'not-proved')),
  note text not null,
  known_size bigint not null,
  known_note text,
  at timestamptz not null,
  primary key (origin, size, root)
);
