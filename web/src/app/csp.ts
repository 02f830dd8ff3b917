/** The nonce of this page's content security policy, which the node writes into index.html for each answer. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}
