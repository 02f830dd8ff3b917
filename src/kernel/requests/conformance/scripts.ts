/** What a script may be told of a negotiation, from our side. */
export type NegotiationEvent = "requested" | "countered" | "accepted" | "verified" | "offered" | "agreed" | "request sent" | "offer sent";
/** What our side then does. */
export type NegotiationAct = "offer" | "agree" | "finalize" | "accept" | "counter" | "verify" | "terminate";

export type NegotiationScript = Readonly<Partial<Record<NegotiationEvent, NegotiationAct>>>;

const offers = { requested: "offer" } as const;
const accepts = { offered: "accept" } as const;

/**
 * What our side does by itself in the test kit's scenarios, by dataset. As provider we are asked (ACN…), as consumer a trigger makes us ask (ACNC…).
 * What a script doesn't name it leaves to the other side.
 * @source Eclipse Dataspace TCK, dsp-contract-negotiation
 */
export const negotiationScripts: Readonly<Record<string, NegotiationScript>> = {
  ACN0101: offers,
  ACN0102: { ...offers, countered: "terminate" },
  ACN0103: { ...offers, accepted: "agree", verified: "finalize" },
  ACN0104: { requested: "agree", verified: "finalize" },
  ACN0201: { requested: "terminate" },
  ACN0202: {},
  ACN0203: { requested: "agree" },
  ACN0204: offers,
  ACN0205: { ...offers, "offer sent": "terminate" },
  ACN0206: { ...offers, accepted: "terminate" },
  ACN0207: { requested: "agree", verified: "terminate" },
  ACN0301: { requested: "agree", verified: "finalize" },
  ACN0302: offers,
  ACN0303: offers,
  ACN0304: offers,
  ACNC0101: { ...accepts, agreed: "verify" },
  ACNC0102: { offered: "counter" },
  ACNC0103: { offered: "terminate" },
  ACNC0104: { agreed: "verify" },
  ACNC0201: {},
  ACNC0202: { "request sent": "terminate" },
  ACNC0203: { agreed: "terminate" },
  ACNC0204: {},
  ACNC0205: accepts,
  ACNC0206: { agreed: "verify" },
  ACNC0301: {},
  ACNC0302: {},
  ACNC0303: {},
  ACNC0304: accepts,
  ACNC0305: accepts,
  ACNC0306: accepts,
};

/** Datasets that are only looked at. */
const listed = ["CAT0101", "CAT0102"];

export const scriptedDatasets: readonly string[] = [...listed, ...Object.keys(negotiationScripts)];

/** The kit's form of offer ids. */
export const scriptedOffer = (dataset: string) => `CD123:${dataset}:456`;

/** @returns undefined for an offer of none of the datasets */
export function datasetOfOffer(offer: string): string | undefined {
  return scriptedDatasets.find((dataset) => scriptedOffer(dataset) === offer);
}

/** How the scripted datasets can be had. */
export const scriptedFormats = ["HttpData-PULL", "HttpData-PUSH"] as const;
