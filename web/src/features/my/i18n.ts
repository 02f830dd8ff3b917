import { defineTexts } from "../../i18n/texts.ts";

export const myTexts = defineTexts("my", {
  zh: {
    title: "我的办件", credentials: "我的证照", consents: "我的授权", looked: "谁看过我的数据", lead: "您在网上提交的，和窗口替您收的，都在这里。", signInTitle: "登录以后看您的办件", signIn: "登录", byCode: "没有账号？凭编号和验证码查",
    staff: "您现在用的是工作人员账号。看自己的办件，请退出以后用自己的账号登录。", filters: "按状态看",
    groups: { all: "全部", running: "在办", waiting: "等我处理", draft: "草稿", done: "办完" },
    empty: { all: "还没有办件", running: "没有在办的", waiting: "没有等您处理的", draft: "没有没办完的草稿", done: "还没有办完的" }, emptyHint: "要办事，先找到事项。", find: "找要办的事",
    whose: "现在在 <office/> 手上", whoDid: "由 <office/> 办的", offered: "已移交给{{to}}，等它签收", next: { waiting: "现在去补", draft: "接着填", rate: "评一评", again: "看原因，再交一次", open: "看经过" }, draft: "草稿，还没提交", saved: "上次存在 {{at}}", counter: "窗口替您收的", number: "办件编号 {{no}}", draftNumber: "草稿号 {{no}}",
  },
  en: {
    title: "My matters", credentials: "My credentials", consents: "My consents", looked: "Who looked at my data", lead: "What you submitted online and what a counter took in for you.", signInTitle: "Sign in to see your matters", signIn: "Sign in", byCode: "No account? Use number and code",
    staff: "You are signed in with a staff account. For your own matters sign out, then sign in with your own account.", filters: "By state",
    groups: { all: "All", running: "In progress", waiting: "For you to do", draft: "Drafts", done: "Finished" },
    empty: { all: "Nothing here yet", running: "Nothing in progress", waiting: "Nothing waits for you", draft: "No drafts", done: "Nothing finished yet" }, emptyHint: "To apply, first find the service.", find: "Find a service",
    whose: "With <office/> now", whoDid: "Handled by <office/>", offered: "Handed over to {{to}}, not accepted yet", next: { waiting: "Hand in now", draft: "Go on", rate: "Rate it", again: "See why and hand it over again", open: "See what happens" }, draft: "Draft, not submitted", saved: "Last saved {{at}}", counter: "Taken in at a counter", number: "Case number {{no}}", draftNumber: "Draft {{no}}",
  },
});
