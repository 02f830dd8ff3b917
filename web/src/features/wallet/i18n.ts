import { defineTexts } from "../../i18n/texts.ts";

export const walletTexts = defineTexts("wallet", {
  zh: {
    title: "我的证照", my: "我的办件", lead: "这里放着签过字的电子凭证：要证明什么，只亮要用的几项，不用交复印件。",
    gate: { title: "登录以后看您的证照", why: "只给您本人看。用天府通办或者渝快办的账号都可以。", go: "去登录", staff: "您现在用的是工作人员账号。看自己的证照，请换成自己的账号。", switch: "换成我自己的账号" },
    identity: { title: "还没有本人实名凭证", why: "凭您的实名登录，当场签发一份。以后证明姓名、年满 18 周岁，只亮要用的一项。它不是居民身份证。", go: "领一份本人实名凭证", doing: "正在签发……" },
    empty: "还没有证照", emptyWhy: "件办成以后，结果会作为电子凭证自动放到这里。", find: "找要办的事",
    issuedBy: "<office/> {{at}} 签发", until: "有效到 {{at}}", noEnd: "没有截止日期", open: "打开、亮证", openOnly: "打开",
    standing: { valid: "有效", suspended: "已暂停", revoked: "已撤销", expired: "已过期", notYet: "还没生效", statusUnknown: "状态待核对" },
    statusWhy: "原因：{{reason}}", statusUnknownWhy: "签发的一方现在联系不上，过一会儿再看。", given: "您给的委托", mandate: "委托别人替我办", looked: "谁看过我的数据", otherSide: "{{side}}的前门另放着在那边办的证照。",
    holds: "上面有什么", reveal: "显示号码", hide: "遮住号码", notHere: "这份凭证要在{{side}}的前门亮。",
    show: {
      title: "亮证", lead: "选要亮的几项和用途。看的人只看得到这几项，只能看一次；您会看到是谁看的。", fields: "亮哪几项", fieldsMissing: "至少选一项", purpose: "用在哪里", purposeMissing: "请选用在哪里", office: "只有窗口能看", anyone: "凭码的人都能看",
      medium: "怎么给", screen: "在屏幕上亮", screenHint: "60 秒有效，过了可以再亮", paper: "打印在纸上", paperHint: "24 小时有效，给不用手机的时候", go: "亮出来", doing: "正在生成……", file: "存成文件", fileHint: "不联网也能验的文件，给要留存的单位。",
    },
    code: {
      title: "亮证码", sub: "给对方扫，或者把码念给对方", qr: "亮证码的二维码，内容和下面的字一样", left: "还有 {{n}} 秒", leftLong: "有效到 {{at}}", waiting: "等对方核验……", shows: "亮的是：{{names}}", purpose: "用途：{{purpose}}", how: "对方打开 {{address}}，输入这个码；窗口人员在“亮证核验”里输入。",
      expired: "过期了，没有人看过", expiredWhy: "码只有 60 秒，免得被别人拿去用。", again: "再亮一次", checkedOffice: "<office/> {{at}} 核验了", checkedSomebody: "有人凭这个码在 {{at}} 核验了", checkedNote: "这个码不能再用。这一笔也记在“谁看过我的数据”里。", print: "打印", done: "好了", reminder: "亮证码还有 {{n}} 秒",
    },
    showings: { title: "亮过几次", none: "还没有亮过", when: "时间", how: "怎么给的", what: "亮了哪几项", who: "谁看了", screen: "屏幕", paper: "纸", file: "文件", nobody: "没有人看", waiting: "等人看", somebody: "凭码的人", offline: "拿到文件的人自己验" },
    revoke: { title: "撤销这份凭证", why: "撤销以后不能恢复。已经亮过的，对方再核验会看到“已撤销”。", mandate: "撤销以后，受托人马上不能再替您办新的事；已经递交的办件照常办。", go: "撤销", doing: "正在撤销……" },
    check: {
      title: "亮证核验", lead: "输入对方亮给您的码，或者扫码打开本页。您只看得到对方选的几项，只能看一次。", field: "亮证码", hint: "例如 SC-K7PM-3QXD；两边的码都能验，大小写、横线都不要紧", go: "核验", doing: "正在核验……", missing: "请输入亮证码", next: "再核验一份", fresh: "这是对方亮出的码，点“核验”以后就用掉了。",
      record: "核验会记一笔：您的单位、时间、看了哪几项；持证人看得到。", recordPublic: "核验会记一笔，持证人看得到有人看过；不知道您是谁。",
      verdict: { valid: "有效", suspended: "已暂停，现在不能用", revoked: "已撤销，不能用", expired: "已过期", notYet: "还没生效", statusUnknown: "签字是真的，状态没有核对到，请稍后再请对方亮一次" },
      shown: "对方亮出的", issuer: "签发", shownAt: "亮证", shownBy: "{{at}}，由{{side}}的节点证明是本人登录后亮的", validity: "有效期", status: "状态核对到", purpose: "用途", illustrative: "这是演示用的凭证，没有效力。",
    },
    issued: {
      title: "本单位出具的凭证", lead: "件办结时自动出具。决定有变化时，在这里暂停、恢复或者撤销；两边的核验马上看得到。这里不显示持证人是谁。", none: "还没有出具过凭证", kind: "凭证", ref: "关于哪件事", at: "签发", state: "状态", act: "改状态",
      suspend: "暂停", resume: "恢复", revoke: "撤销", title2: "改凭证的状态", reason: "为什么", reasonHint: "持证人看得到；不要写个人信息", reasonMissing: "请写明原因", effect: { suspended: "暂停以后，核验的人看到“已暂停”，可以再恢复。", valid: "恢复以后，凭证照常有效。", revoked: "撤销以后不能恢复。" }, doing: "正在改……",
    },
    yes: "是", no: "否",
  },
  en: {
    title: "My credentials", my: "My matters", lead: "Signed electronic credentials: to prove something, show the few fields that are needed, and hand in no copies.",
    gate: { title: "Sign in to see your credentials", why: "Only you see this page. An account of either province will do.", go: "Sign in", staff: "You are signed in with a staff account. For your own credentials use your own account.", switch: "Use my own account" },
    identity: { title: "No proof of who you are yet", why: "It is issued at once from your verified sign-in. To prove your name, or that you are 18, you then show that one field. It is not an identity card.", go: "Get my proof of identity", doing: "Issuing…" },
    empty: "No credentials yet", emptyWhy: "When a case of yours is granted, its result comes here by itself.", find: "Find a service",
    issuedBy: "Issued by <office/> on {{at}}", until: "Valid until {{at}}", noEnd: "No end date", open: "Open and show", openOnly: "Open",
    standing: { valid: "Valid", suspended: "Suspended", revoked: "Revoked", expired: "Expired", notYet: "Not valid yet", statusUnknown: "State not known" },
    statusWhy: "Reason: {{reason}}", statusUnknownWhy: "Its issuer can't be reached just now; look again later.", given: "A mandate you gave", mandate: "Let somebody act for me", looked: "Who looked at my data", otherSide: "The door of {{side}} keeps what was issued to you there.",
    holds: "What it holds", reveal: "Show the numbers", hide: "Hide the numbers", notHere: "Show this one at the door of {{side}}.",
    show: {
      title: "Show it", lead: "Choose fields and purpose. Whoever looks sees those alone, and once; you see who it was.", fields: "Which fields", fieldsMissing: "Choose at least one", purpose: "What for", purposeMissing: "Choose what it is for", office: "Only a counter can look", anyone: "Whoever has the code can look",
      medium: "How", screen: "On my screen", screenHint: "Good for 60 seconds; you can show it again", paper: "Printed on paper", paperHint: "Good for 24 hours, when there is no phone", go: "Show it", doing: "Making the code…", file: "Save as a file", fileHint: "A file that can be verified offline, for an office that has to keep it.",
    },
    code: {
      title: "Show-code", sub: "Let the other side scan it, or read it out", qr: "QR of the show-code, the same as the words below", left: "{{n}} seconds left", leftLong: "Valid until {{at}}", waiting: "Waiting for somebody to look…", shows: "Shows: {{names}}", purpose: "Purpose: {{purpose}}", how: "They open {{address}} and type the code; clerks use “Check a show-code”.",
      expired: "Expired; nobody looked", expiredWhy: "A code lives for 60 seconds so that nobody else can use it.", again: "Show it again", checkedOffice: "<office/> looked at {{at}}", checkedSomebody: "Somebody with this code looked at {{at}}", checkedNote: "The code can't be used again. It is also recorded under “Who looked at my data”.", print: "Print", done: "Done", reminder: "{{n}} seconds left on the show-code",
    },
    showings: { title: "Shown so far", none: "Not shown yet", when: "When", how: "How", what: "Fields", who: "Who looked", screen: "Screen", paper: "Paper", file: "File", nobody: "Nobody looked", waiting: "Waiting", somebody: "Somebody with the code", offline: "Whoever has the file checks it" },
    revoke: { title: "Revoke this credential", why: "It can't be undone. Whoever checks what you showed before will see that it was revoked.", mandate: "The agent can't begin anything new for you from then on; what was handed in goes on.", go: "Revoke", doing: "Revoking…" },
    check: {
      title: "Check a show-code", lead: "Type the code that you are shown, or scan it. You see the chosen fields alone, and once.", field: "Show-code", hint: "For example SC-K7PM-3QXD; codes of both sides, in any case, with or without hyphens", go: "Check", doing: "Checking…", missing: "Type the show-code", next: "Check another", fresh: "This is the code you were shown; once you press “Check” it is used.",
      record: "A check is recorded: your office, the time and the fields; the holder sees it.", recordPublic: "A check is recorded and the holder sees that somebody looked, not who you are.",
      verdict: { valid: "Valid", suspended: "Suspended: can't be used now", revoked: "Revoked: can't be used", expired: "Expired", notYet: "Not valid yet", statusUnknown: "Genuine, but its state could not be checked; ask for it again later" },
      shown: "What was shown", issuer: "Issued by", shownAt: "Shown", shownBy: "{{at}}; the node of {{side}} vouches that its holder, signed in, shows it", validity: "Validity", status: "State as of", purpose: "Purpose", illustrative: "A credential of the demonstration, of no effect.",
    },
    issued: {
      title: "Credentials of my office", lead: "Issued by themselves when a case is completed. When a decision changes, suspend, resume or revoke them here; checks on both sides say so at once. Holders are not shown.", none: "Nothing issued yet", kind: "Credential", ref: "About", at: "Issued", state: "State", act: "Change",
      suspend: "Suspend", resume: "Resume", revoke: "Revoke", title2: "Change the state of a credential", reason: "Why", reasonHint: "The holder sees it; no personal data", reasonMissing: "Say why", effect: { suspended: "Whoever checks it sees that it is suspended; it can be resumed.", valid: "It is valid again as before.", revoked: "It can't be undone." }, doing: "Changing…",
    },
    yes: "yes", no: "no",
  },
});
