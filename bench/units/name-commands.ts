import type { Api } from '../../local/journey/call-api.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import type { WriteCost } from './counting-proxy.ts';

const starts = (workflow: string): string => {
  const table = Object.values(WORKFLOWS).find(({ name }) => name === workflow)?.table ?? {};
  return Object.keys(table).find((name) => table[name]?.from.length === 0) ?? 'start';
};

/** `application.answer` from `/api/62/applications/…/answer`; `council.endMandate` from `/api/62/endMandate`. */
export const commandIn = (path: string): string => {
  const [, , , first = '', id, command] = path.split('/');
  if (id !== undefined) return `${first.slice(0, -1)}.${command ?? ''}`;
  const workflow = first.slice(0, -1);
  const isKind = Object.values(WORKFLOWS).some(({ name }) => name === workflow) && first.endsWith('s');
  return isKind ? `${workflow}.${starts(workflow)}` : `council.${first}`;
};

/** An API that gives every command a key of its own and remembers which command it was. */
export const namedApi = (api: Api, names: Map<string, string>): Api => ({
  council: api.council,
  read: api.read,
  send: (step, account, path, body, key) => {
    const own = key ?? `bench-${String(names.size + 1).padStart(6, '0')}`;
    names.set(own, commandIn(path));
    return api.send(step, account, path, body, own);
  },
});

/** A slot is prepared before its vote opens, cast by its holder, sealed when the vote closes. */
const nameOfSlot = (update: string | undefined): string => {
  if (update === undefined) return 'item.openVote, each slot';
  return update.includes('sealed') ? 'item.closeVote, each slot' : 'item.castBallot';
};

/** The command that a write carried out; a ballot and its sealing have no receipt but their slot. */
export const nameOfWrite = ({ request, items }: WriteCost, names: ReadonlyMap<string, string>): string => {
  const keys = items.map(({ key }) => [String(key['pk']?.['S']), String(key['sk']?.['S'])] as const);
  const receipt = keys.find(([, sk]) => sk.startsWith('command#'));
  if (receipt === undefined) {
    const [pk = '', sk = ''] = keys[0] ?? [];
    return pk.includes('#slot#') ? nameOfSlot(request.update) : `beside: ${sk.split('#')[0]}`;
  }
  // A receipt is written once with its command; later, its marks go as its facts are seen on the bus.
  if (!request.transaction) return 'beside: publication mark';
  const sent = names.get(receipt[1].slice('command#'.length));
  return sent ?? `${receipt[0].split('#')[1]}, by a reaction`;
};
