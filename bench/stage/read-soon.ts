import { setTimeout as wait } from 'node:timers/promises';

/** What is at an address. @throws when it is not there */
export const readAll = async (address: string): Promise<Buffer> => {
  const answer = await fetch(address);
  const body = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return body;
};

/** Reads until it is there: what follows an award is a matter of seconds. */
export const readSoon = async (address: string): Promise<Buffer> => {
  for (let n = 0; n < 60; n += 1) {
    const read = await readAll(address).catch(() => null);
    if (read !== null) return read;
    await wait(500);
  }
  return readAll(address);
};
