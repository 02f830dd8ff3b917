import { defineProblem } from "../../../platform/http/problem.ts";

export const connectorUnknown = defineProblem("connector-unknown", 401, { zh: "不认识这个连接器的凭据", en: "The connector's credential is not known here" }, {
  remedy: {
    zh: "核对 Authorization 的内容；本节点默认不接受凭据方式，须由运维人员在 connectors 设置中写明",
    en: "Compare the Authorization field; this node takes none unless its operator names the connector in the setting connectors",
    who: { zh: "两边的运维人员", en: "The operators of both sides" },
  },
});
