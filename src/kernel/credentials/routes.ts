import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import type { ApplicantCaller, Caller, PersonCaller } from "../identity/index.ts";
import { CheckedCredential, CodeToCheck, CredentialId, IssuedCode, IssuedCredential, NewMandate, NewShowing, PeerCheck, PeerCheckAnswer, Showing, StatusChange, WalletCredential } from "./schema.ts";
import type { Credentials } from "./service.ts";
import { peerCheckPath, type Showings } from "./showings.ts";
import { peerStatusPath, statusListPath, statusTtlSeconds, type StatusLists } from "./status-lists.ts";

const tags = ["credentials"];
const ById = Type.Object({ id: CredentialId });
const ListNumber = Type.Object({ list: Type.Integer({ minimum: 1, maximum: 9_999_999 }) });
const Chosen = Type.Pick(NewShowing, ["fields", "purpose"]);

export interface CredentialRoutes {
  readonly credentials: Credentials;
  readonly showings: Showings;
  readonly statusLists: StatusLists;
  /** Issues 本人实名凭证 to the one who asks. @param door  id of the front door @returns its id */
  readonly issueIdentity: (me: ApplicantCaller, door: string | undefined) => Promise<string>;
  /** Gives a mandate of the one who is signed in. @returns its id */
  readonly giveMandate: (me: ApplicantCaller, wish: NewMandate) => Promise<string>;
}

