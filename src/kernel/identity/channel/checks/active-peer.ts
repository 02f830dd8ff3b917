import { found, type Check } from "../arrival.ts";
import { peerSuspended } from "../errors.ts";

/** "The verifier has to determine the trustworthiness of the key material for the context in which the signature is presented." @source RFC 9421 §3.2 step 5 */
export const checkActivePeer: Check = ({ trusted }) => {
  if (found(trusted).state === "suspended") throw peerSuspended(found(trusted).node);
};
