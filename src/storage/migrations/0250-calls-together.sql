-- Ends a transaction that was sent ahead on a guess: that all of its rows are new, or all still open. Whoever sent it then goes the slow way.
create function must_be_all(done bigint, wanted bigint) returns boolean language plpgsql as $$
begin
  if done <> wanted then
    raise exception using errcode = 'TW001', message = format('%s of %s rows', done, wanted);
  end if;
  return true;
end $$;
