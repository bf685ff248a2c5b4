import * as z from 'zod';
import { delegationKey, type DelegationRow } from '../../workflows/council/delegation/rows.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { delegationCommands, DelegationGiven } from '../../workflows/council/delegation/commands.ts';
import type { StaffGiven } from '../../workflows/council/staff/commands.ts';
import type { Store } from '../ports.ts';
import { staffRowOf } from './colleagues.ts';

const Row = z.object({
  person: z.string(),
  quality: z.string(),
  act: z.string(),
  from: z.string(),
  until: z.string(),
  endedOn: z.string().nullable(),
  sealed: z.object({ fact: z.string(), subject: z.string() }),
});

/** The delegation of signature that somebody has, whatever its days; null for none. */
export const delegationOf = async (
  store: Pick<Store, 'row'>,
  council: string,
  person: string,
): Promise<DelegationRow | null> => {
  const row = await store.row(delegationKey(council, person));
  return row && Row.parse(row);
};

/** All those that a council has or had, the last to begin first. */
export const delegationsOf = async (store: Pick<Store, 'rows'>, council: string): Promise<DelegationRow[]> =>
  (await store.rows(thingKey(council, 'council', council), 'delegation#'))
    .map((row) => Row.parse(row))
    .toSorted((a, b) => (a.from > b.from ? -1 : 1));

type Data = z.infer<(typeof delegationCommands)[keyof typeof delegationCommands]>;
type Asked = { name: string; council: string; data: unknown };

const SERVICE = ['administrator', 'secretary', 'officer', 'auditor'] as const;

/** By which delegation somebody signs, and whether they work for the council beside one role. */
export const standingOf = async (
  store: Pick<Store, 'row'>,
  council: string,
  { person, role }: { person: string; role: string },
): Promise<Omit<StaffGiven['withdrawRole'], 'holders'>> => {
  const others = ['president', ...SERVICE].filter((each) => each !== role);
  const [delegation, ...rows] = await Promise.all([
    delegationOf(store, council, person),
    ...others.map((each) => staffRowOf(store, council, { role: each, person })),
  ]);
  return { delegation, worksOtherwise: rows.some((row) => row !== null) };
};

/** What the register of signatures is changed on; nothing for any other command. */
export const delegationGiven = async (
  store: Pick<Store, 'row'>,
  { name, council, data }: Asked,
): Promise<DelegationGiven[keyof DelegationGiven] | undefined> => {
  if (name !== 'delegateSignature' && name !== 'endDelegation') return undefined;
  const { person } = data as Data;
  const rowOf = (role: string) => staffRowOf(store, council, { role, person });
  const president = await rowOf('president');
  const presides = president !== null;
  if (name === 'endDelegation') return { delegation: await delegationOf(store, council, person), presides };
  const works = [president, ...(await Promise.all(SERVICE.map(rowOf)))].find((row) => row !== null);
  return { sealed: works?.sealed ?? null, presides };
};
