import { defineTexts } from "../../i18n/texts.ts";

export const ledgerTexts = defineTexts("ledger", {
  zh: {
    title: "账本", lead: "两本账，互相盖章：四川、重庆各记一本，同一件事两边都记；对方每一页都来盖章，谁也不能悄悄改自己的账。",
    find: { label: "找一笔", placeholder: "回执编号，或者第几笔，或者办件编号", go: "找", strange: "这不像编号。请填回执编号、第几笔，或者办件编号。", hint: "回执编号印在回执上；没有编号，凭办件编号和验证码在“查进度”里找。账本里没有人的姓名和证件号，所以不能按人查；看自己的，到 <mine/>。", mine: "谁看过我的数据" },
    books: {
      title: "两本账现在到哪了", of: "{{side}}的账本", own: "本站这一本", other: "对方那一本", lines: "{{n}} 笔", newest: "最新一页 {{at}}", none: "还没有签过页",
      stamped: "{{side}}已盖章到第 {{n}} 笔（{{at}}）", all: "每一笔都盖过章", waiting: "有 {{n}} 笔已记账，等见证，从 {{at}} 起", ourStamp: "{{side}}替它盖章到第 {{n}} 笔（{{at}}）", noStamp: "还没有人盖过章", asOf: "截至 {{at}}", origin: "账本名",
      seconds: "见证一般几秒就到；等得久，多半是线路或者对方不通，记账不受影响。",
    },
    days: { title: "每天记了多少", lead: "按北京时间分日，只有种类和笔数。", day: "日期", total: "合计", none: "这些天没有记账", note: "口径：本站账本里已经排上号的笔数；同一件事对方账本里另有一笔。" },
    pages: { title: "最近的账本页", lead: "每新记几笔，就签出新的一页；一页管着从第一笔到这一笔的全部内容。", page: "到第几笔", at: "签出时间", stamps: "谁盖了章", waiting: "等见证" },
    whole: { title: "整本账都能自己验", lead: "任何人都可以把整本账取走，从第一笔算到最后一笔，看有没有被改过。", command: "离线命令", trust: "信任文件", file: "单独一份回执，在“验证”里验", verify: "去验证" },
    auditor: { open: "逐笔查看（审计、运维）" },
    how: {
      title: "这怎么证明的", lead: "三步，每一步都能单独查。", one: "您手里的小票", oneText: "小票写着一件事：谁、什么时候、做了什么。内容改一个字，就和账上的那一行对不上。", two: "两本账里各有一行", twoText: "同一件事，四川和重庆各在自己的账本里记了一行。只有一边有，就不算。", three: "互相盖章的那一页",
      threeText: "记着这一行的那一页，对方看过、盖了章。盖章以后再改前面任何一行，章就对不上。", line: "第 {{n}} 笔", noLine: "还没有这一行", stamp: "{{side}}的章 {{at}}", noStamp: "等见证", page: "这一页到第 {{n}} 笔", ok: "对得上", bad: "对不上", pending: "待验证", waits: "还在等", recordedAt: "{{at}} 记下",
    },
    story: {
      title: "这一笔的来龙去脉", crumb: "账本", said: "这份回执上写的", saidWarn: "右边验过以后，才能说它是真的。", checked: "在您这台设备上验过", failed: "验证没有通过，下面写的不要相信", waits: "还在等见证",
      who: "谁", what: "什么", when: "什么时候", ground: "凭什么", outcome: "结果", books: "记在哪", stamps: "谁盖的章", matter: "办件", parties: "签约各方", byParty: "由谁", step: "做了什么", to: "给谁", holder: "之后在谁手上",
      crossing: "<to/> 从 <from/> 取了 <what/>", crossingNotFound: "<to/> 向 <from/> 查 <what/>，没有这条记录", crossingNotReceived: "<to/> 向 <from/> 取过 <what/>，没有收到", custody: "<by/>：<what/>", custodyTo: "<by/> 把办件移交给 <to/>", other: "<by/>：<what/>", plain: "<what/>",
      fieldsOnly: "{{n}} 个栏目：{{names}}", noPerson: "回执里不写是谁的数据。", recorded: "{{side}}账本第 {{n}} 笔，{{at}} 记下", notYet: "{{side}}：已记账，正在签页", missing: "{{side}}：还没有取到它那一行", oneSide: "这一类只记在一本账上，没有对方的一行", stampedBy: "{{side}}这一页盖着{{witness}}的章，{{at}}", unstamped: "{{side}}这一页：已记账，等见证", count: "本页共 {{n}} 笔",
      take: "带走", receipt: "下载回执", proof: "下载{{side}}的记账证明", offline: "离线命令", again: "再取一次", notFound: "没有这份回执", notFoundWhy: "编号可能抄错了一位；也可能是另一边自己的事，本站没有记。回执编号只有办事的人和经办单位知道，不能猜、不能列。", back: "回账本",
    },
    line: {
      title: "账本第 {{n}} 笔", lead: "账本里公开的只有这些：种类、时间和一串文本指纹。是关于谁、关于哪一件，只有拿着回执的人打得开。", kind: "种类", at: "记下的时间", commitment: "内容的文本指纹", page: "最早在哪一页", pageText: "到第 {{n}} 笔的那一页，{{at}} 签出", noPage: "还没有签到这一页", stamps: "谁盖了章", none: "已记账，等见证", prev: "上一笔", next: "下一笔", stampText: "{{side}}，{{at}}", ref: "回执编号（只给审计和运维看）",
    },
    entries: {
      title: "逐笔查账", lead: "账本里的每一笔，最新的在前。内容不在这里：只有编号、种类、对方和时间。", family: "种类", allFamilies: "全部种类", peer: "对方", allPeers: "全部", on: "哪一天", ref: "回执编号", apply: "查", clear: "清空", number: "第几笔", kind: "记了什么", at: "时间", role: "我方身份", story: "来龙去脉", more: "再看更早的", empty: "没有符合条件的记录", emptyHint: "换一个条件再查。", onBad: "日期要写成 2026-11-25 这样",
      roles: { provider: "给数", consumer: "取数", actor: "经手", witness: "见证对方经手", grantee: "收同意", proposer: "提出", countersigner: "会签", requester: "申请", issuer: "证明身份", recipient: "认可身份", owner: "本节点", verifier: "核对", receiver: "收消息", sender: "发消息", other: "记录" },
    },
  },
  en: {
    title: "Ledger", lead: "Two account books that stamp each other: Sichuan and Chongqing keep one each, both record the same event, and each stamps every page of the other's. Neither can change its own book unnoticed.",
    find: { label: "Find a line", placeholder: "Receipt number, line number or case number", go: "Find", strange: "This is no number known here. Enter a receipt's number, a line or a case number.", hint: "The receipt number stands on the receipt. Without one, use the case number and its code under “Track a case”. The ledger holds no names and no ID numbers, so nobody can be looked up; for your own lines see <mine/>.", mine: "Who looked at my data" },
    books: {
      title: "How far both books go", of: "Ledger of {{side}}", own: "kept by this site", other: "kept by the other side", lines: "{{n}} lines", newest: "Newest page {{at}}", none: "No page signed yet",
      stamped: "Stamped by {{side}} up to line {{n}} ({{at}})", all: "Every line is stamped", waiting: "{{n}} recorded, awaiting a witness since {{at}}", ourStamp: "Stamped by {{side}} up to line {{n}} ({{at}})", noStamp: "Nobody has stamped it yet", asOf: "As of {{at}}", origin: "Name of the ledger",
      seconds: "A witness usually takes seconds. When it takes longer, the line or the other side is down; recording goes on.",
    },
    days: { title: "How much is recorded each day", lead: "Days of Beijing time; kinds and numbers only.", day: "Day", total: "Total", none: "Nothing was recorded on these days", note: "Counted: numbered lines of this site's ledger; the other side's ledger has its own line of the same event." },
    pages: { title: "Newest pages", lead: "After every few lines a new page is signed; a page covers everything from the first line to its last.", page: "Up to line", at: "Signed", stamps: "Stamped by", waiting: "Awaiting a witness" },
    whole: { title: "Verify the whole ledger", lead: "Anybody can fetch the whole ledger and recompute it from the first line to the last, to see whether anything was changed.", command: "Offline command", trust: "Trust file", file: "A single receipt is verified under “Verify”", verify: "Go to Verify" },
    auditor: { open: "Line by line (auditors, operators)" },
    how: {
      title: "How this is proven", lead: "Three steps; each can be checked alone.", one: "The slip in your hand", oneText: "The slip states one event: who, when, what. Change one word, and it no longer fits its line in the ledger.", two: "One line in both books", twoText: "Sichuan and Chongqing each recorded the same event as a line of their own ledger. One side alone doesn't count.", three: "The page both stamped",
      threeText: "The page with this line was seen and stamped by the other side. Once it is stamped, changing any earlier line breaks the stamp.", line: "Line {{n}}", noLine: "No such line yet", stamp: "Stamp of {{side}} {{at}}", noStamp: "Awaiting a witness", page: "Page up to line {{n}}", ok: "Fits", bad: "Doesn't fit", pending: "To be verified", waits: "Still waiting", recordedAt: "recorded {{at}}",
    },
    story: {
      title: "The story of this line", crumb: "Ledger", said: "What this receipt says", saidWarn: "Only once it is verified, at the side, can it be called genuine.", checked: "Verified on your device", failed: "Verification failed: don't believe what stands below", waits: "Still awaiting a witness",
      who: "Who", what: "What", when: "When", ground: "On what ground", outcome: "Outcome", books: "Recorded", stamps: "Stamped by", matter: "Case", parties: "Parties", byParty: "By", step: "What was done", to: "To", holder: "Then in the hands of",
      crossing: "<to/> fetched <what/> from <from/>", crossingNotFound: "<to/> asked <from/> for <what/>; there was no such record", crossingNotReceived: "<to/> asked <from/> for <what/> and didn't receive it", custody: "<by/>: <what/>", custodyTo: "<by/> handed the case over to <to/>", other: "<by/>: <what/>", plain: "<what/>",
      fieldsOnly: "{{n}} fields: {{names}}", noPerson: "A receipt doesn't say whose data it was.", recorded: "Ledger of {{side}}, line {{n}}, recorded {{at}}", notYet: "{{side}}: recorded, its page is being signed", missing: "{{side}}: its line isn't here yet", oneSide: "Entries of this kind stand in one ledger only; the other side has no line of it", stampedBy: "This page of {{side}} bears the stamp of {{witness}}, {{at}}", unstamped: "This page of {{side}}: recorded, awaiting a witness", count: "{{n}} lines on this page",
      take: "Take it with you", receipt: "Download receipt", proof: "Download the ledger proof of {{side}}", offline: "Offline command", again: "Fetch again", notFound: "There is no such receipt", notFoundWhy: "One character of the number may be wrong, or it is a matter of the other side alone. Only the people and offices concerned know a receipt's number: it can't be guessed or listed.", back: "Back to the ledger",
    },
    line: {
      title: "Ledger, line {{n}}", lead: "This is all that stands in the clear: a kind, a time and a fingerprint. Whom and what it is about, only the holder of its receipt can open.", kind: "Kind", at: "Recorded", commitment: "Fingerprint of the content", page: "First page that holds it", pageText: "The page up to line {{n}}, signed {{at}}", noPage: "Its page isn't signed yet", stamps: "Stamped by", none: "Recorded, awaiting a witness", prev: "Line before", next: "Next line", stampText: "{{side}}, {{at}}", ref: "Receipt number (shown to auditors and operators only)",
    },
    entries: {
      title: "Line by line", lead: "Every line of the ledger, newest first. Contents aren't here: only numbers, kinds, the other side and times.", family: "Family", allFamilies: "All", peer: "Other side", allPeers: "All", on: "Day", ref: "Receipt number", apply: "Find", clear: "Clear", number: "Line", kind: "What was recorded", at: "Time", role: "Our part", story: "Story", more: "Show earlier ones", empty: "Nothing fits these filters", emptyHint: "Try others.", onBad: "Write the day like 2026-11-25",
      roles: { provider: "provided", consumer: "fetched", actor: "acted", witness: "recorded the other side's act", grantee: "took consent", proposer: "proposed", countersigner: "countersigned", requester: "requested", issuer: "vouched", recipient: "took the word", owner: "this node", verifier: "checked", receiver: "received events", sender: "sent events", other: "recorded" },
    },
  },
});
