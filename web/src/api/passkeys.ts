import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Answer } from "./client.ts";

export type Passkey = Answer<"/api/my/passkeys", "get">["passkeys"][number];
export type SigningOptions = Answer<"/api/my/cases/{no}/materials/{slot}/signing", "post">;

/** The person closed the browser's window, or the device has no passkey for this site. */
export class NotSignedError extends Error {
  constructor(cause: unknown) {
    super("not signed", { cause });
    this.name = "NotSignedError";
  }
}

export const passkeysQuery = queryOptions({
  queryKey: ["my-passkeys"],
  queryFn: async () => (await answer(api.GET("/api/my/passkeys"))).passkeys,
  staleTime: 60_000,
});

/** Browsers offer passkeys to pages over https, and on the machine itself. */
export function canUsePasskeys(): boolean {
  return window.isSecureContext && "PublicKeyCredential" in window;
}

/** The browser asks the person; the code that speaks with it is loaded when first needed. */
export async function signWithPasskey({ draft, challenge, rpId, credentials }: SigningOptions) {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const optionsJSON = { challenge, rpId, userVerification: "required" as const, allowCredentials: credentials.map((id) => ({ id, type: "public-key" as const })) };
  const { id, response } = await startAuthentication({ optionsJSON }).catch((error: unknown) => Promise.reject(new NotSignedError(error)));
  const { clientDataJSON, authenticatorData, signature } = response;
  return { draft, credential: id, clientDataJSON, authenticatorData, signature };
}

async function register(): Promise<Passkey[]> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  const optionsJSON = (await answer(api.POST("/api/my/passkeys/options"))) as unknown as Parameters<typeof startRegistration>[0]["optionsJSON"];
  const registered = await startRegistration({ optionsJSON }).catch((error: unknown) => Promise.reject(new NotSignedError(error)));
  return (await answer(api.POST("/api/my/passkeys", { body: registered as never }))).passkeys;
}

/** Registering this device, or removing a passkey; the list stands there at once. */
export function usePasskeyChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: { readonly remove: string } | "register") =>
      change === "register" ? register() : (await answer(api.DELETE("/api/my/passkeys/{id}", { params: { path: { id: change.remove } } }))).passkeys,
    onSuccess: (passkeys) => queries.setQueryData(passkeysQuery.queryKey, passkeys),
  });
}
