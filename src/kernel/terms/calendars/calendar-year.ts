import type { DateOn } from "../../../platform/dates.ts";
import type { Text } from "../../../platform/text.ts";

/** The yearly notice of the State Council on days off and make-up working days, as facts. */
export interface CalendarYear {
  readonly region: "CN";
  readonly year: number;
  readonly notice: {
    readonly title: string;
    readonly issuedBy: string;
    readonly issuedOn: DateOn;
    /** 文号; null with a reason where no source states it. */
    readonly number: string | null;
    readonly numberNote: string;
    /** Where the notice is published officially. */
    readonly publishedAt: string;
    /** Where we read its full text. */
    readonly textReadAt: string;
  };
  /** Days off, both ends included; weekends inside are days off anyway. */
  readonly rest: readonly { readonly name: Text; readonly from: DateOn; readonly to: DateOn }[];
  /** Weekend days on which offices work. */
  readonly makeUp: readonly { readonly on: DateOn; readonly name: Text }[];
}

/** Names of the days off, written once. */
export const holidayNames = {
  newYear: { zh: "元旦", en: "New Year" },
  springFestival: { zh: "春节", en: "Spring Festival" },
  tombSweeping: { zh: "清明节", en: "Tomb-sweeping Day" },
  labourDay: { zh: "劳动节", en: "Labour Day" },
  dragonBoat: { zh: "端午节", en: "Dragon Boat Festival" },
  midAutumn: { zh: "中秋节", en: "Mid-autumn Festival" },
  nationalDay: { zh: "国庆节", en: "National Day" },
  nationalDayAndMidAutumn: { zh: "国庆节、中秋节", en: "National Day and Mid-autumn Festival" },
} as const satisfies Record<string, Text>;
