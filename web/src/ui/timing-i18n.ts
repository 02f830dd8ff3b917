import { defineTexts } from "../i18n/texts.ts";

export const timingTexts = defineTexts("timing", {
  zh: {
    title: "慢在哪", slowest: "共 {{total}} 毫秒，最慢的一步：{{stage}}，{{ms}} 毫秒", ms: "{{n}} 毫秒",
    ours: "本方{{stage}}", theirs: "对方{{stage}}",
    auth: "认身份", policy: "查授权和协议", basis: "核依据", queue: "排队", source: "读数据", sign: "签字和验签", log: "记账", network: "路上来回",
  },
  en: {
    title: "Where the time went", slowest: "{{total}} ms in all; the slowest step: {{stage}}, {{ms}} ms", ms: "{{n}} ms",
    ours: "{{stage}}, here", theirs: "{{stage}}, at the other side",
    auth: "Knowing who asks", policy: "Grant and agreement", basis: "Checking the basis", queue: "Waiting for a turn", source: "Reading the data", sign: "Signing and checking signatures", log: "Ledger", network: "On the way, both ways",
  },
});
