import { wholeText } from '../charter-whole.ts';
import { type Played, type Id, acts } from './played.ts';

/** What is refused is asked for all the same: a side road, a ballot after the vote, a dossier that is none. */
export const refusals = async (played: Played, item: string): Promise<void> => {
  const { read, send } = acts(played);
  const { items } = (await read('secretaire', '/api/62/labels?state=active')) as { items: Id[] };
  const label = items[0]?.id ?? '';
  const { id: charter } = await send('secretaire', 'charters', { text: wholeText });
  const asked: [string, string, object][] = [
    ['presidente', `labels/${label}/suspend`, {}],
    ['presidente', `items/${item}/castBallot`, { round: 1, choice: 'FOR' }],
    ['instructrice', 'items', { session: item, application: item }],
    ['secretaire', 'items', { session: item, charter: item }],
    ['secretaire', 'adoptRules', { adoptedOn: '2026-01-01', deliberation: 'n° 0', draft: 1, item }],
    ['secretaire', `charters/${charter}/adopt`, { effectiveOn: '2027-01-01', deliberation: 'n° 0', item }],
  ];
  for (const [account, path, body] of asked)
    await acts(played)
      .send(account, path, body)
      .then(
        () => {
          throw new Error(`${path} was not refused`);
        },
        () => undefined,
      );
};
