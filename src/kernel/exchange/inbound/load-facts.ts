import type { Clock } from "../../../platform/clock.ts";
import type { ProblemError } from "../../../platform/http/problem.ts";
import type { Consents } from "../../consent/index.ts";
import type { Call } from "../schema.ts";
import { awaitEvents, type PeerEvents } from "./events-applied.ts";
import type { AgreementFacts, Facts, GrantFacts } from "./facts.ts";

/** Where the facts come from: other domains of this node, never the call. */
export interface FactSources {
  /** Why nothing may pass between us and a peer now; undefined while the path is open. */
  suspensionOf?: ((peer: string) => ProblemError | undefined) | undefined;
  findAgreement(id: string): Promise<AgreementFacts | undefined>;
  findGrant(id: string): Promise<GrantFacts | undefined>;
  readonly events: PeerEvents;
  readonly consents: Pick<Consents, "check" | "listStopped" | "uses">;
}

/** Reads what the checks need for a whole message, each agreement, grant and withdrawal once. */
export async function loadFacts(peer: string, calls: readonly Call[], { clock, sources }: { clock: Clock; sources: FactSources }): Promise<(call: Call) => Facts> {
  const behind = await awaitEvents(peer, calls, sources.events);
  const consents = [...new Set(calls.filter(({ basis }) => basis.kind === "consent").map(({ basis }) => basis.ref))].filter(isUuid);
  const [agreements, grants, stoppedConsents] = await Promise.all([
    readEach(calls.map((call) => call.agreement), sources.findAgreement),
    // What is no id names no grant: one odd call must not spoil the message.
    readEach(calls.map((call) => call.grant).filter(isUuid), sources.findGrant),
    sources.consents.listStopped(peer, consents),
  ]);
  const now = clock.now();
  const suspension = sources.suspensionOf?.(peer);
  return (call) => ({
    peer,
    now,
    suspension,
    eventsBehind: behind(call),
    agreement: agreements.get(call.agreement),
    grant: grants.get(call.grant),
    stoppedConsents,
    checkConsent: sources.consents.check,
  });
}

async function readEach<Found>(ids: readonly string[], find: (id: string) => Promise<Found | undefined>): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const one = await find(id);
      if (one !== undefined) found.set(id, one);
    }),
  );
  return found;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
