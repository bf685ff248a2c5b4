import type { Gateway } from './gateway/gateway.ts';
import type { makeSite } from './http/site.ts';
import type { Handler } from './http/listen.ts';
import { send } from './http/send.ts';
import type { LocalPages } from './pages/local-pages.ts';
import { MOUNT, type ProviderHandler } from './people/provider.ts';

type FrontOptions = {
  readonly gateway: Gateway;
  readonly site: ReturnType<typeof makeSite>;
  readonly pages: LocalPages;
  readonly provider: ProviderHandler;
};

/** The one port: what exists here only, and the public files, stand before the API of the template. */
export const makeFront =
  ({ gateway, site, pages, provider }: FrontOptions): Handler =>
  async (request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/local/')) {
      return send(response, await pages(request, new URL(path, 'http://localhost')));
    }
    if (path.startsWith(`${MOUNT}/`)) return provider(request, response);
    return send(response, site(request) ?? (await gateway(request)));
  };
