import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../../platform/http/problem.ts";
import { clauseMissing } from "./errors.ts";
import { requireGround } from "./suspension-ground.ts";

test("the clock stops on a ground of the law with its clause, and on nothing less", () => {
  requireGround({ kind: "hearing", clause: "行政许可法 第四十五条" });
  for (const facts of [{}, { kind: "hearing" }, { kind: "hearing", clause: " " }, { clause: "行政许可法 第四十五条" }, { kind: "holiday", clause: "行政许可法 第四十五条" }, { kind: "toString", clause: "示意" }])
    assert.throws(() => requireGround(facts), (error) => isProblem(error, clauseMissing), JSON.stringify(facts));
});
