import { defineTexts } from "../i18n/texts.ts";

/** Words about a ledger that its witness has frozen. */
export const freezeTexts = defineTexts("freeze", {
  zh: {
    title: "见证不一致，已暂停该通路",
    theirs: "{{at}}，本方在见证时发现：{{side}}账本前后两页对不上。双方都已知道，证据都在。",
    ours: "{{at}}，{{side}}在见证时发现：本方账本前后两页对不上。双方都已知道，证据都在。",
    meaning: "查明以前，和{{side}}之间不取数、不移交；事情留在现在经手的单位手上，不会丢。",
    evidence: "下载证据", verify: "在这台设备上验证证据",
  },
  en: {
    title: "The witness found a contradiction; this path is suspended",
    theirs: "{{at}}: when we witnessed the ledger of {{side}}, two of its pages did not fit together. Both sides know, both hold the evidence.",
    ours: "{{at}}: when {{side}} witnessed our ledger, two of its pages did not fit together. Both sides know, both hold the evidence.",
    meaning: "Until it is explained nothing is fetched from {{side}} or handed over; matters stay with the office that holds them, nothing is lost.",
    evidence: "Download the evidence", verify: "Verify the evidence on this device",
  },
});
