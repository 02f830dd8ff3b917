import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { Problem, ProblemError } from "../../../platform/http/problem.ts";
import type { Text } from "../../../platform/text.ts";
import type { Database } from "../../../storage/database.ts";
import { findPerson, listDemoPeople } from "../people/store.ts";
import { PartyId, Role } from "../schema.ts";
import { noDemoSignIn, personUnknown, signInExpired } from "./errors.ts";
import type { EmbeddedProvider } from "./provider.ts";
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
const Session = Type.Object({ signedIn: Type.Boolean(), person: Type.Optional(SessionPerson), demo: Type.Boolean() });
const SignInChoice = Type.Object({ uid: Type.String(), demo: Type.Boolean(), personas: Type.Array(SessionPerson) });

export interface SessionRouteDeps {
  readonly db: Database;
  readonly sessions: Sessions;
  readonly embedded: EmbeddedProvider;
  readonly node: string;
  readonly url: string;
  readonly demo: boolean;
  readonly partyName: (party: string) => Text;
}

export function sessionCookieOf(node: string): string {
  return `tc_session_${node}`;
}

export function sessionRoutes({ db, sessions, embedded, node, url, demo, partyName }: SessionRouteDeps): FastifyPluginAsyncTypebox {
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
      async ({ caller }) => (caller.kind === "person" ? { signedIn: true, person: await describe(caller.personId), demo } : { signedIn: false, demo }),
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
        return { uid: request.params.uid, demo, personas };
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
        const person = await findPerson(db, request.body.person);
        if (!person?.demo) throw personUnknown();
        await requireInteraction(request, reply);
        const redirectTo = await embedded.provider.interactionResult(request.raw, reply.raw, { login: { accountId: person.id, remember: false } }, { mergeWithLastSubmission: false });
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
