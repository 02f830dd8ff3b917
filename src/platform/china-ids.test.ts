import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isDemoIdNumber, isValidUscc, makeDemoIdNumber, makeDemoUscc, parseIdNumber, parseUscc } from "./china-ids.ts";

const fault = (text: string, todayOn?: string): string => {
  const parsed = parseIdNumber(text, todayOn === undefined ? {} : { todayOn });
  return parsed.ok ? "none" : `${parsed.fault}: ${parsed.message.zh}`;
};
const birthDate = fc.date({ min: new Date("1900-01-01"), max: new Date("2026-01-01"), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));
const demoId = fc.tuple(fc.constantFrom("50", "510000"), birthDate, fc.integer({ min: 0, max: 999 })).map(([region, on, seq]) => makeDemoIdNumber(region, on, seq));

test("the example of the standard and two invented numbers are well formed", () => {
  for (const id of ["11010519491231002X", "510100199001010013", "500100199003070026"]) assert.equal(fault(id), "none", id);
  assert.deepEqual(parseIdNumber("11010519491231002x"), { ok: true, idNumber: "11010519491231002X", regionCode: "110105", birthOn: "1949-12-31", sex: "female" });
});

test("area codes of Chongqing before 1997 stay valid", () => {
  const first17 = "51021519700101001";
  assert.equal([..."0123456789X"].filter((last) => parseIdNumber(first17 + last).ok).length, 1);
});

test("each fault of an identity number has its own words", () => {
  assert.equal(fault("110105194912310021"), "checkDigit: 身份证号最后一位对不上，请再看一眼");
  assert.equal(fault("110105199002300028"), "date: 出生日期不存在：2 月没有 30 日");
  assert.equal(fault("110105199013010028"), "date: 出生日期不存在：没有 13 月");
  assert.match(fault("110105194912310"), /^length: 这是 15 位的旧号码/);
  assert.match(fault("1101051949123100"), /^length: .*16 位/);
  assert.match(fault("5.1E+17"), /^length/);
  assert.match(fault("１１０１０５１９４９１２３１００２X"), /^characters: .*全角/);
  assert.match(fault("11010519491231O02X"), /^characters/);
  assert.match(fault("11010519491231002X", "1949-12-30"), /^date: 出生日期还没到/);
  const english = parseIdNumber("110105199002300028");
  assert.equal(english.ok ? "" : english.message.en, "That birth date doesn't exist: February has no 30th");
});

test("a number whose first two digits are no province is refused", () => {
  const last = [..."0123456789X"].map((digit) => fault(`99010519491231002${digit}`)).find((words) => words.startsWith("region"));
  assert.match(last ?? "", /不是任何省份/);
});

test("a demo number is well formed, carries date and sex, and can't be a real person's", () => {
  fc.assert(
    fc.property(birthDate, fc.integer({ min: 0, max: 999 }), (on, sequence) => {
      const id = makeDemoIdNumber("500103", on, sequence);
      const parsed = parseIdNumber(id);
      assert.ok(parsed.ok && parsed.birthOn === on && parsed.sex === (sequence % 2 === 1 ? "male" : "female"));
      assert.ok(isDemoIdNumber(id) && parsed.regionCode === "509900");
    }),
  );
  assert.throws(() => makeDemoIdNumber("500103", "2026-02-30", 1), RangeError);
});

test("one wrong digit, or two neighbours swapped, is always caught", () => {
  fc.assert(
    fc.property(demoId, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, shift) => {
      const changed = id.slice(0, at) + String((Number(id[at]) + shift) % 10) + id.slice(at + 1);
      assert.equal(parseIdNumber(changed).ok, false);
      const swapped = id.slice(0, at) + (id[at + 1] ?? "") + (id[at] ?? "") + id.slice(at + 2);
      assert.ok(swapped === id || !parseIdNumber(swapped).ok);
    }),
  );
});

test("published credit codes are well formed, and the inner organisation code is checked without refusing", () => {
  for (const code of ["91350100M000100Y43", "9144030071526726XG", "91510703205451059P"]) assert.equal(isValidUscc(code), true, code);
  assert.deepEqual(parseUscc("91510703205451059p"), { ok: true, uscc: "91510703205451059P", regionCode: "510703", bodyChecks: true });
});

test("each fault of a credit code has its own words", () => {
  const words = (code: string): string => {
    const parsed = parseUscc(code);
    return parsed.ok ? "none" : parsed.fault;
  };
  assert.equal(words("91510703205451059Q"), "checkDigit");
  assert.equal(words("9151070320545105OP"), "characters");
  assert.equal(words("9.15103E+17"), "length");
  assert.equal(words("９151070320545105９P"), "characters");
});

test("a demo credit code passes both checks and one wrong character is always caught", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 17 }), fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWXY"), (sequence, at, other) => {
      const code = makeDemoUscc("500000", sequence);
      const parsed = parseUscc(code);
      assert.ok(parsed.ok && parsed.bodyChecks);
      assert.ok(code[at] === other || !isValidUscc(code.slice(0, at) + other + code.slice(at + 1)));
    }),
  );
});
