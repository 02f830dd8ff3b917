import { departments, namesOf, type InventedName, type Subject } from "./catalogue-names.ts";
import { enterpriseColumns, enterpriseRows } from "./enterprises.ts";
import { seeded, someDay, type Seeded } from "./seeded.ts";

type Side = "sc" | "cq";
type Row = Record<string, string | number>;

interface Field {
  readonly name: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly type: string;
  readonly sensitive: boolean;
  readonly required: boolean;
}

const field = (name: string, titleZh: string, titleEn: string, type = "string", sensitive = false, required = true): Field => ({ name, titleZh, titleEn, type, sensitive, required });

const fieldsOf: Readonly<Record<Subject, readonly Field[]>> = {
  person: [
    field("idNumber", "公民身份号码", "Identity number", "idNumber", true), field("name", "姓名", "Name", "string", true), field("number", "编号", "Number"),
    field("state", "状态", "State"), field("validOn", "生效日期", "Valid from", "date"), field("office", "经办机构", "Office"),
  ],
  firm: [
    field("uscc", "统一社会信用代码", "Unified social credit code", "uscc"), field("name", "单位名称", "Name"), field("number", "证书或文书编号", "Number"),
    field("state", "状态", "State"), field("decidedOn", "决定日期", "Decided on", "date"), field("office", "决定机关", "Office"),
  ],
  place: [
    field("code", "编号", "Code"), field("name", "名称", "Name"), field("regionCode", "行政区划代码", "Region code", "regionCode"), field("address", "地址", "Address"),
    field("hours", "开放时间", "Opening hours", "string", false, false),
  ],
  figure: [
    field("period", "统计期", "Period"), field("region", "区域", "Region"), field("value", "数值", "Value", "decimal"), field("unit", "单位", "Unit"),
    field("yearOnYear", "同比（%）", "Change on the year (%)", "decimal", false, false),
  ],
  matter: [
    field("number", "编号", "Number"), field("title", "名称", "Title"), field("state", "状态", "State"), field("startsOn", "开始日期", "Starts on", "date", false, false), field("office", "负责单位", "Office"),
  ],
};

/** Entries that come with some records, so that a grant and a call of them really work. */
const withRecords = new Set(["seal-engravers", "police-stations", "food-operation-licences", "abnormal-operations", "service-points", "training-schools", "service-halls"]);

/** Sentences that forbid sharing; the word of the name tells which one applies. @source 数据安全法 art. 12 · 密码法 art. 7 */
const prohibitions = {
  informants: {
    reasonZh: "投诉、举报人的信息依法保密，不提供给其他单位", reasonEn: "Who complained or reported is kept secret by law and given to no other body",
    basis: { source: "中华人民共和国数据安全法", article: "第十二条第二款", text: "有关主管部门应当对投诉、举报人的相关信息予以保密，保护投诉、举报人的合法权益。", textStatus: "verified" },
  },
  ciphers: {
    reasonZh: "核心密码属于国家秘密，不属于可以共享的政务数据", reasonEn: "Core ciphers are state secrets and no data to be shared",
    basis: { source: "中华人民共和国密码法", article: "第七条第二款", text: "核心密码、普通密码属于国家秘密。密码管理部门依照本法和有关法律、行政法规、国家有关规定对核心密码、普通密码实行严格统一管理。", textStatus: "verified" },
  },
} as const;

const scopes: Readonly<Record<string, string>> = { person: "川渝通办事项的收件窗口和办理部门，一次一人", firm: "川渝两地履行相关职责的部门", place: "川渝两地政府部门", figure: "川渝两地政府部门", matter: "川渝两地政府部门" };
const regions: Readonly<Record<Side, readonly [string, string][]>> = {
  sc: [["510104", "成都市锦江区"], ["510107", "成都市武侯区"], ["510502", "泸州市江阳区"], ["510703", "绵阳市涪城区"], ["511502", "宜宾市翠屏区"], ["510903", "遂宁市船山区"]],
  cq: [["500105", "重庆市江北区"], ["500103", "重庆市渝中区"], ["500112", "重庆市渝北区"], ["500101", "重庆市万州区"], ["500153", "重庆市荣昌区"], ["500118", "重庆市永川区"]],
};

