import { defineTexts } from "../i18n/texts.ts";

export const appTexts = defineTexts("app", {
  zh: {
    skip: "跳到正文",
    demoBar: "页面里的人、企业和办件都是编造的；标“示意”的时限、材料不是官方数据。",
    nav: { label: "主菜单", menu: "菜单", home: "首页", items: "办事", my: "我的", status: "查进度", agreements: "合作协议", verify: "验证回执", start: "演示指南" },
    language: { other: "English", otherLang: "en" },
    session: {
      signIn: "登录", desk: "去工作台", frontDoor: "去前门", signOut: "退出登录", account: "您用的是{{issuer}}账号", office: "单位", roles: "岗位",
      menu: "账号菜单：{{name}}", needed: "这一页要登录以后才能看", neededWhy: "工作台只给经办单位的人用。办事的群众在“我的”里看自己的办件；不登录的，凭凭证号和验证码查进度。",
      wrongRole: "您的岗位看不到这一页", wrongRoleWhy: "这一页给这些岗位用：{{roles}}。您现在的岗位：{{own}}。", switch: "换一个身份登录",
    },
    my: { cases: "我的办件", credentials: "我的证照", consents: "我的授权", objections: "异议与投诉", looked: "谁看过我的数据" },
    role: {
      "clerk": "窗口人员", "case-officer": "审批干部", supervisor: "督办负责人", "data-steward": "数据管理员", "share-officer": "共享机构负责人",
      "agreement-officer": "协议经办人", "auditor": "审计", "operator": "运维", "program": "单位的程序",
    },
    footer: { catalogue: "数据目录", check: "亮证核验", ledger: "账本", looked: "谁看过我的数据",
      served: "本页由{{node}}节点提供；办件由谁办理，谁负责。咨询投诉 12345（先拨您所在地的，再拨对方的）。", verify: "怎样验证一份回执", trust: "信任文件", api: "接口说明", peer: "去{{name}}的前门", door: "去{{name}}", figures: "数字一览",
    },
    desk: { nav: "工作台菜单", peerUp: "对方{{name}}：通", peerDown: "对方{{name}}：不通，自 {{since}} 起", peerDownUnknown: "对方{{name}}：不通", noPages: "您的岗位没有工作台页面", noPagesWhy: "公开页面从前门进。"  },
    notFound: { title: "没有这一页", why: "地址可能抄漏了一段，或者这一页已经搬走。", home: "回首页", search: "查找要办的事" },
    crashed: { title: "这一页没能显示出来", why: "是我们页面的差错，您没有做错什么。已经提交的内容不受影响。", reload: "重新打开这一页" },
  },
  en: {
    skip: "Skip to content",
    demoBar: "All people, firms and cases on these pages are invented; terms and documents marked “Illustrative” aren't official data.",
    nav: { label: "Main menu", menu: "Menu", home: "Home", items: "Services", my: "My matters", status: "Track a case", agreements: "Agreements", verify: "Verify a receipt", start: "Demo guide" },
    language: { other: "中文", otherLang: "zh-CN" },
    session: {
      signIn: "Sign in", desk: "To the desk", frontDoor: "To the front door", signOut: "Sign out", account: "You use your {{issuer}} account", office: "Office", roles: "Roles",
      menu: "Account menu: {{name}}", needed: "Sign in to see this page", neededWhy: "Desks are for the staff of the offices. Applicants find theirs under “My matters”, or follow one by its number and code without signing in.",
      wrongRole: "Your role can't see this page", wrongRoleWhy: "This page is for: {{roles}}. Your role now: {{own}}.", switch: "Sign in as somebody else",
    },
    my: { cases: "My matters", credentials: "My credentials", consents: "My consents", objections: "Objections and complaints", looked: "Who looked at my data" },
    role: {
      "clerk": "Counter clerk", "case-officer": "Case officer", supervisor: "Head of supervision", "data-steward": "Data steward", "share-officer": "Head of the share office",
      "agreement-officer": "Agreement officer", "auditor": "Auditor", "operator": "Operator", "program": "An office's program",
    },
    footer: { catalogue: "Data catalogue", check: "Check a show-code", ledger: "Ledger", looked: "Who looked at my data",
      served: "This page is served by the {{node}} node; the office that handles a case is responsible for it. Questions and complaints: 12345 (your side's first, then the other's).", verify: "How to verify a receipt", trust: "Trust file", api: "API description", peer: "To the front door of {{name}}", door: "To {{name}}", figures: "Figures",
    },
    desk: { nav: "Desk menu", peerUp: "{{name}} side: reachable", peerDown: "{{name}} side: not reachable since {{since}}", peerDownUnknown: "{{name}} side: not reachable", noPages: "Your role has no desk pages", noPagesWhy: "Public pages are at the front door." },
    notFound: { title: "There is no such page", why: "Part of the address may be missing, or the page has moved.", home: "Home", search: "Find a service" },
    crashed: { title: "This page could not be shown", why: "The fault is in our page; you did nothing wrong. What you have submitted is not affected.", reload: "Open this page again" },
  },
});
