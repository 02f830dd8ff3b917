import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { Problem, ProblemError, problemPrefix } from "../../../platform/http/problem.ts";
import type { Text } from "../../../platform/text.ts";
import type { Database } from "../../../storage/database.ts";
import { maskId, maskName } from "../../../platform/masking.ts";
import { findPerson } from "../people/store.ts";
import type { Recognition } from "../recognition/service.ts";
import { NodeId } from "../schema.ts";
import { personUnknown } from "./errors.ts";
import type { EmbeddedProvider } from "./provider.ts";
import { SessionApplicant, SessionPerson } from "./schema.ts";
import { safePath, type Sessions } from "./service.ts";
import { signInPageRoutes } from "./sign-in-routes.ts";

const tags = ["people"];

const Session = Type.Object({ signedIn: Type.Boolean(), person: Type.Optional(SessionPerson), applicant: Type.Optional(SessionApplicant), demo: Type.Boolean() });

export interface SessionRouteDeps {
  readonly db: Database;
  readonly sessions: Sessions;
  readonly embedded: EmbeddedProvider;
  readonly recognition: Recognition;
  readonly node: string;
  readonly url: string;
  readonly demo: boolean;
  readonly partyName: (party: string) => Text;
  /** What people call the accounts of a node, e.g. 渝快办. */
  readonly accountsName: (node: string) => Text;
  /** What stands before the pages of the front door that an address belongs to; empty for the main door. */
  readonly doorPath: (path: string) => string;
}

export function sessionCookieOf(node: string): string {
  return `tc_session_${node}`;
}

export function sessionRoutes({ db, sessions, embedded, recognition, node, url, demo, partyName, accountsName, doorPath }: SessionRouteDeps): FastifyPluginAsyncTypebox {
  const sessionCookie = sessionCookieOf(node);
  const stateCookie = `tc_signin_${node}`;
  const cookie = { httpOnly: true, sameSite: "lax", secure: url.startsWith("https:"), path: "/" } as const;

  async function describe(id: string) {
    const person = await findPerson(db, id);
    if (!person) throw personUnknown();
    const { name, party, roles, titleZh, titleEn } = person;
    return { id, name, title: { zh: titleZh, en: titleEn }, party, partyName: partyName(party), roles: [...roles], demo: person.demo };
  }

  return async (app) => {
    app.get(
      "/api/session",
      { config: { allow: "public" }, schema: { operationId: "getSession", summary: "Who is signed in at this node", tags, response: { 200: Session } } },
      async ({ caller, cookies }) => {
        if (caller.kind === "person") return { signedIn: true, person: await describe(caller.personId), demo };
        const session = caller.kind === "applicant" ? await sessions.findApplicantSession(cookies[sessionCookie] ?? "") : undefined;
        if (session === undefined) return { signedIn: false, demo };
        const { account: accountId, issuer, name, idNumber, recognition, expiresAt } = session;
        return {
          signedIn: true,
          applicant: {
            accountId, issuer, issuerName: { ...accountsName(issuer) }, foreign: issuer !== node,
            name, masked: maskName(name), idNumberMasked: maskId(idNumber), recognition, expiresAt: expiresAt.toISOString(),
          },
          demo,
        };
      },
    );

    app.post(
      "/api/session/extension",
      {
        config: { allow: ["applicant"] },
        schema: {
          operationId: "extendSession", summary: "Stay signed in: the session's time runs anew", tags,
          response: { 200: Type.Object({ expiresAt: Type.String({ format: "date-time" }) }), 401: Problem },
        },
      },
      async (request, reply) => {
        const token = request.cookies[sessionCookie] ?? "";
        const { expiresAt, maxAgeSeconds } = await sessions.extend(token);
        return reply.setCookie(sessionCookie, token, { ...cookie, maxAge: maxAgeSeconds }).send({ expiresAt: expiresAt.toISOString() });
      },
    );

    app.get(
      "/api/session/start",
      {
        config: { allow: "public" },
        schema: {
          operationId: "startSignIn", summary: "Begin to sign in; leads to the provider, ours or a peer's", tags,
          querystring: Type.Object({
            returnTo: Type.String({ maxLength: 500, default: "/" }),
            provider: Type.Optional(NodeId),
          }),
        },
      },
      async (request, reply) => {
        const { returnTo, provider } = request.query;
        try {
          const { address, state } = await sessions.begin(returnTo, provider);
          return await reply.setCookie(stateCookie, state, { ...cookie, path: "/api/session", maxAge: 600 }).redirect(address, 303);
        } catch (error) {
          return sayRefusal(request, reply, error, safePath(returnTo));
        }
      },
    );

    app.get(
      "/api/session/callback",
      { config: { allow: "public" }, schema: { operationId: "finishSignIn", summary: "The provider's answer", tags } },
      async (request, reply) => {
        try {
          const end = await sessions.finish(request.url, request.cookies[stateCookie]);
          void reply.clearCookie(stateCookie, { path: "/api/session" });
          if (!end.ok) return await sayRefusal(request, reply, end.refusal, end.returnTo);
          return await reply.setCookie(sessionCookie, end.token, { ...cookie, maxAge: end.maxAgeSeconds }).redirect(end.returnTo, 303);
        } catch (error) {
          return sayRefusal(request, reply, error, "/");
        }
      },
    );

    app.delete(
      "/api/session",
      { config: { allow: "public" }, schema: { operationId: "endSession", summary: "Sign out", tags, response: { 204: Type.Null() } } },
      async (request, reply) => {
        const token = request.cookies[sessionCookie];
        if (token !== undefined) await sessions.end(token);
        return reply.clearCookie(sessionCookie, { path: "/" }).code(204).send(null);
      },
    );

    await app.register(signInPageRoutes({ db, embedded, recognition, node, demo, describe, accountsName }));
    await app.register(mountProvider(embedded));
  };

  /** A refusal in a browser leads to the page where the other ways stand, with words; programs get the problem. */
  async function sayRefusal(request: FastifyRequest, reply: FastifyReply, error: unknown, returnTo: string): Promise<FastifyReply> {
    if (!(error instanceof ProblemError) || request.headers.accept?.includes("text/html") !== true) throw error;
    const refused = error.problem.type.slice(problemPrefix.length);
    return reply.redirect(`${doorPath(returnTo)}/sign-in?${new URLSearchParams({ refused, returnTo })}`, 303);
  }
}

/** The provider reads its requests itself, so fastify's parsers keep away from them. */
function mountProvider({ provider }: EmbeddedProvider): FastifyPluginAsyncTypebox {
  const handle = provider.callback();
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", (_request, _payload, done) => done(null));
    app.route({
      method: ["GET", "POST"],
      url: "/oidc/*",
      config: { allow: "public", ownForms: true },
      schema: { hide: true },
      handler: (request, reply) => {
        reply.hijack();
        const raw = request.raw as typeof request.raw & { originalUrl?: string };
        raw.originalUrl = raw.url ?? "/";
        raw.url = raw.originalUrl.slice("/oidc".length);
        void handle(raw, reply.raw);
      },
    });
  };
}
