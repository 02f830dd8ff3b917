/** Of what an entry's records speak: it decides the fields, and whether consent is needed. */
export type Subject = "person" | "firm" | "place" | "figure" | "matter";

/** u 无条件, c 有条件, p 不予共享 */
type Sharing = "u" | "c" | "p";

export interface InventedName {
  readonly slug: string;
  readonly zh: string;
  readonly en: string;
  readonly subject: Subject;
  readonly kind: "table" | "api" | "file";
  readonly theme: string;
  readonly cycle: string;
  readonly sharing: Sharing;
}

/** slug | name | English name | subject | kind | theme | cycle | sharing */
const lines: Readonly<Record<string, string>> = {
  "public-security": `
residence-permits | 居住证签发信息 | Residence permits | person | api | 公共安全 | daily | c
population-by-county | 分区县户籍人口统计 | Registered population by county | figure | file | 公共安全 | yearly | u
identity-card-losses | 居民身份证挂失信息 | Identity cards reported lost | person | api | 公共安全 | realtime | c
name-changes | 姓名变更登记 | Registered changes of name | person | table | 公共安全 | daily | c
household-moves | 户口迁移证签发信息 | Household moves | person | table | 公共安全 | daily | c
birth-registrations | 出生登记信息 | Births registered | person | api | 公共安全 | daily | c
death-cancellations | 死亡注销户口信息 | Registrations closed after a death | person | api | 公共安全 | daily | c
driving-licences | 机动车驾驶证信息 | Driving licences | person | api | 交通运输 | realtime | c
vehicle-registrations | 机动车登记信息 | Vehicle registrations | person | api | 交通运输 | realtime | c
vehicles-by-type | 机动车保有量统计 | Vehicles by type | figure | file | 交通运输 | monthly | u
traffic-accident-figures | 道路交通事故统计 | Road accidents in figures | figure | file | 公共安全 | quarterly | c
seal-engravers | 公章刻制单位备案名录 | Registered seal engravers | firm | table | 公共安全 | monthly | u
locksmiths | 开锁业备案名录 | Registered locksmiths | firm | table | 公共安全 | monthly | u
pawnshops | 典当业特种行业许可信息 | Pawnshop licences | firm | table | 商贸流通 | monthly | c
hotels-licensed | 旅馆业特种行业许可信息 | Hotel licences | firm | table | 生活服务 | monthly | u
security-companies | 保安服务公司许可信息 | Licences of security companies | firm | table | 公共安全 | quarterly | u
police-stations | 派出所和户籍窗口名录 | Police stations and household counters | place | table | 公共安全 | quarterly | u
exit-entry-points | 出入境办证点名录 | Exit and entry offices | place | table | 公共安全 | quarterly | u
standard-addresses | 标准地址门楼牌信息 | Standard addresses | place | api | 地理空间 | daily | c
firework-licences | 烟花爆竹道路运输许可信息 | Permits to carry fireworks by road | firm | table | 安全生产 | weekly | c
informants | 举报人身份信息 | Identities of informants | person | table | 公共安全 | irregular | p
cipher-equipment | 核心密码使用情况 | Use of core ciphers | matter | file | 公共安全 | irregular | p
`,
  "market-regulation": `
food-operation-licences | 食品经营许可信息 | Food operation licences | firm | api | 市场监管 | daily | u
food-production-licences | 食品生产许可信息 | Food production licences | firm | table | 市场监管 | daily | u
abnormal-operations | 经营异常名录 | List of abnormal operations | firm | api | 信用服务 | daily | u
serious-violations | 严重违法失信名单 | List of serious violations | firm | table | 信用服务 | daily | u
administrative-penalties | 市场监管行政处罚信息 | Penalties of market regulation | firm | table | 信用服务 | weekly | u
annual-reports | 企业年报公示信息 | Published annual reports | firm | api | 市场监管 | yearly | u
equity-pledges | 股权出质登记信息 | Pledges of shares | firm | table | 财税金融 | daily | c
chattel-mortgages | 动产抵押历史登记信息 | Earlier chattel mortgages | firm | table | 财税金融 | irregular | c
drug-retailers | 药品零售企业名录 | Drug retailers | firm | table | 医疗卫生 | monthly | u
medical-device-sellers | 医疗器械经营备案信息 | Sellers of medical devices | firm | table | 医疗卫生 | monthly | u
cosmetics-producers | 化妆品生产许可信息 | Producers of cosmetics | firm | table | 市场监管 | monthly | u
special-equipment | 特种设备使用登记信息 | Special equipment in use | firm | api | 安全生产 | daily | c
lifts | 电梯登记和检验信息 | Lifts and their inspections | place | api | 安全生产 | daily | u
inspection-bodies | 检验检测机构资质名录 | Accredited inspection bodies | firm | table | 市场监管 | quarterly | u
metrology-standards | 计量标准考核信息 | Approved metrology standards | matter | table | 市场监管 | quarterly | u
local-standards | 地方标准目录 | Local standards | matter | file | 市场监管 | monthly | u
patents-granted | 专利授权统计 | Patents granted in figures | figure | file | 科技创新 | monthly | u
geographical-indications | 地理标志产品名录 | Products with geographical indication | matter | table | 工业农业 | irregular | u
product-inspections | 产品质量监督抽查结果 | Results of product inspections | firm | table | 市场监管 | quarterly | u
food-inspections | 食品安全监督抽检结果 | Results of food inspections | firm | table | 市场监管 | weekly | u
consumer-complaints | 消费投诉分类统计 | Consumer complaints by kind | figure | file | 生活服务 | monthly | c
new-firms-by-month | 新设经营主体月度统计 | New market entities by month | figure | file | 市场监管 | monthly | u
complainants | 投诉举报人信息 | Identities of complainants | person | table | 市场监管 | irregular | p
`,
  "provident-fund": `
deposit-certificates | 住房公积金缴存证明 | Proof of deposits | person | api | 城建住房 | daily | c
deposit-accounts | 住房公积金个人账户信息 | Personal deposit accounts | person | api | 城建住房 | realtime | c
loan-certificates | 住房公积金贷款还清证明 | Proof of a repaid loan | person | api | 城建住房 | daily | c
remote-loan-certificates | 异地贷款缴存使用证明 | Deposits for a loan elsewhere | person | api | 城建住房 | realtime | c
withdrawal-records | 住房公积金提取记录 | Withdrawals | person | table | 城建住房 | daily | c
paying-units | 缴存单位登记信息 | Units that deposit | firm | table | 城建住房 | monthly | c
units-in-arrears | 欠缴单位催缴公示 | Units in arrears, as published | firm | table | 信用服务 | quarterly | u
service-points | 住房公积金服务网点名录 | Service points of the fund | place | table | 城建住房 | quarterly | u
entrusted-banks | 受托银行网点名录 | Entrusted banks | place | table | 财税金融 | quarterly | u
partner-estates | 合作楼盘项目名录 | Estates whose buyers may borrow | matter | table | 城建住房 | monthly | u
deposit-rates | 缴存基数和比例标准 | Deposit bases and rates | figure | file | 城建住房 | yearly | u
loan-limits | 贷款额度和利率标准 | Loan limits and interest | figure | file | 城建住房 | yearly | u
annual-disclosure | 住房公积金年度报告数据 | Figures of the annual report | figure | file | 城建住房 | yearly | u
loans-by-month | 个人贷款发放月度统计 | Loans by month | figure | file | 城建住房 | monthly | u
withdrawals-by-kind | 提取分类统计 | Withdrawals by kind | figure | file | 城建住房 | quarterly | u
rental-withdrawals | 租房提取资格信息 | Right to withdraw for rent | person | api | 城建住房 | daily | c
housing-subsidies | 住房补贴发放信息 | Housing subsidies | person | table | 城建住房 | monthly | c
account-transfers | 异地转移接续信息 | Accounts moved between cities | person | api | 城建住房 | daily | c
mutual-recognition | 川渝互认互贷业务统计 | Loans recognised across the border | figure | file | 城建住房 | monthly | c
false-withdrawals | 骗提骗贷失信公示 | Published false withdrawals | firm | table | 信用服务 | irregular | c
audit-informants | 违规举报人信息 | Identities of those who reported violations | person | table | 城建住房 | irregular | p
`,
  "human-resources": `
insurance-status | 社会保险参保状态 | Social insurance status | person | api | 社保就业 | realtime | c
pension-transfers | 养老保险关系转移信息 | Transfers of pension rights | person | api | 社保就业 | daily | c
insurance-payments | 社会保险缴费记录 | Insurance payments | person | api | 社保就业 | daily | c
social-cards | 社会保障卡持卡信息 | Social security cards | person | api | 社保就业 | realtime | c
unemployment-registrations | 失业登记信息 | Registered unemployment | person | table | 社保就业 | daily | c
skill-certificates | 职业技能等级证书信息 | Certificates of skill | person | api | 社保就业 | daily | c
professional-titles | 职称证书信息 | Professional titles | person | api | 社保就业 | monthly | c
work-injuries | 工伤认定结果信息 | Recognised work injuries | person | table | 社保就业 | weekly | c
employment-subsidies | 就业补贴发放公示 | Employment subsidies, as published | firm | table | 社保就业 | quarterly | u
labour-agencies | 人力资源服务机构名录 | Employment agencies | firm | table | 社保就业 | monthly | u
training-schools | 民办职业培训学校名录 | Private vocational schools | firm | table | 教育文化 | quarterly | u
dispatch-licences | 劳务派遣经营许可信息 | Labour dispatch licences | firm | table | 社保就业 | monthly | u
wage-arrears-blacklist | 拖欠农民工工资失信名单 | Employers that owe wages | firm | table | 信用服务 | monthly | u
labour-penalties | 劳动保障行政处罚信息 | Penalties of labour inspection | firm | table | 信用服务 | monthly | u
arbitration-courts | 劳动人事争议仲裁机构名录 | Labour arbitration bodies | place | table | 法律服务 | yearly | u
insurance-counters | 社保经办网点名录 | Insurance counters | place | table | 社保就业 | quarterly | u
job-openings | 公共就业岗位信息 | Public job openings | matter | api | 社保就业 | daily | u
minimum-wages | 最低工资标准 | Minimum wages | figure | file | 社保就业 | irregular | u
insurance-by-month | 社会保险参保人数统计 | Insured people by month | figure | file | 社保就业 | monthly | u
employment-by-quarter | 城镇新增就业统计 | New urban jobs | figure | file | 社保就业 | quarterly | u
talent-parks | 人力资源服务产业园名录 | Parks of employment services | place | table | 社保就业 | yearly | u
inspection-informants | 劳动监察举报人信息 | Identities of those who reported employers | person | table | 社保就业 | irregular | p
`,
  "government-services": `
service-halls | 政务服务大厅名录 | Service halls | place | table | 机构团体 | quarterly | u
convenience-stations | 便民服务站点名录 | Service stations of villages and streets | place | table | 机构团体 | quarterly | u
service-items | 政务服务事项目录 | Service items | matter | api | 机构团体 | weekly | u
cross-province-items | 川渝通办事项目录 | Items of both provinces | matter | api | 机构团体 | monthly | u
case-figures | 办件量月度统计 | Cases by month | figure | file | 机构团体 | monthly | u
ratings | 好差评统计 | Ratings in figures | figure | file | 机构团体 | monthly | u
hotline-figures | 12345 热线受理统计 | Hotline calls in figures | figure | file | 生活服务 | weekly | u
hotline-cases | 12345 热线工单 | Hotline cases | person | table | 生活服务 | daily | c
licence-types | 电子证照类型目录 | Kinds of electronic certificates | matter | table | 机构团体 | monthly | u
licence-index | 电子证照索引 | Index of electronic certificates | person | api | 机构团体 | realtime | c
intermediaries | 中介服务机构名录 | Intermediary agencies | firm | table | 商贸流通 | monthly | u
intermediary-projects | 中介服务采购公告 | Tenders for intermediary services | matter | table | 商贸流通 | daily | u
self-service-machines | 自助服务终端分布 | Self-service machines | place | table | 生活服务 | quarterly | u
window-queues | 大厅窗口等候情况 | Waiting at the windows | place | api | 生活服务 | realtime | u
appointments | 预约办理信息 | Appointments | person | api | 生活服务 | realtime | c
mail-deliveries | 证照寄递物流信息 | Certificates in the post | person | api | 生活服务 | realtime | c
approval-results | 行政许可结果公示 | Published permits | firm | api | 信用服务 | daily | u
power-lists | 权责清单 | Powers and duties | matter | file | 机构团体 | yearly | u
one-thing-guides | “一件事”办事指南 | Guides by life event | matter | file | 生活服务 | monthly | u
agents | 帮办代办人员名录 | People who help with applications | place | table | 生活服务 | quarterly | c
complainants | 投诉人信息 | Identities of complainants | person | table | 机构团体 | irregular | p
`,
  bigdata: `
data-catalogue-figures | 政务数据目录统计 | The data catalogue in figures | figure | file | 机构团体 | monthly | u
sharing-figures | 数据共享调用统计 | Shared data in figures | figure | file | 机构团体 | monthly | u
open-data-sets | 公共数据开放清单 | Open data | matter | file | 科技创新 | quarterly | u
government-clouds | 政务云资源使用统计 | Use of the government cloud | figure | file | 科技创新 | monthly | c
data-centres | 数据中心名录 | Data centres | place | table | 科技创新 | yearly | u
computing-supply | 算力资源供给信息 | Computing power on offer | place | api | 科技创新 | weekly | c
base-stations | 5G 基站分区县统计 | 5G base stations by county | figure | file | 科技创新 | quarterly | u
digital-firms | 数字经济重点企业名录 | Firms of the digital economy | firm | table | 科技创新 | yearly | u
software-firms | 软件和信息服务企业名录 | Software firms | firm | table | 科技创新 | yearly | u
data-traders | 数据服务商登记信息 | Registered data service firms | firm | table | 商贸流通 | quarterly | u
region-codes | 行政区划代码 | Region codes | place | api | 地理空间 | yearly | u
organisation-codes | 机关和事业单位名录 | Government bodies | firm | api | 机构团体 | monthly | u
basic-map-tiles | 公众版地图服务 | Public map | place | api | 地理空间 | yearly | u
address-matching | 地址匹配服务 | Address matching | place | api | 地理空间 | realtime | c
data-elements | 政务数据元标准目录 | Data elements | matter | table | 科技创新 | yearly | u
code-lists | 政务数据代码集 | Code lists | matter | table | 科技创新 | yearly | u
smart-city-projects | 智慧城市项目清单 | Smart city projects | matter | file | 科技创新 | yearly | c
iot-sensors | 城市感知设备分布 | Sensors of the city | place | table | 城建住房 | quarterly | c
network-latency | 成渝直连链路时延 | Delay of the direct link | figure | api | 科技创新 | realtime | u
identity-checks | 统一身份核验服务 | Identity check | person | api | 公共安全 | realtime | c
data-security-incidents | 数据安全事件举报人信息 | Identities of those who reported incidents | person | table | 公共安全 | irregular | p
`,
};

/** The invented entries of a kind of department. */
export function namesOf(department: string): InventedName[] {
  return (lines[department] ?? "")
    .trim()
    .split("\n")
    .map((line) => {
      const [slug = "", zh = "", en = "", subject, kind, theme = "", cycle = "", sharing] = line.split("|").map((part) => part.trim());
      return { slug, zh, en, subject: subject as Subject, kind: kind as InventedName["kind"], theme, cycle, sharing: sharing as Sharing };
    });
}

export const departments = Object.keys(lines);
