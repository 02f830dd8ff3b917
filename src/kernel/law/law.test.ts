import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readShared, sharedFolder, withShared } from "../../../test/support/shared.ts";
import { lawBasis } from "./index.ts";

test("every cited sentence names its law and article", () => {
  for (const [name, basis] of Object.entries(lawBasis)) {
    assert.match(basis.article ?? "", /^第[一二三四五六七八九十]+条/, name);
    assert.equal(basis.textStatus, "verified", name);
  }
});

withShared("data/law/index.json", () => {
  test("every cited sentence stands in the promulgated text, character for character", () => {
    const texts = readdirSync(join(sharedFolder(), "data/law"))
      .filter((file) => file.endsWith(".md"))
      .map((file) => readShared(`data/law/${file}`).replaceAll(/\s/g, ""));
    for (const [name, basis] of Object.entries(lawBasis)) {
      const parts = basis.text.split(/……|(?<=方可处理个人信息：)/);
      assert.ok(texts.some((text) => parts.every((part) => text.includes(part.replaceAll(/\s/g, "")))), `${name}: ${basis.text}`);
    }
  });
});
