import { onePagePdf, postForm } from '../../local/journey/send-document.ts';
import type { FilesStage } from './stage.ts';
import type { Held } from './verdicts.ts';

const HALF_AN_HOUR = 30 * 60_000;
const ALARM = 'A file has waited half an hour for its scan';

type Sent = {
  readonly id: string;
  readonly state: () => Promise<string>;
  readonly status: () => Promise<number>;
};

/** A page sent so many times by the one form that was signed for it: as many versions, of which the first received counts. */
const sendTimes = async (
  { verdicts, senderOf, quiet }: FilesStage,
  line: string,
  times: number,
): Promise<Sent & { held: readonly Held[]; own: string }> => {
  const { files } = senderOf(0);
  const sending = { mediaType: 'application/pdf', bytes: onePagePdf(line) };
  const { body } = await files.announce(sending);
  const id = String(body['id']);
  const form = (await files.link(id)).body;
  for (let time = 0; time < times; time += 1) await postForm(form, sending.bytes);
  const held = await verdicts.of(id, times);
  await quiet();
  const { data } = (await files.read(id)).body as { data: { objectVersion: string } };
  return {
    id,
    held,
    own: data.objectVersion,
    state: () => files.stateOf(id),
    status: async () => (await files.file(id)).status,
  };
};

const expectThat = async (
  what: string,
  { state, status }: Sent,
  expected: readonly [string, number],
): Promise<string[]> => {
  const found = [await state(), await status()] as const;
  return found[0] === expected[0] && found[1] === expected[1] ? [] : [`${what}: ${found.join(', ')}`];
};

/** Verdicts of other versions, and those that are no verdict, open nothing; that of the version received does. */
const outOfOrder = async (stage: FilesStage): Promise<string[]> => {
  const sent = await sendTimes(stage, 'trois versions', 3);
  const own = sent.held.filter(({ version }) => version === sent.own);
  const others = sent.held.filter(({ version }) => version !== sent.own);
  for (const { tell } of others) tell('NO_THREATS_FOUND');
  for (const result of ['FAILED', 'ACCESS_DENIED'] as const) for (const { tell } of own) tell(result);
  await stage.quiet();
  const before = await expectThat('verdicts of other versions', sent, ['received', 422]);
  for (const { tell } of [...own, ...own]) tell('NO_THREATS_FOUND');
  for (const { tell } of others) tell('THREATS_FOUND');
  await stage.quiet();
  return [...before, ...(await expectThat('its own verdict, twice', sent, ['clean', 303]))];
};

/** A verdict that never comes leaves the file closed and wakes somebody up; one that comes at last still counts. */
const lateOrNever = async (stage: FilesStage): Promise<string[]> => {
  const [never, late] = [await sendTimes(stage, 'jamais', 1), await sendTimes(stage, 'tard', 1)];
  const { body } = await stage.system.get('/local/ready');
  await stage.system.moveClock(new Date(Date.parse(String(body['now'])) + 2 * HALF_AN_HOUR).toISOString());
  await stage.quiet();
  const { alarms } = (await stage.system.get('/local/alarms')).body as { alarms: { description: string }[] };
  const rang = alarms.some(({ description }) => description === ALARM);
  const waiting = await expectThat('without a verdict', late, ['received', 422]);
  for (const { tell } of late.held) tell('NO_THREATS_FOUND');
  await stage.quiet();
  return [
    ...(rang ? [] : ['no alarm rang']),
    ...waiting,
    ...(await expectThat('a late verdict', late, ['clean', 303])),
    ...(await expectThat('no verdict', never, ['received', 422])),
  ];
};

export const VERDICT_TRIALS = [outOfOrder, lateOrNever] as const;
