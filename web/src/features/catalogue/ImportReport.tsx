import type { ReactNode } from "react";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { catalogueTexts } from "./i18n.ts";
import type { ImportResult } from "./queries.ts";

/** What a check of a file found: counts first, then the reasons by their number of rows, then the file of returned rows. */
export function ImportReport({ result }: { result: Pick<ImportResult, "rows" | "accepted" | "rejected" | "encoding" | "warnings" | "unusedColumns" | "reasons" | "report"> }): ReactNode {
  const t = useTexts(catalogueTexts);
  const text = useText();
  const format = useFormat();
  return (
    <section className="stack-sm" aria-labelledby="import-report">
      <h2 id="import-report">{t("import.report")}</h2>
      <p className="row" role="status">
        <span className="strong">{t("import.rows", { n: format.number(result.rows) })}</span>
        <span className="status status-ok">{t("import.accepted", { n: format.number(result.accepted) })}</span>
        {result.rejected > 0 ? <span className="status status-warn">{t("import.rejected", { n: format.number(result.rejected) })}</span> : <span className="muted">{t("import.all")}</span>}
        {result.encoding ? <span className="small muted">{t("import.encoding", { encoding: result.encoding })}</span> : null}
      </p>
      {result.warnings.length > 0 ? <ul className="small">{result.warnings.map((warning) => <li key={warning.en}>{text(warning)}</li>)}</ul> : null}
      {result.unusedColumns.length > 0 ? <p className="small muted">{t("import.unused", { columns: result.unusedColumns.join("、") })}</p> : null}
      {result.reasons.length > 0 ? (
        <DataTable
          caption={t("import.reasons")}
          rows={result.reasons}
          rowKey={(reason) => `${reason.column ?? ""} ${reason.en}`}
          columns={[
            { key: "column", title: t("import.column"), render: (reason) => reason.column ?? t("import.wholeRow") },
            { key: "reason", title: t("import.reason"), render: (reason) => text(reason) },
            { key: "rows", title: t("import.count"), end: true, render: (reason) => format.number(reason.rows) },
            { key: "examples", title: t("import.examples"), render: (reason) => reason.examples.join("、") },
          ]}
        />
      ) : null}
      {result.report ? <p><a className="button button-small" href={result.report}>{t("import.download")}</a></p> : null}
    </section>
  );
}
