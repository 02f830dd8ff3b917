import { holidayNames as names, type CalendarYear } from "./calendar-year.ts";

/** @source 国务院办公厅关于2025年部分节假日安排的通知 */
export const cn2025: CalendarYear = {
  region: "CN",
  year: 2025,
  notice: {
    title: "国务院办公厅关于2025年部分节假日安排的通知",
    issuedBy: "国务院办公厅",
    issuedOn: "2024-11-12",
    number: "国办发明电〔2024〕12号",
    numberNote: "Stated by reprints of the notice; the official page itself could not be opened from here.",
    publishedAt: "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm",
    textReadAt: "https://m.gmw.cn/2024-11/12/content_1303894933.htm",
  },
  rest: [
    { name: names.newYear, from: "2025-01-01", to: "2025-01-01" },
    { name: names.springFestival, from: "2025-01-28", to: "2025-02-04" },
    { name: names.tombSweeping, from: "2025-04-04", to: "2025-04-06" },
    { name: names.labourDay, from: "2025-05-01", to: "2025-05-05" },
    { name: names.dragonBoat, from: "2025-05-31", to: "2025-06-02" },
    { name: names.nationalDayAndMidAutumn, from: "2025-10-01", to: "2025-10-08" },
  ],
  makeUp: [
    { on: "2025-01-26", name: names.springFestival },
    { on: "2025-02-08", name: names.springFestival },
    { on: "2025-04-27", name: names.labourDay },
    { on: "2025-09-28", name: names.nationalDayAndMidAutumn },
    { on: "2025-10-11", name: names.nationalDayAndMidAutumn },
  ],
};
