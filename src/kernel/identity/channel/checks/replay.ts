import { found, type Check } from "../arrival.ts";
import { messageReplayed } from "../errors.ts";
import { nonceSeconds } from "../profile.ts";

/** A nonce works once, for as long as the message would be fresh. @source RFC 9421 §3.2.1 "Enforcing uniqueness of the nonce parameter" */
export const checkReplay: Check = async ({ envelope, trusted, at }, ground) => {
  const until = new Date(at.getTime() + nonceSeconds * 1000);
  if (!(await ground.takeNonce(found(trusted).node, found(envelope).nonce, until))) throw messageReplayed();
};
