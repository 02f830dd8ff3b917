import { defineTexts } from "../i18n/texts.ts";

export const lifeEventTexts = defineTexts("life-events", {
  zh: { settle: "迁户口、办证件", work: "换城市工作", home: "买房租房", family: "结婚、生育、上学", care: "看病、养老和帮扶", driving: "开车、跑运输", business: "开店办企业", papers: "公证和证明", other: "其他" },
  en: { settle: "Residence and identity papers", work: "Working in another city", home: "Buying or renting a home", family: "Marriage, children, school", care: "Health, old age and support", driving: "Driving and transport", business: "Opening and running a business", papers: "Notary and certificates", other: "Other" },
});
