import { StopOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { evidenceOf, freezesQuery } from "../api/freezes.ts";
import { useFormat } from "../i18n/format.ts";
import { useTexts } from "../i18n/texts.ts";
import { freezeTexts } from "./freeze-i18n.ts";
import { useSideName } from "./OfficeName.tsx";

/** 见证不一致，已暂停该通路: what it is about, what it means for the work, and the evidence. Nothing while all paths are open. */
export function SuspendedPaths(): ReactNode {
  const t = useTexts(freezeTexts);
  const format = useFormat();
  const side = useSideName();
  const open = (useQuery(freezesQuery).data ?? []).filter(({ lifted, peer }) => lifted === null && peer !== null);
  return open.map((freeze) => (
    <section key={freeze.id} className="problem problem-standing" role="status" aria-label={t("title")}>
      <p className="problem-title"><StopOutlined aria-hidden /><span>{t("title")}</span></p>
      <p>{t(freeze.own ? "theirs" : "ours", { side: side(freeze.peer ?? ""), at: format.instant(freeze.at) })}</p>
      <p>{t("meaning", { side: side(freeze.peer ?? "") })}</p>
      <p className="row">
        <a href={evidenceOf(freeze)} download={`freeze-${freeze.id}.json`}>{t("evidence")}</a>
        <Link to="/verify">{t("verify")}</Link>
      </p>
    </section>
  ));
}
