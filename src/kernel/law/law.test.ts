import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { lawBasis } from "./index.ts";

const folder = join(process.env["TWINCITY_SHARED"] ?? "../shared", "data/law");

test("every cited sentence names its law and article and claims verification only with the wording of the text", () => {
  for (const [name, basis] of Object.entries(lawBasis)) {
    assert.match(basis.article, /^第[一二三四五六七八九十]+条/, name);
    assert.equal(basis.textStatus, "verified", name);
  }
});

test("every cited sentence stands in the promulgated text, character for character", { skip: existsSync(folder) ? false : "the law texts are not at hand" }, () => {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll(/\s/g, ""));
  for (const [name, basis] of Object.entries(lawBasis)) {
    const parts = basis.text.split(/……|(?<=方可处理个人信息：)/);
    assert.ok(texts.some((text) => parts.every((part) => text.includes(part.replaceAll(/\s/g, "")))), `${name}: ${basis.text}`);
  }
});
