import type { Instant } from '../../../events/fact.ts';
import { mayFirstSignAt, type IssuerKey, type KeyState } from './keys.ts';

/** What is done to the keys of the issuer, by a person and by nothing else. */
export const KEY_ACTS = ['announce', 'switch', 'retire', 'compromise'] as const;
export type KeyAct = (typeof KEY_ACTS)[number];

/** What still stands by a key that is asked to be retired. */
export type KeyUse = {
  /** When the credential found that runs out last does; null when all that it signed ran out. */
  readonly inTermUntil: string | null;
  /** Published status lists that it signed. */
  readonly lists: readonly string[];
};

export type KeyChange = {
  readonly name: string;
  /** Null: it is known from now on. */
  readonly was: KeyState | null;
  readonly becomes: KeyState;
};

/** Why an act may not be done, with what a sentence needs to say what would make it possible. */
export type KeyRefusal =
  | { readonly why: 'NOTHING_ISSUED_YET' | 'NO_KEY_TO_ANNOUNCE' | 'NO_RESERVE' }
  | { readonly why: 'UNKNOWN_KEY' | 'STILL_SIGNS' | 'NOT_LISTED' | 'IS_RETIRED'; readonly key: string }
  | { readonly why: 'RESERVE_TOO_RECENT'; readonly key: string; readonly from: Instant }
  | { readonly why: 'SIGNED_IN_TERM'; readonly key: string; readonly until: string }
  | { readonly why: 'SIGNS_A_LIST'; readonly key: string; readonly lists: readonly string[] };

export type KeyDecision =
  { readonly refused: KeyRefusal } | { readonly refused: null; readonly changes: readonly KeyChange[] };

/** What an act is decided on. */
export type KeysAsTheyStand = {
  readonly keys: readonly IssuerKey[];
  /** Names of all keys of the deployment, in the order in which they come into service. */
  readonly deployed: readonly string[];
  readonly now: Instant;
  /** Null as long as nobody has looked. */
  readonly use: KeyUse | null;
};

const refuse = (refused: KeyRefusal): KeyDecision => ({ refused });
const allow = (...changes: KeyChange[]): KeyDecision => ({ refused: null, changes });

const change = ({ name, state }: IssuerKey, becomes: KeyState): KeyChange => ({ name, was: state, becomes });

const inOrder = ({ keys, deployed }: KeysAsTheyStand, wanted: KeyState): IssuerKey | undefined =>
  deployed
    .map((name) => keys.find((key) => key.name === name))
    .find((key) => key !== undefined && key.state === wanted);

/** The next key takes over only once everybody may know it: whoever keeps an older document would call it forged. */
const reserveOf = (stand: KeysAsTheyStand): KeyRefusal | IssuerKey => {
  const next = inOrder(stand, 'ANNOUNCED');
  if (next === undefined) return { why: 'NO_RESERVE' };
  const from = mayFirstSignAt(next);
  return stand.now < from ? { why: 'RESERVE_TOO_RECENT', key: next.name, from } : next;
};

const announce = ({ keys, deployed }: KeysAsTheyStand): KeyDecision => {
  const known = new Set(keys.map(({ name }) => name));
  const name = deployed.find((one) => !known.has(one));
  return name === undefined
    ? refuse({ why: 'NO_KEY_TO_ANNOUNCE' })
    : allow({ name, was: null, becomes: 'ANNOUNCED' });
};

const takeOver = (stand: KeysAsTheyStand): KeyDecision => {
  const next = reserveOf(stand);
  if ('why' in next) return refuse(next);
  const former = stand.keys.filter(({ state }) => state === 'SIGNING');
  return allow(...former.map((key) => change(key, 'LISTED')), change(next, 'SIGNING'));
};

/** Off the document goes only what no verifier needs: without it, all that the key signed would seem forged. */
const retire = (key: IssuerKey, { use }: KeysAsTheyStand): KeyDecision => {
  if (key.state === 'SIGNING') return refuse({ why: 'STILL_SIGNS', key: key.name });
  if (key.state !== 'LISTED') return refuse({ why: 'NOT_LISTED', key: key.name });
  const { inTermUntil: until = null, lists = [] } = use ?? {};
  if (until !== null) return refuse({ why: 'SIGNED_IN_TERM', key: key.name, until });
  if (lists.length > 0) return refuse({ why: 'SIGNS_A_LIST', key: key.name, lists });
  return allow(change(key, 'DROPPED'));
};

/**
 * A key that signs is replaced in the same write, never left without a successor. One whose compromise was told before
 * changes no more: the act goes on where it was broken off.
 */
const compromise = (key: IssuerKey, stand: KeysAsTheyStand): KeyDecision => {
  if (key.state === 'DROPPED') return refuse({ why: 'IS_RETIRED', key: key.name });
  if (key.state === 'COMPROMISED') return allow();
  if (key.state !== 'SIGNING') return allow(change(key, 'COMPROMISED'));
  const next = reserveOf(stand);
  return 'why' in next ? refuse(next) : allow(change(key, 'COMPROMISED'), change(next, 'SIGNING'));
};

/**
 * What an act changes, or why it may not be done (F8, P16).
 * @param name the key that is retired or compromised; the others follow from the order of the deployment
 */
export const decideKeyAct = (act: KeyAct, name: string | null, stand: KeysAsTheyStand): KeyDecision => {
  if (stand.keys.length === 0) return refuse({ why: 'NOTHING_ISSUED_YET' });
  if (act === 'announce') return announce(stand);
  if (act === 'switch') return takeOver(stand);
  const key = stand.keys.find((one) => one.name === name);
  if (key === undefined) return refuse({ why: 'UNKNOWN_KEY', key: name ?? '' });
  return act === 'retire' ? retire(key, stand) : compromise(key, stand);
};
