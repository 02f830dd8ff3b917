import { found, type Check } from "../arrival.ts";
import { messageKeyRetired, messageKeyUnknown } from "../errors.ts";

/** "If a key is identified that the verifier does not know […] the verification MUST fail." @source RFC 9421 §3.2 step 5 */
export const checkKnownKey: Check = async (arrival, ground) => {
  const trusted = await ground.findKey(found(arrival.envelope).keyId);
  if (!trusted) throw messageKeyUnknown();
  if (trusted.isRetired === true) {
    arrival.trusted = trusted;
    throw messageKeyRetired(trusted.node);
  }
  arrival.trusted = trusted;
};
