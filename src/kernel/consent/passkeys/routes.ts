import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../../platform/http/problem.ts";
import { Passkey, RegistrationAnswer, RegistrationOptions } from "./schema.ts";
import type { Passkeys } from "./service.ts";

const mine = { allow: ["applicant"] };
const tags = ["my"];
const List = Type.Object({ passkeys: Type.Array(Passkey) });

export function passkeyRoutes(passkeys: Passkeys): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/my/passkeys",
      { config: mine, schema: { operationId: "listMyPasskeys", summary: "Passkeys I registered, to sign consents with", tags, response: { 200: List } } },
      async ({ caller }) => ({ passkeys: await passkeys.list(caller) }),
    );
    app.post(
      "/api/my/passkeys/options",
      { config: mine, schema: { operationId: "beginMyPasskey", summary: "Begin to register a passkey: what the browser is to ask its authenticator", tags, response: { 200: RegistrationOptions } } },
      async ({ caller }) => ({ ...(await passkeys.options(caller)) }) as never,
    );
    app.post(
      "/api/my/passkeys",
      { config: mine, schema: { operationId: "registerMyPasskey", summary: "Register a passkey with the authenticator's answer", tags, body: RegistrationAnswer, response: { 200: List, 409: Problem, 422: Problem } } },
      async ({ caller, body }) => ({ passkeys: await passkeys.register(caller, body) }),
    );
    app.delete(
      "/api/my/passkeys/:id",
      { config: mine, schema: { operationId: "removeMyPasskey", summary: "Remove a passkey; what it signed stays", tags, params: Type.Object({ id: Type.String({ pattern: "^[A-Za-z0-9_-]{1,1400}$" }) }), response: { 200: List, 404: Problem } } },
      async ({ caller, params: { id } }) => ({ passkeys: await passkeys.remove(caller, id) }),
    );
  };
}
