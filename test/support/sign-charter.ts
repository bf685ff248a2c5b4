import type { System } from './system.ts';

/** The charter in force, signed by who represents the structure: what lets them file (I6). */
export const signCharter = async (system: Pick<System, 'get' | 'post'>, as: string, structure: string) => {
  const { charter } = (await system.get('/api/62')).body as { charter: { textDigest: string } };
  const body = { textDigest: charter.textDigest, name: 'Ada Petit', capacity: 'présidente' };
  return system.post(`/api/62/structures/${structure}/signCharter`, { as, body });
};
