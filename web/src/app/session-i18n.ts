import { defineTexts } from "../i18n/texts.ts";

/** What a signed-in person of the public is told of their sign-in. */
export const sessionTexts = defineTexts("session", {
  zh: { foreignName: "{{name}} · {{accounts}}账号", recognition: "看这次身份互认的回执", until: "登录到 {{time}} 为止", ending: "登录快到时间了", endingAt: "登录快到时间了，{{time}} 为止。", extend: "继续登录" },
  en: { foreignName: "{{name}} · {{accounts}}", recognition: "Receipt of this recognition", until: "Signed in until {{time}}", ending: "Your sign-in is about to end", endingAt: "Your sign-in ends at {{time}}.", extend: "Stay signed in" },
});
