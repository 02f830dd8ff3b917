import { defineProblem } from "../../../platform/http/problem.ts";

export const notSignedIn = defineProblem(
  "not-signed-in",
  401,
  { zh: "请先登录", en: "Sign in first" },
  { remedy: { zh: "登录后再来；程序请带上本单位的密钥", en: "Sign in and come back; programs send their office's key", action: "/sign-in" } },
);

export const keyUnknown = defineProblem(
  "key-unknown",
  401,
  { zh: "这把密钥本节点不认识", en: "This node doesn't know that key" },
  { remedy: { zh: "核对是不是用错了节点或换过密钥", en: "Check that it belongs to this node and has not been replaced" } },
);

export const notYourRole = defineProblem("not-your-role", 403, { zh: "您的岗位不能做这件事", en: "Your role does not allow this" });

export const crossSiteRequest = defineProblem(
  "cross-site-request",
  403,
  { zh: "这个请求不是从本网站的页面发出的", en: "This request was not made by a page of this site" },
  { remedy: { zh: "请在本网站的页面上操作", en: "Use the pages of this site" } },
);
