import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState, type ReactNode } from "react";
import { useDoor } from "../../api/door.ts";
import { useOffices } from "../../api/parties.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { FieldError, RadioGroup, TextField } from "../../ui/fields.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { QueryView } from "../../ui/states.tsx";
import { counterTexts } from "./i18n.ts";
import { itemsQuery, type Item } from "./queries.ts";

/** The items of both sides: those this counter can take in now, and the others with why not. */
export function ItemChoice({ id, chosen, error, choose }: { id: string; chosen: Item | undefined; error: string | undefined; choose(item: Item): void }): ReactNode {
  const t = useTexts(counterTexts);
  const [words, setWords] = useState("");
  const query = useQuery(itemsQuery(useDeferredValue(words.trim())));
  return (
    <section className="card stack" aria-labelledby="intake-items">
      <h2 id="intake-items">{t("intake.items")}</h2>
      <TextField label={t("intake.search")} hint={t("intake.searchHint")} type="search" value={words} autoComplete="off" lang="zh-CN" onChange={(event) => setWords(event.target.value)} />
      {error ? <FieldError id={`${id}-fault`}>{error}</FieldError> : null}
      <QueryView query={query}>{({ items }) => <Found id={id} items={items} chosen={chosen} choose={choose} />}</QueryView>
    </section>
  );
}

function Found({ id, items, chosen, choose }: { id: string; items: readonly Item[]; chosen: Item | undefined; choose(item: Item): void }): ReactNode {
  const t = useTexts(counterTexts);
  const office = useOffices();
  const { node } = useDoor();
  const matching = items.filter(takenAtCounter);
  // What was chosen stays in sight while other words are searched for.
  const runnable = chosen && !matching.some((item) => item.id === chosen.id) ? [chosen, ...matching] : matching;
  const others = items.filter((item) => !takenAtCounter(item));
  if (items.length === 0 && !chosen) return <p className="muted" id={id} tabIndex={-1} role="status">{t("intake.nothingFound")}</p>;
  return (
    <>
      {runnable.length === 0 ? <p className="muted" id={id} tabIndex={-1} role="status">{t("intake.nothingRunnable")}</p> : (
        <RadioGroup
          id={id}
          label={t("intake.runnableCount", { n: matching.length })}
          value={chosen?.id}
          onChange={(value) => { const item = runnable.find((one) => one.id === value); if (item) choose(item); }}
          choices={runnable.map((item) => ({
            value: item.id,
            label: <span lang="zh-CN">{item.name}</span>,
            hint: (
              <span className="row-tight">
                {item.mode === "joint" ? <span>{t("intake.joint", { n: item.modeOffices.parts.length })}</span> : null}
                {item.decidingParty === null ? null : <span><Rich text={t("intake.decidedBy")} parts={{ office: <OfficeName office={office(item.decidingParty)} /> }} /></span>}
                <span>{t("intake.materials", { n: item.materials.length })}</span>
                {item.promisedTerm.value === null || item.promisedTerm.value < 1 ? null : <span>{t(item.promisedTerm.unit === "workday" ? "intake.promised" : "intake.promisedDay", { days: item.promisedTerm.value })} <Mark kind="illustrative" silent /></span>}
              </span>
            ),
          }))}
        />
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>{t("intake.notRunnable", { n: others.length })}</summary>
          <ul className="why-not">{others.map((item) => <li key={item.id}><span lang="zh-CN">{item.name}</span><span className="small muted">{whyNot(item)}</span></li>)}</ul>
        </details>
      )}
    </>
  );

  function whyNot(item: Item): string {
    if (item.mode === "online") return t("intake.why.online");
    return t("intake.why.notConnected", { office: node === "sc" ? item.department.chongqing : item.department.sichuan });
  }
}

/** What a person does online is not taken in at a counter. */
function takenAtCounter(item: Item): boolean {
  return item.runnable && item.mode !== "online";
}
