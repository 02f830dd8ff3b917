import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { catalogueTexts } from "./i18n.ts";
import { entryQuery, resourceQuery, type Entry } from "./queries.ts";

/** What the steward of the office that keeps the entry does with it: import, publish, withdraw; each with what it leads to. */
export function Keeper({ entry }: { entry: Entry }): ReactNode {
  const t = useTexts(catalogueTexts);
  const queries = useQueryClient();
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const params = { params: { path: { id: entry.id } } };
  function keep(after: Entry): void {
    queries.setQueryData(entryQuery(entry.id).queryKey, after);
    void queries.invalidateQueries({ queryKey: resourceQuery(entry.id).queryKey });
    void queries.invalidateQueries({ queryKey: ["catalogue", "entries"] });
    setAsking(false);
  }
  const publish = useMutation({ mutationFn: () => answer(api.POST("/api/catalogue/{id}/publication", params)), onSuccess: keep });
  const withdraw = useMutation({ mutationFn: () => answer(api.POST("/api/catalogue/{id}/withdrawal", params)), onSuccess: keep });
  const isPublished = entry.state === "published";
  const takesRows = entry.resource !== null && entry.shareAttribute !== "prohibited";
  const ready = entry.recordCount > 0 || !takesRows || entry.resource?.unconnected === true;
  const name = language === "zh" ? entry.titleZh : entry.titleEn;
  return (
    <section className="card stack-sm">
      <p className="row">
        {takesRows ? <ButtonLink small look={entry.recordCount === 0 ? "primary" : "secondary"} to={`/catalogue/${entry.id}/import`}>{t("entry.import")}</ButtonLink> : null}
        {isPublished
          ? <Button small onClick={() => { withdraw.reset(); setAsking(true); }}>{t("entry.withdraw")}</Button>
          : <Button small look={ready ? "primary" : "secondary"} busy={publish.isPending} onClick={() => publish.mutate()}>{t(publish.isPending ? "entry.publishing" : "entry.publish")}</Button>}
      </p>
      {isPublished ? null : <p className="small muted">{t("entry.publishEffect")}</p>}
      {publish.isSuccess && isPublished ? <p role="status" className="strong">{t("entry.published")}</p> : null}
      {publish.isError ? <ErrorAlert error={publish.error} /> : null}
      {isAsking ? (
        <Dialog title={t("entry.withdrawTitle", { name })} busy={withdraw.isPending} onClose={() => setAsking(false)}>
          <div className="stack-sm">
            <p className="effect">{t("entry.withdrawEffect")} {entry.activeGrants > 0 ? t("entry.withdrawGrants", { n: entry.activeGrants }) : t("entry.withdrawNoGrants")}</p>
            {takesRows ? <p className="muted">{t("entry.withdrawKeeps")}</p> : null}
            {withdraw.isError ? <ErrorAlert error={withdraw.error} /> : null}
            <p className="row">
              <Button look="primary" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>{withdraw.isPending ? t("entry.withdrawing") : entry.activeGrants > 0 ? t("entry.withdrawConfirm", { n: entry.activeGrants }) : t("entry.withdrawConfirmNone")}</Button>
              <Button busy={withdraw.isPending} onClick={() => setAsking(false)}>{t("entry.keep")}</Button>
            </p>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}
