import { setTimeout as wait } from 'node:timers/promises';
import { scanBytes } from '../../local/aws/scan/scan-bytes.ts';
import { postForm } from '../../local/journey/send-document.ts';
import type { HostileFile } from '../../test/support/files/hostile-files.ts';
import { notClosed } from './closed.ts';
import type { FilesStage } from './stage.ts';

/** One file through the whole flow, under one name. */
export type Played = {
  readonly id: string;
  readonly problems: readonly string[];
  readonly verdictMs: number;
};

type Form = { url: string; fields: Record<string, string> };

const REFUSED_MS = 30_000;

const untilRefused = async (stateOf: () => Promise<string>): Promise<number> => {
  const start = performance.now();
  while (performance.now() - start < REFUSED_MS) {
    if ((await stateOf()) === 'refused') break;
    await wait(10);
  }
  return performance.now() - start;
};

/**
 * Announced, sent by the form that was signed, received, scanned: at each step nobody gets it. What its content gives
 * away is refused before any scan, and a scan that is fooled afterwards opens nothing (P22).
 */
export const playHostile = async (
  { verdicts, senderOf }: FilesStage,
  { mediaType, bytes, by, reason }: HostileFile,
  name: string,
  turn: number,
): Promise<Played> => {
  const sender = senderOf(turn);
  const { files } = sender;
  const { status, body } = await files.announce({ name, mediaType, bytes });
  if (status !== 201) return { id: '', problems: [`announced: ${status}`], verdictMs: 0 };
  const id = String(body['id']);
  const form = (await files.link(id)).body as Form;
  const address = new URL(form.fields['key'] ?? '', `${form.url}/`).href;
  const problems: string[] = [];
  const look = async (when: string): Promise<void> => {
    problems.push(...(await notClosed(sender, id, address)).map((what) => `${when}: ${what}`));
  };

  await look('announced');
  const sent = await postForm(form, bytes);
  if (sent.status !== 204) problems.push(`sent: ${sent.status}`);
  const [held] = await verdicts.of(id);
  await files.settled(id, ['announced']);
  await look('before its verdict');
  const result = scanBytes(bytes);
  if (by === 'scan' && result === 'NO_THREATS_FOUND') problems.push('the scanner finds nothing');
  held?.tell(by === 'scan' ? result : 'NO_THREATS_FOUND');
  const verdictMs = await untilRefused(() => files.stateOf(id));
  await look('after its verdict');
  const { state, data } = (await files.read(id)).body as { state: string; data: { refusal: string | null } };
  if (state !== 'refused' || data.refusal !== reason) problems.push(`ends ${state}, ${data.refusal}`);
  return { id, problems, verdictMs };
};
