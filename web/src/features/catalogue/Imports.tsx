import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { QueryView } from "../../ui/states.tsx";
import { catalogueTexts } from "./i18n.ts";
import { importsQuery } from "./queries.ts";

/** The last imports of a resource, for its steward; nothing is shown before the first. */
export function Imports({ resource }: { resource: string }): ReactNode {
  const t = useTexts(catalogueTexts);
  const format = useFormat();
  const query = useQuery(importsQuery(resource));
  return (
    <QueryView query={query}>
      {(imports) => imports.length === 0 ? null : (
        <section className="card stack-sm" aria-labelledby="entry-imports">
          <h2 id="entry-imports">{t("entry.imports")}</h2>
          <ul className="stack-sm small">
            {imports.map((one) => (
              <li key={one.id}>
                {t("entry.importRow", { at: format.stamp(one.at), file: one.fileName, accepted: format.number(one.accepted), rejected: format.number(one.rejected) })}
                {one.applied ? null : <span className="muted"> · {t("entry.dry")}</span>}
                {one.report ? <> <a href={one.report}>{t("entry.report")}</a></> : null}
              </li>
            ))}
          </ul>
        </section>
      )}
    </QueryView>
  );
}
