import { newDossier } from '../../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../../local/journey/file-application.ts';
import { addDays } from '../../../local/journey/paris-days.ts';
import { reviewApplication } from '../../../local/journey/review-application.ts';
import { bulkActions } from './bulk-actions.ts';
import { exchanges, refusedTo } from './exchanges.ts';
import { expertises } from './expertises.ts';
import { legalClocks } from './legal-clocks.ts';
import { meetings, visitSoon } from './meetings.ts';
import { caseOf, type Played, acts, invited } from './played.ts';
import { searches } from './searches.ts';

/** Rules that the council may vote, those that it voted, and which are in force (K11). */
const rules = async (played: Played, session: string): Promise<void> => {
  const { send, read, today } = acts(played);
  const { inForce } = (await read('membre-03', '/api/62/councils/62/rules')) as {
    inForce: {
      procedure: object;
      label: { controls: object; retention: { closedApplication: object; awardedApplication: object } };
    };
  };
  const { label, procedure } = inForce;
  // What is closed is kept for a month: the play sees its end (GDP-04).
  const { retention } = label;
  const kept = {
    ...retention,
    closedApplication: { ...retention.closedApplication, months: 1 },
    awardedApplication: { ...retention.awardedApplication, months: 1 },
  };
  // One is drawn each year: whichever it is, two that are not are left to be picked.
  const controls = { ...label.controls, drawn: 1 };
  const rulesDraft = {
    label: { ...label, retention: kept, controls },
    procedure: { ...procedure, noticeDays: 6 },
  };
  await send('secretaire', 'draftRules', rulesDraft);
  await send('secretaire', 'placeRulesOnAgenda', { draft: 1, session });
  await read('membre-03', '/api/62/councils/62/rulesDrafts');
  const day = await today();
  const said = { adoptedOn: day, deliberation: 'Délibération fictive n° 7', draft: 1 };
  await send('secretaire', 'adoptRules', { ...said, effectiveOn: addDays(day, 30) });
  await read('secretaire', `/api/62/councils/62/rules?on=${addDays(day, 30)}`);
};

/** Somebody who examines is linked to one structure, and opens its dossier all the same; another link is lifted. */
const despiteLink = async (played: Played, application: string, siren: string): Promise<void> => {
  const { send, read } = acts(played);
  const link = { siren, kind: 'DIRECTOR', whose: 'SELF', from: '2020-01-01', to: null };
  await send('zoe', 'declareInterests', { interests: [link] });
  const dossier = `applications/${application}`;
  await refusedTo(read('zoe', `/api/62/${dossier}/grid`), 'a dossier that a link closes');
  await send('zoe', `${dossier}/openDespiteLink`, { reason: 'Mandat rendu avant toute décision.' });
  const { officers } = (await read('secretaire', '/api/62/councils/62/officers')) as {
    officers: { person: string }[];
  };
  for (const { person } of officers) await send('secretaire', `${dossier}/liftLink`, { person });
  await read('secretaire', `/api/62/${dossier}/conflicts`);
};

