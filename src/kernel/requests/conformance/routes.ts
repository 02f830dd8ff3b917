import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { invalidRequest } from "../../../platform/http/server.ts";
import type { Random } from "../../../platform/random.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { callbackPathOf } from "../negotiation/callback.ts";
import { uuidIri } from "../negotiation/policy.ts";
import { ProtocolRefusal } from "../negotiation/refusal.ts";
import type { Counterparty, Negotiations } from "../negotiation/service.ts";
import { scriptedPolicy } from "./counsel.ts";
import { datasetOfOffer } from "./scripts.ts";

const Trigger = Type.Object({ datasetId: Type.String(), offerId: Type.String(), providerId: Type.String(), connectorAddress: Type.String() });

/**
 * The test kit makes our side begin a negotiation with it. These routes exist in the conformance profile only.
 * @source Eclipse Dataspace TCK, README 2.4
 */
export function negotiationTrigger({ db, random, negotiations, counterparty }: {
  db: Database;
  random: Random;
  negotiations: Pick<Negotiations, "request">;
  counterparty: (peer: string) => Counterparty | undefined;
}): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/dsp/triggers/negotiations",
      {
        config: { allow: "peer", connectors: true },
        schema: { operationId: "triggerNegotiation", summary: "Conformance profile: ask the test kit for a dataset", tags: ["dsp"], body: Trigger, response: { 200: Type.Object({ consumerPid: Type.String() }) } },
      },
      async ({ peer, body: { datasetId, offerId, connectorAddress } }) => {
        if (datasetOfOffer(offerId) !== datasetId) throw invalidRequest(`${offerId} is no offer of ${datasetId}`);
        const peerPath = triggerPath(connectorAddress, counterparty(peer.node)?.url);
        const id = random.id();
        await inTransaction(db, (tx) => negotiations.request(tx, { id, peer: peer.node, peerPath, offer: scriptedPolicy(datasetId) }));
        return { consumerPid: uuidIri(id) };
      },
    );
  };
}

/** @throws invalidRequest (400)  the address is not the test kit's */
export function triggerPath(connectorAddress: string, url: string | undefined): string {
  try {
    return callbackPathOf(connectorAddress, url);
  } catch (error) {
    if (error instanceof ProtocolRefusal) throw invalidRequest("connectorAddress is not the caller's own address");
    throw error;
  }
}
