import { defineTexts } from "../i18n/texts.ts";

/** Menu words of the desks: groups, and one word per page. */
export const deskTexts = defineTexts("desk-menu", {
  zh: {
    group: { counter: "窗口", cases: "办件", data: "数据", agreements: "协议", node: "节点" },
    page: { intake: "收件", counter: "今日已收", queue: "我的办件", catalogue: "目录", imports: "导入", requests: "使用申请", grants: "授权与调用", ledger: "账本", peers: "对端" },
  },
  en: {
    group: { counter: "Counter", cases: "Cases", data: "Data", agreements: "Agreements", node: "Node" },
    page: { intake: "Intake", counter: "Taken today", queue: "My cases", catalogue: "Catalogue", imports: "Import", requests: "Access requests", grants: "Grants and calls", ledger: "Ledger", peers: "Peers" },
  },
});
