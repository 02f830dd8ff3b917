import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { itemQuery, type ServiceItem } from "../../api/items.ts";
import { useDoor } from "../../api/door.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";
import { ModeRoute } from "../../ui/ModeRoute.tsx";
import { Tile } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import { itemTexts } from "./i18n.ts";
import "./items.css";
import { Start } from "./Start.tsx";
import { TermText } from "./TermText.tsx";

/** /items/:id: whether and how, before anything is asked. */
export function Component(): ReactNode {
  const { id = "" } = useParams();
  const t = useTexts(itemTexts);
  const query = useQuery(itemQuery(id));
  if (query.isError && query.data === undefined)
    return <div className="wrap"><PageHead title={t("list.title")} crumbs={[{ to: "/items", label: t("page.crumb") }]} /><QueryView query={query}>{() => null}</QueryView></div>;
  return <div className="wrap"><QueryView query={query}>{(item) => <Item item={item} />}</QueryView></div>;
}

function Item({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(itemTexts);
  return (
    <>
      <PageHead title={item.name} titleLang="zh-CN" crumbs={[{ to: "/items", label: t("page.crumb") }]}>
        <dl className="item-facts">
          <div><dt>{t(`mode.${item.mode}.name`)}</dt><dd>{t(`mode.${item.mode}.trips`)} <Mark kind="illustrative" /></dd></div>
          <div><dt>{t("page.promised")}</dt><dd><TermText term={item.promisedTerm} /> <Mark kind="illustrative" /></dd></div>
          <div><dt>{t("page.legal")}</dt><dd><TermText term={item.legalTerm} /> <LegalMark item={item} /></dd></div>
          <div><dt>{t("page.fee")}</dt><dd>{item.fee.charged === null ? t("page.noneShort") : item.fee.charged ? t("page.charged") : t("page.noFee")} <Mark kind="illustrative" side="end" /></dd></div>
        </dl>
        {item.legalTerm.basis && item.legalTerm.value !== null ? <p className="small muted" lang="zh-CN">{item.legalTerm.basis}</p> : null}
      </PageHead>
      <div className="two-thirds">
        <div className="stack">
          <Start item={item} />
          <Materials item={item} />
          <section className="card stack-sm" aria-labelledby="result">
            <h2 id="result">{t("page.result")}</h2>
            <p><span className="strong" lang="zh-CN">{item.result.name}</span> · {isForm(item.result.form) ? t(`form.${item.result.form}`) : item.result.form} <Mark kind="illustrative" /></p>
            {item.note ? <p className="muted" lang="zh-CN">{item.note}</p> : null}
          </section>
        </div>
        <div className="stack">
          <Offices item={item} />
          <Standing item={item} />
        </div>
      </div>
    </>
  );
}

function LegalMark({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(itemTexts);
  const standing = item.provenance["legalDays"];
  if (item.legalTerm.value === null) return null;
  if (standing === "verified-text") return <Mark kind="source" detail={t("provenance.verified-text")} />;
  return <Mark kind="unverified" detail={standing === "default-rule" ? t("provenance.default-rule") : t("provenance.unknown")} />;
}

function Materials({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(itemTexts);
  const yours = item.materials.filter(({ replaceMode }) => replaceMode === "upload");
  const spared = item.materials.filter(({ replaceMode }) => replaceMode !== "upload");
  const total = item.materials.length;
  return (
    <section className="card stack-sm" aria-labelledby="materials">
      <h2 id="materials">{t("page.bring")} <Mark kind="illustrative" /></h2>
      <p>{yours.length === 0 ? t("page.bringNone", { total }) : t("page.bringOf", { total, n: yours.length })}</p>
      {yours.length > 0 ? <><h3>{t("page.yours")}</h3><MaterialList materials={yours} /></> : null}
      {spared.length > 0 ? <><h3>{t("page.spared")}</h3><MaterialList materials={spared} /></> : null}
    </section>
  );
}

function MaterialList({ materials }: { materials: ServiceItem["materials"] }): ReactNode {
  const t = useTexts(itemTexts);
  return (
    <ul className="materials">
      {materials.map((material) => (
        <li key={material.slot}>
          <span className="strong" lang="zh-CN">{material.name}</span>
          <span className="small muted">
            {[material.replaceMode === "upload" ? "" : isReplace(material.replaceMode) ? t(`replace.${material.replaceMode}`) : material.replaceMode, material.required ? "" : t("page.optional")].filter(Boolean).join(" · ")}
          </span>
          {material.replaceMode === "dataShare" ? <span className="small muted">{t("page.evidence")}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Offices({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(itemTexts);
  const { node, peer } = useDoor();
  const name = (side: string): string => (side === "sc" ? item.department.sichuan : item.department.chongqing);
  const other = peer?.id ?? (node === "sc" ? "cq" : "sc");
  return (
    <section className="card stack-sm" aria-labelledby="offices">
      <h2 id="offices">{t("page.before")}</h2>
      <p className="small muted">{t("page.route")}</p>
      <ModeRoute mode={item.mode} />
      <p className="muted">{t(`mode.${item.mode}.how`)}</p>
      <dl className="stack-sm">
        {item.mode === "online" ? null : <div><dt className="small muted">{t("page.here")}</dt><dd className="office"><Tile node={node} spoken />{item.mode === "proxy" ? <span>{t("page.hereCounter")}</span> : <span lang="zh-CN">{name(node)}</span>}</dd>{item.mode === "proxy" ? <dd className="small muted">{t("page.hereWhat")}</dd> : null}</div>}
        <div><dt className="small muted">{t("page.there")}</dt><dd className="office"><Tile node={other} spoken /><span lang="zh-CN">{name(other)}</span></dd>{item.mode === "proxy" ? <dd className="small muted">{t("page.thereWhat")}</dd> : null}</div>
      </dl>
    </section>
  );
}

function Standing({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(itemTexts);
  const named = item.provenance["name"] ?? "unknown";
  return (
    <section className="card stack-sm small" aria-labelledby="standing">
      <h2 id="standing" className="standing-title">{t("page.marks")}</h2>
      <p className="muted">{t("page.marksWhat")}</p>
      <dl className="facts">
        <dt>{t("page.name")}</dt>
        <dd>{isProvenance(named) ? t(`provenance.${named}`) : named} {named === "press-confirmed" ? <Mark kind="source" side="end" /> : <Mark kind="unverified" side="end" />}</dd>
        <dt>{t("page.code")}</dt>
        <dd>{item.officialItemCode ?? t("page.codeNone")}</dd>
      </dl>
    </section>
  );
}

function isReplace(value: string): value is keyof typeof itemTexts.zh.replace {
  return value in itemTexts.zh.replace;
}
function isProvenance(value: string): value is keyof typeof itemTexts.zh.provenance {
  return value in itemTexts.zh.provenance;
}
function isForm(value: string): value is keyof typeof itemTexts.zh.form {
  return value in itemTexts.zh.form;
}
