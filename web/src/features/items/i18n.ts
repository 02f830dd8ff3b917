import { defineTexts } from "../../i18n/texts.ts";

export const itemTexts = defineTexts("items", {
  zh: {
    list: {
      title: "办事", lead: "写您要办的事，不用知道归哪个部门管。", search: "查找事项", placeholder: "例如：身份证补领、公积金贷款", submit: "查找",
      found: "找到 {{n}} 项", foundOf: "全部 {{n}} 项", illustrative: "办理方式、材料、承诺时限、收费都是示意，不是官方数据；清单截至 {{date}}。", more: "再显示 {{n}} 项", clear: "清掉条件",
      filters: "筛选", mode: "要不要跑一趟", audience: "谁来办", department: "部门", anyMode: "都可以", anyAudience: "都可以", anyDepartment: "全部部门", runnable: "只看现在能办的", scope: "{{place}}常办的排在前面。", event: "按要办的事：{{event}}",
      none: "没有符合的事项", noneWhy: "去掉一个条件再试，或者换个说法，例如“户口”“公积金”。", noneQ: "按“{{q}}”没有找到。",
    },
    mode: {
      online: { name: "全程网办", trips: "不用跑", how: "网上交一次，对方那边直接审、直接发证。" },
      proxy: { name: "异地代收代办", trips: "去家门口的窗口 1 次", how: "本地窗口核对身份、收材料，送过去由两地办完。" },
      joint: { name: "多地联办", trips: "只找一个地方", how: "交一次，两地部门各办各的，最后一起出结果。" },
    },
    audience: { person: "个人", enterprise: "企业" },
    depth: { online: "现在能在网上办", proxy: "现在能在窗口收件办理", joint: "现在能办，两地一起办", listed: "先列在目录里，办理部门还没接入本系统" },
    page: {
      crumb: "办事", promised: "承诺", legal: "法定", fee: "费用", noFee: "不收费", charged: "要收费", days: "{{n}} 天", workdays: "{{n}} 个工作日", immediate: "当场办", none: "没有找到法定时限", noneShort: "未定",
      before: "办之前先看", here: "您这边", there: "那一边", hereCounter: "政务服务大厅的窗口", hereWhat: "窗口收件、核对身份，不改变办理权限", thereWhat: "受理、审查、决定、出证", route: "这件事怎么走",
      bring: "要交什么", bringOf: "{{total}} 份里要您交 {{n}} 份", bringNone: "{{total}} 份都不用您带原件到窗口", yours: "要您交的", spared: "不用您交的", optional: "有就交",
      result: "办完给您什么", note: "说明", start: "怎么办", begin: "开始办", startOnline: { online: "登录以后在网上填一次。两地已经有的，先给您看，您同意了才取，不用再交。", joint: "只在这里交一次。登录以后在网上填，两地的部门各办各的，最后给您一个结果。" }, alsoCounter: "也可以到政务服务大厅窗口，请窗口人员代您提交。",
      startHow: "这件事要到{{side}}的政务服务大厅窗口交一次：窗口核对身份、收材料，送到对方那边办。窗口当场给收件凭证，之后凭凭证号和验证码查进度。", counters: "能收这件的窗口", takeAlong: "要带的", takeId: "您的居民身份证", takeRest: "其余材料不用您带：<link/>", takeRestLink: "看是怎么来的", startNot: "这个事项的办理部门还没有接入本系统，现在不能从这里开始办。目录里的内容供了解。",
      status: "查进度", find: "看看现在能办的", name: "名称出处", marks: "这一页哪些是示意", marksWhat: "办理方式、材料、承诺时限、收费和结果形式是示意。法定时限写了依据的，来自法规正文。", code: "官方事项编码", codeNone: "没有拿到",
      evidence: "由掌握数据的部门核对：先给您看，您同意才取；不同意就自己交，不影响受理", warning: "清单说明",
    },
    replace: { dataShare: "部门之间核对；还没接通的，要您自己传一份", eCert: "亮电子证照就行", onlineCheck: "当场核验，不用交", prefill: "系统替您填好，您看过签字", eSign: "电子签名", upload: "要您交" },
    provenance: { "press-confirmed": "新闻或政府页面点过名", "memory-national-list": "凭记忆属于全国高频清单，没有核对原文", "memory-plausible": "真实存在的事项类型，没有核实是否列入清单", "verified-text": "读过法规正文", "default-rule": "按行政许可法的一般期限套用", unknown: "没有找到" },
    form: { record: "登记，不发证", eCert: "电子证照", physical: "实体证件", eDoc: "电子文书" },
  },
  en: {
    list: {
      title: "Services", lead: "Write what you want done; you needn't know which office does it. Names of items are in Chinese.", search: "Find a service", placeholder: "A few Chinese words", submit: "Search",
      found: "Found: {{n}}", foundOf: "All items: {{n}}", illustrative: "The way of handling, documents, promised terms and fees are illustrative, not official data; list as of {{date}}.", more: "Show {{n}} more", clear: "Clear filters",
      filters: "Filters", mode: "Do I have to go there", audience: "Who applies", department: "Department", anyMode: "Any", anyAudience: "Any", anyDepartment: "All departments", runnable: "Only what can be done now", scope: "Common in {{place}} comes first.", event: "Life event: {{event}}",
      none: "No item fits", noneWhy: "Drop one filter, or try another word.", noneQ: "Nothing found for “{{q}}”.",
    },
    mode: {
      online: { name: "Fully online", trips: "No trip", how: "Submit once online; the other side reviews and issues directly." },
      proxy: { name: "Taken in here, done there", trips: "One visit to a counter near you", how: "The local counter checks identity and documents; both sides finish it." },
      joint: { name: "Joint handling", trips: "One place only", how: "Submit once; the offices of both sides do their parts and issue one result." },
    },
    audience: { person: "Individuals", enterprise: "Firms" },
    depth: { online: "Can be done online now", proxy: "A counter takes it in now", joint: "Can be done now, by both sides together", listed: "Listed only; the deciding office isn't connected yet" },
    page: {
      crumb: "Services", promised: "Promised", legal: "By law", fee: "Fee", noFee: "No fee", charged: "Charged", days: "{{n}} days", workdays: "{{n}} working days", immediate: "On the spot", none: "No legal term was found", noneShort: "Not set",
      before: "Before you start", here: "Your side", there: "The other side", hereCounter: "The counter of a service hall", hereWhat: "The counter takes it in and checks identity; who decides doesn't change", thereWhat: "Accepts, reviews, decides and issues", route: "The way it takes",
      bring: "What to bring", bringOf: "You bring {{n}} of {{total}}", bringNone: "You bring none of the {{total}} originals", yours: "You bring", spared: "You don't bring", optional: "If you have it",
      result: "What you get", note: "Note", start: "How to apply", begin: "Apply now", startOnline: { online: "Sign in and fill it in once, online. What either side already holds is shown to you first and fetched only if you agree; you needn't bring it.", joint: "Submit it once, here. Sign in and fill it in online; the offices of both sides do their parts and issue one result." }, alsoCounter: "A counter of a service hall can submit it for you too.",
      startHow: "This takes one visit to a service hall counter in {{side}}: it checks your identity, takes the documents and sends them to the other side. You get a receipt at once; follow the case by its number and code.", counters: "Counters that take it in", takeAlong: "What to take along", takeId: "Your resident identity card", takeRest: "You needn't bring the rest: <link/>", takeRestLink: "see where it comes from", startNot: "The deciding office of this item isn't connected to this system yet, so it can't be started here. The entry is for information.",
      status: "Track a case", find: "See what can be done now", name: "Source of the name", marks: "What is illustrative on this page", marksWhat: "The way of handling, documents, promised term, fee and form of the result are illustrative. A legal term with its basis comes from the text of the law.", code: "Official item code", codeNone: "Not obtained",
      evidence: "Checked by the office that holds the data: you see it first and it travels only if you agree; if not, you bring it yourself, and nothing is lost", warning: "About the list",
    },
    replace: { dataShare: "Checked between offices; you upload it where they aren't connected yet", eCert: "Show the electronic certificate", onlineCheck: "Checked on the spot, not brought", prefill: "Filled in for you; read and sign", eSign: "Electronic signature", upload: "You bring it" },
    provenance: { "press-confirmed": "Named in the press or on a government page", "memory-national-list": "From memory part of the national list; original not checked", "memory-plausible": "A real kind of item; not verified to be on the list", "verified-text": "Text of the law read", "default-rule": "General term of the licensing law applied", unknown: "Not found" },
    form: { record: "Registration, no certificate", eCert: "Electronic certificate", physical: "Physical card or paper", eDoc: "Electronic document" },
  },
});
