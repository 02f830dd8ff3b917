import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { Task, TaskDigest } from "./schema.ts";
import type { Tasks } from "./service.ts";

const params = Type.Object({ id: Type.String({ format: "uuid" }) });
/** Everybody who acts in an office; the service looks at office and role of each item. */
const desks = { allow: ["clerk", "case-officer", "supervisor", "data-steward", "share-officer", "agreement-officer"] };
const tags = ["tasks"];

export function taskRoutes(tasks: Tasks): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/tasks",
      { config: desks, schema: { operationId: "listTasks", summary: "What waits for one's office and role: one's own first, then by when it is due", tags, response: { 200: Type.Object({ tasks: Type.Array(Task) }) } } },
      async ({ caller }) => ({ tasks: await tasks.list(caller) }),
    );
    app.get(
      "/api/tasks/digest",
      { config: desks, schema: { operationId: "getTaskDigest", summary: "The same in numbers, by kind", tags, response: { 200: TaskDigest } } },
      ({ caller }) => tasks.digest(caller),
    );
    app.post(
      "/api/tasks/:id/assignment",
      { config: desks, schema: { operationId: "takeTask", summary: "Take a task on", tags, params, response: { 200: Task, 404: Problem, 409: Problem } } },
      ({ caller, params: { id } }) => tasks.take(caller, id),
    );
    app.delete(
      "/api/tasks/:id/assignment",
      { config: desks, schema: { operationId: "giveTaskBack", summary: "Give a task back", tags, params, response: { 200: Task, 404: Problem, 409: Problem } } },
      ({ caller, params: { id } }) => tasks.giveBack(caller, id),
    );
  };
}
