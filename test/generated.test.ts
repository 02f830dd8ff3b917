import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

test("what is generated from the code (API description, the web's types, pages of the docs) is up to date", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/generate.ts", "--check"], { cwd: root, encoding: "utf8" });
  assert.equal(status, 0, `${stdout}${stderr}`);
});
