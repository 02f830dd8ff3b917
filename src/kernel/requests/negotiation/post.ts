import { isProblem, ProblemError } from "../../../platform/http/problem.ts";
import { peerRefused, type Channel } from "../../identity/index.ts";
import type { PostMessage } from "./delivery.ts";
import { isTypedError } from "./refusal.ts";

/** Negotiation messages by the signed channel; a refusal in the protocol's own words is an answer, anything else a fault. */
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
