import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { Problem } from "../../platform/http/problem.ts";
import { messageOf } from "./channel/hooks.ts";
import { NodeId, Party, SignedDescriptor } from "./schema.ts";
import type { Identity } from "./service.ts";
import { Acceptance, AcceptanceAnswer, IssuedInvitation, PeerList, PeerView } from "./peers/schema.ts";

const tags = ["peers"];
const HostedParty = Type.Object({ ...Party.properties, node: NodeId });
const peerParams = Type.Object({ id: NodeId });

export function identityRoutes(identity: Identity): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/.well-known/twincity-node",
      { config: { allow: "public" }, schema: { operationId: "getNodeDescriptor", summary: "Who this node is: its keys, addresses and parties, signed by itself", tags: ["peer"], response: { 200: SignedDescriptor } } },
      async (_request, reply) => reply.header("cache-control", "no-cache").send(identity.document()),
    );

    app.post(
      "/peering/acceptances",
      {
        config: { allow: "public", signedByStranger: true },
        schema: {
          operationId: "answerInvitation",
          summary: "A node answers our invitation; its message is signed with the key of the descriptor it brings",
          tags: ["peer"],
          body: Acceptance,
          response: { 201: AcceptanceAnswer, 400: Problem, 401: Problem, 403: Problem, 404: Problem, 409: Problem, 410: Problem, 422: Problem },
        },
      },
      async (request, reply) => {
        const { descriptor, key } = await identity.peers.readAcceptance(request.body);
        const message = messageOf(request, identity.inbound.ownUrl);
        await identity.inbound.verify(message, request.rawBody ?? new Uint8Array(), async (keyId) => (keyId === key.keyId ? key : undefined));
        await identity.peers.acceptanceArrived(request.body, descriptor);
        return reply.code(201).send({ accepted: true, node: identity.self().id });
      },
    );

    app.get(
      "/api/peers",
      { config: { allow: ["operator", "auditor"] }, schema: { operationId: "listPeers", summary: "The nodes we know, with fingerprints and refused messages", tags, response: { 200: PeerList } } },
      () => identity.peers.list(),
    );

    app.post(
      "/api/peers/invitations",
      {
        config: { allow: ["operator"] },
        schema: { operationId: "invitePeer", summary: "A code for the operator of another node; it works once within 24 hours", tags, response: { 201: IssuedInvitation } },
      },
      async ({ caller }, reply) => reply.code(201).send(await identity.peers.invite(caller.kind === "person" ? caller.personId : "")),
    );

    app.post(
      "/api/peers/acceptances",
      {
        config: { allow: ["operator"] },
        schema: {
          operationId: "acceptInvitation",
          summary: "Take another node's invitation: both sides trust each other's keys from then on",
          tags,
          body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false }),
          response: { 201: PeerView, 400: Problem, 409: Problem, 410: Problem, 422: Problem, 502: Problem, 504: Problem },
        },
      },
      async (request, reply) => reply.code(201).send(await identity.peers.acceptInvitation(request.body.code)),
    );

    app.post(
      "/api/peers/:id/suspension",
      {
        config: { allow: ["operator"] },
        schema: { operationId: "suspendPeer", summary: "Let no messages pass to or from this node any more", tags, params: peerParams, response: { 200: PeerView, 404: Problem, 409: Problem } },
      },
      (request) => identity.peers.suspend(request.params.id),
    );

    app.delete(
      "/api/peers/:id/suspension",
      {
        config: { allow: ["operator"] },
        schema: { operationId: "resumePeer", summary: "Let messages pass again", tags, params: peerParams, response: { 200: PeerView, 404: Problem, 409: Problem } },
      },
      (request) => identity.peers.resume(request.params.id),
    );

    app.get(
      "/api/trust-policy",
      { config: { allow: "public" }, schema: { operationId: "getTrustPolicy", summary: "The trust file: whose ledgers, witnesses and signatures a verifier may believe (C2SP tlog-policy)", tags } },
      async (_request, reply) => reply.header("cache-control", "no-cache").type("text/plain; charset=utf-8").send(await identity.trustPolicy()),
    );

    app.get(
      "/api/parties",
      {
        config: { allow: "public" },
        schema: {
          operationId: "listParties",
          summary: "Organisations hosted here and by our peers",
          tags,
          response: { 200: Type.Object({ items: Type.Array(HostedParty) }) },
        },
      },
      async () => ({ items: identity.parties().map((party) => ({ ...party, node: party.id.split(":")[0]! })) }),
    );
  };
}
