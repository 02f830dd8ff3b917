-- What the ledger recorded on a day. Entries are written in the order of time, so a summary per range of pages finds a day, at almost
-- no cost to who appends.
create index ledger_entry_at on ledger_entry using brin (at) with (pages_per_range = 32, autosummarize = on);
