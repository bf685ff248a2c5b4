import { addDays } from '../../../local/journey/paris-days.ts';
import { constantsText } from '../charter-texts.ts';
import { wholeText } from '../charter-whole.ts';
import { type Played, type Id, acts } from './played.ts';

/** A draft that is amended, discussed and placed on an agenda; another whose consultation ends by itself. */
export const charterLife = async (played: Played, session: string): Promise<void> => {
  const { send, call: post, read, today } = acts(played);
  const { items } = (await read('secretaire', '/api/62/charters?state=adopted')) as { items: Id[] };
  const [adopted] = items;
  const { data } = (await read('secretaire', `/api/62/charters/${adopted?.id}`)) as {
    data: { textDigest: string };
  };
  const until = addDays(await today(), 10);
  const { id: draft } = await send('secretaire', 'charters', { text: wholeText });
  await post('secretaire', 'charters/check', { text: wholeText });
  await send('secretaire', `charters/${draft}/edit`, { text: wholeText });
  await send('secretaire', `charters/${draft}/proposeAmendment`, {
    article: 3,
    replacement: 'Le pouvoir se partage entre tous.',
    motive: 'Plus clair.',
  });
  await send('secretaire', `charters/${draft}/acceptAmendment`, { amendment: 1 });
  await send('secretaire', `charters/${draft}/openConsultation`, { until });
  await send('ada', `charters/${draft}/comment`, { article: 1, text: 'Trop court.' });
  await send('secretaire', `charters/${draft}/answerComment`, { comment: 1, text: 'Nous y revenons.' });
  await send('secretaire', `charters/${draft}/closeConsultation`);
  await send('secretaire', `charters/${draft}/placeOnAgenda`, { session });
  const { id: again } = await send('secretaire', 'charters', { textDigest: data.textDigest });
  await send('secretaire', `charters/${again}/openConsultation`, { until });
  await read('ada', `/api/62/charters/${draft}/writing`);
  await read('secretaire', `/api/62/charters/${draft}/diff?against=${adopted?.id}`);
  // Whoever declared interests is shown what no link closes to them.
  for (const as of ['secretaire', 'instructrice']) await read(as, `/api/62/charters/${again}/simulation`);
  await send('secretaire', `charters/${adopted?.id}/publishConstants`, { text: constantsText });
};
