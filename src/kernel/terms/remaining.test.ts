import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, dayOfWeek, endOfDay } from "../../platform/dates.ts";
import type { BookedDay, Custody } from "./book-days.ts";
import { bookDays, chinaCalendar as calendar, elapsedByHolder, remaining, type Holder } from "./index.ts";

const office: Holder = { kind: "office", party: "cq:public-security" };
const counter: Holder = { kind: "office", party: "sc:gaoxin-hall" };
const applicant: Holder = { kind: "applicant" };
const hearing: Holder = { kind: "suspension", clause: "行政许可法 art. 45" };
const holder = fc.constantFrom(office, counter, applicant, hearing);
const bookedDays: fc.Arbitrary<BookedDay[]> = fc.array(fc.record({ on: fc.constant("2026-03-02"), holder }), { maxLength: 60 });
const budget = fc.integer({ min: 1, max: 365 });
/** Noon in Shanghai. */
const noon = (on: string): Date => new Date(`${on}T12:00:00+08:00`);

test("a suspended day costs nothing, nor one with the applicant; an office day costs exactly one", () => {
  fc.assert(
    fc.property(budget, bookedDays, (budgetDays, days) => {
      const before = remaining(budgetDays, days);
      assert.equal(remaining(budgetDays, [...days, { on: "2026-03-03", holder: hearing }]), before);
      assert.equal(remaining(budgetDays, [...days, { on: "2026-03-03", holder: applicant }]), before);
      assert.equal(remaining(budgetDays, [...days, { on: "2026-03-03", holder: office }]), before - 1);
    }),
  );
});

test("a day is booked to who holds the matter at 24:00 in Shanghai, however late the hand-over", () => {
  const custody: Custody[] = [
    { holder: counter, from: noon("2026-03-02") },
    { holder: office, from: new Date("2026-03-03T23:59:59.999+08:00") },
    { holder: applicant, from: noon("2026-03-04") },
    { holder: office, from: new Date("2026-03-05T00:00:00+08:00") },
  ];
  assert.deepEqual(bookDays({ calendar, unit: "workday", startAt: noon("2026-03-02"), custody, now: noon("2026-03-06") }), [
    { on: "2026-03-03", holder: office },
    { on: "2026-03-04", holder: applicant },
    { on: "2026-03-05", holder: office },
  ]);
});

test("a hand-over at exactly 24:00 belongs to the next day", () => {
  const custody: Custody[] = [
    { holder: counter, from: noon("2026-03-02") },
    { holder: office, from: endOfDay("2026-03-03") },
  ];
  const booked = bookDays({ calendar, unit: "workday", startAt: noon("2026-03-02"), custody, now: endOfDay("2026-03-04") });
  assert.deepEqual(booked.map((day) => day.holder), [counter, office]);
});

test("the day of the start is not booked, nor a day that is not over", () => {
  const custody: Custody[] = [{ holder: office, from: noon("2026-03-02") }];
  const at = (now: Date): string[] => bookDays({ calendar, unit: "workday", startAt: noon("2026-03-02"), custody, now }).map((day) => day.on);
  assert.deepEqual(at(noon("2026-03-02")), []);
  assert.deepEqual(at(new Date(endOfDay("2026-03-03").getTime() - 1)), []);
  assert.deepEqual(at(endOfDay("2026-03-03")), ["2026-03-03"]);
});

