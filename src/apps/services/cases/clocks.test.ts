import assert from "node:assert/strict";
import { test } from "node:test";
import { handoverTypes, type CustodyLink } from "../../../kernel/matters/index.ts";
import { chinaCalendar } from "../../../kernel/terms/index.ts";
import { createItemDirectory } from "../items/directory.ts";
import { clocksOf, custodyOf } from "./clocks.ts";

const counter = "sc:gaoxin-hall";
const police = "cq:public-security";
const item = createItemDirectory({ self: "sc", officeOf: () => police }).get("cy-ga-008");

function chain(...steps: readonly (readonly [type: string, at: string, custodian: string])[]): CustodyLink[] {
  return steps.map(([type, at, custodian], i) => ({
    v: 1, matter: "CY-20261102-SC-00001", seq: i + 1, prev: null, ref: `r${i}`, type, at, custodian, node: custodian.slice(0, 2), party: custodian, facts: {},
  }));
}

const handedOver = [
  ["case.received", "2026-11-02T02:00:00Z", counter],
  [handoverTypes.offered, "2026-11-02T02:00:01Z", counter],
  [handoverTypes.accepted, "2026-11-03T02:00:00Z", police],
] as const;
const at = (iso: string) => new Date(iso);

test("before acceptance the clock is the five working days to say what is missing", () => {
  const { clock, legalClock } = clocksOf(item, chain(...handedOver), chinaCalendar, at("2026-11-04T02:00:00Z"));
  assert.equal(clock?.rule, "notice");
  assert.equal(clock?.reading.budget, 5);
  assert.equal(clock?.reading.dueOn, "2026-11-10");
  assert.equal(legalClock, null);
});

test("acceptance starts the promised term, which is 示意, and beside it the legal one with its basis", () => {
  const { clock, legalClock } = clocksOf(item, chain(...handedOver, ["case.accepted", "2026-11-04T02:00:00Z", police]), chinaCalendar, at("2026-11-05T02:00:00Z"));
  assert.equal(clock?.rule, "promised");
  assert.equal(clock?.reading.budget, 20);
  assert.equal(clock?.reading.mark, "示意");
  assert.equal(clock?.reading.dueOn, "2026-12-02");
  assert.equal(legalClock?.reading.unit, "day");
  assert.match(legalClock?.legalBasis ?? "", /居民身份证法/);
  assert.equal(legalClock?.reading.startOn, "2026-11-02", "this statute counts from the day the form was handed in");
});

test("while papers are waited for the days are the applicant's and cost the office nothing", () => {
  const links = chain(
    ...handedOver,
    ["case.accepted", "2026-11-04T02:00:00Z", police],
    ["case.supplementRequested", "2026-11-05T02:00:00Z", police],
    ["case.supplemented", "2026-11-10T02:00:00Z", police],
  );
  const { clock } = clocksOf(item, links, chinaCalendar, at("2026-11-11T02:00:00Z"));
  assert.deepEqual(custodyOf(links).map(({ holder }) => holder.kind), ["office", "office", "applicant", "office"]);
  assert.equal(clock?.reading.remaining, 19);
  assert.equal(clock?.reading.bookedByHolder.find(({ holder }) => holder.kind === "applicant")?.days, 3);
});

test("a term that runs into 2027 is 暂估, because that calendar is not published", () => {
  const late = chain(["case.received", "2026-12-14T02:00:00Z", counter], [handoverTypes.accepted, "2026-12-14T03:00:00Z", police], ["case.accepted", "2026-12-14T04:00:00Z", police]);
  const { clock } = clocksOf(item, late, chinaCalendar, at("2026-12-15T02:00:00Z"));
  assert.equal(clock?.reading.provisional, true);
  assert.deepEqual(clock?.reading.unpublishedYears, [2027]);
});

test("a decision stops the clock for good", () => {
  const links = chain(...handedOver, ["case.accepted", "2026-11-04T02:00:00Z", police], ["case.decided", "2026-11-09T02:00:00Z", police]);
  const soon = clocksOf(item, links, chinaCalendar, at("2026-11-09T03:00:00Z")).clock?.reading;
  const later = clocksOf(item, links, chinaCalendar, at("2027-01-09T03:00:00Z")).clock?.reading;
  assert.equal(soon?.state, "ended");
  assert.equal(later?.remaining, soon?.remaining);
});
