import type { Static } from "typebox";
import type { Catalogue, Resource } from "../../catalogue/index.ts";
import type { DatasetMembers } from "./catalogue-messages.ts";
import { catalogueOfferOf, nodeIri, resourceIri } from "./policy.ts";

export type Dataset = Static<typeof DatasetMembers>;

/** A page of datasets; the cursors are null where there is no such page. */
export interface DatasetPage {
  readonly items: readonly Dataset[];
  readonly next: string | null;
  /** Null on the first page; empty when the page before is the first. */
  readonly previous: string | null;
}

/** The catalogue of another node that is listed in ours. */
export interface ChildCatalogue {
  readonly node: string;
  readonly url: string;
}

/** What a node offers in the protocol's catalogue. */
export interface Datasets {
  /** @param cursor  null: from the beginning */
  list(peer: string, cursor: string | null, limit: number): Promise<DatasetPage>;
  /** @param id  the dataset's IRI */
  find(peer: string, id: string): Promise<Dataset | undefined>;
  children(): readonly ChildCatalogue[];
}

/** The one way in which a resource of ours is used: calls, each decided by itself. */
export const callsFormat = "twincity-calls";

/** Name of a node's service of the protocol, as catalogues refer to it. */
export const serviceIri = (node: string) => `${nodeIri(node)}:dsp`;

/**
 * The published resources of this node. A peer with which no agreement is in force sees what is shared without conditions and no more.
 * @source 政务数据共享条例 art. 14; DSP 2025-1 catalogue: access per requester
 */
export function datasetsOf({ catalogue, self, hasAgreement, children }: {
  catalogue: Pick<Catalogue, "listForPeer" | "findPublished">;
  self: string;
  hasAgreement: (peer: string) => Promise<boolean>;
  children: () => readonly ChildCatalogue[];
}): Datasets {
  const isOpenTo = async (peer: string) => {
    const agreed = await hasAgreement(peer);
    return ({ shareAttribute }: Resource) => agreed || shareAttribute === "unconditional";
  };
  const toDataset = (resource: Resource): Dataset => ({
    "@id": resourceIri(resource.id),
    "@type": "Dataset",
    hasPolicy: [catalogueOfferOf(resource)],
    distribution: [{ "@type": "Distribution", format: callsFormat, accessService: serviceIri(self) }],
  });
  return {
    async list(peer, cursor, limit) {
      const { items, next, previous } = await catalogue.listForPeer(cursor, limit);
      return { items: items.filter(await isOpenTo(peer)).map(toDataset), next, previous };
    },
    async find(peer, id) {
      const resource = await catalogue.findPublished(id.slice(resourceIri("").length));
      if (!resource || resource.side !== "own" || resourceIri(resource.id) !== id) return undefined;
      return (await isOpenTo(peer))(resource) ? toDataset(resource) : undefined;
    },
    children,
  };
}
