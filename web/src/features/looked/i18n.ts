import { defineTexts } from "../../i18n/texts.ts";

export const lookedTexts = defineTexts("looked", {
  zh: {
    title: "谁看过我的数据", crumb: "我的办件", lead: "{{side}}的账本上，关于您的每一笔都在这里：谁跨省取过您的数据，谁经手过您的办件，您点过什么头。账本只添不改，所以一笔也不会少。",
    scope: "两地的账本各记各的：凡是从一边到了另一边的，两本账上都有，在哪一边看都看得到。各单位在自己那边打开自己办的件，不在这张单子上。",
    gate: { title: "看这一页要先登录", why: "只给您本人看。用天府通办或者渝快办的账号都可以。", go: "去登录", notApplicant: "您现在用的是工作人员账号。这一页只给群众看自己的，工作人员看不到别人的。", switch: "换成我自己的账号" },
    show: { label: "哪一类", all: "全部", crossing: "取过数据", custody: "经手办件", consent: "我点过的头", identity: "证明我是谁", credential: "我的证照", other: "其他" },
    by: { label: "哪一边做的", all: "两边", side: "{{side}}的单位" },
    time: { label: "什么时候", month: "近 30 天", year: "近一年", all: "全部时间" },
    count: "共 {{n}} 笔，截至 {{at}}", more: "再看更早的", shown: "已列出 {{n}} 笔",
    empty: "账本上没有关于您的记录", emptyWhy: "有单位跨省取您的数据，或者接手您的办件，当时就会记在这里。", emptyFiltered: "这个条件下没有记录", emptyFilteredWhy: "换一个条件，或者看全部 {{n}} 笔。", clear: "看全部",
    take: "把这张单子带走", json: "下载 JSON", csv: "下载表格（CSV）", print: "打印",
    said: {
      delivered: "<by/> 取了您的 <what/>，是 <from/> 给的", notFound: "<by/> 向 <from/> 查过您的 <what/>，对方没有这条记录", notReceived: "<by/> 向 <from/> 取过您的 <what/>，没有收到", crossing: "<by/> 和 <from/> 之间过了一次您的 <what/>",
      preview: "<by/> 从 <from/> 取来您的 <what/>，先给您本人看", custody: "<by/>：<what/>", custodyTo: "<by/> 把您的办件移交给 <to/>", consent: "您在 <by/> 点了头", consentPreview: "您在 <by/> 点了头：先给您看一眼", revoked: "您撤回了给 <by/> 的同意", paused: "您暂停了给 <by/> 的同意", resumed: "您恢复了给 <by/> 的同意", acknowledged: "<by/> 确认停用了您撤回的那一份", identity: "<from/> 替您向 <by/> 证明了您是谁",
      credentialChecked: "<by/> 核验了您亮出的 <credential/>", credentialCheckedByCode: "有人凭您给的亮证码，核验了您亮出的 <credential/>", credentialTaken: "您带走了一份 <credential/> 的文件", credential: "<by/>：<what/>（<credential/>）", other: "<by/>：<what/>",
    },
    claim: { name: "姓名", idNumber: "证件号", level: "核验的程度" },
    data: "数据", erasedWhat: "数据（内容已按规定删除）",
    fact: { what: "看了什么", fields: "{{n}} 个栏目：{{names}}", purpose: "为了什么", basis: "凭什么", clause: "按哪一条", matter: "哪件事", recorded: "记在账上", line: "{{side}}账本第 {{n}} 笔", waiting: "已记下，正在排号", outcome: "结果" },
    preview: "这一次只给您看，窗口还没有拿到。", erased: "内容已按规定删除；当时记过这一笔，还可以证明。",
    receipt: "看回执，自己验证", receiptOf: "看回执，自己验证：{{at}}，{{what}}", story: "这一笔的来龙去脉", consentNoReceipt: "点头只记在收您这件事的一边；拿它去取数的那一笔，两边都记了。",
    ask: {
      open: "这次不对，问一问", openOf: "这次不对，问一问：{{at}}，{{what}}", title: "这次不对，问一问", object: "提异议", lead: "也可以打 12345，把下面这段话念给接线员，或者发给他们。先拨您所在地的，再拨对方的。",
      script: "我想问账本上的一笔：{{at}}，{{who}}，{{what}}。回执编号 {{ref}}。请告诉我为什么，按的是哪一条。", call: "拨打 12345", copy: "复制这段话", office: "也可以直接问 <by/>。", privacy: "这段话里没有您的姓名和证件号；接线员要核实身份时，您再自己说。", honest: "电话那边给您编号，请记下来；书面提的异议，在“异议与投诉”里看答复。",
    },
  },
  en: {
    title: "Who looked at my data", crumb: "My matters", lead: "Every line about you in the ledger of {{side}} is here: who fetched data about you across the border, who handled your case, what you agreed to. A ledger is only ever added to, so no line can be missing.",
    scope: "Each side keeps its own ledger: whatever went from one side to the other stands in both and is seen here on either. An office that opens a case of its own, on its own side, isn't in this list.",
    gate: { title: "Please sign in first", why: "Only you see this page. An account of either province will do.", go: "Sign in", notApplicant: "You are signed in as an official. People see their own lines here; officials see nobody's.", switch: "Use my own account" },
    show: { label: "Kind", all: "All", crossing: "Data fetched", custody: "Case handled", consent: "What I agreed to", identity: "Who I am", credential: "My credentials", other: "Other" },
    by: { label: "Side that acted", all: "Both sides", side: "Offices of {{side}}" },
    time: { label: "When", month: "Last 30 days", year: "Last year", all: "Any time" },
    count: "{{n}} in all, as of {{at}}", more: "Show earlier ones", shown: "{{n}} listed",
    empty: "The ledger has nothing about you", emptyWhy: "When an office fetches your data across the border, or takes over your case, it is recorded here at once.", emptyFiltered: "Nothing fits these filters", emptyFilteredWhy: "Choose others, or see all {{n}}.", clear: "See all",
    take: "Take this list with you", json: "Download JSON", csv: "Download table (CSV)", print: "Print",
    said: {
      delivered: "<by/> fetched your <what/> from <from/>", notFound: "<by/> asked <from/> for your <what/>; there was no such record", notReceived: "<by/> asked <from/> for your <what/> and didn't receive it", crossing: "Your <what/> went between <by/> and <from/>",
      preview: "<by/> fetched your <what/> from <from/>, to show it to you first", custody: "<by/>: <what/>", custodyTo: "<by/> handed your case over to <to/>", consent: "You agreed, at <by/>", consentPreview: "You agreed to a first look, at <by/>", revoked: "You withdrew the consent given to <by/>", paused: "You paused the consent given to <by/>", resumed: "You resumed the consent given to <by/>", acknowledged: "<by/> confirmed that its withdrawn copy is out of use", identity: "<from/> vouched to <by/> who you are",
      credentialChecked: "<by/> looked at the <credential/> you showed", credentialCheckedByCode: "Somebody with your show-code looked at the <credential/> you showed", credentialTaken: "You took along a file of your <credential/>", credential: "<by/>: <what/> (<credential/>)", other: "<by/>: <what/>",
    },
    claim: { name: "name", idNumber: "ID number", level: "how well it was checked" },
    data: "data", erasedWhat: "data (details erased as the rules say)",
    fact: { what: "What", fields: "{{n}} fields: {{names}}", purpose: "What for", basis: "Basis", clause: "Clause", matter: "Case", recorded: "Recorded", line: "Ledger of {{side}}, line {{n}}", waiting: "Recorded, getting its number", outcome: "Outcome" },
    preview: "Shown to you alone; the counter didn't have it yet.", erased: "The details were erased as the rules say; that it was recorded can still be proved.",
    receipt: "Receipt: verify it myself", receiptOf: "Receipt: verify it myself: {{at}}, {{what}}", story: "The whole story of this line", consentNoReceipt: "Consent is recorded by the side that took it; the fetch that relied on it is recorded by both.",
    ask: {
      open: "This is wrong: ask", openOf: "This is wrong, ask: {{at}}, {{what}}", title: "This is wrong: ask about it", object: "Object in writing", lead: "Or call 12345 and read this out, or send it to them. Your own side's first, then the other's.",
      script: "I want to ask about one line of the ledger: {{at}}, {{who}}, {{what}}. Receipt number {{ref}}. Please tell me why it was done and on which clause it rests.", call: "Call 12345", copy: "Copy these words", office: "You may also ask <by/> directly.", privacy: "These words hold neither your name nor your ID number; say those yourself when the operator checks who you are.", honest: "The operator gives you a number, please write it down; what you object to in writing is answered under “Objections and complaints”.",
    },
  },
});
