import { useMemo } from "react";
import { useLanguage } from "./texts.ts";
import type { Language } from "./language.ts";

/** All times are shown as the clocks in Sichuan and Chongqing show them. */
const timeZone = "Asia/Shanghai";

const weekdays = ["日", "一", "二", "三", "四", "五", "六"] as const;

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: string;
  readonly minute: string;
}

function partsOf(at: Date, zone: string): Parts {
  const found: Record<string, string> = {};
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, year: "numeric", month: "numeric", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  for (const part of format.formatToParts(at)) found[part.type] = part.value;
  return {
    year: found["year"] ?? "",
    month: Number(found["month"]),
    day: Number(found["day"]),
    weekday: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].indexOf(found["weekday"] ?? ""),
    hour: found["hour"] ?? "",
    minute: found["minute"] ?? "",
  };
}

function english(at: Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(at).replaceAll(",", "");
}

function day(at: Date, zone: string, language: Language, withYear: boolean): string {
  const { year, month, day: date, weekday } = partsOf(at, zone);
  if (language === "en")
    return english(at, zone, { weekday: "short", day: "numeric", month: "long", ...(withYear ? { year: "numeric" } : {}) });
  return `${withYear ? `${year} 年 ` : ""}${month} 月 ${date} 日（周${weekdays[weekday] ?? ""}）`;
}

export interface Format {
  /** A date such as `2026-12-02` → 12 月 2 日（周三） · Wed 2 December */
  date(on: string, options?: { readonly year?: boolean }): string;
  /** The date of an instant, in the same words. */
  day(at: string, options?: { readonly year?: boolean }): string;
  /** 09:05 */
  time(at: string): string;
  /** 11 月 18 日（周三） 09:05 */
  instant(at: string, options?: { readonly year?: boolean }): string;
  /** 2026-11-18 09:05, for dense tables and slips. */
  stamp(at: string): string;
  number(value: number): string;
  /** 甲、乙、丙 · A, B, C */
  list(names: readonly string[]): string;
}

export function createFormat(language: Language): Format {
  const time = (at: string): string => {
    const { hour, minute } = partsOf(new Date(at), timeZone);
    return `${hour}:${minute}`;
  };
  const dayOf = (at: string, year: boolean): string => day(new Date(at), timeZone, language, year);
  return {
    date: (on, options) => day(new Date(`${on.slice(0, 10)}T00:00:00Z`), "UTC", language, options?.year ?? false),
    day: (at, options) => dayOf(at, options?.year ?? false),
    time,
    instant: (at, options) => `${dayOf(at, options?.year ?? false)} ${time(at)}`,
    stamp: (at) => {
      const { year, month, day: date } = partsOf(new Date(at), timeZone);
      return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")} ${time(at)}`;
    },
    number: (value) => new Intl.NumberFormat(language === "en" ? "en-GB" : "zh-CN").format(value),
    list: (names) => names.join(language === "en" ? ", " : "、"),
  };
}

export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => createFormat(language), [language]);
}
