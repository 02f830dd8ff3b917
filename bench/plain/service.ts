/** The source of the plain chain: one record from memory, as fast as a department's service can be. */
import fastify from "fastify";

const record = process.argv[2] ?? "{}";
const app = fastify();
app.post("/records", async (_request, reply) => reply.type("application/json").send(record));
const address = await app.listen({ port: 0, host: "127.0.0.1" });
process.send?.({ port: Number(new URL(address).port) });
process.once("disconnect", () => process.exit(0));
