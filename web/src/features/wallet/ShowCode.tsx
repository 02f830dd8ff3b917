import { CheckCircleFilled, PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { QrCode } from "../../ui/QrCode.tsx";
import { walletTexts } from "./i18n.ts";
import { showingQuery, type IssuedCode, type Showing } from "./queries.ts";
import { useCredentialWords } from "./words.ts";

/** Seconds spoken aloud; the others are only seen. */
const spoken = [30, 10];

/** The code while it lives: counted down, looked at, or expired and renewed. */
export function ShowCode({ issued, vct, again, busy, done }: { issued: IssuedCode; vct: string; again(): void; busy: boolean; done(): void }): ReactNode {
  const t = useTexts(walletTexts);
  const words = useCredentialWords();
  const format = useFormat();
  const { code, address, showing } = issued;
  const { data: followed = showing } = useQuery(showingQuery(showing.id));
  const left = useSecondsLeft(showing);
  const expired = followed.state === "expired" || (followed.state === "waiting" && left === 0);
  return (
    <section className="slip print-sheet wallet-code" aria-labelledby="show-code">
      <div className="slip-head">
        <h2 id="show-code">{t("code.title")}</h2>
        <p>{words.kind(vct)} · {t("code.shows", { names: format.list(showing.fields.map((name) => words.field(vct, name))) })}</p>
        <p>{t("code.purpose", { purpose: words.purpose(showing.purpose) })}</p>
      </div>
      <div className="slip-body">
        {followed.state === "checked" ? <Looked showing={followed} /> : expired ? (
          <div role="status" className="stack-sm"><p className="strong">{t("code.expired")}</p>{showing.medium === "screen" ? <p className="muted">{t("code.expiredWhy")}</p> : null}</div>
        ) : (
          <>
            <p className="muted">{t("code.sub")}</p>
            <div className="wallet-code-body">
              <QrCode text={address} label={t("code.qr")} />
              <div className="stack-sm">
                <p className="wallet-code-text mono">{code}</p>
                <p className="wallet-left" role="timer">{showing.medium === "screen" ? t("code.left", { n: left }) : t("code.leftLong", { at: format.stamp(showing.expiresAt) })}</p>
                <p className="small muted no-print">{t("code.waiting")}</p>
              </div>
            </div>
            <p className="small muted">{t("code.how", { address: address.slice(0, address.indexOf("#")) })}</p>
          </>
        )}
        <p className="sr-only" role="status">{followed.state === "waiting" && showing.medium === "screen" && spoken.includes(left) ? t("code.reminder", { n: left }) : ""}</p>
        <p className="row no-print">
          {followed.state === "waiting" && !expired ? null : <Button look="primary" block busy={busy} onClick={again}>{t("code.again")}</Button>}
          {followed.state === "waiting" && !expired && showing.medium === "paper" ? <Button look="primary" block onClick={() => window.print()}><PrinterOutlined aria-hidden />{t("code.print")}</Button> : null}
          {followed.state === "waiting" && !expired && showing.medium === "screen" ? <Button small busy={busy} onClick={again}>{t("code.again")}</Button> : null}
          <Button look="plain" small onClick={done}>{t("code.done")}</Button>
        </p>
      </div>
    </section>
  );
}

function Looked({ showing: { checkedAt, checkedBy } }: { showing: Showing }): ReactNode {
  const t = useTexts(walletTexts);
  const format = useFormat();
  const office = useOffices();
  const at = checkedAt === null ? "" : format.stamp(checkedAt);
  return (
    <div role="status" className="stack-sm" data-showing="checked">
      <p className="verdict-head verdict-ok"><CheckCircleFilled aria-hidden /><span className="sentence">
        {checkedBy === null ? t("code.checkedSomebody", { at }) : <Rich text={t("code.checkedOffice", { at })} parts={{ office: <OfficeName office={office(checkedBy)} /> }} />}
      </span></p>
      <p className="muted">{t("code.checkedNote")}</p>
    </div>
  );
}

/** Counted on this device from when the code came, so that a wrong clock here does no harm. */
function useSecondsLeft({ createdAt, expiresAt }: Showing): number {
  const [began] = useState(() => Date.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 250);
    return () => window.clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((began + Date.parse(expiresAt) - Date.parse(createdAt) - now) / 1000));
}
