import assert from "node:assert/strict";
import { test } from "node:test";
import { pathOf } from "./path.ts";

const office = (node: string) => ({ party: `${node}:office`, nameZh: node, nameEn: node, node });
const step = (type: string, node: string) => ({ seq: 1, at: "2026-11-25T01:00:00.000Z", type, office: office(node), facts: {}, receipt: "r" });
const caseOf = (...timeline: ReturnType<typeof step>[]) => ({ timeline, counter: office("sc"), deciding: office("cq") });

test("the line stays with the side that offered until the other side accepts, and the crossing is sealed there", () => {
  const path = pathOf(caseOf(step("case.received", "sc"), step("handover.offered", "sc"), step("handover.accepted", "cq")), true);
  assert.deepEqual(path.map(({ from, to }) => [from, to]), [["sc", "sc"], ["sc", "sc"], ["sc", "cq"]]);
  assert.deepEqual(path.map(({ sealed }) => sealed), [false, false, true]);
});

test("a refused hand-over leaves the line where it was, without a seal", () => {
  const path = pathOf(caseOf(step("case.received", "sc"), step("handover.offered", "sc"), step("handover.refused", "cq")), true);
  assert.equal(path.at(-1)?.to, "sc");
  assert.equal(path.some(({ sealed }) => sealed), false);
});

test("data that was fetched stands in the lane of the side that gave it, and custody doesn't move", () => {
  const path = pathOf(caseOf(step("case.received", "sc"), step("evidence.fetched", "sc"), step("handover.offered", "sc")), true);
  assert.equal(path[1]?.lane, "cq");
  assert.equal(path[1]?.data, "cq");
  assert.equal(path[1]?.to, "sc");
});

test("in a joint case, where intake and decision are on one side, the data still comes from the other", () => {
  const path = pathOf({ ...caseOf(step("case.received", "cq"), step("evidence.fetched", "cq")), counter: office("cq"), deciding: office("cq") }, true);
  assert.equal(path[1]?.data, "sc");
});

test("a case that the law has stopped is drawn so until it goes on", () => {
  const path = pathOf(caseOf(step("handover.accepted", "cq"), step("case.suspended", "cq"), step("case.resumed", "cq"), step("case.decided", "cq")), false);
  assert.deepEqual(path.map(({ after }) => after), ["held", "law", "held", "none"]);
});

test("between a request for documents and their arrival the time is drawn as the applicant's", () => {
  const path = pathOf(caseOf(step("case.received", "sc"), step("handover.accepted", "cq"), step("case.supplementRequested", "cq"), step("case.supplemented", "cq"), step("case.accepted", "cq")), false);
  assert.deepEqual(path.map(({ after }) => after), ["held", "held", "you", "held", "none"]);
  assert.equal(path[3]?.you, true);
});
