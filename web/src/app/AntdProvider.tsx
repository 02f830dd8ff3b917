import { ConfigProvider, type ConfigProviderProps } from "antd";
import enUS from "antd/es/locale/en_US.js";
import zhCN from "antd/es/locale/zh_CN.js";
import type { ReactNode } from "react";
import { useLanguage } from "../i18n/texts.ts";
import { cspNonce } from "./csp.ts";

/** antd's look for the desks. Its own placeholder and border greys are too pale for us (ux: contrast 4.5 and 3). */
const theme = {
  cssVar: { prefix: "tc" },
  token: {
    colorPrimary: "#1557A8",
    colorLink: "#1557A8",
    colorInfo: "#1557A8",
    colorSuccess: "#176A35",
    colorWarning: "#864A00",
    colorError: "#B3261E",
    colorText: "#1B2430",
    colorTextSecondary: "#4B5563",
    colorTextTertiary: "#667080",
    colorTextDescription: "#4B5563",
    colorTextPlaceholder: "#667080",
    colorBorder: "#8792A2",
    colorBorderSecondary: "#D9DFE6",
    colorBgLayout: "#F5F7F9",
    borderRadius: 6,
    fontSize: 14,
    fontFamily: "inherit",
    motion: false,
  },
};

type Locale = NonNullable<ConfigProviderProps["locale"]>;

/** antd's locale files count as CommonJS for the compiler and as modules for the bundler. */
function localeOf(file: Locale | { readonly default: Locale }): Locale {
  return "default" in file ? file.default : file;
}

export function AntdProvider({ children }: { children: ReactNode }): ReactNode {
  const { language } = useLanguage();
  return (
    <ConfigProvider csp={{ nonce: cspNonce() }} locale={localeOf(language === "zh" ? zhCN : enUS)} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  );
}
