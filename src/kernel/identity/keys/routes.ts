import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import { Problem } from "../../../platform/http/problem.ts";
import { verifyingKey } from "../../../platform/crypto/verifying-key.ts";
import { messageOf } from "../channel/hooks.ts";
import { notSignedIn } from "../people/errors.ts";
import { OwnKeys, PeerView, Succession, SuccessionAnswer } from "../peers/schema.ts";
import { keyUses, NodeId } from "../schema.ts";
import type { Identity } from "../service.ts";
import { keyOf, rawKey } from "./descriptor.ts";

const tags = ["peers"];
const successionLimitBytes = 2 * 1024 * 1024;

/** Keys that follow each other: ours, and those of peers. */
export function keyRoutes(identity: Identity): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/peering/descriptors",
      {
        bodyLimit: successionLimitBytes,
        config: { allow: "public", signedByStranger: true },
        schema: {
          operationId: "tellDescriptors",
          summary: "A peer tells its newer descriptors; its message is signed with the sign key of the last one",
          tags: ["peer"],
          body: Succession,
          response: { 200: SuccessionAnswer, default: Problem },
        },
      },
      async (request) => {
        const { descriptor } = identity.peers.successions.read(request.body);
        const { kid } = keyOf(descriptor, "sign");
        const peer = identity.peers.get(descriptor.id);
        const key = { node: descriptor.id, state: peer.state, key: verifyingKey(rawKey(descriptor, "sign")) };
        await identity.inbound.verify(messageOf(request, identity.inbound.ownUrl), request.rawBody ?? new Uint8Array(), async (keyId) => (keyId === kid ? key : undefined));
        const { version, taken } = await identity.peers.successions.arrived(request.body);
        return { version, taken };
      },
    );

    app.get(
      "/api/keys",
      { config: { allow: ["operator", "auditor"] }, schema: { operationId: "getOwnKeys", summary: "This node's keys, and which peers know them", tags, response: { 200: OwnKeys, default: Problem } } },
      async () => identity.keys.view(),
    );

    app.post(
      "/api/keys/rotations",
      {
        config: { allow: ["operator"] },
        schema: {
          operationId: "rotateKey",
          summary: "Exchange a key in order: the sign key before vouches for the new descriptor",
          tags,
          body: Type.Object({ use: Type.Enum([...keyUses]) }, { additionalProperties: false }),
          response: { 200: OwnKeys, default: Problem },
        },
      },
      (request) => identity.keys.rotate(request.body.use, { by: personOf(request) }),
    );

    app.post(
      "/api/keys/replacements",
      {
        config: { allow: ["operator"] },
        schema: {
          operationId: "replaceStolenKeys",
          summary: "The keys were stolen: end all of them at once; each peer's operator has to hear the new fingerprint",
          tags,
          body: Type.Object({
            reason: Type.String({ minLength: 5, maxLength: 500, description: "Goes to the peers. No personal data" }),
            compromisedAt: Type.String({ format: "date-time", description: "From when on somebody else may have signed" }),
          }, { additionalProperties: false }),
          response: { 200: OwnKeys, default: Problem },
        },
      },
      (request) => identity.keys.replaceStolen({ reason: request.body.reason, compromisedAt: new Date(request.body.compromisedAt), by: personOf(request) }),
    );

    app.post(
      "/api/peers/:id/replacement-confirmation",
      {
        config: { allow: ["operator"] },
        schema: {
          operationId: "confirmReplacedKeys",
          summary: "A peer's operator has read the new fingerprint out: its new keys count, and what the old ones sign is refused",
          tags,
          params: Type.Object({ id: NodeId }),
          body: Type.Object({ fingerprint: Type.String({ minLength: 32, maxLength: 100 }) }, { additionalProperties: false }),
          response: { 200: PeerView, default: Problem },
        },
      },
      (request) => identity.peers.confirmReplacement(request.params.id, request.body.fingerprint),
    );
  };
}

function personOf({ caller }: FastifyRequest): string {
  if (caller.kind !== "person") throw notSignedIn();
  return caller.personId;
}
