import { waitFor } from '../../local/journey/wait-for.ts';
import type { System } from './system.ts';

type Body = Record<string, unknown>;

/** What people do in council 62, and what must come of it, in the system that `system` gives once it is there. */
export const councilHands = (system: () => System) => {
  const post = (path: string, as: string, body: object = {}) =>
    system().post(`/api/62/${path}`, { as, body });
  const get = async (path: string, as: string) => (await system().get(`/api/62/${path}`, { as })).body;
  const stateOf = async (path: string) => (await get(path, 'secretaire'))['state'];
  return {
    post,
    done: async (path: string, as: string, body: object = {}): Promise<Body> => {
      const { status, body: answer } = await post(path, as, body);
      expect({ path, status, detail: status < 300 ? null : answer }).toMatchObject({ detail: null });
      return answer;
    },
    refused: async (path: string, as: string, reason: string, body: object = {}): Promise<Body> => {
      const { status, body: answer } = await post(path, as, body);
      expect([path, status, answer['type']]).toEqual([path, 422, `urn:label-ess:${reason}`]);
      return answer;
    },
    dataOf: async (path: string, as = 'secretaire') => (await get(path, as))['data'] as Body,
    stateOf,
    untilState: (path: string, state: string) =>
      waitFor(`${path} ${state}`, async () => ((await stateOf(path)) === state ? true : null)),
  };
};
