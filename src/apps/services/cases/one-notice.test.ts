import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../../platform/http/problem.ts";
import { alreadyNoticed } from "./errors.ts";
import { requireOneNotice } from "./one-notice.ts";

const notice = (...slots: string[]) => ({ type: "case.supplementRequested", facts: { slots } });
const other = { type: "case.supplemented", facts: {} };

test("the first notice names what it likes; later ones ask again for what it named, and for nothing new", () => {
  requireOneNotice([], ["PHOTO", "FORM"]);
  requireOneNotice([other, notice("PHOTO", "FORM"), other], ["FORM"]);
  for (const [links, slots] of [
    [[notice("PHOTO")], ["FORM"]],
    [[notice("PHOTO"), other], ["PHOTO", "FORM"]],
    [[notice("PHOTO"), other, notice("PHOTO"), other], ["ID_CARD"]],
    [[{ type: "case.supplementRequested", facts: {} }], ["PHOTO"]],
  ] as const) assert.throws(() => requireOneNotice(links, slots), (error) => isProblem(error, alreadyNoticed), JSON.stringify([links, slots]));
});
