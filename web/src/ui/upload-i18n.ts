import { defineTexts } from "../i18n/texts.ts";

export const uploadTexts = defineTexts("upload", {
  zh: {
    label: "选文件：{{name}}", hint: "JPG、PNG 图片或 PDF，最多 500 KB；大图会先在这台设备上压小", button: "上传", uploading: "正在上传……", shrinking: "正在压缩图片……",
    tooLarge: "文件有 {{kb}} KB，最多 500 KB。PDF 请调低扫描精度再存一次", wrongType: "只收 JPG、PNG 图片或 PDF，这个文件是 {{type}}", unknownType: "看不出类型", empty: "还没有选文件", unreadable: "这个图片打不开，请重新拍一张",
  },
  en: {
    label: "Choose a file: {{name}}", hint: "JPG, PNG or PDF, at most 500 KB; a large picture is first made smaller on this device", button: "Upload", uploading: "Uploading…", shrinking: "Making the picture smaller…",
    tooLarge: "The file has {{kb}} KB, at most 500 KB are taken. Please save the PDF again in a lower resolution", wrongType: "Only JPG, PNG or PDF; this file is {{type}}", unknownType: "of an unknown kind", empty: "No file was chosen", unreadable: "This picture can't be opened; please take it again",
  },
});