/** The wallet, showing and checking, the issuing office's list, and the public status lists. */
export function credentialRoutes({ credentials, showings, statusLists, issueIdentity, giveMandate }: CredentialRoutes): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      `${statusListPath}/:list`,
      { config: { allow: "public" }, schema: { operationId: "getCredentialStatusList", summary: "Which credentials of this node are valid, suspended or revoked: a signed Token Status List", tags, params: ListNumber } },
      async (request, reply) =>
        reply
          .header("cache-control", `public, max-age=${statusTtlSeconds}`)
          .header("access-control-allow-origin", "*")
          .type("application/statuslist+jwt")
          .send(await statusLists.ownToken(request.params.list)),
    );
    app.get(
      `${peerStatusPath}/:list`,
      { config: { allow: "peer" }, schema: { operationId: "getStatusListForPeer", summary: "The same for a peer, in a signed answer", tags, params: ListNumber, response: { 200: Type.Object({ token: Type.String() }), 404: Problem } } },
      async (request) => ({ token: await statusLists.ownToken(request.params.list) }),
    );
    app.post(
      peerCheckPath,
      {
        config: { allow: "peer" },
        schema: {
          operationId: "checkCredentialForPeer", summary: "A show-code of ours that a counter of the peer took in: what its holder chose to show, once", tags,
          body: PeerCheck, response: { 200: PeerCheckAnswer, 403: Problem, 404: Problem, 409: Problem, 410: Problem },
        },
      },
      (request) => showings.checkForPeer(request.peer.node, request.body),
    );
    app.post(
      "/api/credential-checks",
      {
        config: { allow: "public" },
        schema: {
          operationId: "checkCredential", summary: "Look at what a show-code stands for, once; an office is recorded by its name", tags, body: CodeToCheck,
          response: { 200: CheckedCredential, 403: Problem, 404: Problem, 409: Problem, 410: Problem, 429: Problem, 502: Problem, 504: Problem },
        },
      },
      (request) => showings.check(request.body.code, request.caller.kind === "person" && request.caller.roles.includes("clerk") ? request.caller.party : null),
    );

    const applicant = { config: { allow: ["applicant"] } };
    app.get(
      "/api/my/credentials",
      { ...applicant, schema: { operationId: "listMyCredentials", summary: "My credentials at this node, and mandates I gave", tags, response: { 200: Type.Object({ items: Type.Array(WalletCredential) }) } } },
      async (request) => ({ items: await credentials.wallet(applicantOf(request.caller)) }),
    );
    app.get(
      "/api/my/credentials/:id",
      { ...applicant, schema: { operationId: "getMyCredential", summary: "One credential of mine, and who looked at it", tags, params: ById, response: { 200: Type.Object({ credential: WalletCredential, showings: Type.Array(Showing) }), 404: Problem } } },
      async (request) => {
        const me = applicantOf(request.caller);
        return { credential: (await credentials.mine(me, request.params.id)).view, showings: await showings.list(me, request.params.id) };
      },
    );
    app.post(
      "/api/my/credentials",
      {
        ...applicant,
        schema: {
          operationId: "issueMyIdentity", summary: "Have my proof of identity issued, from my verified sign-in", tags,
          body: Type.Object({ type: Type.Literal("identity"), door: Type.Optional(Type.String({ maxLength: 40 })) }), response: { 201: WalletCredential, 404: Problem },
        },
      },
      async (request, reply) => {
        const me = applicantOf(request.caller);
        return reply.code(201).send((await credentials.mine(me, await issueIdentity(me, request.body.door))).view);
      },
    );
    app.post(
      "/api/my/mandates",
      { ...applicant, schema: { operationId: "giveMandate", summary: "Let somebody act for me, within limits, until a day; revocable at any time", tags, body: NewMandate, response: { 201: WalletCredential, 422: Problem } } },
      async (request, reply) => {
        const me = applicantOf(request.caller);
        return reply.code(201).send((await credentials.mine(me, await giveMandate(me, request.body))).view);
      },
    );
    app.post(
      "/api/my/credentials/:id/showings",
      {
        ...applicant,
        schema: {
          operationId: "showMyCredential", summary: "A code for the fields and purpose I choose: 60 seconds on a screen, a day on paper, once", tags, params: ById, body: NewShowing,
          response: { 201: IssuedCode, 404: Problem, 409: Problem, 422: Problem },
        },
      },
      async (request, reply) => reply.code(201).send(await showings.open(applicantOf(request.caller), request.params.id, request.body)),
    );
    app.get(
      "/api/my/showings/:id",
      { ...applicant, schema: { operationId: "getMyShowing", summary: "Whether somebody has looked, and who", tags, params: ById, response: { 200: Showing, 404: Problem } } },
      (request) => showings.get(applicantOf(request.caller), request.params.id),
    );
    app.post(
      "/api/my/credentials/:id/file",
      {
        ...applicant,
        schema: {
          operationId: "takeMyCredential", summary: "A file with the fields I choose, which anybody can verify offline", tags, params: ById, body: Chosen,
          response: { 200: Type.Object({ v: Type.Literal(1), kind: Type.Literal("credential"), credential: Type.String(), statusList: Type.Optional(Type.String()) }), 404: Problem, 409: Problem, 422: Problem },
        },
      },
      (request) => showings.file(applicantOf(request.caller), request.params.id, request.body),
    );
    app.post(
      "/api/my/credentials/:id/revocation",
      { ...applicant, schema: { operationId: "revokeMyCredential", summary: "End my proof of identity, or a mandate I gave; for good", tags, params: ById, response: { 200: WalletCredential, 404: Problem, 409: Problem } } },
      async (request) => {
        const me = applicantOf(request.caller);
        await credentials.revokeMine(me, request.params.id);
        return (await credentials.mine(me, request.params.id)).view;
      },
    );

    const officer = { config: { allow: ["case-officer", "supervisor"] } };
    app.get(
      "/api/credentials",
      {
        ...officer,
        schema: { operationId: "listIssuedCredentials", summary: "Credentials issued in the name of my office", tags, querystring: Type.Object({ ref: Type.Optional(Type.String({ maxLength: 60 })) }), response: { 200: Type.Object({ items: Type.Array(IssuedCredential) }) } },
      },
      async (request) => ({ items: await credentials.listIssued(personOf(request.caller), request.query) }),
    );
    app.post(
      "/api/credentials/:id/status",
      { ...officer, schema: { operationId: "changeCredentialStatus", summary: "Suspend, resume or revoke a credential of my office, with the reason", tags, params: ById, body: StatusChange, response: { 200: IssuedCredential, 404: Problem, 409: Problem } } },
      (request) => credentials.changeStatus(personOf(request.caller), request.params.id, request.body),
    );
  };
}

/** The route guard lets only applicants through; this narrows the type. */
function applicantOf(caller: Caller): ApplicantCaller {
  if (caller.kind !== "applicant") throw new Error("the route guard let a caller through who is no applicant");
  return caller;
}

function personOf(caller: Caller): PersonCaller {
  if (caller.kind !== "person") throw new Error("the route guard let a caller through who is no officer");
  return caller;
}
