/** What a test says to a node over HTTP, as a named person or as nobody. */
export interface NodeApi {
  readonly url: string;
  /** Whatever the node answers. @throws TypeError  when it can't be reached */
  send(method: string, path: string, body?: unknown): Promise<{ status: number; text: string; type: string | undefined }>;
  /** The answer of a request that must succeed. */
  ask<Answer = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Answer>;
}

export class UnexpectedAnswer extends Error {
  readonly status: number;
  readonly problem: string;
  constructor(method: string, path: string, status: number, text: string, problem: string) {
    super(`${method} ${path}: ${status} ${text.slice(0, 400)}`);
    this.status = status;
    this.problem = problem;
  }
}

const problemPrefix = "urn:twincity:problem:";

/** @param headers  sent with every request, e.g. a session's cookie */
export function nodeApi(url: string, key?: string, headers: Readonly<Record<string, string>> = {}): NodeApi {
  const send: NodeApi["send"] = async (method, path, body) => {
    const raw = body instanceof Uint8Array;
    const response = await fetch(url + path, {
      method,
      headers: {
        ...headers,
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { "content-type": raw ? "application/octet-stream" : "application/json" }),
      },
      ...(body === undefined ? {} : { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
      redirect: "manual",
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    return { status: response.status, text, type: problemOf(response, text) };
  };
  return {
    url,
    send,
    async ask<Answer>(method: string, path: string, body?: unknown) {
      const { status, text, type } = await send(method, path, body);
      if (status >= 400) throw new UnexpectedAnswer(method, path, status, text, type ?? "");
      return (text === "" ? undefined : JSON.parse(text)) as Answer;
    },
  };
}

function problemOf(response: Response, text: string): string | undefined {
  if (!response.headers.get("content-type")?.startsWith("application/problem+json")) return undefined;
  return String((JSON.parse(text) as { type?: string }).type).replace(problemPrefix, "");
}
