import { DownloadOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { receiptAddress } from "../../api/verification.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { useSideName } from "../../ui/OfficeName.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { ledgerTexts } from "./i18n.ts";
import type { Story } from "./story.ts";

/** The receipt and each ledger's own proof as files, and the command that checks them without this site. */
export function TakeAlong({ story }: { story: Story }): ReactNode {
  const t = useTexts(ledgerTexts);
  const side = useSideName();
  const name = story.ref.replaceAll(/[^\w.-]+/g, "-");
  return (
    <section className="card stack-sm no-print" aria-labelledby="take">
      <h2 id="take">{t("story.take")}</h2>
      <p className="row">
        <a className="button button-small" href={receiptAddress(story.ref)} download={`receipt-${name}.json`}><DownloadOutlined aria-hidden />{t("story.receipt")}</a>
        {story.sides.map(({ node, proof }) => proof === null ? null : (
          <Button small key={node} onClick={() => saveFile(`proof-${node}-${name}.tlog-proof`, proof, "text/plain")}><DownloadOutlined aria-hidden />{t("story.proof", { side: side(node) })}</Button>
        ))}
      </p>
      <p className="small muted">{t("story.offline")}</p>
      <p className="small mono wrap-any">npx twincity verify receipt-{name}.json --trust trust.txt</p>
    </section>
  );
}
