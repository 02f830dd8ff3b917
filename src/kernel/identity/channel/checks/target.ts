import { found, type Check } from "../arrival.ts";
import { messageWrongTarget } from "../errors.ts";

/** A message for another node is not ours to act on, even though its signature is right. @source RFC 9421 §2.2.2 */
export const checkTarget: Check = (arrival, ground) => {
  if (found(arrival.signedFor) !== ground.ownUrl) throw messageWrongTarget(`signed for ${arrival.signedFor}`);
};
