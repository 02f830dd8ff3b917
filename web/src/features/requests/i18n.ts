import { defineTexts } from "../../i18n/texts.ts";

export const requestTexts = defineTexts("requests", {
  zh: {
    list: {
      title: "使用申请", lead: "谁向谁要什么数据，现在轮到谁答复，还剩几天。", empty: "还没有申请", emptyMade: "要用对方的数据，先在目录里找到它，再申请使用。", toCatalogue: "去目录", catalogue: "目录", resource: "数据", from: "申请单位", to: "提供单位", clock: "时钟", submitted: "提出", none: "这一类现在没有申请",
      show: { all: "全部", mine: "等我答复", waiting: "等对方答复", granted: "已同意", rejected: "不同意", ended: "撤回或中止" }, turn: "现在轮到", turnNode: "两边节点自动办", turnNobody: "不用再办", automatic: "自动",
    },
    form: {
      title: "申请使用：{{name}}", noResource: "先在目录里选一项数据", noResourceWhy: "从目录条目的“申请使用”进来，这里就知道您要哪项数据。", lead: "《政务数据共享条例》第二十条要求写明下面各项；缺的会一次说清，不会因此被拒绝。", fields: "要哪些栏目", fieldsHint: "只选办事用得到的", keyField: "查询用，必选", sensitive: "敏感",
      purpose: "用途", basisKind: "每次取数的依据", legalBasis: "使用依据", legalBasisHint: "哪部法规、哪一条让本单位做这件事", scenario: "使用场景", scenarioHint: "办什么事时用，谁用", scope: "使用范围", scopeHint: "本单位哪些岗位能看，结果交给谁", method: "共享方式", methodApi: "接口：每次查一条", validUntil: "用到哪一天", validUntilHint: "当天 24:00 为止", submit: "提交给 {{office}}", submitting: "正在提交……", effect: "提交以后内容固定，两地各记一笔；对方 {{days}} 个工作日内答复。",
      missing: { fields: "还没选栏目", purpose: "还没选用途", basisKind: "还没选依据", legalBasis: "使用依据没有写", scenario: "使用场景没有写", scope: "使用范围没有写", validUntil: "用到哪一天没有填", past: "用到的日期已经过去了" },
    },
    page: {
      title: "申请 {{number}}", crumb: "使用申请", turn: "现在轮到谁", turnProvider: "由 <office/> 的共享机构负责人答复", answered: "已经答复", over: "已经结束，不用再办", content: "申请的内容", resource: "数据", agreement: "依据的协议条款", submittedAt: "提出时间", receipts: "回执", receiptSubmitted: "申请的回执", receiptDecided: "答复的回执", receiptEnded: "结束的回执", term: "答复时限 {{days}} 个工作日", grant: "看授权", reused: "同样的申请已经在办，不用再提；这就是先提出的那一份。", 
      reason: "理由", clause: "依据", again: "改好以后可以重新申请",
    },
    decide: {
      title: "答复", lead: "同意就生成一份签字的授权，两地各存一份；不同意要选依据、写理由。", who: "由提供单位的共享机构负责人答复。", grant: "同意并授权…", reject: "不同意…", cancel: "先不答", grantTitle: "同意并授权", fields: "给哪些栏目", fieldsHint: "只能少于或等于申请的", validUntil: "用到哪一天", validHint: "不晚于申请的 {{date}}", rate: "一分钟最多几次", rateHint: "超出的不提供；空着按 {{n}} 次", grantEffect: "签发以后，对方马上可以按这份授权取数，每一次都记两本账。可以依法暂停、终止。", grantSubmit: "签发授权", granting: "正在签发……",
      rejectTitle: "不同意共享", ground: "依据", other: "别的条款", otherLabel: "条款", reasonLabel: "理由", reasonHint: "说清为什么、怎样改就能同意。最多 1000 字", rejectEffect: "理由会告诉申请单位，两地各记一笔，不能改。缺材料不能用来拒绝，请先联系对方补充。", rejectSubmit: "不同意，告知理由", rejecting: "正在告知……",
      missing: { fields: "至少留一个栏目", validUntil: "日期没有填", late: "不能晚于申请的日期", rate: "要写 1 以上的整数", ground: "还没选依据", other: "条款没有填", reason: "理由没有写" },
    },
    grants: {
      title: "授权与调用", lead: "本单位拿到的和给出的授权。拿到的可以在这里调用一次试试。", empty: "还没有授权", emptyHint: "申请被同意以后，授权会出现在这里。", resource: "数据", holder: "谁能用", giver: "谁给的", purpose: "用途", until: "用到", state: "状态", show: { all: "全部", held: "本单位能用的", given: "本单位给出的" }, none: "这一类现在没有授权",
    },
    grant: {
      title: "授权：{{resource}}", crumb: "授权与调用", fields: "栏目", purpose: "用途", basis: "取数的依据", clause: "协议条款", from: "从", until: "用到", rate: "一分钟最多", rateValue: "{{n}} 次", document: "签字的授权文件", download: "下载", digest: "文本指纹", request: "看申请",
    },
    call: {
      title: "调用一次", lead: "按授权取一条。两边各记一笔账，您会拿到回执。", key: "按{{field}}查", keyMissing: "查哪一条没有填", purpose: "用途", basis: "依据", consentOnly: "这项授权只认本人同意：请到窗口收件页，由申请人看过再同意。", submit: "取一条", calling: "正在向{{side}}取……", delivered: "取到了", notFound: "对方没有这条记录。查过这一次也记了账。", fields: "只有授权的栏目", withheld: "没有给的栏目：{{fields}}", happened: "从{{office}}取了一条{{resource}}", again: "再取一条", empty: "（空）", notHolder: "这项授权是 {{office}} 的，由它调用。", wrongRole: "由数据管理员或窗口人员调用。",
      
    },
  },
  en: {
    list: {
      title: "Access requests", lead: "Who asks whom for which data, whose turn it is, and how many days are left.", empty: "No requests yet", emptyMade: "To use the other side's data find it in the catalogue, then ask for its use.", toCatalogue: "To the catalogue", catalogue: "Catalogue", resource: "Data", from: "Asked by", to: "Provided by", clock: "Clock", submitted: "Submitted", none: "No request of this kind now",
      show: { all: "All", mine: "To answer", waiting: "With the other side", granted: "Granted", rejected: "Refused", ended: "Taken back or broken off" }, turn: "Whose turn", turnNode: "The two nodes, by themselves", turnNobody: "Nothing left to do", automatic: "Automatic",
    },
    form: {
      title: "Ask for the use of: {{name}}", noResource: "Choose the data in the catalogue first", noResourceWhy: "Come here from “Ask for its use” on an entry, so that this page knows what you need.", lead: "Article 20 of the data-sharing regulation requires the following; what is missing is named once and is no reason for a refusal.", fields: "Which fields", fieldsHint: "Only those the work needs", keyField: "needed to ask, always included", sensitive: "sensitive",
      purpose: "Purpose", basisKind: "Basis of each call", legalBasis: "Legal basis of the use", legalBasisHint: "Which law and article gives your office this work", scenario: "Scenario", scenarioHint: "In which work, by whom", scope: "Scope", scopeHint: "Which posts may see it, who gets the result", method: "Method", methodApi: "Interface: one record per call", validUntil: "Last day of use", validUntilHint: "Until 24:00 of that day", submit: "Submit to {{office}}", submitting: "Submitting…", effect: "Once submitted the text is fixed and stands in both ledgers; the answer is due within {{days}} working days.",
      missing: { fields: "Choose the fields", purpose: "Choose the purpose", basisKind: "Choose the basis", legalBasis: "The legal basis is empty", scenario: "The scenario is empty", scope: "The scope is empty", validUntil: "The last day is empty", past: "That day is over" },
    },
    page: {
      title: "Request {{number}}", crumb: "Access requests", turn: "Whose turn", turnProvider: "The head of the share office of <office/> answers", answered: "Answered", over: "Over; nothing is left to do", content: "What is asked for", resource: "Data", agreement: "Clause of the agreement", submittedAt: "Submitted", receipts: "Receipts", receiptSubmitted: "Receipt of the request", receiptDecided: "Receipt of the answer", receiptEnded: "Receipt of the end", term: "Answer due within {{days}} working days", grant: "Show the grant", reused: "The same request is waiting already, nothing new was asked; this is the first one.", 
      reason: "Reason", clause: "Basis", again: "Once changed it can be asked for again",
    },
    decide: {
      title: "Answer", lead: "Granting makes a signed grant held by both sides; refusing needs a clause and a reason.", who: "The head of the provider's share office answers.", grant: "Grant…", reject: "Refuse…", cancel: "Not now", grantTitle: "Grant", fields: "Which fields", fieldsHint: "At most those asked for", validUntil: "Last day of use", validHint: "No later than {{date}}, as asked", rate: "Calls per minute at most", rateHint: "More are refused; left empty: {{n}}", grantEffect: "From then on the other side can fetch under this grant; each call stands in both ledgers. It can be suspended or ended as the law allows.", grantSubmit: "Sign the grant", granting: "Signing…",
      rejectTitle: "Refuse sharing", ground: "Basis", other: "Another clause", otherLabel: "Clause", reasonLabel: "Reason", reasonHint: "Why, and what would change it. At most 1000 characters", rejectEffect: "The reason is told to the requesting office and stands in both ledgers for good. Missing papers are no ground: ask for them first.", rejectSubmit: "Refuse, and say why", rejecting: "Sending…",
      missing: { fields: "Keep at least one field", validUntil: "The date is empty", late: "No later than asked for", rate: "A whole number of 1 or more", ground: "Choose the basis", other: "The clause is empty", reason: "The reason is empty" },
    },
    grants: {
      title: "Grants and calls", lead: "Grants that your office holds or has given. A held one can be tried here with one call.", empty: "No grants yet", emptyHint: "Once a request is granted, its grant appears here.", resource: "Data", holder: "Held by", giver: "Given by", purpose: "Purpose", until: "Until", state: "State", show: { all: "All", held: "Held by us", given: "Given by us" }, none: "No grant of this kind now",
    },
    grant: {
      title: "Grant: {{resource}}", crumb: "Grants and calls", fields: "Fields", purpose: "Purpose", basis: "Basis of each call", clause: "Clause of the agreement", from: "From", until: "Until", rate: "Per minute at most", rateValue: "{{n}} calls", document: "Signed grant", download: "Download", digest: "Text fingerprint", request: "Show the request",
    },
    call: {
      title: "Call once", lead: "Fetches one record under the grant. Both ledgers record it and you get a receipt.", key: "By {{field}}", keyMissing: "Say which record", purpose: "Purpose", basis: "Basis", consentOnly: "This grant takes the person's consent only: use the intake page at a counter, where the applicant looks first and then agrees.", submit: "Fetch one record", calling: "Asking {{side}}…", delivered: "Fetched", notFound: "The other side holds no such record. This call is in the ledgers too.", fields: "Granted fields only", withheld: "Fields not given: {{fields}}", happened: "One record fetched from {{office}}: {{resource}}", again: "Another record", empty: "(empty)", notHolder: "This grant belongs to {{office}}, which calls it.", wrongRole: "Data stewards and counter clerks call it.",
      
    },
  },
});
