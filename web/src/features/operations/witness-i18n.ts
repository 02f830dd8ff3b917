import { defineTexts } from "../../i18n/texts.ts";

export const witnessTexts = defineTexts("operations-witness", {
  zh: {
    title: "见证",
    witness: { caption: "谁在见证本方账本", none: "还没有见证方", name: "见证方", size: "见证到第几行", state: "最新一页", signed: "已签", missing: "还没签" },
    frozen: {
      title: "冻结过的账本", none: "没有。各方的账本到现在都只添过，没改过。", byUs: "本方冻结了{{name}}的账本", byThem: "{{name}}冻结了本方账本", open: "冻结中，通路暂停", lifted: "已解除",
      at: "冻结于", why: "原因", ledger: "账本名", liftedAt: "解除于", found: "查明的原因", evidence: "下载证据（两页签过字的账本页）", theirLift: "只有{{name}}能解除。请把查明的原因告诉那边的运维人员。",
      reason: {
        "split-view": "同样是 {{size}} 行，签了两份不同的内容",
        rewritten: "{{size}} 行的账本页里，前 {{earlier}} 行和见证过的不一样",
        "not-shown": "签了 {{size}} 行的账本页，公开的账本里却没有这些行（见证过 {{earlier}} 行）",
      },
    },
    lift: {
      open: "解除冻结…", title: "解除对{{name}}账本的冻结？", effect: "解除后，本方从上次见证过的那一页接着见证，取数和移交马上恢复。账本若还是对不上，会再次冻结。",
      reason: "查明的原因", hint: "对方会看到；账本里记下它的指纹。不要写个人信息。", missing: "请写明查明的原因，至少 5 个字", do: "解除", keep: "先不解除", busy: "正在解除……",
    },
  },
  en: {
    title: "Witnessing",
    witness: { caption: "Who witnesses our ledger", none: "No witnesses yet", name: "Witness", size: "Followed up to line", state: "Newest page", signed: "signed", missing: "not signed yet" },
    frozen: {
      title: "Ledgers that were frozen", none: "None. So far every ledger only grew.", byUs: "We froze the ledger of {{name}}", byThem: "{{name}} froze our ledger", open: "frozen, path suspended", lifted: "lifted",
      at: "Frozen", why: "Because", ledger: "Ledger", liftedAt: "Lifted", found: "What was found", evidence: "Download the evidence (two signed pages)", theirLift: "Only {{name}} can lift it. Tell their operator what was found.",
      reason: {
        "split-view": "it signed two different contents for the same {{size}} lines",
        rewritten: "in its page of {{size}} lines the first {{earlier}} differ from those witnessed",
        "not-shown": "it signed a page of {{size}} lines that its published ledger doesn't hold ({{earlier}} had been witnessed)",
      },
    },
    lift: {
      open: "Lift the freeze…", title: "Lift the freeze of the ledger of {{name}}?", effect: "We go on witnessing from the page we witnessed last, and calls and hand-overs resume at once. If the ledger still doesn't fit, it is frozen again.",
      reason: "What was found", hint: "The other side sees it; its fingerprint goes into the ledger. No personal data.", missing: "Say what was found, in at least 5 characters", do: "Lift it", keep: "Not yet", busy: "Lifting…",
    },
  },
});
