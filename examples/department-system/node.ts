/** All that this system knows of its node: one client, one key, three questions. */
import { answer, createClient, problemName, RefusedError } from "twincity";
import { parseTrustPolicy, verifyFile } from "twincity/verify";

export interface Licence {
  readonly crossing: string;
  /** null: the other side has no such enterprise. */
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** Why nothing came, in the words of the node, and when it is worth asking again. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly reason: string;
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly retryAfterSeconds: number | undefined;
  constructor(error: RefusedError) {
    const { problem } = error;
    super(problem.title);
    this.reason = problemName(problem);
    this.sentence = { zh: problem.detailZh ?? problem.titleZh, en: problem.detail ?? problem.title };
    // Too many at once, or a side that is busy: everything else stays refused until a person changes something.
    this.retryAfterSeconds = problem.status === 429 || problem.status === 503 ? 5 : undefined;
  }
}

export function connect({ url, key, resource, purpose }: { url: string; key: string; resource: string; purpose: string }) {
  const client = createClient({ url, key });

  async function ask<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (error) {
      throw error instanceof RefusedError ? new Refused(error) : error;
    }
  }

  return {
    /** What this office may fetch: to be looked at when the system starts, so that a missing grant is found in the morning and not at the counter. */
    async mayFetch(): Promise<readonly string[] | undefined> {
      const { grants } = await ask(answer(client.GET("/api/grants")));
      return grants.find((grant) => grant.resource === resource && grant.purpose === purpose && grant.state === "active")?.fields;
    },

    /** One enterprise of the other side. Both ledgers record it. @throws Refused */
    async licence(uscc: string): Promise<Licence> {
      const { crossingId, data } = await ask(answer(client.POST("/api/calls", { body: { resource, purpose, params: { uscc } } })));
      return { crossing: crossingId, data };
    },

    /**
     * The receipt of a call, verified here and not by the node that gave it.
     * @param trust  text of the trust file, kept from the day the agreement was signed
     * @returns undefined while the other side's ledger has not been cosigned yet
     */
    async receipt(crossing: string, trust: string): Promise<string | undefined> {
      const receipt = await ask(answer(client.GET("/api/receipts/{ref}", { params: { path: { ref: crossing }, query: { waitMs: 15_000 } } })));
      const text = JSON.stringify(receipt);
      const verdict = await verifyFile(text, await parseTrustPolicy(trust));
      return verdict.ok ? text : undefined;
    },
  };
}
