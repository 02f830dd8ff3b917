export type CookieBrowser = ReturnType<typeof createBrowser>;

/** What a browser does with cookies, as far as these journeys need it: by name and path, shared by all ports of a host. */
export function createBrowser() {
  const jar = new Map<string, { value: string; path: string }>();
  return {
    cookies: () => [...jar.keys()],
    async visit(url: string, init: RequestInit = {}): Promise<Response> {
      const { pathname } = new URL(url);
      const cookie = [...jar].filter(([, one]) => pathname.startsWith(one.path)).map(([name, one]) => `${name}=${one.value}`).join("; ");
      const response = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [pair = "", ...attributes] = line.split("; ");
        const name = pair.slice(0, pair.indexOf("="));
        const value = pair.slice(pair.indexOf("=") + 1);
        const path = attributes.find((one) => one.toLowerCase().startsWith("path="))?.slice(5) ?? "/";
        if (value === "") jar.delete(name);
        else jar.set(name, { value, path });
      }
      return response;
    },
    async follow(url: string, init: RequestInit = {}): Promise<Response> {
      let response = await this.visit(url, init);
      for (let hops = 0; hops < 10 && response.headers.get("location"); hops += 1)
        response = await this.visit(new URL(response.headers.get("location")!, url).href, { headers: { accept: "text/html" } });
      return response;
    },
  };
}
