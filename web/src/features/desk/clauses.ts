/** A clause ready to be chosen: its name as it is recorded, and its sentence. */
export interface ReadyClause {
  readonly clause: string;
  readonly quote: string;
}

const licensing = "行政许可法";

/** What lets a hearing, a test or an expert review stop the clock. @source 中华人民共和国行政许可法 (2019-04-23) art. 45 */
export const suspensionClause: ReadyClause = {
  clause: `${licensing} 第四十五条`,
  quote: "行政机关作出行政许可决定，依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在本节规定的期限内。行政机关应当将所需时间书面告知申请人。",
};

/**
 * Clauses that a refusal of each kind usually rests on, quoted from the text as promulgated; an officer may always name another one.
 * @source 中华人民共和国行政许可法 (2019-04-23) art. 32, 38
 */
export const readyClauses: Readonly<Record<"back" | "refuse" | "deny", readonly ReadyClause[]>> = {
  back: [
    { clause: `${licensing} 第三十二条第一款第二项`, quote: "申请事项依法不属于本行政机关职权范围的，应当即时作出不予受理的决定，并告知申请人向有关行政机关申请；" },
    { clause: `${licensing} 第三十二条第一款第四项`, quote: "申请材料不齐全或者不符合法定形式的，应当当场或者在五日内一次告知申请人需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理；" },
  ],
  refuse: [
    { clause: `${licensing} 第三十二条第一款第一项`, quote: "申请事项依法不需要取得行政许可的，应当即时告知申请人不受理；" },
    { clause: `${licensing} 第三十二条第一款第二项`, quote: "申请事项依法不属于本行政机关职权范围的，应当即时作出不予受理的决定，并告知申请人向有关行政机关申请；" },
  ],
  deny: [
    { clause: `${licensing} 第三十八条第二款`, quote: "行政机关依法作出不予行政许可的书面决定的，应当说明理由，并告知申请人享有依法申请行政复议或者提起行政诉讼的权利。" },
  ],
};
