import { Pool } from "undici";

/** One kind of call over kept connections. */
export interface Caller extends AsyncDisposable {
  /** @throws Error  when the answer is not the right one, which ends the run */
  readonly send: () => Promise<void>;
}

/** @param leastChars  a shorter answer does not hold the whole record */
export function caller(url: string, path: string, { headers = {}, request, leastChars }: { headers?: Record<string, string>; request: object; leastChars: number }): Caller {
  const pool = new Pool(url, { connections: 64 });
  const body = JSON.stringify(request);
  return {
    async send() {
      const answer = await pool.request({ method: "POST", path, headers: { "content-type": "application/json", ...headers }, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || text.length < leastChars) throw new Error(`${url}${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
    },
    [Symbol.asyncDispose]: () => pool.destroy(),
  };
}
