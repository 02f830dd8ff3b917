import { defineTexts } from "../../i18n/texts.ts";

export const objectionTexts = defineTexts("objections", {
  zh: {
    title: "异议与投诉", my: "我的", lead: "哪一笔取数、哪一份授权不对，可以提异议；单位共享、使用数据的做法不对，可以投诉。谁答复、几天内答复，提了就知道。",
    gate: { title: "看这一页要先登录", why: "只给您本人看，也只能由您本人提。", go: "去登录", notApplicant: "您现在用的是工作人员账号。", switch: "换成我自己的账号" },
    form: {
      title: "提一件新的", kind: "您要提什么", objection: "异议：账本上关于我的一笔不对", complaint: "投诉：单位共享、使用数据的做法不对", objectionHint: "要指明是哪一笔：从“谁看过我的数据”或者“我的授权”里点进来。", complaintHint: "由这一边的主管单位答复。",
      about: "说的是哪一笔", aboutNone: "还没有选：先到<where/>里找到那一笔，点“提异议”。", where: "谁看过我的数据", words: "哪里不对，您希望怎么办", wordsHint: "这段话只给答复的单位看，不进账本。", wordsMissing: "写几句话，至少 5 个字", kindMissing: "请选一个：异议，或者投诉",
      send: "提交", sending: "正在提交…", sent: "已经提交。{{at}} 前答复，答复会出现在下面。", term: "答复期限：15 个工作日",
    },
    list: "已经提的", none: "还没有提过", who: "由 <office/> 答复", due: "{{at}} 前答复", overdue: "过了期限还没有答复", answered: "{{at}} 答复", filed: "{{at}} 提交", aboutLine: "那一笔的回执", receipt: "提交和答复的回执",
    kind: { objection: "异议", complaint: "投诉" }, outcome: { upheld: "成立", partly: "部分成立", rejected: "不成立" }, open: "等答复",
    further: "不服答复，可以打 12345，也可以依法申请行政复议或者提起诉讼。",
    law: "依据：《个人信息保护法》第五十条；《政务数据共享条例》第三十七条（示意）。",
    desk: {
      title: "异议与投诉", lead: "群众对一笔取数、一份授权提的异议，和对共享、使用数据的投诉。期限到了还没有答复的，排在最前。", empty: "没有要答复的", emptyWhy: "有人提了会出现在这里，也会进您的待办。", outcome: "结论", answer: "给本人的答复", answerHint: "说清查到了什么、怎么处理。不要写别人的个人信息。",
      answerMissing: "写清答复，至少 5 个字", outcomeMissing: "请选一个结论", send: "答复", sending: "正在答复…",
    },
  },
  en: {
    title: "Objections and complaints", my: "My matters", lead: "Object when a fetch or a consent of yours is wrong; complain when an office shares or uses data in a wrong way. You learn at once who answers, and by when.",
    gate: { title: "Please sign in first", why: "Only you see this page, and only you can object for yourself.", go: "Sign in", notApplicant: "You are signed in as an official.", switch: "Use my own account" },
    form: {
      title: "A new one", kind: "What is it", objection: "Objection: a line of the ledger about me is wrong", complaint: "Complaint: an office shares or uses data in a wrong way", objectionHint: "It needs a line: come here from “Who looked at my data” or “My consents”.", complaintHint: "The office that answers for this side replies.",
      about: "Which line", aboutNone: "None chosen yet: find it under <where/>, then press “Object”.", where: "Who looked at my data", words: "What is wrong, and what should be done", wordsHint: "Only the answering office reads this; it does not enter the ledger.", wordsMissing: "Please write at least five characters", kindMissing: "Please choose: objection or complaint",
      send: "Send", sending: "Sending…", sent: "Sent. It will be answered by {{at}}, here below.", term: "To be answered within 15 working days",
    },
    list: "What you sent", none: "Nothing yet", who: "Answered by <office/>", due: "due {{at}}", overdue: "overdue", answered: "answered {{at}}", filed: "sent {{at}}", aboutLine: "receipt of that line", receipt: "receipts of sending and answer",
    kind: { objection: "Objection", complaint: "Complaint" }, outcome: { upheld: "Upheld", partly: "Partly upheld", rejected: "Rejected" }, open: "Awaiting an answer",
    further: "If you disagree with the answer call 12345, apply for administrative review, or go to court.",
    law: "Basis: Personal Information Protection Law, article 50; Regulation on sharing of government data, article 37 (illustrative).",
    desk: {
      title: "Objections and complaints", lead: "Objections of people to a fetch or a consent, and complaints about sharing and use of data. What is due soonest stands first.", empty: "Nothing to answer", emptyWhy: "What people send appears here and among your tasks.", outcome: "Finding", answer: "Answer to the person", answerHint: "Say what you found and what was done. Write nothing about other people.",
      answerMissing: "Please write an answer of at least five characters", outcomeMissing: "Please choose a finding", send: "Answer", sending: "Answering…",
    },
  },
});
