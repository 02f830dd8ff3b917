import { found, type Check } from "../arrival.ts";
import { messageStale } from "../errors.ts";
import { freshnessSeconds } from "../profile.ts";

/** Signed within 300 s of now, either way. @source RFC 9421 §3.2.1 "Enforcing a maximum signature age" */
export const checkFreshness: Check = ({ envelope, at }) => {
  const ageSeconds = at.getTime() / 1000 - found(envelope).created;
  if (Math.abs(ageSeconds) > freshnessSeconds) throw messageStale(`${Math.round(ageSeconds)} s`);
};
