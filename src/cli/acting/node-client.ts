import { Value } from "typebox/value";
import { Problem, ProblemError } from "../../platform/http/problem.ts";
import { CliFault, exitCodes } from "../output.ts";

export interface NodeClient {
  readonly url: string;
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: object): Promise<Answer>;
  /** Sends a file as it is. */
  upload<Answer>(path: string, bytes: Uint8Array): Promise<Answer>;
  text(path: string): Promise<string>;
}

/** Long enough for a receipt that waits for both proofs. */
const timeoutMs = 60_000;

/**
 * The node's HTTP API, with an API key when there is one.
 * @throws ProblemError  the node's refusal as it stands · CliFault (unreachable)  no answer
 */
export function createNodeClient(url: string, key?: string): NodeClient {
  async function send(path: string, init: { method?: string; body?: string | Uint8Array<ArrayBuffer>; contentType?: string } = {}): Promise<Response> {
    const headers = { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...(init.contentType === undefined ? {} : { "content-type": init.contentType }) };
    const response = await reach(url, () =>
      fetch(`${url}${path}`, { method: init.method ?? "GET", headers, ...(init.body === undefined ? {} : { body: init.body }), redirect: "error", signal: AbortSignal.timeout(timeoutMs) }),
    );
    if (!response.ok) throw await refusalOf(url, response);
    return response;
  }
  const json = async <Answer>(response: Response) => (await response.json()) as Answer;

  return {
    url,
    get: async <Answer>(path: string) => json<Answer>(await send(path)),
    post: async <Answer>(path: string, body: object) => json<Answer>(await send(path, { method: "POST", body: JSON.stringify(body), contentType: "application/json" })),
    upload: async <Answer>(path: string, bytes: Uint8Array) => json<Answer>(await send(path, { method: "POST", body: new Uint8Array(bytes), contentType: "application/octet-stream" })),
    text: async (path) => (await send(path)).text(),
  };
}

/** Turns "no connection" into one sentence that names the address. */
export async function reach<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
    throw new CliFault(
      { zh: `连不上 ${url}。请确认那边的节点正在运行。`, en: `${url} can't be reached. Check that the node there is running.` },
      exitCodes.unreachable, { url }, { cause: error },
    );
  }
}

async function refusalOf(url: string, response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => undefined);
  if (Value.Check(Problem, body)) return new ProblemError(body);
  return new CliFault({ zh: `${url} 答复 ${response.status}`, en: `${url} answered ${response.status}` });
}
