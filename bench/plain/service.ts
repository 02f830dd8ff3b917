/** A source: one record from memory, as fast as a department's service can be, or after a time. Arguments: the record as JSON, ms. */
import { setTimeout as wait } from "node:timers/promises";
import fastify from "fastify";

const record = process.argv[2] ?? "{}";
const delayMs = Number(process.argv[3] ?? 0);
const app = fastify();
app.post("/records", async (_request, reply) => {
  if (delayMs > 0) await wait(delayMs);
  return reply.type("application/json").send(record);
});
const address = await app.listen({ port: 0, host: "127.0.0.1" });
process.send?.({ port: Number(new URL(address).port) });
process.once("disconnect", () => process.exit(0));
