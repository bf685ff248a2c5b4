import { refusedTo, type Hands } from './exchanges.ts';

const NOTHING = '00000000-0000-4000-8000-000000000000';
const PAST_TEN_MINUTES = 11 * 60_000;

type More = {
  readonly call: (account: string, path: string, body: object) => Promise<unknown>;
  readonly later: (milliseconds: number) => Promise<unknown>;
  readonly officer: string;
  /** Somebody who examines and typed nothing so far. */
  readonly newcomer: string;
};

/** Acts that are asked of many dossiers, here two: tried, undone, carried out at once or once they fall due. */
export const bulkActions = async (
  { send, call, read, later, officer, newcomer }: Hands & More,
  applications: readonly string[],
): Promise<void> => {
  const entries = [...applications, NOTHING].map((thing) => ({ thing }));
  const asked: readonly (readonly [string, object])[] = [
    ['acknowledge', {}],
    ['assign', { officer }],
    ['writeNote', { text: 'À revoir ensemble.' }],
    ['declareComplete', {}],
    ['startReview', {}],
    // Nothing is concluded: what it is decided on is read all the same.
    ['publishReport', { text: 'Avis favorable.' }],
  ];
  for (const [command, input] of asked) {
    const body = { command, input, entries };
    await call('instructrice', 'bulkActions/preview', body);
    const { id } = await send('instructrice', 'bulkActions', body);
    await send('instructrice', `bulkActions/${id}/carryOutNow`);
    await later(0);
    await read('instructrice', `/api/62/bulkActions/${id}/entries`);
  }
  const last = { command: 'reevaluate', entries };
  await call('instructrice', 'bulkActions/preview', last);
  const { id: undone } = await send('instructrice', 'bulkActions', last);
  await send('secretaire', `bulkActions/${undone}/undo`);
  await send('instructrice', 'bulkActions', last);
  // What is typed first is what makes a key.
  await send(newcomer, 'bulkActions', last);
  await later(PAST_TEN_MINUTES);
  await refusedTo(send('instructrice', `bulkActions/${NOTHING}/undo`), 'what is not there');
};
