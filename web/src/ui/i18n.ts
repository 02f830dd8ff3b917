import { defineTexts } from "../i18n/texts.ts";

/** Words that more than one page uses. */
export const uiTexts = defineTexts("ui", {
  zh: {
    side: { sc: "四川", cq: "重庆" },
    mark: {
      illustrative: { word: "示意", tip: "不是官方数据，只用来演示。" },
      source: { word: "来源", tip: "出自一份文件，写明了名称和日期。" },
      measured: { word: "实测", tip: "由本系统在运行中量出来的。" },
      provisional: { word: "暂估", tip: "期限跨进还没公布放假安排的年份，日期先按周一到周五估。" },
      missing: { word: "原文缺失", tip: "来源里没有这部分文字，这里不补写。" },
      unverified: { word: "待核实", tip: "还没拿到条文原文，所以不印条号。" },
      demo: { word: "演示", tip: "人物和企业是编造的。" },
      notEvaluated: { word: "非密评", tip: "国密算法由软件计算，没有经过商用密码应用安全性评估。正式使用要换成经过检测的密码机或密码卡。" },
    },
    suite: { ed25519: "Ed25519", "sm2-sm3": "国密 SM2、SM3" },
    status: {
      running: "办理中", soon: "剩 {{days}} 天", overdue: "逾期 {{days}} 天", you: "在等您", suspended: "法定暂停",
      handover: "等对方签收", done: "办结", refused: "未批准", notAccepted: "不予受理", withdrawn: "已撤回",
    },
    clock: {
      leftWorkday: "还剩 {{days}} 个工作日", leftDay: "还剩 {{days}} 天", today: "今天到期",
      by: "最晚 {{date}}", late: "超时 {{days}} 个工作日", lateDay: "超时 {{days}} 天",
      stoppedYou: "时钟停着，等您", stoppedApplicant: "时钟停着，等申请人", applicant: "等申请人", stoppedLaw: "时钟停着，依法暂停", ended: "时钟已停", endedLate: "时钟已停，超时 {{days}} 个工作日", endedLateDay: "时钟已停，超时 {{days}} 天", duePassed: "期限已到，今天过完就算超时",
      part: "{{who}} {{days}} 天", rest: "还剩 {{days}}", you: "等您", suspension: "法定暂停",
      scale: "时间带按真实比例画：{{parts}}。",
    },
    state: {
      loading: "正在取内容……", awaiting: "还在等{{who}}回答……", thisNode: "本站", failed: "没有取到内容",
      failedWhy: "本站没有回答，可能是网络断了，也可能是服务在重启。您没有做错什么，填过的内容还在这一页上。", retry: "再试一次",
    },
    problem: {
      basis: "依据", who: "找谁", remedy: "怎么办", go: "去办", code: "问题代号 {{code}}", side: "这是{{side}}那边的回答。",
      summary: "有 {{n}} 处要改", titlePrefix: "出错了：", article: "{{source}} {{article}}",
    },
    receipt: {
      title: "回执", both: "两边都签了字", recorded: "两本账都记了", unchanged: "记下后没改过", pending: "待验证",
      own: "这份回执可以自己验证，不联网、不靠我们。", verify: "在这台设备上验证", again: "再验一次", download: "下载回执",
      verifying: "正在这台设备上验证……", genuine: "是真的", forkProven: "证据成立：这本账自相矛盾", forkUnproven: "这份证据证明不了什么", notGenuine: "不对", waiting: "还在等见证", details: "技术细节",
      command: "离线命令", meaning: "这三个勾是什么意思",
      how1: "① 您手里的这张小票，写着一件事。", how2: "② 同一件事在两地各自的账本里都记了一行。", how3: "③ 记着这一行的那一页，两边互相盖了章；改动任何一个字都对不上。",
      origin: "账本", size: "签字的账本页共有几行", witnesses: "见证", qr: "二维码：打开验证这份回执的页面", number: "回执编号", trustFault: "信任文件读不懂：{{reason}}",
      waitingHint: "两本账都已记下，另一边的见证章通常几秒内盖好。过一会儿再验一次。",
    },
    field: { optional: "（可以不填）" },
    copy: { copy: "复制", done: "已复制" },
    file: { choose: "选文件", other: "换一个文件", none: "还没有选文件" },
    close: "关闭",
  },
  en: {
    side: { sc: "Sichuan", cq: "Chongqing" },
    mark: {
      illustrative: { word: "Illustrative", tip: "Not official data; shown for the demonstration only." },
      source: { word: "Source", tip: "Taken from a document, named with its date." },
      measured: { word: "Measured", tip: "Measured by this system while it runs." },
      provisional: { word: "Estimate", tip: "The term runs into a year whose holidays aren't published; Monday to Friday is assumed." },
      missing: { word: "Missing in source", tip: "The source doesn't print this part, and we don't make it up." },
      unverified: { word: "Unverified", tip: "The text of the clause hasn't been obtained, so its number isn't printed." },
      demo: { word: "Demo", tip: "The people and firms are invented." },
      notEvaluated: { word: "Not evaluated", tip: "The Chinese national algorithms are computed by software that has not been evaluated. For production a certified crypto card takes its place." },
    },
    suite: { ed25519: "Ed25519", "sm2-sm3": "SM2 with SM3" },
    status: {
      running: "In progress", soon: "{{days}} days left", overdue: "{{days}} days late", you: "Waiting for you", suspended: "Suspended by law",
      handover: "Awaiting the other side", done: "Completed", refused: "Not approved", notAccepted: "Not accepted", withdrawn: "Withdrawn",
    },
    clock: {
      leftWorkday: "Working days left: {{days}}", leftDay: "Days left: {{days}}", today: "Due today",
      by: "by {{date}} at the latest", late: "Working days overdue: {{days}}", lateDay: "Days overdue: {{days}}",
      stoppedYou: "Clock stopped: waiting for you", stoppedApplicant: "Clock stopped: waiting for the applicant", applicant: "Applicant", stoppedLaw: "Clock stopped by law", ended: "The clock has stopped", endedLate: "The clock has stopped, working days overdue: {{days}}", endedLateDay: "The clock has stopped, days overdue: {{days}}", duePassed: "The term has run out; overdue when today ends",
      part: "{{who}} {{days}} d", rest: "{{days}} left", you: "You", suspension: "Suspended",
      scale: "Time ribbon, true to scale: {{parts}}.",
    },
    state: {
      loading: "Loading…", awaiting: "Still waiting for {{who}}…", thisNode: "this site", failed: "Nothing could be loaded",
      failedWhy: "This site didn't answer: the network may be down or the service may be restarting. You did nothing wrong, and what you typed is still on this page.", retry: "Try again",
    },
    problem: {
      basis: "Basis", who: "Whom to ask", remedy: "What to do", go: "Go there", code: "Problem code {{code}}", side: "This is the answer of the {{side}} side.",
      summary: "Please change: {{n}}", titlePrefix: "Error: ", article: "{{source}}, {{article}}",
    },
    receipt: {
      title: "Receipt", both: "Both sides signed", recorded: "Both ledgers recorded it", unchanged: "Unchanged since", pending: "Not verified yet",
      own: "You can check this receipt yourself, offline and without us.", verify: "Verify on this device", again: "Verify again", download: "Download receipt",
      verifying: "Verifying on this device…", genuine: "Genuine", forkProven: "The evidence holds: this ledger contradicts itself", forkUnproven: "The evidence proves nothing", notGenuine: "Not right", waiting: "Still waiting for the witness", details: "Technical details",
      command: "Offline command", meaning: "What these three ticks mean",
      how1: "1. The slip in your hand states one event.", how2: "2. The same event is one line in the account book of each side.", how3: "3. Each side stamped the page of the other that holds the line; change one character and nothing fits any more.",
      origin: "Ledger", size: "Lines on the signed page", witnesses: "Witnesses", qr: "QR code: opens the page that verifies this receipt", number: "Receipt number", trustFault: "The trust file can't be read: {{reason}}",
      waitingHint: "Both account books hold it; the other side's witness stamp usually arrives within seconds. Verify again in a moment.",
    },
    field: { optional: "(optional)" },
    copy: { copy: "Copy", done: "Copied" },
    file: { choose: "Choose a file", other: "Another file", none: "No file chosen" },
    close: "Close",
  },
});
