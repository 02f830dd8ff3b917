import { defineTexts } from "../../i18n/texts.ts";

export const signInTexts = defineTexts("sign-in", {
  zh: {
    title: "选一个身份登录", lead: "这是演示。下面的人都是编造的，点一下就以这个身份进来，不用密码；真的部署要接正式的统一身份认证。",
    choose: "以{{name}}登录", entering: "正在登录……", none: "这个节点没有演示身份", noneWhy: "它不是演示节点，要由运维接上身份提供方才能登录。", group: "{{office}}", staff: "工作人员", citizens: "办事群众", again: "重新登录", here: "您正在登录：{{side}}的节点。另一个节点要另外登录，两边可以同时在线。",
  },
  en: {
    title: "Choose whom to sign in as", lead: "This is a demonstration. The people below are invented; one click signs you in as them, without a password. A real node uses a real identity provider.",
    choose: "Sign in as {{name}}", entering: "Signing in…", none: "This node has no demo people", noneWhy: "It isn't a demo node; its operator must connect an identity provider first.", group: "{{office}}", staff: "Staff", citizens: "Members of the public", again: "Start again", here: "You are signing in at the {{side}} node. The other node has its own sign-in, and both can be open at once.",
  },
});
