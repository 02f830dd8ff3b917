import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../../platform/http/problem.ts";
import { IssuedKey, NewKey, NewProgram, Program } from "./schema.ts";
import type { Programs } from "./service.ts";

const config = { allow: ["data-steward"] };
const tags = ["programs"];
const params = Type.Object({ id: Type.String({ maxLength: 60 }) });
const keyParams = Type.Object({ id: Type.String({ maxLength: 60 }), key: Type.String({ format: "uuid" }) });

export function programRoutes(programs: Programs): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/programs",
      { config, schema: { operationId: "listPrograms", summary: "The programs of one's office and their keys", tags, response: { 200: Type.Object({ programs: Type.Array(Program) }) } } },
      async ({ caller }) => ({ programs: await programs.list(caller) }),
    );
    app.post(
      "/api/programs",
      { config, schema: { operationId: "registerProgram", summary: "Register a program; its key is shown this once", tags, body: NewProgram, response: { 201: IssuedKey, 409: Problem } } },
      async ({ caller, body }, reply) => reply.code(201).header("cache-control", "no-store").send(await programs.register(caller, body)),
    );
    app.post(
      "/api/programs/:id/keys",
      { config, schema: { operationId: "issueProgramKey", summary: "A new key; those before it end after the overlap", tags, params, body: NewKey, response: { 201: IssuedKey, 404: Problem, 409: Problem } } },
      async ({ caller, params: { id }, body }, reply) => reply.code(201).header("cache-control", "no-store").send(await programs.issueKey(caller, id, body)),
    );
    app.delete(
      "/api/programs/:id/keys/:key",
      { config, schema: { operationId: "endProgramKey", summary: "End one key at once", tags, params: keyParams, response: { 200: Program, 404: Problem } } },
      ({ caller, params: { id, key } }) => programs.endKey(caller, id, key),
    );
    app.delete(
      "/api/programs/:id",
      { config, schema: { operationId: "endProgram", summary: "End a program with all its keys, for good", tags, params, response: { 200: Program, 404: Problem } } },
      ({ caller, params: { id } }) => programs.endProgram(caller, id),
    );
  };
}
