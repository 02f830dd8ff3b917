import assert from "node:assert/strict";
import { test } from "node:test";
import type { CustodyLink, OverdueOffer } from "../kernel/matters/index.ts";
import { overdueTask, settledBy } from "./overdue-offers.ts";

const offer: OverdueOffer = {
  matter: "CY-20261125-SC-00001", seq: 3, custodian: "sc:gaoxin-hall", offeredTo: "cq:public-security",
  answerBy: new Date("2026-11-26T02:00:00Z"), escalateTo: "cq:city-supervision",
};
const name = (party: string) => ({ zh: party, en: party });
const at = (self: string, changes: Partial<OverdueOffer> = {}) => overdueTask({ ...offer, ...changes }, { self, supervising: `${self}:government-services`, name });
const link = (type: string, seq: number) => ({ matter: offer.matter, seq, type }) as CustodyLink;

test("silence after an offer is reported on both sides: to the party that the offer names, and to the sender's supervising office", () => {
  assert.equal(at("cq")?.party, "cq:city-supervision");
  assert.equal(at("sc")?.party, "sc:government-services");
  assert.deepEqual(at("sc")?.role, "supervisor");
  assert.equal(at("gz"), undefined);
});

test("an offer that names nobody, or somebody elsewhere, is reported to the receiving side's own supervising office", () => {
  assert.equal(at("cq", { escalateTo: null })?.party, "cq:government-services");
  assert.equal(at("cq", { escalateTo: "sc:government-services" })?.party, "cq:government-services");
});

test("within one node the silence is reported once", () => {
  assert.equal(at("sc", { offeredTo: "sc:public-security", escalateTo: null })?.party, "sc:government-services");
});

test("the report ends when the offer is answered after all, or the matter goes on after the expiry; the expiry itself ends nothing", () => {
  const { key } = at("sc")!;
  assert.ok(settledBy(link("handover.accepted", 4)).includes(key));
  assert.ok(settledBy(link("handover.offered", 5)).includes(key));
  assert.deepEqual(settledBy(link("handover.expired", 4)), []);
  assert.ok(!settledBy(link("case.noted", 6)).includes(key));
});
