import { defineTexts } from "../../i18n/texts.ts";

export const deskCaseTexts = defineTexts("desk", {
  zh: {
    queue: {
      title: "我的办件", lead: "按时钟排，最紧的在最上面；在等别人的排在后面。", empty: "没有等您的件", emptyHint: "对方窗口移交过来的件会出现在这里。", none: "这一类现在没有件", search: "办件号、申请人、事项", clear: "清掉搜索", found: "找到 {{n}} 件",
      clock: "时钟 ↑", item: "事项 / 办件号", applicant: "申请人", from: "从哪来", where: "到哪步", 
      show: { all: "全部", offered: "待签收", mine: "等我办", soon: "将到期", late: "已逾期", applicant: "等申请人", suspended: "依法暂停", over: "办结" }, partOf: "联办的一部分：{{title}}", partsIn: "{{n}} 部分里已报回 {{done}}", filters: "筛选",
    },
    page: { back: "我的办件", takenBy: "身份核对：{{who}}", print: "打印" },
    applicant: { title: "申请人", name: "姓名", idNumber: "身份证号", phone: "手机号", address: "寄送地址", show: "显示完整号码", hide: "遮住号码" },
    banner: { title: "本页有个人信息。", text: "用途：办理“{{item}}”这一件；依据：申请人在<counter/>提出申请，两地互取的材料有本人同意。只给经办的单位看，不得用于别的事。" },
    materials: { title: "要核的 {{n}} 项", receipt: "取数的回执" },
    act: {
      title: "办理", none: "现在没有要您做的。", over: "已经办结，没有要做的了。", waiting: "在等申请人补材料。补到后会自动回到这里，时钟接着走。", cancel: "先不做", parts: "等各部分都报回来，才能作决定。还差：{{which}}", partNotConfirmed: "有一部分核验没有通过，不能准予。", yourPart: "在下面“联办的部分”里办本单位的那一部分。",
      suspend: { do: "依法暂停…", title: "依法暂停，停时钟", ground: "为什么停", groundMissing: "还没选法定的情形", clause: "依据", clauseMissing: "依据没有填", words: "告诉申请人", wordsHint: "做什么、大概要多久：法律要求把所需时间书面告知申请人。最多 500 字", wordsMissing: "还没写要多久", effect: "时钟停下，暂停的日子不算任何单位的；情形和依据会写给申请人，记进两本账。结束后要由您恢复。", submit: "暂停，停时钟" },
      resume: { do: "恢复办理", title: "恢复办理？", effect: "暂停的情形已经结束：时钟从现在接着走，时间算本单位的。", submit: "恢复，时钟接着走" },
      take: { do: "签收，接到手上", effect: "签收以后件在本单位手上，从签收起算，5 个工作日内要告知受不受理。", doing: "正在签收……" },
      back: { do: "退回窗口…", title: "退回给 {{office}}", effect: "件还在窗口手上，时间仍算窗口的。理由会告诉窗口和申请人，记进两本账，不能改。", submit: "退回，不接这一件" },
      accept: { do: "受理", effect: "从下一个工作日起算承诺时限和法定时限，时钟在本单位走。", title: "受理这一件？", submit: "受理", doing: "正在受理……" },
      refuse: { do: "不予受理…", title: "不予受理", effect: "办件到此结束，时钟停下，不能撤回。理由和依据会写给申请人。", submit: "不予受理，结束这一件" },
      ask: { do: "一次性告知补正…", title: "一次性告知补正", effect: "时钟停下，等申请人；补齐送到后接着走。只能告知一次，请把要补的一次选全。", again: "已经一次告知过：那时列出的补得不行，可以再要；别的不能再添。时钟停下，等申请人。", slots: "要补哪几样", words: "补充说明", wordsHint: "告诉申请人哪里不行、怎样就行。最多 500 字", submit: "告知申请人，停时钟", missing: "至少选一样要补的材料" },
      grant: { do: "准予，转出证", title: "准予这一件？", effect: "决定记进两本账，不能撤回；时钟停在今天。接着要出证。", submit: "准予", doing: "正在记决定……" },
      deny: { do: "不予许可…", title: "不予许可", effect: "决定记进两本账，不能撤回；时钟停下。理由和依据会写给申请人，并告知可以申请复议或者诉讼。", submit: "不予许可" },
      issue: { do: "出证并办结…", title: "出证并办结", effect: "办件到此办结，不能撤回。申请人会在进度页上看到，可以评价。", deniedEffect: "书面决定送给申请人，办件到此办结，不能撤回。", delivery: "怎样送到申请人手上", mail: "邮寄", mailHint: "寄到申请时写的地址", mailNoAddress: "申请时没有写地址", counter: "到窗口领取", submit: "办结", missing: "还没选怎样送" },
    },
    part: {
      take: "签收这一部分", takeEffect: "签收以后这一部分在本单位手上，{{days}} 个工作日内报结果（示意）。", back: "退回…", backEffect: "这一部分还在{{office}}手上，时间仍算它的。理由会告诉它和申请人，记进两本账，不能改。",
      confirm: "核验通过…", confirmEffect: "报给{{office}}，这一部分的时钟停下，不能撤回。各部分都报回后，由它作一个决定。", deny: "核验不通过…", denyEffect: "报给{{office}}，不能撤回；这样它就不能准予。理由和依据会写给申请人。",
      again: "再次移交给{{office}}", againEffect: "它有 24 小时签收；签收前，时间仍算本单位的。", note: "核验说明", noteHint: "核对了什么。申请人看得到，最多 500 字",
      title: { back: "退回这一部分", confirm: "核验通过", deny: "核验不通过" }, submit: { back: "退回，不接这一部分", confirm: "核验通过，报给{{office}}", deny: "核验不通过，报给{{office}}" },
    },
    reason: {
      clause: "依据哪一条", other: "别的条款", otherLabel: "条款", otherHint: "写全名和条号，例如“××法 第×条”", words: "理由", wordsHint: "写事实，写怎样就能办。会给申请人看，最多 500 字", clauseMissing: "还没选依据的条款", otherMissing: "条款没有填", wordsMissing: "理由没有写",
      
    },
  },
  en: {
    queue: {
      title: "My cases", lead: "By the clock, the shortest first; what waits for others comes after.", empty: "Nothing is waiting for you", emptyHint: "Cases handed over by the other side's counters appear here.", none: "No case of this kind now", search: "Case number, applicant, service", clear: "Clear search", found: "Found: {{n}}",
      clock: "Clock ↑", item: "Service / number", applicant: "Applicant", from: "From", where: "Where it stands", 
      show: { all: "All", offered: "To accept", mine: "To do", soon: "Due soon", late: "Overdue", applicant: "With applicant", suspended: "Suspended", over: "Completed" }, partOf: "Part of a joint case: {{title}}", partsIn: "{{done}} of {{n}} parts reported", filters: "Filters",
    },
    page: { back: "My cases", takenBy: "Identity checked: {{who}}", print: "Print" },
    applicant: { title: "Applicant", name: "Name", idNumber: "Identity number", phone: "Mobile number", address: "Postal address", show: "Show the full number", hide: "Mask the number" },
    banner: { title: "This page holds personal data.", text: "Purpose: to handle this case, “{{item}}”. Basis: the application made at <counter/>; documents fetched between the sides came with the person's consent. For the offices of the case only, for nothing else." },
    materials: { title: "To check: {{n}}", receipt: "Receipt of the call" },
    act: {
      title: "Act", none: "Nothing for you to do now.", over: "Completed; nothing is left to do.", waiting: "Waiting for the applicant's documents. The case returns by itself and the clock goes on.", cancel: "Not now", parts: "Nothing can be decided before all parts are reported. Outstanding: {{which}}", partNotConfirmed: "One part was not confirmed: the case can't be granted.", yourPart: "Your office's part is below, among the parts.",
      suspend: { do: "Suspend by law…", title: "Suspend by law, stop the clock", ground: "Why", groundMissing: "Choose the ground that the law names", clause: "Basis", clauseMissing: "The clause is empty", words: "Told to the applicant", wordsHint: "What for, about how long: the law asks that the applicant is told the time needed, in writing. At most 500 characters", wordsMissing: "Say how long it will take", effect: "The clock stops; these days count for no office. Ground and basis are told to the applicant and stand in both ledgers. You resume it when it is over.", submit: "Suspend, stop the clock" },
      resume: { do: "Resume", title: "Resume the case?", effect: "The ground is over: from now on the clock runs again, on your office's time.", submit: "Resume, start the clock" },
      take: { do: "Accept the hand-over", effect: "From then on the case is with your office; within 5 working days of it you say whether the application is accepted.", doing: "Accepting…" },
      back: { do: "Send back…", title: "Send back to {{office}}", effect: "The case stays with the counter and the time counts there. The reason is told to the counter and the applicant and stands in both ledgers for good.", submit: "Send back, don't take it" },
      accept: { do: "Accept the application", effect: "The promised and the legal term run from the next working day, on your office's clock.", title: "Accept the application?", submit: "Accept", doing: "Accepting…" },
      refuse: { do: "Don't accept…", title: "Don't accept the application", effect: "The case ends here, the clock stops, it can't be undone. Reason and basis are told to the applicant.", submit: "Don't accept, end the case" },
      ask: { do: "Name what is missing…", title: "Name all that is missing, once", effect: "The clock stops for the applicant and goes on when everything has arrived. It can be done once, so choose all of it.", again: "The one notice was given: what it named may be asked for again if it won't do; nothing new can be added. The clock stops for the applicant.", slots: "What is missing", words: "In your words", wordsHint: "Tell the applicant what is wrong and what would do. At most 500 characters", submit: "Tell the applicant, stop the clock", missing: "Choose at least one document" },
      grant: { do: "Grant; the result is next", title: "Grant this application?", effect: "The decision stands in both ledgers and can't be undone; the clock stops today. The result is issued next.", submit: "Grant", doing: "Recording the decision…" },
      deny: { do: "Deny…", title: "Deny the application", effect: "The decision stands in both ledgers and can't be undone; the clock stops. Reason and basis are told to the applicant, with the right to review and to court.", submit: "Deny" },
      issue: { do: "Issue the result and complete…", title: "Issue the result and complete", effect: "The case is completed for good. The applicant sees it on the status page and can rate it.", deniedEffect: "The written decision goes to the applicant; the case is completed for good.", delivery: "How it reaches the applicant", mail: "By mail", mailHint: "To the address given at intake", mailNoAddress: "No address was given at intake", counter: "Collected at the counter", submit: "Complete", missing: "Choose how it is delivered" },
    },
    part: {
      take: "Accept this part", takeEffect: "From then on this part is with your office; it is reported within {{days}} working days (illustrative).", back: "Send back…", backEffect: "The part stays with {{office}} and the time counts there. The reason is told to it and to the applicant and stands in both ledgers for good.",
      confirm: "Confirmed…", confirmEffect: "It is reported to {{office}} and this part's clock stops for good. Once all parts are in, that office makes one decision.", deny: "Not confirmed…", denyEffect: "It is reported to {{office}} for good, and the case can't be granted then. Reason and basis are told to the applicant.",
      again: "Offer again to {{office}}", againEffect: "It has 24 hours to accept; until then the time counts for your office.", note: "What was checked", noteHint: "The applicant reads it; at most 500 characters",
      title: { back: "Send this part back", confirm: "Confirmed", deny: "Not confirmed" }, submit: { back: "Send back, don't take it", confirm: "Confirmed, report to {{office}}", deny: "Not confirmed, report to {{office}}" },
    },
    reason: {
      clause: "Which clause it rests on", other: "Another clause", otherLabel: "Clause", otherHint: "Full name and article, in Chinese", words: "Reason", wordsHint: "State the facts and what would change it. The applicant reads it; at most 500 characters", clauseMissing: "Choose the clause", otherMissing: "The clause is empty", wordsMissing: "The reason is empty",
      
    },
  },
});
