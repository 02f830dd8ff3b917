import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { invalidRequest } from "../../../../platform/http/server.ts";
import type { Random } from "../../../../platform/random.ts";
import { inTransaction, type Database } from "../../../../storage/database.ts";
import { scriptedFormats, triggerPath, uuidIri, type Counterparty } from "../../../requests/index.ts";
import type { Transfers } from "../service.ts";
import { isPush } from "./counsel.ts";
import { transferScripts } from "./scripts.ts";

const Trigger = Type.Object({ agreementId: Type.String(), format: Type.String(), providerId: Type.String(), connectorAddress: Type.String() });

/**
 * The test kit makes our side begin a transfer with it. These routes exist in the conformance profile only.
 * @source Eclipse Dataspace TCK, README 2.5
 */
export function transferTrigger({ db, random, url, transfers, counterparty }: {
  db: Database;
  random: Random;
  url: string;
  transfers: Pick<Transfers, "acts">;
  counterparty: (peer: string) => Counterparty | undefined;
}): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      "/dsp/triggers/transfers",
      {
        config: { allow: "peer", connectors: true },
        schema: { operationId: "triggerTransfer", summary: "Conformance profile: ask the test kit for a transfer", tags: ["dsp"], body: Trigger, response: { 200: Type.Object({ consumerPid: Type.String() }) } },
      },
      async ({ peer, body: { agreementId, format, connectorAddress } }) => {
        if (transferScripts[agreementId] === undefined) throw invalidRequest(`${agreementId} is no agreement of the scripts`);
        if (!scriptedFormats.some((one) => one === format)) throw invalidRequest(`${format} is no format of the scripts`);
        const peerPath = triggerPath(connectorAddress, counterparty(peer.node)?.url);
        const id = random.id();
        const dataAddress = { "@type": "DataAddress" as const, endpointType: "https://w3id.org/idsa/v4.1/HTTP", endpoint: `${url}/dsp/triggers/data` };
        await inTransaction(db, (tx) => transfers.acts.request(tx, { id, peer: peer.node, peerPath, agreement: agreementId, format, ...(isPush(format) ? { dataAddress } : {}) }));
        return { consumerPid: uuidIri(id) };
      },
    );
  };
}
