import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Texts, TextTree } from "./texts.ts";

const source = new URL("..", import.meta.url);

/** Every `i18n.ts` and `*-i18n.ts` below web/src, found on disk so that a new feature joins by itself. */
async function everyTexts(): Promise<{ file: string; texts: Texts<TextTree> }[]> {
  const files = globSync(["**/i18n.ts", "**/*-i18n.ts"], { cwd: source.pathname }).sort();
  const found: { file: string; texts: Texts<TextTree> }[] = [];
  for (const file of files) {
    const module: Record<string, unknown> = await import(pathToFileURL(source.pathname + file).href);
    for (const value of Object.values(module))
      if (typeof value === "object" && value !== null && "namespace" in value) found.push({ file, texts: value as Texts<TextTree> });
  }
  return found;
}

function flatten(tree: TextTree, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") flat.set(prefix + key, value);
    else for (const [inner, words] of flatten(value, `${prefix}${key}.`)) flat.set(inner, words);
  }
  return flat;
}

/** `{{days}}` and `<office/>` in a sentence. */
function holes(words: string): string[] {
  return [...words.matchAll(/\{\{\w+\}\}|<\w+\/>/g)].map(([hole]) => hole).sort();
}

const all = await everyTexts();

test("every feature's words are found, and no two share a namespace", () => {
  assert.ok(all.length >= 3);
  assert.equal(new Set(all.map(({ texts }) => texts.namespace)).size, all.length);
});

for (const { file, texts } of all) {
  const zh = flatten(texts.zh);
  const en = flatten(texts.en);
  test(`${file}: Chinese and English have the same keys`, () => {
    assert.deepEqual([...en.keys()].sort(), [...zh.keys()].sort());
  });
  test(`${file}: no sentence is empty`, () => {
    for (const [key, words] of [...zh, ...en]) assert.notEqual(words.trim(), "", key);
  });
  test(`${file}: both languages fill the same holes`, () => {
    for (const [key, words] of zh) assert.deepEqual(holes(en.get(key) ?? ""), holes(words), key);
  });
  test(`${file}: English has no Chinese left in it`, () => {
    for (const [key, words] of en) if (!key.endsWith("language.other")) assert.doesNotMatch(words, /\p{Script=Han}/u, key);
  });
}
