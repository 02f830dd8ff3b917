import type { ReactNode } from "react";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useRecordWords } from "../../ui/ledger-words.ts";
import { ledgerTexts } from "./i18n.ts";

type DayList = Answer<"/api/ledger/days", "get">;

/** How many lines of which family were recorded on each day. */
export function Days({ days: { days } }: { days: DayList }): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const words = useRecordWords();
  const families = [...new Set(days.flatMap((day) => day.families.map(({ family }) => family)))].sort();
  const countOf = (day: DayList["days"][number], family: string): number => day.families.find((one) => one.family === family)?.entries ?? 0;
  return (
    <section className="stack-sm" aria-labelledby="days">
      <h2 id="days">{t("days.title")}</h2>
      <p className="small muted">{t("days.lead")}</p>
      {days.length === 0 ? <p className="muted">{t("days.none")}</p> : (
        <DataTable
          caption={t("days.title")}
          hideCaption
          rows={days}
          rowKey={({ on }) => on}
          columns={[
            { key: "on", title: t("days.day"), render: ({ on }) => <span className="nowrap">{format.date(on)}</span> },
            ...families.map((family) => ({ key: family, title: words.family(family), end: true, render: (day: DayList["days"][number]) => format.number(countOf(day, family)) })),
            { key: "total", title: t("days.total"), end: true, render: ({ total }) => <span className="strong">{format.number(total)}</span> },
          ]}
        />
      )}
      <p className="smallest quiet">{t("days.note")}</p>
    </section>
  );
}
