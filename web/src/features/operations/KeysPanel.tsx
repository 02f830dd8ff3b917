import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { RadioGroup, TextArea, TextField } from "../../ui/fields.tsx";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { QueryView } from "../../ui/states.tsx";
import { Fingerprint } from "./Fingerprint.tsx";
import { keyTexts } from "./key-i18n.ts";
import { keysQuery, peersQuery, type OwnKeys } from "./queries.ts";

type Use = "sign" | "log" | "witness";

/** Our own keys: exchanged in order, or replaced at once when somebody else may have them; and which peers know. */
export function KeysPanel({ mayAct }: { mayAct: boolean }): ReactNode {
  const t = useTexts(keyTexts);
  const query = useQuery(keysQuery);
  return (
    <section className="card stack-sm" aria-labelledby="ops-keys">
      <h2 id="ops-keys">{t("title")}</h2>
      <QueryView query={query}>{(keys) => <Keys keys={keys} mayAct={mayAct} />}</QueryView>
    </section>
  );
}

function Keys({ keys, mayAct }: { keys: OwnKeys; mayAct: boolean }): ReactNode {
  const t = useTexts(keyTexts);
  const format = useFormat();
  const side = useSideName();
  return (
    <div className="stack-sm">
      <p className="small muted">{t("version", { n: keys.version, at: format.instant(keys.issuedAt, { year: true }) })}</p>
      {keys.peers.length > 0 ? (
        <DataTable
          caption={t("peers")}
          rows={keys.peers}
          rowKey={(one) => one.peer}
          columns={[
            { key: "peer", title: t("peer"), render: (one) => <span className="row-tight"><Tile node={one.peer} />{side(one.peer)}</span> },
            { key: "told", title: t("state"), render: (one) => <span className={`status status-${one.told ? "ok" : one.awaiting ? "bad" : "info"}`}>{t(one.told ? "told" : one.awaiting ? "awaiting" : "notTold")}</span> },
          ]}
        />
      ) : null}
      {keys.peers.some(({ awaiting }) => awaiting) ? <div className="effect stack-sm"><p>{t("readOut")}</p><Fingerprint text={keys.fingerprint} label={t("fingerprint")} /></div> : null}
      {keys.earlier.length > 0 ? <p className="small muted">{t("earlier", { kids: keys.earlier.join(" · ") })}</p> : null}
      {mayAct ? <p className="row"><Rotate /><Replace /></p> : null}
    </div>
  );
}

function Rotate(): ReactNode {
  const t = useTexts(keyTexts);
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const [use, setUse] = useState<Use | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const rotate = useMutation({
    mutationFn: (which: Use) => answer(api.POST("/api/keys/rotations", { body: { use: which } })),
    onSuccess: (after) => {
      ask(false);
      queries.setQueryData(keysQuery.queryKey, after);
      void queries.invalidateQueries({ queryKey: peersQuery.queryKey });
    },
  });
  return (
    <>
      <Button small onClick={() => ask(true)}>{t("rotate.open")}</Button>
      {asking ? (
        <Dialog title={t("rotate.title")} busy={rotate.isPending} onClose={() => ask(false)}>
          <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (use) rotate.mutate(use); }}>
            <RadioGroup<Use> label={t("rotate.which")} value={use} onChange={setUse} error={tried && use === undefined ? t("rotate.missing") : undefined} choices={(["sign", "log", "witness"] as const).map((one) => ({ value: one, label: t(`use.${one}`) }))} />
            <p className="effect">{t("rotate.effect")}</p>
            {rotate.isError ? <ErrorAlert error={rotate.error} /> : null}
            <p className="row"><Button look="primary" type="submit" busy={rotate.isPending}>{t(rotate.isPending ? "busy" : "rotate.do")}</Button><Button busy={rotate.isPending} onClick={() => ask(false)}>{t("keep")}</Button></p>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}

const shortest = 5;

/** 2026-11-25 10:00, as the clocks in Chongqing show it. */
function instantOf(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/.exec(text.trim());
  const at = match ? new Date(`${match[1]}T${match[2]}:00+08:00`) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}

function Replace(): ReactNode {
  const t = useTexts(keyTexts);
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState("");
  const [since, setSince] = useState("");
  const [tried, setTried] = useState(false);
  const compromisedAt = instantOf(since);
  const tooShort = reason.trim().length < shortest;
  const replace = useMutation({
    mutationFn: (at: string) => answer(api.POST("/api/keys/replacements", { body: { reason: reason.trim(), compromisedAt: at } })),
    onSuccess: (after) => {
      ask(false);
      queries.setQueryData(keysQuery.queryKey, after);
      void queries.invalidateQueries({ queryKey: peersQuery.queryKey });
    },
  });
  return (
    <>
      <Button small onClick={() => ask(true)}>{t("replace.open")}</Button>
      {asking ? (
        <Dialog title={t("replace.title")} busy={replace.isPending} onClose={() => ask(false)}>
          <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (!tooShort && compromisedAt) replace.mutate(compromisedAt); }}>
            <p className="effect">{t("replace.effect")}</p>
            <TextField label={t("replace.since")} hint={t("replace.sinceHint")} placeholder="2026-11-25 10:00" maxLength={16} value={since} onChange={(event) => setSince(event.target.value)} error={tried && !compromisedAt ? t("replace.sinceBad") : undefined} />
            <TextArea label={t("replace.reason")} hint={t("replace.hint")} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} error={tried && tooShort ? t("replace.missing") : undefined} />
            {replace.isError ? <ErrorAlert error={replace.error} /> : null}
            <p className="row"><Button look="primary" type="submit" busy={replace.isPending}>{t(replace.isPending ? "busy" : "replace.do")}</Button><Button busy={replace.isPending} onClick={() => ask(false)}>{t("keep")}</Button></p>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
