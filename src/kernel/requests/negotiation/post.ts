import { isProblem, ProblemError } from "../../../platform/http/problem.ts";
import { peerRefused, type Channel, type Connectors } from "../../identity/index.ts";
import type { PostMessage } from "./delivery.ts";
import { isTypedError } from "./refusal.ts";

/** Messages by the signed channel; a refusal in the protocol's own words is an answer, anything else a fault. */
export function postByChannel(channel: Pick<Channel, "post">): PostMessage {
  return async (peer, path, body) => {
    try {
      return await channel.post(peer, path, body);
    } catch (error) {
      if (error instanceof ProblemError && isProblem(error, peerRefused) && isTypedError(error.problem.cause)) return { status: 400, body: error.problem.cause };
      throw error;
    }
  };
}

/** Answers after which the same message may still be taken: it wasn't found yet, came too early, or too often. */
const passing: readonly number[] = [404, 408, 425, 429];

/** Messages to a connector of another make. It may refuse without a word: the protocol leaves the body of an error to it. @source DSP 2025-1 HTTPS bindings */
export function postByBearer(connectors: Pick<Connectors, "post">): PostMessage {
  return async (peer, path, body) => {
    const answer = await connectors.post(peer, path, body);
    if (answer.status < 400 || answer.status >= 500 || passing.includes(answer.status) || isTypedError(answer.body)) return answer;
    return { status: answer.status, body: { "@type": "ContractNegotiationError", code: String(answer.status), reason: ["refused without a word of the protocol"] } };
  };
}
