import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { deskCaseTexts } from "./i18n.ts";
import { Queue } from "./Queue.tsx";

/** /desk/queue: what is first. */
export function Component(): ReactNode {
  const t = useTexts(deskCaseTexts);
  return (
    <>
      <PageHead title={t("queue.title")}><p className="muted">{t("queue.lead")}</p></PageHead>
      <Queue />
    </>
  );
}
