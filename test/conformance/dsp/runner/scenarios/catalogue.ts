import { messageIn, type Answer, type Connector } from "../connector.ts";
import { context } from "../protocol.ts";
import type { Look } from "../scenario.ts";

const mostPages = 1000;

export const catalogue: readonly Look[] = [
  {
    id: "CAT:01-01",
    what: "the catalogue has the dataset, on whichever page",
    async look(connector, { subject: { datasetId } }) {
      let next: string | undefined = `${connector.base}/catalog/request`;
      for (let page = 1; next !== undefined; page += 1) {
        if (page > mostPages) throw new Error(`the catalogue goes on after ${mostPages} pages`);
        const answer = await connector.post(next, { "@context": [context], "@type": "CatalogRequestMessage" });
        const { dataset = [] } = messageIn(connector, answer, 200, "Catalog") as { dataset?: readonly { "@id": string }[] };
        if (dataset.some((one) => one["@id"] === datasetId)) return;
        next = nextOf(answer, next);
      }
      throw new Error(`the catalogue has no dataset ${datasetId}`);
    },
  },
  {
    id: "CAT:01-02",
    what: "a dataset is found by its id",
    async look(connector, { subject: { datasetId } }) {
      const dataset = messageIn(connector, await askFor(connector, datasetId), 200, "Dataset");
      if (dataset["@id"] !== datasetId) throw new Error(`asked for ${datasetId}, got ${String(dataset["@id"])}`);
    },
  },
  {
    id: "CAT:01-03",
    what: "a dataset that does not exist is refused with a CatalogError",
    async look(connector, { subject: { datasetId } }) {
      messageIn(connector, await askFor(connector, datasetId), 404, "CatalogError");
    },
  },
];

const askFor = ({ base, get }: Connector, datasetId: string): Promise<Answer> => get(`${base}/catalog/datasets/${encodeURIComponent(datasetId)}`);

/** @source DSP 2025-1 catalog binding, pagination by RFC 8288 links */
function nextOf({ headers }: Answer, from: string): string | undefined {
  for (const link of (headers.get("link") ?? "").split(/,(?=\s*<)/)) {
    const [, target] = /<([^>]*)>[^,]*;\s*rel\s*=\s*"?next"?/i.exec(link) ?? [];
    if (target !== undefined) return new URL(target, from).href;
  }
  return undefined;
}
