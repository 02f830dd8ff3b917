import { peerKeysDistrusted, peerNotConfirmed, peerSuspended } from "./errors.ts";
import type { SignedFrame } from "./frames.ts";
import type { Answer, CallOptions, FramesOptions, SignedCall } from "./outbound.ts";
import type { Descriptor, PeerState } from "../schema.ts";

export type Channel = ReturnType<typeof createChannel>;

/** Signed messages to peers, by their ids. */
export function createChannel({ call, getPeer, onAnswer, onSending }: {
  call: SignedCall;
  /** @throws peerUnknown (404) */
  getPeer: (id: string) => { readonly state: PeerState; readonly descriptor: Descriptor; readonly distrustedAt: Date | null };
  onAnswer: (peer: string) => void;
  /** Before anything else is said: the peer knows the keys we sign with now. */
  onSending: (peer: string) => Promise<void>;
}) {
  async function send(peerId: string, method: "GET" | "POST", path: string, body: unknown, options?: CallOptions): Promise<Answer> {
    const answer = await call(await reachable(peerId), method, path, body, options);
    onAnswer(peerId);
    return answer;
  }

  async function reachable(peerId: string): Promise<Descriptor> {
    const { state, descriptor, distrustedAt } = getPeer(peerId);
    if (state === "suspended") throw peerSuspended(peerId);
    if (state === "invited") throw peerNotConfirmed(peerId);
    // Whoever stole its keys could answer in its name.
    if (distrustedAt !== null) throw peerKeysDistrusted(peerId);
    await onSending(peerId);
    return descriptor;
  }

  return {
    /**
     * Content whose answer comes in parts, each signed by itself and read as it arrives.
     * @throws as post(); what is wrong with a part, when it is read
     */
    async open(peerId: string, path: string, content: string, options: FramesOptions): Promise<AsyncGenerator<SignedFrame>> {
      const frames = await call.open(await reachable(peerId), path, content, options);
      onAnswer(peerId);
      return frames;
    },

    /**
     * @param path  with its query
     * @param body  JSON value, or a text or bytes to send as they are
     * @returns an answer below 400
     * @throws peerUnknown (404), peerSuspended (403), peerNotConfirmed (409), peerKeysDistrusted (409), peerUnreachable (502), peerTimedOut (504), peerAnswerUnverified (502), peerRefused (502) with
     *         the peer's problem as cause
     */
    post: (peerId: string, path: string, body: unknown, options?: CallOptions): Promise<Answer> => send(peerId, "POST", path, body, options),
    /** As post(). */
    get: (peerId: string, path: string, options?: CallOptions): Promise<Answer> => send(peerId, "GET", path, undefined, options),
  };
}
