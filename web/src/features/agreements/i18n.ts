import { defineTexts } from "../../i18n/texts.ts";

export const agreementTexts = defineTexts("agreements", {
  zh: {
    title: "合作协议", lead: "两地凭这些协议一起办事。题名和签署方照来源印；来源没有的，不补写。", onePlusNine: "“1+9”项协议", earlier: "更早的协议", source: "出自",
    printed: "照印", truncated: "印得不全", titleOnly: "只有题名", missing: "原文没有印出题名", partiesMissing: "原文没有印出签署方", inferred: "推定：{{how}}", twice: "来源里印了 {{n}} 遍", quote: "来源原句", note: "说明", open: "看文本和签字",
    state: { listed: "只有题名，不能签", draft: "可以提出", proposed: "一方已签，等另一方", active: "双方已签，生效" },
    level: { province: "省级", "city-district": "市—区", district: "区—区", enterprise: "企业", "functional-zone": "功能区", alliance: "联盟", unknown: "不详" },
    page: {
      crumb: "合作协议", text: "文本", parties: "签署方", effective: "生效日期 {{date}}", noText: "来源只印了题名，没有文本，所以这里没有可签的内容。", notConnected: "还有签署方没有接入本系统：{{names}}。双方接通以后，才能提出和签字。",
      here: "这一条在系统里", permits: "放行用途：{{purposes}}", bases: "依据种类：{{bases}}", fingerprint: "文本指纹", fingerprintWhy: "同一份文本，两边的指纹一字不差。签字时读出前几组核对。", same: "两边各自存的文本，指纹要一样。",
      signatures: "签字", notSigned: "还没有签字", waiting: "等签字", signed: "{{at}} 签字", by: "经办人编号 {{person}}，由节点证明是登录后本人操作", key: "钥匙 {{kid}}",
      verify: "验证这份协议", download: "下载签过字的文本", trust: "两边的钥匙", trustWhy: "验证回执用的钥匙，印在协议里。", logKey: "账本钥匙", pageKey: "账本国密钥匙", witnessKey: "见证钥匙", signKey: "签字钥匙",
      history: "办理经过", acts: { proposed: "提出并签字", signed: "签字", declined: "退回" }, receipt: "回执", reason: "理由：{{reason}}",
      checks: "本节点替您核对过", checkOk: "一致", checkBad: "不一致",
    },
    act: {
      title: "您可以做的", propose: "以{{party}}名义提出并签字", proposeWhat: "签字后，文本发给对方。对方签字以前不生效，也可以退回。签过字的文本不能再改。", sign: "以{{party}}名义签字", signWhat: "签字后协议生效：上面标明的用途从此可以放行。签过字的文本不能再改。",
      read: "我看过上面的文本，指纹 {{digest}} 和对方读给我的一致", readMissing: "先确认看过文本、指纹一致", decline: "退回对方…", declineWhy: "退回的理由", declineHint: "对方看得见。写清楚哪一条、怎么改。", declineSend: "退回", declineMissing: "退回要写理由", cancel: "不退了",
      waitingPeer: "已签字，等{{name}}签字。", waitingPeerHint: "签好以后这一页会自己更新。", signedIn: "{{name}}，{{party}}", notOfficer: "提出和签字要由签署方的协议经办人登录后办。", signIn: "登录", peerDoor: "去{{name}}登录签字",
    },
  },
  en: {
    title: "Agreements", lead: "What lets both sides work together. Titles and parties are as the source prints them, in Chinese; what it doesn't print isn't made up.", onePlusNine: "The “1+9” agreements", earlier: "Earlier agreements", source: "From",
    printed: "As printed", truncated: "Printed incompletely", titleOnly: "Title only", missing: "The source doesn't print the title", partiesMissing: "The source doesn't print the parties", inferred: "Inferred: {{how}}", twice: "Printed {{n}} times in the source", quote: "Sentence of the source", note: "Note", open: "Text and signatures",
    state: { listed: "Title only, can't be signed", draft: "May be proposed", proposed: "Signed by one side", active: "Signed by both, in force" },
    level: { province: "Province", "city-district": "City and district", district: "Districts", enterprise: "Firms", "functional-zone": "Zones", alliance: "Alliances", unknown: "Not known" },
    page: {
      crumb: "Agreements", text: "Text", parties: "Parties", effective: "Effective from {{date}}", noText: "The source prints the title only, so there is no text to sign.", notConnected: "Not connected yet: {{names}}. The agreement can be proposed and signed once both sides are connected.",
      here: "This clause in the system", permits: "Permits: {{purposes}}", bases: "Lawful bases: {{bases}}", fingerprint: "Text fingerprint", fingerprintWhy: "The same text has the same fingerprint on both sides. Read the first groups aloud when you sign.", same: "Each side's own copy must have the same fingerprint.",
      signatures: "Signatures", notSigned: "No signature yet", waiting: "Awaited", signed: "Signed {{at}}", by: "Officer {{person}}; the node attests that they were signed in and acted", key: "Key {{kid}}",
      verify: "Verify this agreement", download: "Download the signed text", trust: "Both sides' keys", trustWhy: "The keys that receipts are verified with, printed in the agreement.", logKey: "Ledger key", pageKey: "Ledger key, SM2", witnessKey: "Witness key", signKey: "Signing key",
      history: "What happened", acts: { proposed: "Proposed and signed", signed: "Signed", declined: "Returned" }, receipt: "Receipt", reason: "Reason: {{reason}}",
      checks: "Checked for you by this node", checkOk: "Agrees", checkBad: "Differs",
    },
    act: {
      title: "What you can do", propose: "Propose and sign for {{party}}", proposeWhat: "The text goes to the other side. It isn't in force until they sign, and they may return it. A signed text can't be changed.", sign: "Sign for {{party}}", signWhat: "The agreement is in force from then: the purposes marked above are permitted. A signed text can't be changed.",
      read: "I have read the text above; its fingerprint {{digest}} is the one read out to me", readMissing: "First confirm that you read the text and compared the fingerprint", decline: "Return it…", declineWhy: "Reason for returning it", declineHint: "The other side sees it. Say which clause, and what instead.", declineSend: "Return", declineMissing: "A reason is needed", cancel: "Don't return it",
      waitingPeer: "Signed, waiting for {{name}} to sign.", waitingPeerHint: "This page renews itself when they have.", signedIn: "{{name}}, {{party}}", notOfficer: "Proposing and signing is done by a signed-in agreement officer of a signatory.", signIn: "Sign in", peerDoor: "Sign at {{name}}",
    },
  },
});
