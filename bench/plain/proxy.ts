/** One hop of the plain chain: takes a JSON call, hands it on, hands the answer back. Nothing is signed, decided or recorded. */
import fastify from "fastify";
import { Pool } from "undici";

const [, , to = ""] = process.argv;
const pool = new Pool(to, { connections: 16 });
const app = fastify();
app.post("/records", async (request, reply) => {
  const answer = await pool.request({ method: "POST", path: "/records", headers: { "content-type": "application/json" }, body: JSON.stringify(request.body) });
  return reply.code(answer.statusCode).type("application/json").send(await answer.body.json());
});
const address = await app.listen({ port: 0, host: "127.0.0.1" });
process.send?.({ port: Number(new URL(address).port) });
process.once("disconnect", () => process.exit(0));
