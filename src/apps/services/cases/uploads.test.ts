import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../../platform/http/problem.ts";
import { materialNotAccepted } from "./errors.ts";
import { readUpload, uploadLimitBytes } from "./uploads.ts";

const base64 = (head: readonly number[], size: number) => Buffer.concat([Buffer.from(head), Buffer.alloc(size - head.length)]).toString("base64");
const png = [0x89, 0x50, 0x4e, 0x47];

test("an upload is what its first bytes say", () => {
  assert.equal(readUpload(base64(png, 100)).mediaType, "image/png");
  assert.equal(readUpload(base64([0xff, 0xd8, 0xff], 100)).mediaType, "image/jpeg");
  assert.equal(readUpload(base64([0x25, 0x50, 0x44, 0x46], 100)).mediaType, "application/pdf");
});

test("an empty file, a program and a file over 500 KB are refused", () => {
  const refused = (content: string) => assert.throws(() => readUpload(content), (error) => isProblem(error, materialNotAccepted));
  refused("");
  refused(base64([0x4d, 0x5a], 100));
  refused(base64(png, uploadLimitBytes + 1));
  assert.equal(readUpload(base64(png, uploadLimitBytes)).content.length, uploadLimitBytes);
});
