import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { demoFolder, languageOf, packageRoot } from "./environment.ts";

const folder = mkdtempSync(join(tmpdir(), "twincity-cli-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function twincity(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(packageRoot, "src/main.ts"), ...args], { encoding: "utf8", cwd: folder, env: { PATH: "/usr/bin:/bin" } });
}

test("exit code 2 is wrong usage, and --json still prints exactly one object", () => {
  for (const args of [["nonsense"], ["init", join(folder, "x"), "--id", "sc"], ["up", "--sc-port", "many"], ["doctor", "--lang", "fr"]]) {
    const { status, stdout } = twincity(...args, "--json");
    assert.equal(status, 2, args.join(" "));
    assert.equal((JSON.parse(stdout) as { ok: boolean }).ok, false);
    assert.equal(stdout.trim().split("\n").length, 1);
  }
});

test("exit code 0 is done, 1 is refused; the result is on standard output, the sentence on standard error", () => {
  const args = ["init", join(folder, "node"), "--id", "sc", "--name", "四川", "--region", "510000", "--url", "http://localhost:1", "--json"];
  const made = twincity(...args);
  assert.equal(made.status, 0, made.stderr);
  assert.equal((JSON.parse(made.stdout) as { id: string }).id, "sc");
  const again = twincity(...args);
  assert.equal(again.status, 1);
  assert.match(again.stderr, /holds a node already/);
  assert.match((JSON.parse(again.stdout) as { error: { zh: string } }).error.zh, /已有一个节点/);
});

test("help is no failure", () => {
  assert.equal(twincity("--help").status, 0);
  assert.match(twincity("--help").stdout, /doctor/);
});

test("doctor's findings say what, on which side, who must act and how, in the language asked for", () => {
  for (const [language, words] of [["zh", /尚未建立/], ["en", /not set up yet/]] as const) {
    const { status, stdout } = twincity("doctor", "--data", join(folder, "none"), "--lang", language, "--json");
    const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: Record<string, string>[] };
    assert.equal(status, ok ? 0 : 1);
    assert.ok(findings.some(({ what }) => words.test(what ?? "")));
    for (const finding of findings) for (const key of ["what", "side", "who", "fix"]) assert.ok(finding[key], key);
  }
});

test("the language follows the usual order of the locale's variables", () => {
  assert.equal(languageOf({ LANG: "zh_CN.UTF-8" }), "zh");
  assert.equal(languageOf({ LANG: "zh_CN.UTF-8", LC_ALL: "C" }), "en");
  assert.equal(languageOf({}), "en");
});

test("the demo's folder is the one asked for, else TWINCITY_DATA, else .twincity in the checkout", () => {
  assert.equal(demoFolder("/a", { TWINCITY_DATA: "/b" }), "/a");
  assert.equal(demoFolder(undefined, { TWINCITY_DATA: "/b" }), "/b");
  assert.equal(demoFolder(undefined, {}), join(packageRoot, ".twincity"));
});
