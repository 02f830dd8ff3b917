/**
 * 证照核验: an inspector asks for an enterprise of the other side, gets what the grant allows, and a receipt is filed beside it.
 * `GET /licences/<uscc>` answers the data; `GET /receipts/<crossing>` the verified receipt.
 */
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { connect, Refused } from "./node.ts";

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`set ${name}; see README.md`);
  return value;
};

const node = connect({ url: setting("TWINCITY_URL"), key: readFileSync(setting("TWINCITY_KEY_FILE"), "utf8").trim(), resource: "cq:enterprise-register", purpose: "licence-check" });
const trust = readFileSync(setting("TWINCITY_TRUST_FILE"), "utf8");

const fields = await node.mayFetch();
if (fields === undefined) throw new Error("this office has no grant for cq:enterprise-register and licence-check: ask for one at /requests/new");

const server = createServer((request, response) => {
  const [, kind, id = ""] = (request.url ?? "").split("?")[0]!.split("/").map(decodeURIComponent);
  const work = kind === "licences" ? node.licence(id) : kind === "receipts" ? node.receipt(id, trust) : Promise.resolve(undefined);
  work.then(
    (found) => (found === undefined ? say(response, 404, { en: "nothing here, or not yet", zh: "没有，或者还没有" }) : say(response, 200, found)),
    (error: unknown) => {
      if (!(error instanceof Refused)) return say(response, 502, { en: "the node does not answer", zh: "节点没有回应" });
      const retry = error.retryAfterSeconds;
      return say(response, retry === undefined ? 403 : 503, { reason: error.reason, ...error.sentence }, retry === undefined ? {} : { "retry-after": String(retry) });
    },
  );
});
server.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", () => {
  const address = server.address();
  console.log(JSON.stringify({ ready: `http://127.0.0.1:${typeof address === "object" && address ? address.port : ""}`, fields }));
});
process.once("SIGTERM", () => server.close());

function say(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers }).end(typeof body === "string" ? body : JSON.stringify(body));
}
