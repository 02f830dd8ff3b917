import { defineProblem } from "../../platform/http/problem.ts";

const tiles = { source: "C2SP tlog-tiles", textStatus: "verified" } as const;

export const tileNotFound = defineProblem(
  "ledger-tile-not-found",
  404,
  { zh: "账本还没有这一页", en: "The ledger has no such tile" },
  { basis: { ...tiles, article: "Partial Tiles", text: "Empty tiles MUST NOT be served." } },
);

export const noCheckpoint = defineProblem(
  "ledger-checkpoint-not-found",
  404,
  { zh: "账本还没有签过页", en: "The ledger has not signed a checkpoint yet" },
  { remedy: { zh: "节点启动后几秒内就会签出第一页，请稍后再试", en: "A node signs its first one within seconds of its start; try again" } },
);

export const detailsErased = defineProblem(
  "ledger-details-erased",
  410,
  { zh: "这笔记录的内容已按规定删除，只能证明当时记过一笔", en: "The details of this entry have been erased; only that it was recorded can still be shown" },
);

export const lineNotFound = defineProblem(
  "ledger-line-not-found",
  404,
  { zh: "账本还没有这一笔", en: "The ledger has no such line yet" },
  { remedy: { zh: "笔数从 1 数起；账本记到第几笔，账本首页上有", en: "Lines are counted from 1; the ledger's page says how far it goes" } },
);
