import { CheckCircleFilled, ClockCircleOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { ledgerTexts } from "./i18n.ts";
import type { Books } from "./queries.ts";

/** Our newest signed pages and their stamps. A page between two stamps is covered by the next one. */
export function Pages({ pages }: { pages: Books["pages"] }): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const side = useSideName();
  const covered = Math.max(0, ...pages.filter(({ stamps }) => stamps.length > 0).map(({ size }) => size));
  return (
    <section className="stack-sm" aria-labelledby="pages">
      <h2 id="pages">{t("pages.title")}</h2>
      <p className="small muted">{t("pages.lead")}</p>
      <DataTable
        caption={t("pages.title")}
        hideCaption
        rows={pages}
        rowKey={({ size }) => String(size)}
        columns={[
          { key: "size", title: t("pages.page"), render: ({ size }) => format.number(size) },
          { key: "at", title: t("pages.at"), render: ({ at }) => format.stamp(at) },
          {
            key: "stamps",
            title: t("pages.stamps"),
            render: ({ stamps, size }) => stamps.length > 0 ? stamps.map(({ node }) => <span className="row-tight" key={node}><Tile node={node} />{side(node)}</span>)
              : size <= covered ? <span className="row-tight muted"><CheckCircleFilled aria-hidden />{format.number(covered)}</span>
              : <span className="row-tight muted"><ClockCircleOutlined aria-hidden />{t("pages.waiting")}</span>,
          },
        ]}
      />
    </section>
  );
}
