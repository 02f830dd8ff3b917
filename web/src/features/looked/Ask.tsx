import { PhoneOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { OfficeName, useSideName } from "../../ui/OfficeName.tsx";
import { lookedTexts } from "./i18n.ts";
import type { LookedLine } from "./queries.ts";

/** Words for the hotline about one line. Nothing is filed from here, and nothing personal stands in them. */
export function Ask({ line, at, what, onClose }: { line: LookedLine; at: string; what: string; onClose(): void }): ReactNode {
  const t = useTexts(lookedTexts);
  const { language } = useLanguage();
  const officeOf = useOffices();
  const side = useSideName();
  const office = line.by.party === null ? undefined : officeOf(line.by.party);
  const who = office === undefined ? side(line.by.node) : language === "zh" ? office.nameZh : office.nameEn;
  const script = t("ask.script", { at, who, what, ref: line.ref });
  return (
    <Dialog title={t("ask.title")} onClose={onClose}>
      <div className="stack">
        <p><Link className="button button-small" to={`/my/objections?about=${encodeURIComponent(line.ref)}`}>{t("ask.object")}</Link></p>
        <p>{t("ask.lead")}</p>
        <blockquote className="looked-script">{script}</blockquote>
        <p className="row">
          <a className="button button-primary button-small" href="tel:12345"><PhoneOutlined aria-hidden />{t("ask.call")}</a>
          <CopyButton text={script} label={t("ask.copy")} />
        </p>
        {office ? <p className="small"><Rich text={t("ask.office")} parts={{ by: <OfficeName office={office} /> }} /></p> : null}
        <p className="small muted">{t("ask.privacy")}</p>
        <p className="small muted">{t("ask.honest")}</p>
      </div>
    </Dialog>
  );
}
