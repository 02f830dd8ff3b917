import { defineTexts } from "../i18n/texts.ts";

/** Menu words of the desks: groups, and one word per page. */
export const deskTexts = defineTexts("desk-menu", {
  zh: {
    group: { counter: "窗口", cases: "办件", data: "数据", node: "节点" },
    page: {
      intake: "收件",
      counter: "今日已收",
      queue: "我的办件",
      tasks: "待办",
      catalogue: "目录",
      requests: "使用申请",
      grants: "授权与调用",
      crossings: "谁取过",
      programs: "我的程序",
      ledger: "账本",
      ops: "运维",
      queues: "队列与死信",
      checks: "亮证核验",
      credentials: "出具的凭证",
      withdrawn: "撤回的授权",
      objections: "异议与投诉",
    },
    badge: "{{n}} 件等您",
  },
  en: {
    group: { counter: "Counter", cases: "Cases", data: "Data", node: "Node" },
    page: {
      intake: "Intake",
      counter: "Taken today",
      queue: "My cases",
      tasks: "Tasks",
      catalogue: "Catalogue",
      requests: "Access requests",
      grants: "Grants and calls",
      crossings: "Who fetched what",
      programs: "Our programs",
      ledger: "Ledger",
      ops: "Operations",
      queues: "Queues",
      checks: "Check a show-code",
      credentials: "Credentials issued",
      withdrawn: "Withdrawn consents",
      objections: "Objections",
    },
    badge: "{{n}} waiting for you",
  },
});
