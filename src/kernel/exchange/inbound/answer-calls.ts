import type { Clock, Stopwatch } from "../../../platform/clock.ts";
import type { ProblemError } from "../../../platform/http/problem.ts";
import type { Log } from "../../../platform/log.ts";
import type { Database } from "../../../storage/database.ts";
import { crossingIdReused, grantUnknown, overRate, providerQueueFull, sourceFailed } from "../errors.ts";
import type { Answer, Call, DataRecord, StageTimes } from "../schema.ts";
import { startLap, type Lap } from "../together/stages.ts";
import { refusalOf } from "./checks.ts";
import { countRefused } from "./count-refused.ts";
import type { Facts, GrantFacts } from "./facts.ts";
import { loadFacts, type FactSources } from "./load-facts.ts";
import { minimise, noRecord } from "./minimise.ts";
import { queueRetrySeconds } from "../together/limits.ts";
import { recordProvided, type CallProofs, type Fetched, type RecordDeps } from "./record.ts";
import { refusedAnswer } from "./refused-answer.ts";
import { createReady } from "./ready.ts";
import { takeFromRate } from "./take-from-rate.ts";
import { giveBackToConsents, takeFromConsents } from "./take-uses.ts";
import type { Turnstile } from "./turnstile.ts";

/** Reads records of a resource on this node by key; keys without a record are left out. */
export type FetchRecords = (resource: string, keys: readonly string[]) => Promise<ReadonlyMap<string, DataRecord>>;

/** A source that has not answered by then has failed: its calls are told before their caller gives up. */
export const sourceTimeoutMs = 8_000;

export interface ProviderDeps extends RecordDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  readonly log: Log;
  readonly sources: FactSources;
  readonly fetchRecords: FetchRecords;
  readonly turnstile: Turnstile;
}

interface Allowed {
  readonly call: Call;
  readonly grant: GrantFacts;
}

/** Calls that are decided and read: to be recorded together with others that are ready at the same time, then to be answered. */
interface Ready {
  readonly fetched: readonly Fetched[];
  readonly refused: readonly (readonly [Call, ProblemError])[];
  readonly grantOf: (call: Call) => GrantFacts | undefined;
  readonly stages: StageTimes;
}

/** Some of the answers, recorded. */
export interface AnsweredPart {
  readonly answers: readonly Answer[];
  /** Every call of the message is answered with it. */
  readonly last: boolean;
}

/**
 * Answers one message of calls from a peer, each call decided by itself: its office's turn, the ordered checks, the rate and the consent's own number of uses, the
 * source, the ledger; only then does its answer leave. Answers come in parts, as sources give them: a slow one holds up its own calls only. A refused call
 * leaves no entry, it is counted. A call that comes again gets the same answer, and no second entry.
 * @param proofs  what shows later that the peer made these calls
 * @param before  time spent on the message until here
 */
export async function* answerCalls(peer: string, calls: readonly Call[], proofs: CallProofs, deps: ProviderDeps, before: StageTimes = {}): AsyncGenerator<AnsweredPart> {
  const ready = createReady<Ready>();
  const { fresh, repeated } = firstOfEachId(calls);
  if (repeated.length > 0) ready.add({ fetched: [], refused: repeated.map((call) => [call, crossingIdReused(call.callId)]), grantOf: () => undefined, stages: before });
  for (const group of groupsOf(fresh)) void answerGroup(peer, group, ready, deps, before).catch((error: unknown) => ready.fail(error));
  for (let open = calls.length; open > 0; ) {
    const parts = await ready.next();
    const began = deps.stopwatch.ms();
    const recorded = await recordProvided(peer, parts.flatMap(({ fetched }) => fetched), proofs, deps);
    const log = deps.stopwatch.ms() - began;
    const answers: Answer[] = [];
    for (const { fetched, refused, grantOf, stages } of parts) {
      const own = [
        ...fetched.map(({ call }) => ({ call, answer: recorded.get(call)! })),
        ...refused.map(([call, refusal]) => ({ call, answer: refusedAnswer(call, refusal) })),
      ];
      await countRefused(peer, own, grantOf, deps);
      for (const { answer } of own) answers.push({ ...answer, stages: answer.outcome === "refused" ? stages : { ...stages, log: Math.round(log * 100) / 100 } });
    }
    open -= answers.length;
    yield { answers, last: open === 0 };
  }
}

function firstOfEachId(calls: readonly Call[]): { fresh: Call[]; repeated: Call[] } {
  const seen = new Set<string>();
  const fresh: Call[] = [];
  const repeated: Call[] = [];
  for (const call of calls) {
    (seen.has(call.callId) ? repeated : fresh).push(call);
    seen.add(call.callId);
  }
  return { fresh, repeated };
}

