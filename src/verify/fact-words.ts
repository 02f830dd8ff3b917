/** What a verification may establish, in the words people read. {name} is filled in. */
export const factWords = {
  "both-signed": { zh: "两边都签了字", en: "Both sides signed" },
  "both-recorded": { zh: "两本账都记了", en: "Both ledgers recorded it" },
  unchanged: { zh: "记下后没改过", en: "Unchanged since" },
  genuine: { zh: "是真的：两边都签了字，两本账都记了，记下后没改过", en: "Genuine: both sides signed, both ledgers recorded it, unchanged since" },
  "recorded-at": { zh: "{node} 在 {at} 记入账本第 {line} 行（{kind}）", en: "{node} recorded it at {at} as line {line} of its ledger ({kind})" },
  "page-witnessed": { zh: "{node} 的账本页由 {witnesses} 见证过", en: "The ledger page of {node} was witnessed by {witnesses}" },
  "page-signed": { zh: "账本页由 {origin} 签字，共 {size} 行", en: "The ledger page is signed by {origin} and has {size} lines" },
  "quorum-none": { zh: "按信任文件，这本账不要求见证", en: "By the trust file this ledger needs no witness" },
  "entry-included": { zh: "这笔账是账本的第 {line} 行", en: "The entry is line {line} of the ledger" },
  "all-entries": { zh: "从第一行到第 {size} 行逐行核过，和签字的账本页一致", en: "All lines, 1 to {size}, were checked and match the signed page" },
  "only-added": { zh: "和先前第 {earlier} 行时的账本页相比，只添过，没改过", en: "Compared with the earlier page of {earlier} lines, lines were only added" },
  "fork-two-roots": { zh: "“{origin}”对同样的前 {size} 行签了两份内容不同的账本页：两份签字都真，互相矛盾，这本账有错", en: "The ledger “{origin}” signed two different contents for the same {size} lines: both signatures are its own, so this ledger is at fault" },
  "fork-rewritten": { zh: "“{origin}”改写过去：它签的 {size} 行的账本页里，前 {earlier} 行和它先前签的不一样，这本账有错", en: "The ledger “{origin}” rewrote its past: in the page of {size} lines that it signed, the first {earlier} differ from what it had signed before, so this ledger is at fault" },
  "fork-empty": { zh: "“{origin}”签了一份空账本页，内容却不是空的，这本账有错", en: "The ledger “{origin}” signed a page of no lines with a content that is not empty, so this ledger is at fault" },
  "chain-whole": { zh: "经手记录共 {links} 条，一条接一条，每条都有经手一方的签字", en: "The custody record has {links} links, unbroken, each signed by the side that acted" },
  "custodian-now": { zh: "到第 {links} 条为止，在 {custodian} 手上", en: "As of link {links} it is with {custodian}" },
  "offer-open-until": { zh: "已移交给 {to}，{answerBy} 前要签收或退回；没签收前，时间算 {custodian} 的", en: "Handed over to {to}, to be answered by {answerBy}; until it is accepted the time counts for {custodian}" },
  "offers-expired": { zh: "有 {n} 次移交对方没有按时答复，事情仍在移出的一方手上", en: "Not answered in time: {n} hand-over(s); the matter stayed with the sender" },
  "offer-open": { zh: "已移交给 {to}，还没签收；没签收前，时间算 {custodian} 的", en: "Handed over to {to}, not accepted yet; until then the time counts for {custodian}" },
  "party-signed": { zh: "{party} 已签字", en: "{party} has signed" },
  "fingerprint": { zh: "文本指纹 {digest}", en: "Text fingerprint {digest}" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type FactCode = keyof typeof factWords;
