import { peerRefused, type Channel } from "../identity/index.ts";
import { ProblemError } from "../../platform/http/problem.ts";
import { Value } from "typebox/value";
import { linkAnswerMalformed } from "./errors.ts";
import { Acknowledgement, HeldEvents, Position } from "./schema.ts";

/** The three questions that one end of a stream puts to the other. */
export interface EventLink {
  /** @param bodies  JSON texts of events, in order, sent as one signed batch */
  deliver(peer: string, bodies: readonly string[]): Promise<Acknowledgement>;
  /** Tells how far we are, and asks how far the peer is. */
  position(peer: string, own: Position): Promise<Position>;
  /** What the peer holds of us, from a number on. */
  held(peer: string, from: number): Promise<HeldEvents>;
}

/** Over the signed channel. */
export function linkByChannel(channel: Pick<Channel, "get" | "post">): EventLink {
  return {
    deliver: async (peer, bodies) => read(Acknowledgement, (await channel.post(peer, "/events", `[${bodies.join(",")}]`)).body),
    position: async (peer, own) => read(Position, (await channel.post(peer, "/events/position", own)).body),
    held: async (peer, from) => read(HeldEvents, (await channel.get(peer, `/events/held?from=${from}`)).body),
  };
}

function read<Schema extends typeof Acknowledgement | typeof Position | typeof HeldEvents>(schema: Schema, body: unknown) {
  if (!Value.Check(schema, body)) throw linkAnswerMalformed();
  return body;
}

/** The name of the problem that the peer answered with; undefined for any other fault. */
export function refusalOfPeer(error: unknown): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  if (error.problem.type !== peerRefused.type) return error.problem.type;
  const { cause } = error.problem as { cause?: unknown };
  return typeof cause === "object" && cause !== null && "type" in cause && typeof cause.type === "string" ? cause.type : undefined;
}
