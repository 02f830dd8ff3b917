import assert from "node:assert/strict";
import { test } from "node:test";
import { folderFault } from "./folder-fault.ts";
import { CliFault, exitCodes } from "./output.ts";

const coded = (code: string) => Object.assign(new Error(code), { code });

test("a folder that can't be used is told in one sentence that names it and what to do, in both languages", () => {
  for (const [code, zh, en] of [["ENOSPC", /磁盘已满/, /disk is full/], ["EACCES", /无权写入/, /may not write/], ["ENOTDIR", /不是文件夹/, /not a folder/]] as const) {
    const fault = folderFault(coded(code), "/data");
    assert.ok(fault instanceof CliFault);
    assert.match(fault.text.zh, zh);
    assert.match(fault.text.en, en);
    assert.match(fault.text.en, /\/data/);
    assert.equal(fault.exitCode, exitCodes.refused);
  }
});

test("an error that says nothing about the folder comes back as it is", () => {
  const bug = new Error("a bug");
  assert.equal(folderFault(bug, "/data"), bug);
});
