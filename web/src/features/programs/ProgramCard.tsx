import { useState, type ReactNode } from "react";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { EndDialog } from "./EndDialog.tsx";
import { programTexts } from "./i18n.ts";
import { endKey, endProgram, type IssuedKey, type Program, type ProgramKey } from "./queries.ts";
import { RenewDialog } from "./RenewDialog.tsx";

type Asking = { readonly what: "renew" | "end" } | { readonly what: "endKey"; readonly key: ProgramKey } | undefined;

export function ProgramCard({ program, onIssued }: { program: Program; onIssued(key: IssuedKey): void }): ReactNode {
  const t = useTexts(programTexts);
  const format = useFormat();
  const [asking, ask] = useState<Asking>(undefined);
  const close = (): void => ask(undefined);
  const { id, name, endedAt, keys } = program;
  return (
    <section className="card stack-sm" aria-labelledby={id}>
      <h2 id={id} className="row-tight">{name}{endedAt === null ? null : <StatusTag kind="withdrawn">{t("state.programEnded")}</StatusTag>}</h2>
      <DataTable
        caption={t("keys")}
        hideCaption
        rows={keys}
        rowKey={(key) => key.id}
        columns={[
          { key: "key", title: t("keys"), render: (key) => <span className="mono">{t("key", { last: key.lastFour })}</span> },
          { key: "state", title: "", render: (key) => <KeyState of={key} /> },
          { key: "made", title: t("madeAt"), render: (key) => format.stamp(key.madeAt) },
          { key: "until", title: t("goodUntil"), render: (key) => format.stamp(key.endedAt ?? key.goodUntil) },
          { key: "used", title: t("lastUsed"), render: (key) => (key.lastUsedAt === null ? t("never") : format.stamp(key.lastUsedAt)) },
          { key: "act", title: "", render: (key) => (key.good ? <Button small aria-label={t("endKeyTitle", { last: key.lastFour })} onClick={() => ask({ what: "endKey", key })}>{t("endKey")}</Button> : null) },
        ]}
      />
      {endedAt === null ? <p className="row"><Button small onClick={() => ask({ what: "renew" })}>{t("renew")}</Button><Button small onClick={() => ask({ what: "end" })}>{t("end")}</Button></p> : null}
      {asking?.what === "renew" ? <RenewDialog program={program} onClose={close} onIssued={(key) => { close(); onIssued(key); }} /> : null}
      {asking?.what === "end" ? <EndDialog title={t("endTitle", { name })} effect={t("endEffect")} act={t("endDo")} end={() => endProgram(id)} onClose={close} /> : null}
      {asking?.what === "endKey" ? <EndDialog title={t("endKeyTitle", { last: asking.key.lastFour })} effect={t("endKeyEffect")} act={t("endKeyDo")} end={() => endKey({ id, key: asking.key.id })} onClose={close} /> : null}
    </section>
  );
}

function KeyState({ of: { good, endedAt } }: { of: ProgramKey }): ReactNode {
  const t = useTexts(programTexts);
  if (good) return <StatusTag kind="done">{t("state.good")}</StatusTag>;
  return <StatusTag kind="withdrawn">{t(endedAt === null ? "state.over" : "state.ended")}</StatusTag>;
}
