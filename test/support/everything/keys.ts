import * as z from 'zod';
import type { Played } from './played.ts';

const Told = z.looseObject({ refused: z.boolean(), failed: z.number(), found: z.number() });

/** The key that signs is lost: the reserve takes over, and another comes into reserve (F8). */
export const keysOfCredentials = async ({ url }: Played): Promise<void> => {
  const act = async (name: string, key: string | null) => {
    const answer = await fetch(`${url}/local/keys`, {
      method: 'POST',
      body: JSON.stringify({ act: name, key, confirmed: true, from: null }),
    });
    const told = Told.parse(await answer.json());
    if (told.refused || told.failed > 0) throw new Error(`the keys refuse to ${name}`);
    return told;
  };
  await act('announce', null);
  const { found } = await act('compromise', 'key-2026-01');
  if (found === 0) throw new Error('nothing was signed by the key that was lost');
};
