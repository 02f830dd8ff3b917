import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { Problem, ProblemError } from "../../../platform/http/problem.ts";
import type { Text } from "../../../platform/text.ts";
import type { Database } from "../../../storage/database.ts";
import { maskId, maskName } from "../../../platform/masking.ts";
import { findApplicant, listDemoApplicants } from "../people/applicant-store.ts";
import { findPerson, listDemoPeople } from "../people/store.ts";
import { NodeId, PartyId, Role } from "../schema.ts";
import { noDemoSignIn, personUnknown, signInExpired } from "./errors.ts";
import { applicantPrefix, type EmbeddedProvider } from "./provider.ts";
import type { Sessions } from "./service.ts";

const tags = ["people"];

const Words = Type.Object({ zh: Type.String(), en: Type.String() });

export const SessionPerson = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    title: Words,
    party: PartyId,
    partyName: Words,
    roles: Type.Array(Role),
    demo: Type.Boolean(),
  },
  { $id: "SessionPerson" },
);
export const SessionApplicant = Type.Object(
  {
    accountId: Type.String(),
    issuer: NodeId,
    issuerName: Words,
    foreign: Type.Boolean({ description: "The account is the other side's" }),
    name: Type.String(),
    masked: Type.String({ description: "Name as screens that others may see show it" }),
    idNumberMasked: Type.String(),
    expiresAt: Type.String({ format: "date-time", description: "When the session ends unless it is extended" }),
  },
  { $id: "SessionApplicant" },
);
const Session = Type.Object({ signedIn: Type.Boolean(), person: Type.Optional(SessionPerson), applicant: Type.Optional(SessionApplicant), demo: Type.Boolean() });
const SignInChoice = Type.Object({
  uid: Type.String(),
  demo: Type.Boolean(),
  personas: Type.Array(SessionPerson, { description: "Staff" }),
  applicants: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), idNumberMasked: Type.String() }), { description: "People with an account at this front door" }),
});

export interface SessionRouteDeps {
  readonly db: Database;
  readonly sessions: Sessions;
  readonly embedded: EmbeddedProvider;
  readonly node: string;
  readonly url: string;
  readonly demo: boolean;
  readonly partyName: (party: string) => Text;
  /** What people call the accounts of a node, e.g. 渝快办. */
  readonly accountsName: (node: string) => Text;
}

export function sessionCookieOf(node: string): string {
  return `tc_session_${node}`;
}

export function sessionRoutes({ db, sessions, embedded, node, url, demo, partyName, accountsName }: SessionRouteDeps): FastifyPluginAsyncTypebox {
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
        const expiresAt = caller.kind === "applicant" ? await sessions.endOf(cookies[sessionCookie] ?? "") : undefined;
        if (caller.kind === "anonymous" || expiresAt === undefined) return { signedIn: false, demo };
        const { accountId, issuer, name, idNumber } = caller;
        return {
          signedIn: true,
          applicant: {
            accountId, issuer, issuerName: { ...accountsName(issuer) }, foreign: issuer !== node,
            name, masked: maskName(name), idNumberMasked: maskId(idNumber), expiresAt: expiresAt.toISOString(),
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
        schema: { operationId: "startSignIn", summary: "Begin to sign in; leads to the provider", tags, querystring: Type.Object({ returnTo: Type.String({ maxLength: 500, default: "/" }) }) },
      },
      async ({ query }, reply) => {
        const { address, state } = await sessions.begin(query.returnTo);
        return reply.setCookie(stateCookie, state, { ...cookie, path: "/api/session", maxAge: 600 }).redirect(address, 303);
      },
    );

    app.get(
      "/api/session/callback",
      { config: { allow: "public" }, schema: { operationId: "finishSignIn", summary: "The provider's answer", tags } },
      async (request, reply) => {
        const { token, returnTo, maxAgeSeconds } = await sessions.finish(request.url, request.cookies[stateCookie]);
        return reply
          .clearCookie(stateCookie, { path: "/api/session" })
          .setCookie(sessionCookie, token, { ...cookie, maxAge: maxAgeSeconds })
          .redirect(returnTo, 303);
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

    app.get(
      "/api/sign-in/:uid",
      {
        config: { allow: "public" },
        schema: {
          operationId: "getSignInPage", summary: "Who may sign in here: on a demo node, its invented people", tags,
          params: Type.Object({ uid: Type.String({ maxLength: 60 }) }), response: { 200: SignInChoice, 400: Problem },
        },
      },
      async (request, reply) => {
        // the provider sends the browser here; the page itself belongs to the web
        if (request.headers.accept?.includes("text/html")) return reply.redirect(`/sign-in/${encodeURIComponent(request.params.uid)}`, 303);
        await requireInteraction(request, reply);
        const personas = demo ? await Promise.all((await listDemoPeople(db)).map(({ id }) => describe(id))) : [];
        const applicants = demo ? (await listDemoApplicants(db)).map(({ id, name, idNumber }) => ({ id, name, idNumberMasked: maskId(idNumber) })) : [];
        return { uid: request.params.uid, demo, personas, applicants };
      },
    );

    app.post(
      "/api/sign-in/:uid",
      {
        config: { allow: "public" },
        schema: {
          operationId: "chooseDemoPerson", summary: "Sign in as an invented person of a demo node", tags,
          params: Type.Object({ uid: Type.String({ maxLength: 60 }) }), body: Type.Object({ person: Type.String({ maxLength: 60 }) }),
          response: { 200: Type.Object({ redirectTo: Type.String() }), 400: Problem, 404: Problem, 409: Problem },
        },
      },
      async (request, reply) => {
        if (!demo) throw noDemoSignIn();
        const { person: id } = request.body;
        const person = await findPerson(db, id);
        const applicant = person ? undefined : await findApplicant(db, id);
        if (!(person ?? applicant)?.demo) throw personUnknown();
        await requireInteraction(request, reply);
        const redirectTo = await embedded.provider.interactionResult(request.raw, reply.raw, { login: { accountId: applicant ? applicantPrefix + id : id, remember: false } }, { mergeWithLastSubmission: false });
        return { redirectTo };
      },
    );

    await app.register(mountProvider(embedded));
  };

  /** @throws signInExpired (400) when this browser has no such interaction */
  async function requireInteraction(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      const details = await embedded.provider.interactionDetails(request.raw, reply.raw);
      if (details.uid !== (request.params as { uid: string }).uid) throw signInExpired();
    } catch (error) {
      throw error instanceof ProblemError ? error : signInExpired();
    }
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
