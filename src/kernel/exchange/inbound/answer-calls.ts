import type { Clock } from "../../../platform/clock.ts";
import type { ProblemError } from "../../../platform/http/problem.ts";
import type { Log } from "../../../platform/log.ts";
import type { Database } from "../../../storage/database.ts";
import { crossingIdReused, grantUnknown, overRate, sourceFailed } from "../errors.ts";
import type { Answer, Call, DataRecord } from "../schema.ts";
import { countRefusals } from "../store.ts";
import { refusalOf } from "./checks.ts";
import type { Facts, GrantFacts } from "./facts.ts";
import { loadFacts, type FactSources } from "./load-facts.ts";
import { minimise, noRecord } from "./minimise.ts";
import { recordProvided, type Fetched, type RecordDeps } from "./record.ts";
import { refusedAnswer } from "./refused-answer.ts";
import { takeFromRate } from "./take-from-rate.ts";
import { giveBackToConsents, takeFromConsents } from "./take-uses.ts";

/** Reads records of a resource on this node by key; keys without a record are left out. */
export type FetchRecords = (resource: string, keys: readonly string[]) => Promise<ReadonlyMap<string, DataRecord>>;

export interface ProviderDeps extends RecordDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly sources: FactSources;
  readonly fetchRecords: FetchRecords;
}

interface Allowed {
  readonly call: Call;
  readonly grant: GrantFacts;
}

/**
 * Answers one message of calls from a peer, each call decided by itself: the ordered checks, then the rate and the consent's own number of uses, then the source,
 * then the ledger; only then do the answers leave. A refused call leaves no entry, it is counted. A call that comes again
 * gets the same answer, and no second entry.
 */
export async function answerCalls(peer: string, calls: readonly Call[], deps: ProviderDeps): Promise<Answer[]> {
  const facts = await loadFacts(peer, calls, deps);
  const answers = new Map<Call, Answer>();
  const allowed: Allowed[] = [];
  const seen = new Set<string>();
  for (const call of calls) {
    const decided = seen.has(call.callId) ? crossingIdReused(call.callId) : decide(call, facts(call));
    seen.add(call.callId);
    if ("grant" in decided) allowed.push(decided);
    else answers.set(call, refusedAnswer(call, decided));
  }

  const { admitted, refused } = await takeFromRate(allowed, deps);
  for (const [{ call }, seconds] of refused) answers.set(call, refusedAnswer(call, overRate({ headers: { "retry-after": String(seconds) } })));

  const counted = await takeFromConsents(peer, admitted, deps.sources.consents.uses);
  for (const [{ call }, refusal] of counted.refused) answers.set(call, refusedAnswer(call, refusal));

  const { fetched, failed } = await fetchAll(counted.admitted, deps);
  await giveBackToConsents(peer, failed, deps.sources.consents.uses);
  for (const call of failed) answers.set(call, refusedAnswer(call, sourceFailed(call.resource)));
  for (const [call, answer] of await recordProvided(peer, fetched, deps)) answers.set(call, answer);

  const inOrder = calls.map((call) => answers.get(call)!);
  await countRefused(peer, calls, inOrder, facts, deps);
  return inOrder;
}

function decide(call: Call, facts: Facts): Allowed | ProblemError {
  const refusal = refusalOf(call, facts);
  if (refusal) return refusal;
  return facts.grant ? { call, grant: facts.grant } : grantUnknown(call.grant);
}

/** Each resource is read once for the whole message; one that fails fails its own calls only. */
async function fetchAll(admitted: readonly Allowed[], { fetchRecords, log }: ProviderDeps): Promise<{ fetched: Fetched[]; failed: Call[] }> {
  const groups = [...Map.groupBy(admitted, ({ call }) => call.resource)];
  const read = await Promise.all(
    groups.map(async ([resource, group]) => {
      try {
        const records = await fetchRecords(resource, [...new Set(group.map(({ call }) => call.params.key))]);
        return { fetched: group.map((one) => cutDown(one, records.get(one.call.params.key))), failed: [] };
      } catch (error) {
        log.error({ resource, calls: group.length, fault: error instanceof Error ? error.name : "unknown" }, "source failed");
        return { fetched: [], failed: group.map(({ call }) => call) };
      }
    }),
  );
  return { fetched: read.flatMap((one) => one.fetched), failed: read.flatMap((one) => one.failed) };
}

function cutDown({ call, grant }: Allowed, record: DataRecord | undefined): Fetched {
  return { call, providingParty: grant.providingParty, record: record ? minimise(record, call.fields, grant.fields) : noRecord };
}

async function countRefused(peer: string, calls: readonly Call[], answers: readonly Answer[], facts: (call: Call) => Facts, { db, clock }: ProviderDeps): Promise<void> {
  const counts = new Map<string, { reason: string; grant: string; calls: number }>();
  for (const [i, call] of calls.entries()) {
    const reason = answers[i]?.problem?.type;
    if (reason === undefined) continue;
    // Only grants that exist: a peer must not be able to fill the table with inventions.
    const grant = facts(call).grant?.id ?? "";
    const key = `${reason} ${grant}`;
    counts.set(key, { reason, grant, calls: (counts.get(key)?.calls ?? 0) + 1 });
  }
  if (counts.size === 0) return;
  const now = clock.now();
  await countRefusals(db, [...counts.values()].map((one) => ({ on: shanghaiDay(now), peer, ...one, lastAt: now })));
}

/** The calendar day in Sichuan and Chongqing. */
function shanghaiDay(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
