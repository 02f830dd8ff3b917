import { defineProblem } from "../../../platform/http/problem.ts";

export const signInExpired = defineProblem(
  "sign-in-expired",
  400,
  { zh: "这次登录已经过期，或者不是在这个浏览器里开始的", en: "This sign-in has expired, or was begun in another browser" },
  { remedy: { zh: "请重新登录", en: "Sign in again", action: "/sign-in" } },
);

export const noDemoSignIn = defineProblem(
  "no-demo-sign-in",
  409,
  { zh: "本节点不是演示节点，不能挑选演示人员登录", en: "This is no demo node: demo people can't sign in" },
  { remedy: { zh: "请运维人员接入本单位的统一认证", en: "The operator must connect your authority's identity provider" } },
);

export const personUnknown = defineProblem("person-unknown", 404, { zh: "没有这个人", en: "No such person" });

export const sessionEnded = defineProblem(
  "session-ended",
  401,
  { zh: "登录已经到时间了", en: "This sign-in has come to its end" },
  { remedy: { zh: "请重新登录，会回到原来的页面", en: "Sign in again; you come back to the same page", action: "/sign-in" } },
);