/** A session to come with one dossier on its agenda, and another that nobody looks at. */
export const campaign = async (played: Played) => {
  const { send, read, today } = acts(played);
  const day = await today();
  const { id: session } = await send('secretaire', 'sessions', {
    kind: 'ORDINARY',
    heldOn: addDays(day, 40),
    opensOn: day,
    closesOn: addDays(day, 20),
  });
  const [heard, forgotten] = [newDossier(caseOf('T05')), newDossier(caseOf('T11'))];
  await fileApplication(played.stage.api, heard, session);
  await reviewApplication(played.stage.api, heard, session);
  // A person's reasons are sealed: its grid opens them.
  await acts(played).read('instructrice', `/api/62/applications/${heard.application}/grid`);
  await fileApplication(played.stage.api, forgotten, session);
  // Nothing was typed about this dossier before: the first to write makes its key.
  await send('instructrice', `applications/${forgotten.application}/sendMessage`, {
    to: 'APPLICANT',
    text: 'Nous avons bien reçu votre dossier.',
  });
  await rules(played, session);
  await send('secretaire', `sessions/${session}/convene`, { urgency: null });
  await send('presidente', `sessions/${session}/relocate`, { startsAt: '10:00', place: 'Lens' });
  await send('membre-03', `sessions/${session}/acknowledgeConvocation`);
  const handed = { member: 4, deliveredOn: await today(), how: 'BY_HAND' };
  await send('secretaire', `sessions/${session}/recordHandDelivery`, handed);
  await read('auditrice', `/api/62/sessions/${session}/notices`);
  // On a dossier, answered by somebody who declared interests: whether it is closed to them is looked at.
  const question = { item: heard.item, text: 'Combien de salariés ?' };
  await send('membre-03', `sessions/${session}/askQuestion`, question);
  const { items: asked } = (await read('secretaire', `/api/62/sessions/${session}/questions`)) as {
    items: { question: string }[];
  };
  const answer = { question: asked[0]?.question, text: 'Douze.' };
  await send('instructrice', `sessions/${session}/answerQuestion`, answer);
  await read('secretaire', `/api/62/sessions/${session}/pack?member=3`);
  await read('membre-03', `/api/62/sessions/${session}/pack`);
  await send('membre-03', `sessions/${session}/checkIn`);
  const { items: seats } = (await acts(played).read(
    'secretaire',
    `/api/62/councils/62/members?on=${day}`,
  )) as { items: { member: number; kind: string; college: number }[] };
  const alternate = {
    member: seats.find(({ kind, college }) => kind === 'ALTERNATE' && college === 1)?.member,
  };
  await send('secretaire', `sessions/${session}/checkIn`, alternate);
  await send('secretaire', `sessions/${session}/checkOut`, alternate);
  await send('secretaire', `sessions/${session}/nameActingChair`, { member: 3, reason: 'ABSENT' });
  await send('membre-03', `sessions/${session}/checkOut`);
  // Twice: the word is sealed under a key that is there already.
  for (const excuse of ['Un deuil.', null])
    await send('membre-04', `sessions/${session}/reply`, { answer: 'ABSENT', excuse });
  await send('membre-04', `sessions/${session}/giveProxy`, { holder: 3 });
  await send('membre-04', `sessions/${session}/withdrawProxy`);
  // Nobody convenes this one in time.
  await send('secretaire', 'sessions', {
    kind: 'ORDINARY',
    heldOn: addDays(day, 41),
    opensOn: day,
    closesOn: addDays(day, 20),
  });
  if (heard.item !== null) await send('membre-05', `items/${heard.item}/recuse`, { interest: 'FUNDER' });
  const receipt = `applications/${heard.application}/receipt.pdf`;
  await acts(played).call('instructrice', receipt);
  await acts(played).call('instructrice', `applications/${heard.application}/letter.pdf?letter=receipt`);
  await read('instructrice', `/api/62/applications/${heard.application}/letterPreview?letter=missingItems`);
  await refusedTo(acts(played).call('membre-05', receipt), 'a receipt to a member');
  await exchanges(acts(played), heard.application ?? '');
  const asking = { ...acts(played), invited: (email: string) => invited(played, email) };
  const filed = (await asking.read('instructrice', `/api/62/applications/${heard.application}`)) as {
    data: { number: string };
  };
  await searches(asking, filed.data.number);
  await expertises(asking, heard.application ?? '', addDays(day, 10));
  // Once an expert has concluded: the agenda says what is to be debated from that too.
  await acts(played).call('membre-03', `sessions/${session}/pack.pdf`);
  const about = { application: heard.application ?? '', applicant: candidateOf(heard.of) };
  await meetings(asking, about, { soon: addDays(day, 2), later: addDays(day, 12) });
  const cases = { asked: caseOf('T11'), withdrawn: caseOf('T05') };
  await legalClocks(acts(played), played.stage, cases, day);
  const together = ['T04', 'T12'].map((name) => newDossier(caseOf(name)));
  for (const each of together) await fileApplication(played.stage.api, each, session);
  await despiteLink(played, together[0]?.application ?? '', together[0]?.of.structure.siren ?? '');
  const { officers } = (await asking.read('secretaire', '/api/62/councils/62/officers')) as {
    officers: { person: string }[];
  };
  const newcomer = { name: 'Xan Petit', email: 'xan.petit@exemple.fr' };
  await send('administratrice', 'invite', { ...newcomer, role: 'officer' });
  await send('xan', 'acceptInvitation', { code: await invited(played, newcomer.email) });
  await bulkActions(
    { ...acts(played), newcomer: 'xan', officer: officers[0]?.person ?? '' },
    together.map(({ application }) => application ?? ''),
  );
  const quiet = { application: forgotten.application ?? '', applicant: candidateOf(forgotten.of) };
  const visit = await visitSoon(acts(played), quiet, await played.stage.clock.now());
  return { session, visit, visited: quiet.application, heard };
};
