type Page = { readonly status: number; readonly text: string; readonly location: string | null };

/** A browser without its screen: keeps cookies, follows where it is sent. */
export const openBrowser = (url: string) => {
  const jar = new Map<string, string>();
  const visit = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { origin: url, 'sec-fetch-site': 'same-origin', ...(init.headers as object), cookie };
    const answer = await fetch(new URL(path, url), { ...init, redirect: 'manual', headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
  };
  const post = (path: string, form: Record<string, string>) =>
    visit(path, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const follow = async (from: Page): Promise<Page> => {
    let page = from;
    for (let left = 10; left > 0 && page.location !== null; left -= 1) page = await visit(page.location);
    return page;
  };
  return {
    visit,
    post,
    cookies: () => [...jar.values()].filter((value) => value.length > 20),
    /** Signs in as an account, through the provider. */
    signIn: async (account: string): Promise<void> => {
      let place = (await visit('/sign-in')).location ?? '';
      for (let page = await visit(place); page.location !== null; page = await visit(place))
        place = page.location;
      await follow(await post(place, { account }));
    },
  };
};
