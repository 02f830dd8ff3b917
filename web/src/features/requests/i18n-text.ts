import { defineTexts } from "../../i18n/texts.ts";

/** Words around the text of a grant. */
export const textTexts = defineTexts("grant-text", {
  zh: {
    title: "授权书的文字", agrees: "与签署的策略一致，在您的设备上核对", differs: "文字和签署的策略不一致，请不要相信", noTrust: "没有可用的信任文件，没法核对：{{reason}}", notBinding: "以中文为准。",
    preview: "要签的就是这段文字", previewHint: "由上面选的内容自动生成，不能另写。签字时连同它的指纹一起签。", making: "正在生成……",
  },
  en: {
    title: "What the grant says", agrees: "Agrees with the signed policy, checked on your device", differs: "The words are not what the signed policy says; don't believe them", noTrust: "There is no trust file to check it with: {{reason}}", notBinding: "The Chinese text is the binding one.",
    preview: "This is the text you sign", previewHint: "Made from what is chosen above; nobody writes it. Its fingerprint is signed with the grant.", making: "Being made…",
  },
});
