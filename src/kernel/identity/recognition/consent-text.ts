import { digestText } from "../../../platform/crypto/digest.ts";
import type { Text } from "../../../platform/text.ts";
import type { RecognitionRule } from "./schema.ts";

/** The sentences a person agrees to: what is told, to whom, what for, on which clause, and what happens without a yes. */
export function consentText({ issuer, recipient, party, rule }: { issuer: Text; recipient: Text; party: Text; rule: RecognitionRule }): Text {
  const { agreement, clause, text } = rule;
  return {
    zh: `我同意${issuer.zh}把我的姓名、公民身份号码和账号认证级别告诉${recipient.zh}的${party.zh}，只用于我本人在那边办事。依据：两地协议 ${agreement} 的 ${clause}「${text.heading}」。只告诉这一次，下次登录会再问。不同意也能办事：可以用那边自己的账号登录，或者到窗口办。`,
    en: `I agree that ${issuer.en} tells ${party.en} (${recipient.en}) my name, my identity number and how my account was verified, only so that I can get my own business done there. Ground: clause ${clause} of agreement ${agreement}. Told this once; the next sign-in asks again. Without my yes I can still be served: with an account of that site, or at a counter.`,
  };
}

export function digestOfText(sentences: string): string {
  return digestText(Buffer.from(sentences, "utf8"));
}
