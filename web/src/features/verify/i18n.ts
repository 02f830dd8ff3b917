import { defineTexts } from "../../i18n/texts.ts";

export const verifyTexts = defineTexts("verify", {
  zh: {
    title: "验证一份文件", lead: "回执、经手记录、签过字的协议、电子凭证、账本页，都可以在这里验。文件不上传，在您这台设备上算。",
    drop: "把文件拖到这里", or: "或者", choose: "选一个文件", paste: "把文件内容贴在这里", pasteGo: "验证贴上的内容", pasteEmpty: "还没有贴内容", reading: "正在验证……",
    fetched: "本站开出的回执 {{ref}}", fetching: "正在向本站取回执，取到后在您这台设备上验……", file: "文件：{{name}}", pasted: "贴上的内容", tooBig: "文件超过 8 MB，不像是回执、经手记录或协议。",
    kind: { receipt: "回执", "call-evidence": "一次取数的签字证据", custody: "经手记录", agreement: "签过字的协议", grant: "签过字的授权", fork: "账本自相矛盾的证据", ledger: "账本", "tlog-proof": "记账证明", checkpoint: "账本页", credential: "亮出的凭证", unknown: "认不出的文件" },
    trust: {
      title: "凭谁的钥匙验", node: "用本站公布的信任文件", nodeWhy: "来自{{name}}（{{url}}）。它写着两边的账本钥匙、见证钥匙和签字钥匙，钥匙也印在双方签过字的合作备忘录里。", nodeCaution: "如果您连本站也不想信，就用自己手里的那一份，例如从对方拿来的，或备忘录里抄下来的。",
      own: "用我自己的信任文件", ownWhy: "选一个文件，或者把内容贴在下面。", ownField: "信任文件内容", ownFile: "选信任文件", see: "看信任文件", fault: "信任文件读不懂：{{reason}}", ownEmpty: "还没有给信任文件",
    },
    said: "这份文件说", saidWarn: "下面是文件里写的；真不真以上面的验证结果为准。",
    bad: "请不要相信这份文件。", badWhom: "请把这份文件带给开出它的单位，或拨 12345；同一件事可以凭办件编号和验证码在“查进度”里再取一份回执，您的办件不受影响。", next: "再验一份",
    what: { crossing: "一次取数（{{kind}}）", custody: "办件经手的一步（{{kind}}）", agreement: "协议签署（{{kind}}）", request: "使用申请（{{kind}}）", identity: "一次身份互认（{{kind}}）" },
    field: { what: "发生了什么", ref: "编号", purpose: "用途", clause: "条款", resource: "数据", fields: "字段", requestingParty: "用数的单位", providingParty: "给数的单位", at: "时间", basis: "依据", outcome: "结果", matter: "办件", type: "步骤", party: "单位", custodian: "在谁手上" },
    again: "再取一次，再验", 
  },
  en: {
    title: "Verify a file", lead: "Receipts, custody records, signed agreements, credentials and ledger pages can be checked here. The file isn't uploaded; your own device does the sums.",
    drop: "Drop a file here", or: "or", choose: "Choose a file", paste: "Paste the content of a file", pasteGo: "Verify what I pasted", pasteEmpty: "Nothing was pasted", reading: "Verifying…",
    fetched: "Receipt {{ref}}, issued by this site", fetching: "Fetching the receipt from this site; your device verifies it then…", file: "File: {{name}}", pasted: "Pasted content", tooBig: "The file is over 8 MB; no receipt, custody record or agreement is that large.",
    kind: { receipt: "Receipt", "call-evidence": "Evidence of one call", custody: "Custody record", agreement: "Signed agreement", grant: "Signed grant", fork: "Evidence against a ledger", ledger: "Ledger", "tlog-proof": "Ledger proof", checkpoint: "Ledger page", credential: "Credential as shown", unknown: "Unknown file" },
    trust: {
      title: "Whose keys count", node: "The trust file that this site publishes", nodeWhy: "From {{name}} ({{url}}). It lists both sides' ledger, witness and signing keys, which are also printed in the memorandum both have signed.", nodeCaution: "If you don't want to trust this site either, use a copy of your own: one from the other side, or copied from the memorandum.",
      own: "My own trust file", ownWhy: "Choose a file, or paste its content below.", ownField: "Content of the trust file", ownFile: "Choose trust file", see: "See the trust file", fault: "The trust file can't be read: {{reason}}", ownEmpty: "No trust file was given",
    },
    said: "What the file says", saidWarn: "Below is what the file states; whether it is genuine is said above.",
    bad: "Don't believe this file.", badWhom: "Take it to the office that issued it, or call 12345. For the same matter you can fetch another receipt under “Track a case”; your case is not affected.", next: "Verify another",
    what: { crossing: "Data crossed ({{kind}})", custody: "A step of custody ({{kind}})", agreement: "An agreement was signed ({{kind}})", request: "An access request ({{kind}})", identity: "A recognised sign-in ({{kind}})" },
    field: { what: "What happened", ref: "Number", purpose: "Purpose", clause: "Clause", resource: "Data", fields: "Fields", requestingParty: "Office that uses it", providingParty: "Office that provides it", at: "Time", basis: "Basis", outcome: "Outcome", matter: "Case", type: "Step", party: "Office", custodian: "In whose hands" },
    again: "Fetch and verify again", 
  },
});
