import type { Dataset, Datasets } from "../negotiation/datasets.ts";
import { serviceIri } from "../negotiation/datasets.ts";
import { scriptedDatasets, scriptedFormats, scriptedOffer } from "./scripts.ts";

/** The catalogue of the conformance profile: what the test kit knows by name. */
export function scriptedCatalogue(self: string): Datasets {
  const dataset = (id: string): Dataset => ({
    "@id": id,
    "@type": "Dataset",
    hasPolicy: [{ "@type": "Offer", "@id": scriptedOffer(id), permission: [{ action: "use" }] }],
    distribution: scriptedFormats.map((format) => ({ "@type": "Distribution", format, accessService: serviceIri(self) })),
  });
  return {
    /** All on one page. A cursor is one that we gave: none. */
    list: async () => ({ items: scriptedDatasets.map(dataset), next: null, previous: null }),
    find: async (_peer, id) => (scriptedDatasets.includes(id) ? dataset(id) : undefined),
    children: () => [],
  };
}
