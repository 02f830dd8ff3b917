import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { answer, api, type Answer } from "./client.ts";
import { signWithPasskey } from "./passkeys.ts";

/** One case as its signed-in applicant sees it, from draft to rating. */
export type MyCase = Answer<"/api/my/cases/{no}", "get">;
export type MyMaterial = MyCase["materials"][number];
export type MyForm = MyCase["form"];
export type MyCaseRow = Answer<"/api/my/cases", "get">["items"][number];
export type MyPreview = Answer<"/api/my/cases/{no}/materials/{slot}/preview", "post">;
export type MyReceipt = Answer<"/api/my/cases/{no}/submission", "post">;

const refreshMs = 15_000;

export const myCasesQuery = queryOptions({
  queryKey: ["my-cases"],
  queryFn: async () => (await answer(api.GET("/api/my/cases"))).items,
  staleTime: 3_000,
});

/** @param live  asks again by itself: for a case under way, never while its draft is being filled in */
export function myCaseQuery(no: string, live = false) {
  return queryOptions({
    queryKey: ["my-case", no],
    queryFn: () => answer(api.GET("/api/my/cases/{no}", { params: { path: { no } } })),
    staleTime: 3_000,
    ...(live ? { refetchInterval: refreshMs } : {}),
  });
}

/** A receipt just given out. It lives in memory only: the node doesn't keep the code, and neither does the browser's storage. */
export function myReceiptKey(no: string): readonly string[] {
  return ["my-receipt", no];
}

const at = (no: string) => ({ params: { path: { no } } });
const atSlot = (no: string, slot: string) => ({ params: { path: { no, slot } } });

/** The calls of the person's own cases, one name each. */
export const myCalls = {
  open: (itemId: string, door: string) => answer(api.POST("/api/my/cases", { body: { itemId, door } })),
  discard: (no: string) => answer(api.DELETE("/api/my/cases/{no}", at(no))),
  saveForm: (no: string, form: MyForm) => answer(api.PUT("/api/my/cases/{no}/form", { ...at(no), body: form })),
  preview: (no: string, slot: string) => answer(api.POST("/api/my/cases/{no}/materials/{slot}/preview", atSlot(no, slot))),
  consent: (no: string, slot: string, decision: "agree" | "decline") => answer(api.POST("/api/my/cases/{no}/materials/{slot}/consent", { ...atSlot(no, slot), body: { decision } })),
  /** The person's own passkey signs the very consent; then it is given. */
  consentSigned: async (no: string, slot: string) => {
    const signature = await signWithPasskey(await answer(api.POST("/api/my/cases/{no}/materials/{slot}/signing", atSlot(no, slot))));
    return answer(api.POST("/api/my/cases/{no}/materials/{slot}/consent", { ...atSlot(no, slot), body: { decision: "agree", signature } }));
  },
  upload: (no: string, slot: string, file: { fileName: string; contentBase64: string }) => answer(api.PUT("/api/my/cases/{no}/materials/{slot}", { ...atSlot(no, slot), body: { kind: "file", ...file } })),
  confirm: (no: string, slot: string) => answer(api.PUT("/api/my/cases/{no}/materials/{slot}", { ...atSlot(no, slot), body: { kind: "checked" } })),
  submit: (no: string) => answer(api.POST("/api/my/cases/{no}/submission", at(no))),
  supplement: (no: string) => answer(api.POST("/api/my/cases/{no}/supplement", at(no))),
  withdraw: (no: string) => answer(api.POST("/api/my/cases/{no}/withdrawal", at(no))),
  rate: (no: string, score: number, words: string | undefined) => answer(api.POST("/api/my/cases/{no}/rating", { ...at(no), body: { score, ...(words === undefined ? {} : { words }) } })),
  /** The signed custody chain, byte for byte as the node gives it. */
  custody: (no: string): Promise<string> => answer(api.GET("/api/my/cases/{no}/custody", { ...at(no), parseAs: "text" }) as never),
} as const;

/** One step on a case of mine. When the answer carries the case as it stands afterwards it is shown at once; the list is asked again. */
export function useMyStep<V, R>(no: string, step: (input: V) => Promise<R>, onDone?: (result: R) => void): UseMutationResult<R, Error, V> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: async (result) => {
      const after = (result as { case?: MyCase } | undefined)?.case;
      if (after) queries.setQueryData(myCaseQuery(no).queryKey, after);
      else await queries.invalidateQueries({ queryKey: myCaseQuery(no).queryKey });
      void queries.invalidateQueries({ queryKey: myCasesQuery.queryKey });
      onDone?.(result);
    },
    onError: () => void queries.invalidateQueries({ queryKey: myCaseQuery(no).queryKey }),
  });
}

/** In the case already, however it came. */
export function isHad({ state }: MyMaterial): boolean {
  return state === "fetched" || state === "uploaded" || state === "checked";
}
