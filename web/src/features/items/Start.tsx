import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { countersQuery, useDoor } from "../../api/door.ts";
import type { ServiceItem } from "../../api/items.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useText, useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { OfficeName, useSideName } from "../../ui/OfficeName.tsx";
import { itemTexts } from "./i18n.ts";

/** How one begins: on line, at a counter, or not yet; by the item's mode and whether its offices are connected. */
export function Start({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(itemTexts);
  const depth = item.runnable ? item.mode : "listed";
  return (
    <section className="card stack-sm" aria-labelledby="start">
      <h2 id="start">{t("page.start")}</h2>
      <p className={item.runnable ? "depth depth-on" : "depth quiet"}>{t(`depth.${depth}`)}</p>
      {depth === "listed" ? (
        <>
          <p className="prose">{t("page.startNot")}</p>
          <p><ButtonLink block to="/items?runnable=true">{t("page.find")}</ButtonLink></p>
        </>
      ) : depth === "proxy" ? (
        <AtCounter item={item} />
      ) : (
        <>
          <p className="prose">{t(`page.startOnline.${depth}`)}</p>
          <p className="row"><ButtonLink look="primary" block to={`/apply/${item.id}`}>{t("page.begin")}</ButtonLink><ButtonLink block to="/status">{t("page.status")}</ButtonLink></p>
          {depth === "joint" ? <p className="small muted">{t("page.alsoCounter")}</p> : null}
        </>
      )}
    </section>
  );
}

/** Where to go, and what to take along. */
function AtCounter({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(itemTexts);
  const text = useText();
  const sideName = useSideName();
  const { node } = useDoor();
  const { data: counters } = useQuery(countersQuery);
  const bring = item.materials.filter(({ replaceMode }) => replaceMode === "upload");
  return (
    <>
      <p className="prose">{t("page.startHow", { side: sideName(node) })}</p>
      {counters && counters.length > 0 ? (
        <>
          <h3>{t("page.counters")}</h3>
          <ul className="stack-sm">{counters.map(({ party, name }) => <li key={party}><OfficeName office={{ node, nameZh: name.zh, nameEn: text(name) }} /></li>)}</ul>
        </>
      ) : null}
      <h3>{t("page.takeAlong")}</h3>
      <ul className="bullets">
        <li>{t("page.takeId")}</li>
        {bring.map((material) => <li key={material.slot}><span lang="zh-CN">{material.name}</span>{material.required ? "" : ` · ${t("page.optional")}`}</li>)}
      </ul>
      <p className="small muted"><Rich text={t("page.takeRest")} parts={{ link: <a href="#materials">{t("page.takeRestLink")}</a> }} /></p>
      <p><ButtonLink block to="/status">{t("page.status")}</ButtonLink></p>
    </>
  );
}
