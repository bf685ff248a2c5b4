import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { sendTo } from '../../local/journey/council-calls.ts';
import { parisDay } from '../../local/journey/paris-days.ts';
import { OFFICER, PRESIDENT, SECRETARY } from '../../local/journey/people.ts';
import type { Stage } from '../../local/journey/play-cases.ts';
import { quantile } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import { count, type Figure } from '../report.ts';
import { openSystem } from '../stage/system.ts';
import { recordLabel } from '../stage/record-label.ts';

const LABELS_A_ROUND = 10;
const LOOK_MS = 5;
const STUCK_MS = 30_000;
const LEADS_WITHIN = 0.95;

const Page = z.looseObject({
  status: z.string(),
  certificate: z.looseObject({ id: z.string() }).nullish(),
});
const Register = z.looseObject({ labels: z.array(z.looseObject({ number: z.string() })) });
const Credential = z.looseObject({
  credentialStatus: z.looseObject({ statusListCredential: z.string(), statusListIndex: z.string() }),
});
const StatusList = z.looseObject({ credentialSubject: z.looseObject({ encodedList: z.string() }) });

/** What is public at an address, when it answers. */
const look = async (address: string): Promise<unknown> => {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
};

/** How long from now until something is so, in ms. */
const until = async (isSo: () => Promise<boolean>): Promise<number> => {
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > STUCK_MS) throw new Error('nothing came of it');
    await wait(LOOK_MS);
  }
  return performance.now() - start;
};

/** Whether the bit of a credential is set, as anybody reads a Bitstring status list: gzip, first bit to the left. */
const isRevoked = (list: unknown, index: number): boolean => {
  const { encodedList } = StatusList.parse(list).credentialSubject;
  const bits = gunzipSync(Buffer.from(encodedList.replace(/^u/, ''), 'base64url'));
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
};

/** Awarded: until the page, the register and the credential all say so. Gives the id, and how long each took. */
const awardOne = async (url: string, stage: Stage, of: number) => {
  const { id, number } = await recordLabel(stage.api, of);
  const page = `${url}/labels/${encodeURIComponent(number)}.json`;
  const pageRead = async () => Page.nullable().parse(await look(page));
  const register = `${url}/labels.json?q=${encodeURIComponent(number)}`;
  const [shown, listed, issued] = await Promise.all([
    until(async () => (await pageRead())?.status === 'VALID'),
    until(async () => {
      const read = Register.nullable().parse(await look(register));
      return read?.labels.some((one) => one.number === number) ?? false;
    }),
    until(async () => {
      const credential = (await pageRead())?.certificate?.id;
      return credential !== undefined && (await look(credential)) !== null;
    }),
  ]);
  const credential = Credential.parse(await look((await pageRead())?.certificate?.id ?? ''));
  return { id, page, credential: credential.credentialStatus, taken: { shown, listed, issued } };
};

/** Suspended in urgency: until the page says so, and the status list that any verifier reads. */
const suspendOne = async (
  { api, clock }: Stage,
  { id, page, credential }: Awaited<ReturnType<typeof awardOne>>,
) => {
  const path = `labels/${id}`;
  const [law, facts] = [
    ['Article L121-2, 1° du code des relations entre le public et l’administration.'],
    ['Un fait.'],
  ];
  await sendTo(api, 'proposer une suspension', OFFICER, `${path}/proposeMeasure`, {
    kind: 'SUSPENSION',
    ground: 'INSOLVENCY',
    urgent: true,
    law,
    facts,
  });
  await sendTo(api, 'suspendre', PRESIDENT, `${path}/decideMeasure`, {
    law,
    facts,
    quality: 'Présidente',
    months: 3,
  });
  const delivery = { mode: 'HAND', handedOn: parisDay(await clock.now()) };
  await sendTo(api, 'notifier', SECRETARY, `${path}/notifyMeasure`, { delivery });
  const [shown, refused] = await Promise.all([
    until(async () => Page.parse(await look(page)).status === 'NOT_CURRENTLY_VALID'),
    until(async () =>
      isRevoked(await look(credential.statusListCredential), Number(credential.statusListIndex)),
    ),
  ]);
  return { shown, refused };
};

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  const { url, stage, stop } = await openSystem(copy);
  try {
    const taken: Record<string, number[]> = {};
    const note = (what: string, ms: number): unknown => (taken[what] ??= []).push(ms);
    await suspendOne(stage, await awardOne(url, stage, 0));
    for (let n = 0; n < rounds * LABELS_A_ROUND; n += 1) {
      const label = await awardOne(url, stage, n + 1);
      note('award to its page p95', label.taken.shown);
      note('award to the register p95', label.taken.listed);
      note('award to its credential p95', label.taken.issued);
      const { shown, refused } = await suspendOne(stage, label);
      note('suspension to its page p95', shown);
      note('suspension to the status list p95', refused);
    }
    const labels = `${rounds * LABELS_A_ROUND} labels; 5 000 ms at most`;
    return Object.entries(taken).map(([what, all]) => count(what, quantile(all, LEADS_WITHIN), 'ms', labels));
  } finally {
    await stop();
  }
};

/** From an act on a label to what the public and any verifier see of it. */
export const labelEffects: Metric = { name: 'label', measure };