/** The invented entries of one side, the same every time. */
export function catalogueEntries(side: Side): { definition: Record<string, unknown>; records?: Row[] }[] {
  const chance = seeded(side === "sc" ? 51_2026 : 50_2026);
  return departments.flatMap((department) => {
    const provider = `${side}:${department === "bigdata" ? (side === "sc" ? "bigdata-center" : "bigdata-bureau") : department}`;
    return namesOf(department).map((name) => {
      const records = withRecords.has(name.slug) ? recordsOf(name, side, chance) : undefined;
      return { definition: definitionOf(name, { side, provider, department, isConnected: records !== undefined }), ...(records ? { records } : {}) };
    });
  });
}

function definitionOf(name: InventedName, { side, provider, department, isConnected }: { side: Side; provider: string; department: string; isConnected: boolean }): Record<string, unknown> {
  const { slug, zh, en, subject, kind, theme, cycle, sharing } = name;
  const isProhibited = sharing === "p";
  const fields = fieldsOf[subject];
  const place = side === "sc" ? { zh: "四川省", en: "Sichuan" } : { zh: "重庆市", en: "Chongqing" };
  return {
    id: `${side}:${department}-${slug}`,
    titleZh: zh,
    titleEn: en,
    provider,
    kind,
    keyField: fields[0]!.name,
    fields,
    shareAttribute: { u: "unconditional", c: "conditional", p: "prohibited" }[sharing],
    scope: isProhibited ? "不共享" : (scopes[subject] ?? ""),
    purposes: isProhibited ? [] : [subject === "person" ? "service-evidence" : "licence-check"],
    basisKinds: isProhibited ? [] : [subject === "person" ? "consent" : "publicRecord"],
    prohibition: isProhibited ? prohibitions[slug === "cipher-equipment" ? "ciphers" : "informants"] : null,
    updateCycle: cycle,
    illustrative: true,
    summary: `${place.zh}${zh}，包括${fields.map(({ titleZh }) => titleZh).join("、")}。示意条目，不是真实目录。`,
    themes: [theme],
    openAttribute: isProhibited || subject === "person" ? "closed" : sharing === "u" ? "unconditional" : "conditional",
    ...(isConnected || isProhibited ? {} : { unconnected: true }),
  };
}

function recordsOf({ subject, zh, slug }: InventedName, side: Side, chance: Seeded): Row[] {
  if (subject === "firm") {
    const [code, name] = [enterpriseColumns.indexOf("统一社会信用代码"), enterpriseColumns.indexOf("名称")];
    return enterpriseRows(30, chance.between(1, 1_000_000)).map((row, i) => ({
      uscc: row[code] ?? "", name: (row[name] ?? "").replace(/^重庆/, side === "sc" ? "四川" : "重庆"), number: `${side.toUpperCase()}-${slug.slice(0, 4).toUpperCase()}-${String(i + 1).padStart(4, "0")}`,
      state: chance.chance(85) ? "有效" : "已注销", decidedOn: someDay(chance, chance.between(2019, 2025)), office: side === "sc" ? "演示市市场管理所" : "演示区市场管理所",
    }));
  }
  return regions[side].flatMap(([code, name]) =>
    [1, 2, 3, 4].map((n) => ({ code: `${code}-${n}`, name: `${name}演示${zh.replace(/名录$/, "")} ${n} 号`, regionCode: code, address: `${name}演示路 ${chance.between(1, 300)} 号`, hours: "工作日 9:00–17:00" })),
  );
}

/** The file's text: one entry a line, so that a change shows as one line. */
export function catalogueFile(side: Side): string {
  return `[\n${catalogueEntries(side).map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`;
}
