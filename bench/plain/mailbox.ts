/**
 * One of two plain services that write to each other: a question and its answer, each one signed HTTP POST and one row on either side.
 * Nothing is negotiated, decided by rule, put in a hash tree, or sent again. Arguments: name of its table, address of its database.
 */
import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import fastify from "fastify";
import pg from "pg";
import { Pool } from "undici";

const [, , table = "", database = ""] = process.argv;
const rows = new pg.Pool({ connectionString: database, max: 4 });
const keys = generateKeyPairSync("ed25519");
const waiting = new Map<string, () => void>();
let peer: { readonly pool: Pool; readonly key: KeyObject } | undefined;

const app = fastify();
app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
app.post("/start", async (request) => {
  const { id } = await keep(request.body as string);
  const answered = new Promise<void>((resolve) => waiting.set(id, resolve));
  await send("/questions", request.body as string);
  await answered;
  return {};
});
app.post("/questions", async (request) => {
  const text = genuine(request.body as string, request.headers.signature);
  const { id } = await keep(text);
  void send("/answers", JSON.stringify({ id, answer: "yes", text })).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
  return {};
});
app.post("/answers", async (request) => {
  const { id } = await keep(genuine(request.body as string, request.headers.signature));
  waiting.get(id)?.();
  waiting.delete(id);
  return {};
});

async function keep(text: string): Promise<{ id: string }> {
  const message = JSON.parse(text) as { id: string };
  await rows.query(`insert into ${table} (id, body) values ($1, $2)`, [message.id, text]);
  return message;
}

function genuine(text: string, signature: unknown): string {
  if (!peer || typeof signature !== "string" || !verify(null, Buffer.from(text), peer.key, Buffer.from(signature, "base64"))) throw new Error("not signed by the other");
  return text;
}

async function send(path: string, text: string): Promise<void> {
  const signature = sign(null, Buffer.from(text), keys.privateKey).toString("base64");
  const answer = await peer!.pool.request({ method: "POST", path, headers: { "content-type": "application/json", signature }, body: text });
  await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
}

await rows.query(`create table ${table} (n bigserial primary key, id uuid not null, body text not null)`);
const address = await app.listen({ port: 0, host: "127.0.0.1" });
process.on("message", (other: { readonly url: string; readonly key: string }) => {
  peer = { pool: new Pool(other.url, { connections: 4 }), key: createPublicKey({ key: Buffer.from(other.key, "base64"), format: "der", type: "spki" }) };
  process.send?.({ ready: true });
});
process.send?.({ url: address, key: keys.publicKey.export({ format: "der", type: "spki" }).toString("base64") });
process.once("disconnect", () => process.exit(0));
