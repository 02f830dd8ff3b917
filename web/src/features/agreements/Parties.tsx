import type { ReactNode } from "react";
import type { AgreementSummary } from "../../api/agreements.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Tile } from "../../ui/OfficeName.tsx";
import { agreementTexts } from "./i18n.ts";

const nodeOfProvince: Readonly<Record<string, string>> = { 四川省: "sc", 重庆市: "cq" };

/** Parties as printed, Sichuan's before Chongqing's; a name that was inferred says how. */
export function Parties({ parties }: { parties: AgreementSummary["parties"] }): ReactNode {
  const t = useTexts(agreementTexts);
  const side = (province: string): string | undefined => nodeOfProvince[province];
  const ordered = parties.toSorted((a, b) => Number(side(a.province) !== "sc") - Number(side(b.province) !== "sc"));
  return (
    <ul className="parties" aria-label={t("page.parties")}>
      {ordered.map((party) => {
        const node = side(party.province);
        return (
          <li className="office" key={party.name}>
            {node ? <Tile node={node} spoken /> : null}
            <span><span lang="zh-CN">{party.name}</span> {party.nameStatus ? <Mark kind="unverified" detail={t("inferred", { how: party.nameStatus })} /> : null}</span>
          </li>
        );
      })}
    </ul>
  );
}
