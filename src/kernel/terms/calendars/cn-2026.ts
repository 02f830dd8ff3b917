import { holidayNames as names, type CalendarYear } from "./calendar-year.ts";

/** @source 国务院办公厅关于2026年部分节假日安排的通知 */
export const cn2026: CalendarYear = {
  region: "CN",
  year: 2026,
  notice: {
    title: "国务院办公厅关于2026年部分节假日安排的通知",
    issuedBy: "国务院办公厅",
    issuedOn: "2025-11-04",
    number: "国办发明电〔2025〕7号",
    numberNote: "Stated by reprints of the notice; the official page itself could not be opened from here.",
    publishedAt: "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
    textReadAt: "https://politics.gmw.cn/2025-11/04/content_38391083.htm",
  },
  rest: [
    { name: names.newYear, from: "2026-01-01", to: "2026-01-03" },
    { name: names.springFestival, from: "2026-02-15", to: "2026-02-23" },
    { name: names.tombSweeping, from: "2026-04-04", to: "2026-04-06" },
    { name: names.labourDay, from: "2026-05-01", to: "2026-05-05" },
    { name: names.dragonBoat, from: "2026-06-19", to: "2026-06-21" },
    { name: names.midAutumn, from: "2026-09-25", to: "2026-09-27" },
    { name: names.nationalDay, from: "2026-10-01", to: "2026-10-07" },
  ],
  makeUp: [
    { on: "2026-01-04", name: names.newYear },
    { on: "2026-02-14", name: names.springFestival },
    { on: "2026-02-28", name: names.springFestival },
    { on: "2026-05-09", name: names.labourDay },
    { on: "2026-09-20", name: names.nationalDay },
    { on: "2026-10-10", name: names.nationalDay },
  ],
};
