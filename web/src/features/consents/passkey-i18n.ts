import { defineTexts } from "../../i18n/texts.ts";

export const passkeyTexts = defineTexts("passkeys", {
  zh: {
    title: "用通行密钥签字", lead: "登记以后，同意取数时可以用您这台设备（指纹、面容或者密码）亲自签字。签过字的授权，谁都可以验证是您的设备签的，不必只听节点作证。不登记，也照样可以办事。",
    one: "第 {{n}} 把，{{at}}登记", unused: "还没有用过", used: "上次签字 {{at}}", remove: "删除", removeOf: "删除第 {{n}} 把通行密钥", register: "登记这台设备", cancelled: "没有登记成：窗口关掉了，或者这台设备已经登记过。",
    cannot: "这个浏览器不能用通行密钥。", note: "指纹和面容不离开您的设备；这里只留一把公钥。删除以后，签过字的授权不变。",
  },
  en: {
    title: "Sign with a passkey", lead: "Once registered, you can sign a consent with this device of yours (fingerprint, face or PIN). Anybody can verify that your device signed it, instead of taking this node's word. You don't need one to apply for anything.",
    one: "No. {{n}}, registered {{at}}", unused: "not used yet", used: "last signed {{at}}", remove: "Remove", removeOf: "Remove passkey no. {{n}}", register: "Register this device", cancelled: "Not registered: the window was closed, or this device is registered already.",
    cannot: "This browser can't use passkeys.", note: "Fingerprint and face never leave your device; only a public key is kept here. What was signed stays when you remove one.",
  },
});
