import type { ReactNode } from "react";
import { useOffices } from "../../api/parties.ts";
import type { Grant } from "../../api/requests.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { useDataWords } from "../../ui/data-words.ts";
import { amendTexts } from "./i18n-amend.ts";
import { lastDayOf } from "./last-day.ts";
import { useFieldTitles } from "./ResourceTitle.tsx";
import "./requests.css";

export type Version = NonNullable<Grant["versions"]>[number];

/** All versions that ever were in force, when there is more than one. */
export function GrantVersions({ grant }: { grant: Grant }): ReactNode {
  const t = useTexts(amendTexts);
  const versions = (grant.versions ?? []).filter(({ state }) => state === "in-force" || state === "superseded");
  if (versions.length < 2) return null;
  return (
    <section className="card stack-sm" aria-labelledby="grant-versions">
      <h2 id="grant-versions">{t("versions")}</h2>
      <Compared resource={grant.resource} versions={versions} caption={t("versions")} />
    </section>
  );
}

/** Versions side by side, oldest at the left; what differs from the one before is marked. */
export function Compared({ resource, versions, caption }: { resource: string; versions: readonly Version[]; caption: string }): ReactNode {
  const t = useTexts(amendTexts);
  const words = useDataWords();
  const format = useFormat();
  const office = useOffices();
  const { language } = useLanguage();
  const fieldTitle = useFieldTitles(resource);
  const rows: readonly (readonly [string, (one: Version) => string])[] = [
    [t("fields"), (one) => format.list(one.fields.map(fieldTitle))],
    [t("purpose"), (one) => words.purpose(one.purpose)],
    [t("until"), (one) => format.day(lastDayOf(one.validUntil), { year: true })],
    [t("rate"), (one) => t("rateValue", { n: format.number(one.ratePerMinute) })],
    [t("recipients"), (one) => (one.recipients.length === 0 ? t("nobody") : format.list(one.recipients.map((party) => office(party)[language === "zh" ? "nameZh" : "nameEn"])))],
  ];
  return (
    <div className="table-wrap">
      <table className="table versions">
        <caption className="sr-only">{caption}</caption>
        <thead><tr><th scope="col">{t("what")}</th>{versions.map((one) => <th key={one.digest} scope="col">{t("versionNumber", { n: one.version })}<span className="small muted"> {t(`state.${one.state}`)}</span></th>)}</tr></thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {versions.map((one, i) => {
                const before = versions[i - 1];
                const changed = before !== undefined && of(before) !== of(one);
                return <td key={one.digest} data-label={t("versionNumber", { n: one.version })}>{changed ? <><strong>{of(one)}</strong> <span className="mark">{t("changed")}</span></> : of(one)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
