import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { readFrom, sendTo } from '../../local/journey/council-calls.ts';
import { parisDay } from '../../local/journey/paris-days.ts';
import { OFFICER, PRESIDENT, SECRETARY } from '../../local/journey/people.ts';
import type { Stage } from '../../local/journey/play-cases.ts';
import type { Credential } from './forgeries.ts';

const LOOK_MS = 20;
const STUCK_MS = 30_000;

const Numbered = z.looseObject({ data: z.looseObject({ number: z.string() }) });
const Page = z.looseObject({ certificate: z.looseObject({ id: z.string() }).nullish() });
const Listed = z.looseObject({
  credentialStatus: z.looseObject({ statusListCredential: z.string(), statusListIndex: z.string() }),
});
const List = z.looseObject({ credentialSubject: z.looseObject({ encodedList: z.string() }) });

export type Label = { readonly id: string; readonly number: string; readonly credential: Credential };

export const look = async (address: string): Promise<unknown> => {
  const answer = await fetch(address, { headers: { accept: 'application/ld+json, application/json' } });
  return answer.ok ? answer.json() : null;
};

/** What comes of something, once it does; and after how long, in ms. */
export const until = async <T>(read: () => Promise<T | null>): Promise<{ value: T; ms: number }> => {
  const start = performance.now();
  for (;;) {
    const value = await read();
    const ms = performance.now() - start;
    if (value !== null) return { value, ms };
    if (ms > STUCK_MS) throw new Error('nothing came of it');
    await wait(LOOK_MS);
  }
};

/** A label of before that is taken over, with its credential once it is published. */
export const award = async (
  { api }: Stage,
  url: string,
  name: string,
  term: { awardedOn: string; validUntil: string },
): Promise<Label> => {
  const holder = {
    structure: randomUUID(),
    name,
    family: 'ASSOCIATION',
    commune: '62041',
    siren: '000000018',
    rna: null,
  };
  const more = { number: null, charterVersion: '2024', quality: 'Présidente du Département' };
  const { id } = await sendTo(api, 'reprendre un label', SECRETARY, 'labels', { ...more, holder, ...term });
  const { number } = Numbered.parse(await readFrom(api, 'lire le label', SECRETARY, `labels/${id}`)).data;
  const { value: credential } = await until(async () => {
    const page = Page.nullable().parse(await look(`${url}/labels/${encodeURIComponent(number)}.json`));
    const address = page?.certificate?.id;
    return address === undefined ? null : ((await look(address)) as Credential | null);
  });
  return { id, number, credential };
};

const law = ['Article L121-2, 1° du code des relations entre le public et l’administration.'];
const facts = ['Un fait.'];

/** A measure in urgency, decided and handed over on the day. */
export const measure = async (
  { api, clock }: Stage,
  { id }: Label,
  kind: 'SUSPENSION' | 'RESCISSION',
): Promise<void> => {
  const path = `labels/${id}`;
  const suspends = kind === 'SUSPENSION';
  const ground = suspends ? 'INSOLVENCY' : 'HOLDER_REQUEST';
  await sendTo(api, 'proposer', OFFICER, `${path}/proposeMeasure`, {
    kind,
    ground,
    urgent: suspends,
    law,
    facts,
  });
  const decision = { law, facts, quality: 'Présidente', months: suspends ? 3 : null };
  await sendTo(api, 'décider', PRESIDENT, `${path}/decideMeasure`, decision);
  const delivery = { mode: 'HAND', handedOn: parisDay(await clock.now()) };
  await sendTo(api, 'notifier', SECRETARY, `${path}/notifyMeasure`, { delivery });
};

export const reinstate = ({ api }: Stage, { id }: Label): Promise<unknown> =>
  sendTo(api, 'lever', PRESIDENT, `labels/${id}/reinstate`, { reason: 'Le plan de reprise est arrêté.' });

export const listOf = ({ credential }: Label): string =>
  Listed.parse(credential).credentialStatus.statusListCredential;

/** The bytes of a status list, as anybody decodes it. */
const bitsOf = (list: unknown): Uint8Array =>
  gunzipSync(Buffer.from(List.parse(list).credentialSubject.encodedList.slice(1), 'base64url'));

/** How many credentials a list revokes. */
export const revokedIn = (list: unknown): number =>
  bitsOf(list).reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);

export const isRevoked = (list: unknown, { credential }: Label): boolean => {
  const index = Number(Listed.parse(credential).credentialStatus.statusListIndex);
  return ((bitsOf(list)[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
};