/** What is decided together: calls of one office, and those on consent apart, because they may have to wait for what was said before them. */
function groupsOf(calls: readonly Call[]): Call[][] {
  return [...Map.groupBy(calls, ({ requestingParty, basis }) => `${requestingParty} ${basis.kind === "consent"}`).values()];
}

async function answerGroup(peer: string, calls: readonly Call[], ready: ReturnType<typeof createReady<Ready>>, deps: ProviderDeps, before: StageTimes): Promise<void> {
  const { turnstile } = deps;
  const lap = startLap(deps.stopwatch, before);
  const entry = turnstile.enter(`${peer} ${calls[0]?.requestingParty}`, calls.length);
  if (!entry) {
    const refusal = providerQueueFull({ headers: { "retry-after": String(queueRetrySeconds) } });
    ready.add({ fetched: [], refused: calls.map((call) => [call, refusal]), grantOf: () => undefined, stages: lap.times });
    return;
  }
  try {
    if (entry.waits) {
      await entry.turn;
      lap.took("queue");
    }
    await decideAndFetch(peer, calls, ready, lap, deps);
  } finally {
    turnstile.leave(calls.length);
  }
}

async function decideAndFetch(peer: string, calls: readonly Call[], ready: ReturnType<typeof createReady<Ready>>, lap: Lap, deps: ProviderDeps): Promise<void> {
  const facts = await loadFacts(peer, calls, deps);
  const grantOf = (call: Call) => facts(call).grant;
  const refused: (readonly [Call, ProblemError])[] = [];
  const allowed: Allowed[] = [];
  let basisMs = 0;
  const onBasis = (work: () => ProblemError | undefined) => {
    const began = deps.stopwatch.ms();
    const refusal = work();
    basisMs += deps.stopwatch.ms() - began;
    return refusal;
  };
  for (const call of calls) {
    const decided = decide(call, facts(call), onBasis);
    if ("grant" in decided) allowed.push(decided);
    else refused.push([call, decided]);
  }
  const { admitted, refused: overTheirRate } = await takeFromRate(allowed, deps);
  for (const [{ call }, seconds] of overTheirRate) refused.push([call, overRate({ headers: { "retry-after": String(seconds) } })]);
  const counted = await takeFromConsents(peer, admitted, deps.sources.consents.uses);
  for (const [{ call }, refusal] of counted.refused) refused.push([call, refusal]);
  lap.took("policy");
  lap.add("policy", -basisMs);
  lap.add("basis", basisMs);
  const stages = lap.times;
  if (refused.length > 0) ready.add({ fetched: [], refused, grantOf, stages });
  await Promise.all(
    [...Map.groupBy(counted.admitted, ({ call }) => call.resource)].map(async ([resource, group]) => {
      const began = deps.stopwatch.ms();
      const part = await fetchGroup(resource, group, deps);
      await giveBackToConsents(peer, part.refused.map(([call]) => call), deps.sources.consents.uses);
      ready.add({ ...part, grantOf, stages: { ...stages, source: Math.round((deps.stopwatch.ms() - began) * 100) / 100 } });
    }),
  );
}

function decide(call: Call, facts: Facts, onBasis: (work: () => ProblemError | undefined) => ProblemError | undefined): Allowed | ProblemError {
  const refusal = refusalOf(call, facts, onBasis);
  if (refusal) return refusal;
  return facts.grant ? { call, grant: facts.grant } : grantUnknown(call.grant);
}

/** Each resource is read once for its calls; one that fails, or does not answer in time, fails its own calls only. */
async function fetchGroup(resource: string, group: readonly Allowed[], { fetchRecords, log }: ProviderDeps): Promise<Pick<Ready, "fetched" | "refused">> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new SourceTooSlow()), sourceTimeoutMs);
    });
    const records = await Promise.race([fetchRecords(resource, [...new Set(group.map(({ call }) => call.params.key))]), late]);
    return { fetched: group.map((one) => cutDown(one, records.get(one.call.params.key))), refused: [] };
  } catch (error) {
    log.error({ resource, calls: group.length, fault: error instanceof Error ? error.name : "unknown" }, "source failed");
    return { fetched: [], refused: group.map(({ call }) => [call, sourceFailed(resource)]) };
  } finally {
    clearTimeout(timer);
  }
}

class SourceTooSlow extends Error {
  override name = "SourceTooSlow";
}

function cutDown({ call, grant }: Allowed, record: DataRecord | undefined): Fetched {
  return { call, providingParty: grant.providingParty, record: record ? minimise(record, call.fields, grant.fields) : noRecord };
}