test("weekends and days off are not booked, make-up days are", () => {
  const custody: Custody[] = [{ holder: office, from: noon("2026-02-12") }];
  const booked = bookDays({ calendar, unit: "workday", startAt: noon("2026-02-12"), custody, now: noon("2026-03-02") }).map((day) => day.on);
  assert.deepEqual(booked, ["2026-02-13", "2026-02-14", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27", "2026-02-28"]);
});

test("what is decided on the last day is in time, on the next working day it is one day late", () => {
  const startAt = noon("2026-03-02");
  const custody: Custody[] = [{ holder: office, from: startAt }];
  const left = (endedAt: Date): number => remaining(2, bookDays({ calendar, unit: "workday", startAt, custody, now: noon("2026-04-01"), endedAt }));
  assert.equal(left(noon("2026-03-02")), 2);
  assert.equal(left(noon("2026-03-04")), 0);
  assert.equal(left(noon("2026-03-05")), -1);
});

test("nothing is booked after the end", () => {
  const startAt = noon("2026-03-02");
  const custody: Custody[] = [{ holder: office, from: startAt }];
  const end = { calendar, unit: "workday" as const, startAt, custody, endedAt: noon("2026-03-04") };
  assert.deepEqual(bookDays({ ...end, now: noon("2026-03-04") }), bookDays({ ...end, now: noon("2027-03-04") }));
});

test("while an office holds it all along, remaining reaches 0 exactly at 24:00 of the due day", () => {
  const start = fc.integer({ min: 0, max: 600 }).map((n) => addDays("2025-01-01", n));
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 86_399_999 }), (startOn, count, ms) => {
      const startAt = new Date(endOfDay(addDays(startOn, -1)).getTime() + ms);
      const custody: Custody[] = [{ holder: office, from: startAt }];
      const at = (now: Date): number => remaining(count, bookDays({ calendar, unit: "workday", startAt, custody, now }));
      const dueAt = endOfDay(calendar.dueOn(startOn, count, "workday").on);
      assert.equal(at(dueAt), 0);
      assert.equal(at(new Date(dueAt.getTime() - 1)), 1);
    }),
  );
});

const custodyList = fc
  .tuple(holder, fc.array(fc.record({ holder, hours: fc.integer({ min: 0, max: 300 }) }), { maxLength: 12 }))
  .map(([first, rest]): Custody[] => {
    let at = noon("2026-01-05").getTime();
    return [{ holder: first, from: new Date(at) }, ...rest.map((step) => ({ holder: step.holder, from: new Date((at += step.hours * 3_600_000)) }))];
  });

test("every working day after the start is booked once, to one holder, and time never gives a day back", () => {
  fc.assert(
    fc.property(custodyList, fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 500 }), (custody, hours, more) => {
      const startAt = noon("2026-01-05");
      const now = new Date(startAt.getTime() + hours * 3_600_000);
      const later = new Date(now.getTime() + more * 3_600_000);
      const booking = { calendar, unit: "workday" as const, startAt, custody };
      const booked = bookDays({ ...booking, now });
      const bookedLater = bookDays({ ...booking, now: later });
      assert.deepEqual(bookedLater.slice(0, booked.length), booked, "what is booked stays booked");
      assert.ok(remaining(20, bookedLater) <= remaining(20, booked));
      assert.equal(new Set(booked.map((day) => day.on)).size, booked.length);
      assert.ok(booked.every((day) => calendar.isWorkday(day.on)));
    }),
  );
});

test("elapsed time per holder adds up to the time between start and now, nights and weekends included", () => {
  fc.assert(
    fc.property(custodyList, fc.integer({ min: 0, max: 4000 }), (custody, hours) => {
      const startAt = noon("2026-01-05");
      const until = new Date(startAt.getTime() + hours * 3_600_000);
      const sum = elapsedByHolder(custody, startAt, until).reduce((total, { elapsedMs }) => total + elapsedMs, 0);
      assert.equal(sum, until.getTime() - startAt.getTime());
    }),
  );
  assert.equal(dayOfWeek("2026-01-05"), 1);
});

test("custody that is empty, out of order or begins after the start is refused", () => {
  const booking = { calendar, unit: "workday" as const, startAt: noon("2026-03-02"), now: noon("2026-03-09") };
  assert.throws(() => bookDays({ ...booking, custody: [] }), RangeError);
  assert.throws(() => bookDays({ ...booking, custody: [{ holder: office, from: noon("2026-03-03") }] }), RangeError);
  assert.throws(() => bookDays({ ...booking, custody: [{ holder: office, from: noon("2026-03-02") }, { holder: applicant, from: noon("2026-03-01") }] }), RangeError);
});
