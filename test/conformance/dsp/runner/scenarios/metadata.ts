import { bare } from "../config.ts";
import type { Look } from "../scenario.ts";

interface Versions {
  readonly protocolVersions: readonly { readonly version: string; readonly path: string; readonly binding: string }[];
}

export const metadata: readonly Look[] = [
  {
    id: "MET:01-01",
    what: "whoever asks, without showing who they are, learns which versions are spoken and where",
    async look({ root, base, schemas, get }) {
      const { status, body } = await get(`${root}/.well-known/dspace-version`, { anonymous: true });
      if (status !== 200) throw new Error(`the version document is answered with ${status}`);
      const fault = schemas.faultOf("ProtocolVersion", body);
      if (fault !== undefined) throw new Error(`the version document is not as the official schema has it: ${fault}`);
      const ours = (body as Versions).protocolVersions.find(({ version }) => version === "2025-1");
      if (!ours) throw new Error("version 2025-1 is not spoken");
      const named = bare(`${root}/${ours.path.replace(/^\/+/, "")}`);
      if (named !== base) throw new Error(`2025-1 is said to be at ${named}, but it was given as ${base}`);
    },
  },
];
