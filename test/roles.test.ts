import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { messageRefusals, roles, type Role } from "../src/kernel/identity/index.ts";
import { problemPrefix } from "../src/platform/http/problem.ts";
import type { Allow } from "../src/platform/http/server.ts";
import { rolesTable, siteTable } from "./roles.table.ts";
import { nodeFolder, startNode, type RunningNode } from "./support/two-nodes.ts";

const callers = ["nobody", ...roles] as const;
type CallerName = (typeof callers)[number];

/** A node whose people hold one role each, so that a role is judged by itself. */
async function nodeOfRoles(): Promise<RunningNode> {
  const folder = await nodeFolder("sc");
  const people = roles.map((role) => ({ id: personOf(role), name: "示例", party: "sc:bigdata-center", roles: [role], titleZh: "示例", titleEn: "Example", demo: true }));
  writeFileSync(join(folder.folder, "people.json"), JSON.stringify(people));
  return startNode(folder, { listen: false });
}

const personOf = (role: Role) => `sc-${role}`;

function isAllowed(allow: Allow, caller: CallerName): boolean {
  if (allow === "public") return true;
  if (allow === "peer" || caller === "nobody") return false;
  return allow === "signed-in" || allow.includes(caller);
}

const guardRefusals = ["not-signed-in", "not-your-role", "key-unknown"];
const channelRefusals: readonly string[] = messageRefusals.map(({ type }) => type.slice(problemPrefix.length));

/** What the guard says; whatever the route itself answers to a request about nothing counts as let through. */
function refusalIn(status: number, text: string): string | undefined {
  if (status < 400 || !text.startsWith("{")) return undefined;
  const type = String((JSON.parse(text) as { type?: string }).type).replace(problemPrefix, "");
  return guardRefusals.includes(type) || channelRefusals.includes(type) ? type : undefined;
}

/** A path with something in place of each parameter that fits its pattern or doesn't: the guard comes first. */
const examples: Readonly<Record<string, string>> = { ":no": "CY-20261125-SC-99999", ":slot": "PHOTO", ":uid": "none", ":ref": "none", ":id": "none", ":originHash": "none" };
const pathOf = (path: string) => path.replace(/:\w+/g, (name) => examples[name] ?? "none").replace("*", "none");

test("routes", { timeout: 120_000 }, async (t) => {
  await using running = await nodeOfRoles();
  const { app, routes } = running.node;
  const keys = new Map(roles.map((role) => [role, readFileSync(join(running.folder, "keys/api", `${personOf(role)}.key`), "utf8").trim()]));
  const table: Readonly<Record<string, Allow>> = routes.some(({ path }) => path === "/*") ? { ...rolesTable, ...siteTable } : rolesTable;

  await t.test("are those of the reviewed table, each open to exactly those it names", () => {
    const actual = Object.fromEntries(routes.map(({ method, path, allow }) => [`${method} ${path}`, allow]));
    assert.deepEqual(actual, table);
  });

  for (const [route, allow] of Object.entries(table)) {
    const [method = "", path = ""] = route.split(" ");
    await t.test(`${route} is open to ${typeof allow === "string" ? allow : allow.join(", ")} and shut to all others`, async () => {
      for (const verb of method === "GET" ? ["GET", "HEAD"] : [method]) {
        for (const caller of callers) {
          const key = caller === "nobody" ? undefined : keys.get(caller);
          const answer = await app.inject({
            method: verb as "GET",
            url: pathOf(path),
            headers: { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...(verb === "GET" || verb === "HEAD" || verb === "DELETE" ? {} : { "content-type": "application/json" }) },
            ...(verb === "GET" || verb === "HEAD" || verb === "DELETE" ? {} : { payload: "{}" }),
          });
          if (verb === "HEAD") {
            // An answer to HEAD has no content that would tell the reason.
            if (!isAllowed(allow, caller)) assert.ok([401, 403, 404].includes(answer.statusCode), `${verb} by ${caller}: ${answer.statusCode}`);
            continue;
          }
          const refusal = refusalIn(answer.statusCode, answer.body);
          const expected = isAllowed(allow, caller) ? undefined : allow === "peer" ? "message-unsigned" : caller === "nobody" ? "not-signed-in" : "not-your-role";
          if (path === "/peering/acceptances" && refusal !== undefined) continue;
          assert.equal(refusal, expected, `${verb} ${path} by ${caller}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
        }
      }
    });
  }

  await t.test("refuse a key that nobody holds, also where anybody may come without one", async () => {
    for (const path of ["/api/desk/queue", "/api/items"]) {
      const answer = await app.inject({ method: "GET", url: path, headers: { authorization: "Bearer twk_invented" } });
      assert.equal(refusalIn(answer.statusCode, answer.body), "key-unknown");
    }
  });

  await t.test("that don't say who may call them can't be registered", async () => {
    const { createServer } = await import("../src/platform/http/server.ts");
    const { quietLog } = await import("../src/platform/log.ts");
    const { app: bare } = await createServer({ log: quietLog() });
    assert.throws(() => bare.get("/open-by-mistake", () => "x"), /does not say who may call it/);
    await bare.close();
  });
});
