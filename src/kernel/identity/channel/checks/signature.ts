import { found, type Arrival, type Check } from "../arrival.ts";
import { SignatureBaseError } from "../component-value.ts";
import { messageAltered, messageMalformed } from "../errors.ts";
import { fieldValue, type RequestMessage } from "../message.ts";
import { signatureBase } from "../signature-base.ts";

/** More addresses than this are not tried for a message that was not signed for us. */
const maxOtherTargets = 8;

/**
 * The signature fits the message as addressed to us, or to another node: then the next check refuses it by its right name.
 * @source RFC 9421 §3.2 steps 7 to 9
 */
export const checkSignature: Check = (arrival, ground) => {
  const { key } = found(arrival.trusted);
  const { signature } = found(arrival.envelope);
  const fits = (message: RequestMessage) => key.verify(Buffer.from((arrival.base = base(arrival, message)), "ascii"), signature);
  if (fits(arrival.message)) {
    arrival.signedFor = ground.ownUrl;
    return;
  }
  const path = arrival.message.targetUri.slice(ground.ownUrl.length);
  const host = fieldValue(arrival.message.fields, "host");
  const others = [...(host === undefined ? [] : [`${new URL(ground.ownUrl).protocol}//${host}`]), ...ground.otherUrls()];
  for (const url of new Set(others.filter((one) => one !== ground.ownUrl && URL.canParse(one + path)).slice(0, maxOtherTargets))) {
    if (!fits({ ...arrival.message, targetUri: url + path })) continue;
    arrival.signedFor = url;
    return;
  }
  throw messageAltered("the signature does not match the message");
};

function base({ envelope }: Arrival, message: RequestMessage): string {
  try {
    const { components, params } = found(envelope);
    return signatureBase(message, components, params);
  } catch (error) {
    if (error instanceof SignatureBaseError) throw messageMalformed(error.message);
    throw error;
  }
}
