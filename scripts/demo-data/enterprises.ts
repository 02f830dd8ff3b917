import { makeDemoUscc } from "../../src/platform/china-ids.ts";
import { seeded, someDay } from "./seeded.ts";

export const enterpriseColumns = ["统一社会信用代码", "名称", "类型", "法定代表人", "注册资本(万元)", "成立日期", "登记机关", "登记状态", "经营范围", "住所", "演示"] as const;

const brands = ["云栈", "禾野", "岚川", "渡口", "青崖", "竹溪", "金穗", "巴石", "峡光", "橘井", "磐渝", "晴渡", "松涛", "雾都里", "江岸", "石阶", "黄桷", "灯火", "梯坎", "花椒树"] as const;
const trades = [
  { trade: "软件", scope: "软件开发；信息系统集成服务；数据处理服务" },
  { trade: "农业", scope: "蔬菜、水果种植；农产品初加工；农业技术推广服务" },
  { trade: "机械", scope: "通用零部件制造；机械设备销售；机械设备修理" },
  { trade: "物流", scope: "道路货物运输；仓储服务；装卸搬运" },
  { trade: "食品", scope: "食品生产；食品销售；食用农产品批发" },
  { trade: "建材", scope: "建筑材料销售；五金产品批发；室内装饰装修" },
  { trade: "医疗器械", scope: "第二类医疗器械销售；医疗设备租赁" },
  { trade: "文化传播", scope: "组织文化艺术交流活动；会议及展览服务；广告制作" },
] as const;
const companyKinds = ["有限责任公司(自然人投资或控股)", "有限责任公司(自然人独资)", "股份有限公司(非上市)"] as const;
const people = ["演示人甲", "演示人乙", "演示人丙", "演示人丁", "演示人戊", "演示人己", "演示人庚", "演示人辛"] as const;

/** Rows of a register of invented firms, every eighth a sole trader without registered capital. */
export function enterpriseRows(count: number, seed: number): string[][] {
  const chance = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const { trade, scope } = trades[i % trades.length] ?? trades[0];
    const brand = brands[i % brands.length] ?? brands[0];
    const trader = i % 8 === 7;
    const kind = trader ? "个体工商户" : chance.pick(companyKinds);
    const ending = trader ? "经营部" : kind.startsWith("股份") ? "股份有限公司" : "有限公司";
    const round = i < brands.length ? "" : "第二";
    return [
      makeDemoUscc("50", i + 1, trader ? "92" : "91"),
      `重庆示例${brand}${round}${trade}${ending}`,
      kind,
      chance.pick(people),
      trader ? "" : `${chance.between(1, 200) * 10}.00`,
      someDay(chance, chance.between(1998, 2025)),
      "重庆市演示区市场监督管理局",
      chance.chance(88) ? "存续" : chance.chance(50) ? "注销" : "吊销",
      scope,
      `重庆市演示区${chance.pick(["虚构路", "示例街", "样例巷"])}${chance.between(1, 300)}号`,
      "是",
    ];
  });
}
