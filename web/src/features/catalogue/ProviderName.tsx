import type { ReactNode } from "react";
import { useOffices } from "../../api/parties.ts";
import { OfficeName } from "../../ui/OfficeName.tsx";

/** Who provides an entry: an office of a node with its tile, or a department as its portal names it, without one. */
export function ProviderName({ entry }: { entry: { readonly provider: string | null; readonly outsideProvider: string | null; readonly keeper: string; readonly source?: { readonly placeZh: string } | null } }): ReactNode {
  const office = useOffices();
  return entry.outsideProvider === null ? <OfficeName office={office(entry.provider ?? entry.keeper)} /> : <span lang="zh-CN">{entry.source ? `${entry.source.placeZh} · ` : ""}{entry.outsideProvider}</span>;
}
