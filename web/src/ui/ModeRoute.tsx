import type { ReactNode } from "react";
import { useDoor } from "../api/door.ts";
import { Tile, YouTile } from "./OfficeName.tsx";

export type ItemMode = "online" | "proxy" | "joint";

/** The way a matter takes, as stations: you, your side, the other side. Decoration; the words stand beside it. */
export function ModeRoute({ mode }: { mode: ItemMode }): ReactNode {
  const { node, peer } = useDoor();
  const other = peer?.id ?? node;
  const stations: readonly string[] = mode === "online" ? [other] : mode === "proxy" ? [node, other] : [node, other, node];
  return (
    <span className="route" aria-hidden="true">
      <YouTile />
      {stations.map((station, index) => (
        <span className="route-leg" key={index}><i className={mode === "proxy" && index === 1 ? "route-line route-line-sent" : "route-line"} /><Tile node={station} /></span>
      ))}
    </span>
  );
}
