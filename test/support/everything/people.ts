import { addDays } from '../../../local/journey/paris-days.ts';
import { SAMPLE_COMMANDS } from '../sample-commands.ts';
import { type Played, acts, invited } from './played.ts';

/** What is filed from now on goes to an officer by itself (B7). */
const shared = async (played: Played): Promise<void> => {
  const { send, read, today } = acts(played);
  const { officers } = (await read('secretaire', '/api/62/councils/62/officers')) as {
    officers: { person: string }[];
  };
  await send('secretaire', 'adoptRouting', { lines: [], otherwise: officers.map(({ person }) => person) });
  const { adoptLetter } = SAMPLE_COMMANDS.council;
  await send('secretaire', 'adoptLetter', { ...adoptLetter, effectiveOn: addDays(await today(), 365) });
  await send('secretaire', 'publishNotices', SAMPLE_COMMANDS.council['publishNotices']);
  // Shown from now on by every page, certificate and letter of the council.
  const { adoptLogo } = SAMPLE_COMMANDS.council;
  await send('secretaire', 'adoptLogo', adoptLogo);
  const [officer, standIn] = officers.map(({ person }) => person);
  const day = await today();
  await send('secretaire', 'declareAbsence', { officer, from: day, to: addDays(day, 7), standIn });
  await read('secretaire', '/api/62/councils/62/workload');
  await send('secretaire', 'endAbsence', { officer });
  const act = { quality: 'Directrice', act: 'l’arrêté n° 2026-118', from: day, until: addDays(day, 7) };
  await send('administratrice', 'delegateSignature', { person: standIn, ...act });
  await send('administratrice', 'endDelegation', { person: standIn });
  // Said twice: the second time is sealed under the key of the first.
  const { declareInterests } = SAMPLE_COMMANDS.council;
  for (const body of [{ interests: [] }, declareInterests]) await send('zoe', 'declareInterests', body);
  // Whoever examines is linked to some structure, so that each of their acts asks whether it is this one.
  for (const who of ['instructrice', 'secretaire']) await send(who, 'declareInterests', declareInterests);
  await read('zoe', '/api/me/data');
  await read('zoe', '/api/62/councils/62/myInterests');
  await read('secretaire', '/api/62/councils/62/interests');
};

/** What a council kept elsewhere: a member, a label with a number and one without, a label alone. */
const brought = async (played: Played, termEndsOn: string): Promise<void> => {
  const { send, call: post, today } = acts(played);
  const day = await today();
  const members = `nom;courriel;collège;qualité;fin de mandat\nIda Petit;ida.petit@exemple.fr;3;suppléante;${termEndsOn}`;
  await post('secretaire', 'imports/members/preview', { csv: members });
  await post('secretaire', 'imports/members', { csv: members });
  const line = (number: string, siren: string) =>
    `${number};Structure fictive;${siren};association;62041;${day};${termEndsOn}`;
  const titles = 'numéro;structure;siren;famille;commune;attribué le;valable jusqu’au';
  await post('secretaire', 'imports/labels', {
    csv: [titles, line('ANCIEN-1', '000000018'), line('', '000000026')].join('\n'),
  });
  const [one, two] = ['ANCIEN-2', null];
  for (const number of [one, two])
    await send('secretaire', 'labels', { ...SAMPLE_COMMANDS.label['record'], number, awardedOn: day });
};

/** Another council; seats, roles and invitations of this one. */
export const people = async (played: Played): Promise<void> => {
  const { send, read, today } = acts(played);
  const { stage } = played;
  const other = { ...SAMPLE_COMMANDS.council['establish'], id: '59' };
  await stage.api.send('fonder', 'plateforme', '/api/councils', other);
  const person = { name: 'Ada Petit', email: 'ada.petit@exemple.fr' };
  const termEndsOn = addDays(await today(), 1000);
  await send('secretaire', 'seatMember', { ...person, college: 2, kind: 'ALTERNATE', termEndsOn });
  await send('ada', 'acceptInvitation', { code: await invited(played, person.email) });
  const { councils } = (await stage.api.read('se lire', 'ada', '/api/me')) as {
    councils: { roles: { member: number }[] }[];
  };
  const member = councils[0]?.roles[0]?.member;
  await send('secretaire', 'endMandate', { member, reason: 'RESIGNATION', endedOn: await today() });
  await send('secretaire', 'renewMandate', { member, termEndsOn });
  // What she declared goes with her account, once her term has been over for long enough.
  await send('ada', 'declareInterests', { interests: [] });
  const alternate = { name: 'Ulla Petit', email: 'ulla.petit@exemple.fr', college: 1, seat: 5 };
  await send('secretaire', 'seatMember', { ...alternate, kind: 'ALTERNATE' });
  await send('secretaire', 'nameVicePresident', { member: 3 });
  await send('secretaire', 'endVicePresidency', { member: 3 });
  await brought(played, termEndsOn);
  const officer = { name: 'Zoé Petit', email: 'zoe.petit@exemple.fr' };
  await send('administratrice', 'invite', { ...officer, role: 'officer' });
  // Who has not answered, with a seat and without one.
  await read('administratrice', '/api/62/councils/62/invitations');
  await read('secretaire', '/api/62/councils/62/roster');
  await send('zoe', 'acceptInvitation', { code: await invited(played, officer.email) });
  const auditor = { name: 'Yve Petit', email: 'yve.petit@exemple.fr' };
  await send('administratrice', 'invite', { ...auditor, role: 'auditor' });
  await send('yve', 'acceptInvitation', { code: await invited(played, auditor.email) });
  const { person: leaving } = (await stage.api.read('se lire', 'yve', '/api/me')) as { person: string };
  await send('administratrice', 'withdrawRole', { person: leaving, role: 'auditor' });
  // Nobody typed anything under this person before: the first to write makes their key.
  const said = { title: 'Arras', place: 'Arras', participants: 9, text: 'Rien de neuf.' };
  const { id: note } = await send('zoe', 'workshops', { ...said, heldOn: await today() });
  await send('zoe', `workshops/${note}/discard`);
  await shared(played);
};
