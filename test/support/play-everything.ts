import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { OnUse } from '../../local/aws/aws.ts';
import { type Dossier, newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays, parisDay } from '../../local/journey/paris-days.ts';
import { playCases, type Stage } from '../../local/journey/play-cases.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { announceDocument, onePagePdf, sendDocument } from '../../local/journey/send-document.ts';
import { startLocal } from '../../local/run.ts';
import { type DisturbedEngine, openDisturbedEngine } from './everything/disturbed-engine.ts';
import { consultations } from './everything/consultations.ts';
import { exchanges, refusedTo } from './everything/exchanges.ts';
import { rounds } from './everything/rounds.ts';
import { countedAgain, inSecret } from './everything/secret-votes.ts';
import { legalClocks } from './everything/legal-clocks.ts';
import { expertises } from './everything/expertises.ts';
import { bulkActions } from './everything/bulk-actions.ts';
import { minutes } from './everything/minutes.ts';
import { minutesWithProposals } from './everything/minutes-with-proposals.ts';
import { decided, proposed } from './everything/proposals.ts';
import { meetings, reportTwice, visitSoon } from './everything/meetings.ts';
import { searches } from './everything/searches.ts';
import { openBrowser } from './everything/visit-as-browser.ts';
import { constantsText } from './charter-texts.ts';
import { openPartner } from './partner-link.ts';
import { wholeText } from './charter-whole.ts';
import { EXTRACT, SAMPLE_COMMANDS } from './sample-commands.ts';

const caseOf = (name: string) => readCase(join(import.meta.dirname, '../journeys/cases', `${name}.json`));
const MINUTE = 60_000;
const YEARS = 3 * 366;

type Played = { url: string; stage: Stage; engine: DisturbedEngine; stateTable: string };
type Read = Record<string, unknown>;
type Id = { id: string };

/** Asks what is answered by no command's answer; throws when it is not done. */
const call = async (url: string, account: string, path: string, body?: object): Promise<Response> => {
  const { token } = (await (await fetch(`${url}/local/token?as=${account}`)).json()) as { token: string };
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${url}/api/62/${path}`, { ...sent, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
};

const acts = ({ url, stage }: Played) => ({
  send: (account: string, path: string, body: object = {}) =>
    stage.api.send(path, account, `/api/62/${path}`, body),
  call: (account: string, path: string, body?: object) => call(url, account, path, body),
  read: async (account: string | null, path: string) => (await stage.api.read(path, account, path)) as Read,
  today: async () => parisDay(await stage.clock.now()),
  later: async (ms: number) => stage.clock.reach((await stage.clock.now()) + ms),
  mails: async () =>
    ((await (await fetch(`${url}/local/mailbox`)).json()) as { mails: { to: string; text: string }[] }).mails,
});

const invited = async (played: Played, email: string): Promise<string> => {
  const { mails } = acts(played);
  return waitFor(`la lettre à ${email}`, async () => {
    const mail = (await mails()).find(({ to }) => to === email);
    return /^[A-Za-z0-9_-]{27}$/m.exec(mail?.text ?? '')?.[0] ?? null;
  });
};

const people = async (played: Played): Promise<void> => {
  const { send, today } = acts(played);
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
  const alternate = { name: 'Ulla Petit', email: 'ulla.petit@exemple.fr', college: 1, seat: 5 };
  await send('secretaire', 'seatMember', { ...alternate, kind: 'ALTERNATE' });
  await send('secretaire', 'nameVicePresident', { member: 3 });
  await send('secretaire', 'endVicePresidency', { member: 3 });
  await brought(played, termEndsOn);
  const officer = { name: 'Zoé Petit', email: 'zoe.petit@exemple.fr' };
  await send('administratrice', 'invite', { ...officer, role: 'officer' });
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

/** Rules that the council may vote, those that it voted, and which are in force (K11). */
const rules = async (played: Played, session: string): Promise<void> => {
  const { send, read, today } = acts(played);
  const { inForce } = (await read('membre-03', '/api/62/councils/62/rules')) as {
    inForce: { procedure: object; label: object };
  };
  const { label, procedure } = inForce;
  await send('secretaire', 'draftRules', { label, procedure: { ...procedure, noticeDays: 6 } });
  await send('secretaire', 'placeRulesOnAgenda', { draft: 1, session });
  await read('membre-03', '/api/62/councils/62/rulesDrafts');
  const day = await today();
  const said = { adoptedOn: day, deliberation: 'Délibération fictive n° 7', draft: 1 };
  await send('secretaire', 'adoptRules', { ...said, effectiveOn: addDays(day, 30) });
  await read('secretaire', `/api/62/councils/62/rules?on=${addDays(day, 30)}`);
};

/** What is filed from now on goes to an officer by itself (B7). */
const shared = async (played: Played): Promise<void> => {
  const { send, read, today } = acts(played);
  const { officers } = (await read('secretaire', '/api/62/councils/62/officers')) as {
    officers: { person: string }[];
  };
  await send('secretaire', 'adoptRouting', { lines: [], otherwise: officers.map(({ person }) => person) });
  const [officer, standIn] = officers.map(({ person }) => person);
  const day = await today();
  await send('secretaire', 'declareAbsence', { officer, from: day, to: addDays(day, 7), standIn });
  await read('secretaire', '/api/62/councils/62/workload');
  await send('secretaire', 'endAbsence', { officer });
  // Said twice: the second time is sealed under the key of the first.
  const { declareInterests } = SAMPLE_COMMANDS.council;
  for (const body of [{ interests: [] }, declareInterests]) await send('zoe', 'declareInterests', body);
  // Whoever examines is linked to some structure, so that each of their acts asks whether it is this one.
  for (const who of ['instructrice', 'secretaire']) await send(who, 'declareInterests', declareInterests);
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
const campaign = async (played: Played) => {
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

/** A draft that is amended, discussed and placed on an agenda; another whose consultation ends by itself. */
const charterLife = async (played: Played, session: string): Promise<void> => {
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
  await read('secretaire', `/api/62/charters/${draft}/diff?against=${adopted?.id}`);
  // Whoever declared interests is shown what no link closes to them.
  for (const as of ['secretaire', 'instructrice']) await read(as, `/api/62/charters/${again}/simulation`);
  await send('secretaire', `charters/${adopted?.id}/publishConstants`, { text: constantsText });
};

/** A session without a dossier: proposals are voted there, and one is carried out by a date that nobody keeps. */
const proposals = async (played: Played): Promise<void> => {
  const hands = acts(played);
  const day = await hands.today();
  const { id: session } = await hands.send('secretaire', 'sessions', {
    kind: 'EXTRAORDINARY',
    heldOn: addDays(day, 14),
    opensOn: day,
    closesOn: day,
  });
  const placed = await proposed(hands, session, { past: addDays(day, -7) });
  await hands.send('secretaire', `sessions/${session}/convene`, { urgency: null });
  await hands.later(14 * 24 * 60 * MINUTE);
  // Nobody is there: it is called again.
  await hands.send('secretaire', `sessions/${session}/adjournForLackOfQuorum`);
  await hands.send('secretaire', `sessions/${session}/reconvene`, { heldOn: addDays(day, 20) });
  await hands.later(6 * 24 * 60 * MINUTE);
  await decided(hands, placed, { session, dueOn: addDays(day, 60) });
  await minutesWithProposals(hands, session);
};

/** The agenda is read in its two lists, and all is put to the debate. */
const arrange = async (played: Played, session: string): Promise<void> => {
  const { read, send } = acts(played);
  const { version, points } = (await read('secretaire', `/api/62/sessions/${session}/agenda`)) as {
    version: number;
    points: { item: string }[];
  };
  if (points.length === 0) return;
  const arranged = points.map(({ item }) => ({ item, list: 'B' }));
  await send('secretaire', `sessions/${session}/arrangeAgenda`, { basedOn: version, points: arranged });
};

/** A point is sent back, then placed again; its session is cancelled, and another votes on it twice; its minutes follow. */
const endAgenda = async (played: Played, session: string, { application, item }: Dossier): Promise<void> => {
  const { send, read, today } = acts(played);
  const standsAt = (state: string) =>
    waitFor(`${application} ${state}`, async () =>
      (await read('secretaire', `/api/62/applications/${application}`))['state'] === state ? true : null,
    );
  // Twice: what is typed the second time is sealed under the key of the first.
  let point = item;
  for (const asked of ['Le bilan signé.', 'Le budget voté.']) {
    await send('presidente', `items/${point}/adjourn`, { asked });
    await standsAt('ready');
    await read('secretaire', `/api/62/sessions/${session}`);
    await read('secretaire', `/api/62/sessions/${session}/agendaOrder`);
    await arrange(played, session);
    await read('secretaire', `/api/62/sessions/${session}/presence`);
    await read('secretaire', `/api/62/sessions/${session}/forecast`);
    await read('secretaire', '/api/62/councils/62/absentees');
    point = (await send('secretaire', 'items', { session, application })).id;
    await standsAt('onAgenda');
  }
  await send('presidente', `sessions/${session}/cancel`, { reason: 'Salle fermée.' });
  await standsAt('ready');
  await consultations(acts(played), application ?? '');
  const [day, heldOn] = [await today(), addDays(await today(), 14)];
  const days = { heldOn, opensOn: day, closesOn: day };
  const { id: next } = await send('secretaire', 'sessions', { kind: 'EXTRAORDINARY', ...days });
  point = (await send('secretaire', 'items', { session: next, application })).id;
  await standsAt('onAgenda');
  await send('secretaire', `sessions/${next}/convene`, { urgency: null });
  const held = await rounds(acts(played), played.stage, {
    session: next,
    heldOn,
    item: point,
    application: application ?? '',
  });
  await minutes(acts(played), played.stage, held);
};

/** What is refused is asked for all the same: a side road, a ballot after the vote, a dossier that is none. */
const refusals = async (played: Played, item: string): Promise<void> => {
  const { read } = acts(played);
  const { items } = (await read('secretaire', '/api/62/labels?state=active')) as { items: Id[] };
  const label = items[0]?.id ?? '';
  const charters = (await read('secretaire', '/api/62/charters?state=adopted')) as { items: Id[] };
  const charter = charters.items[0]?.id ?? '';
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

const registers = async (played: Played, structure: string): Promise<void> => {
  const { send } = acts(played);
  await send('instructrice', `structures/${structure}/readRegister`);
  await send('instructrice', `structures/${structure}/recordRegister`, { extract: EXTRACT });
};

/** A structure declared while registers are silent: they are read later by themselves, then contested and settled. */
const laterRead = async (played: Played): Promise<void> => {
  const { send, read, later } = acts(played);
  const tell = (silent: boolean) =>
    fetch(`${played.url}/local/register`, { method: 'POST', body: JSON.stringify({ silent }) });
  const { name } = caseOf('T07').structure;
  const representative = { name: 'Ada Petit', email: 'candidate-a4@exemple.fr' };
  await tell(true);
  const body = { number: '000 000 075 00010', name, representative };
  const { id } = await send('candidate-a4', 'structures', body);
  await later(11 * MINUTE);
  await tell(false);
  await later(61 * MINUTE);
  await read('candidate-a4', '/api/62/register/000000075');
  const contest = { field: 'employees', value: 200, reason: 'Bilan social' };
  await send('candidate-a4', `structures/${id}/contestRegister`, contest);
  await send('instructrice', `structures/${id}/settleContest`, {
    ...contest,
    value: undefined,
    accept: true,
  });
  await read('instructrice', `/api/62/structures/${id}/contests`);
};

/** An officer declares a structure for who asked so; its representative accepts, brings others and hands over. */
const handedOver = async (played: Played): Promise<void> => {
  const { send, read, today } = acts(played);
  const email = (account: string) => `${account}@exemple.fr`;
  const { id } = await send('instructrice', 'structures', {
    number: 'W629999999',
    name: 'Structure fictive',
    representative: { name: 'Ida Petit', email: email('ida') },
    assistance: { askedOn: await today(), by: 'COUNTER' },
  });
  const structure = `structures/${id}`;
  const comes = async (account: string) =>
    send(account, `${structure}/acceptInvitation`, { code: await invited(played, email(account)) });
  await comes('ida');
  const invite = (account: string, role: string) =>
    send('ida', `${structure}/invite`, { name: account, email: email(account), role });
  for (const account of ['leo', 'mia']) {
    await invite(account, 'reader');
    await comes(account);
  }
  await invite('noe', 'reader');
  const { people: present, invitations } = (await read('ida', `/api/62/${structure}/people`)) as {
    people: { person: string; email: string }[];
    invitations: { invitation: string }[];
  };
  const personOf = (account: string) => present.find((one) => one.email === email(account))?.person;
  const [{ invitation } = { invitation: '' }] = invitations;
  await send('ida', `${structure}/withdrawInvitation`, { invitation });
  await send('ida', `${structure}/removePerson`, { person: personOf('mia') });
  const offer = () => send('ida', `${structure}/offerTransfer`, { to: personOf('leo') });
  await offer();
  await send('leo', `${structure}/withdrawTransfer`);
  await offer();
  await send('leo', `${structure}/acceptTransfer`);
  await read('leo', '/api/me');
};

/** A proof sent, opened, replaced; one withdrawn; one that expires; one that never comes. */
const documents = async (played: Played, structure: string, session: string): Promise<void> => {
  const { send, read, today } = acts(played);
  const { api } = played.stage;
  const file = (line: string) => ({
    structure,
    kind: 'STATUTS',
    name: `${line}.pdf`,
    mediaType: 'application/pdf',
    bytes: onePagePdf(line),
  });
  const [first, next] = [
    await sendDocument(api, 'instructrice', file('statuts')),
    await sendDocument(api, 'instructrice', file('statuts à jour')),
  ];
  await send('instructrice', `documents/${first}/replace`, { by: next });
  await read('instructrice', `/api/62/documents/${next}`);
  await acts(played).call('instructrice', `documents/${next}/file`);
  const assistance = { askedOn: await today(), by: 'COUNTER' };
  const { id } = await send('instructrice', 'applications', { structure, session, from: null, assistance });
  const proof = { criterion: 'GOV-01', document: next };
  await send('instructrice', `applications/${id}/attachProof`, proof);
  await read('instructrice', `/api/62/applications/${id}/proofs`);
  await send('instructrice', `applications/${id}/detachProof`, proof);
  const validUntil = await today();
  await sendDocument(api, 'instructrice', { ...file('attestation'), validUntil });
  await announceDocument(api, 'instructrice', file('jamais envoyé'));
};

/** A partner of the council proposes answers by a link, then is a partner no more (A8). */
const proposedByPartner = async (played: Played): Promise<void> => {
  const { send, read, call: post, today } = acts(played);
  const { partner, link } = await openPartner();
  await send('administratrice', 'registerPartner', partner);
  const token = await link({ at: `${await today()}T08:00:00Z`, number: '000000018', answers: {} });
  await post('candidate-000000018', 'prefill', { token });
  await openBrowser(played.url).visit(`/propositions/62?lien=${token}`);
  const { partners } = (await read('administratrice', '/api/62/councils/62/partners')) as {
    partners: { partner: string }[];
  };
  await send('administratrice', 'revokePartner', { partner: partners[0]?.partner });
};

const LISTS = [
  'councils?state=established',
  'structures?state=known',
  'documents?state=clean',
  'charters?state=adopted',
  'applications?state=notified',
  'expertises?state=attached',
  'meetings?state=convened',
  'sessions?state=convened',
  'items?state=opinionGiven',
  'labels?state=active',
];

const readEverything = async (played: Played): Promise<void> => {
  const { read } = acts(played);
  for (const list of LISTS) {
    // Opinions asked from outside are for who examines.
    const reader = list.startsWith('expertises') ? 'instructrice' : 'secretaire';
    const { items } = (await read(reader, `/api/62/${list}`)) as { items: { id: string }[] };
    const path = `/api/62/${list.split('?')[0]}/${items[0]?.id}`;
    await read(reader, path);
    await read(reader, `${path}/history`);
    if (list.startsWith('applications'))
      for (const view of ['explanation', 'grid']) await read('instructrice', `${path}/${view}`);
  }
  await read('secretaire', '/api/me');
};

const visitAsAnyone = async ({ url }: Played, label: string): Promise<void> => {
  const pages = [
    '/',
    '/registre',
    '/registre?council=62',
    `/verification?number=${label}`,
    `/labels/${label}`,
    `/labels/${label}.json`,
    '/labels.json',
    '/labels.csv',
    '/labels.ods',
    '/public.css',
    '/health',
    '/api/openapi.json',
    '/api/62',
    '/api/62/sessions.ics',
    '/nowhere',
  ];
  for (const page of pages) await fetch(`${url}${page}`);
};

const visitAsSecretary = async ({ url }: Played): Promise<void> => {
  const browser = openBrowser(url);
  await browser.signIn('secretaire');
  for (const page of ['/session', '/.well-known/jwks.json', '/.well-known/openid-configuration'])
    await browser.visit(page);
  const { text } = await browser.visit('/conseils/62/non-parti');
  if (!text.includes('<main')) throw new Error('the page of what did not leave is not there');
  await browser.post('/sign-out', {});
};

/** Four ways in which something does not leave, each to be found on the list. */
const failures = async (played: Played, structure: string): Promise<void> => {
  const { engine, stateTable } = played;
  const { send, today, later, mails } = acts(played);
  const settled = () => later(1000);
  // A mail whose end is not recorded is in doubt.
  await engine.refusing(/^UpdateItem .*SET doneAt/, async () => {
    const before = (await mails()).length;
    await send('administratrice', 'invite', { name: 'Doute', email: 'doute@exemple.fr', role: 'auditor' });
    await waitFor('le courriel', async () => ((await mails()).length > before ? true : null));
    await settled();
  });
  // A reaction that fails for good is set aside.
  await engine.refusing(/^GetItem .*"profile"/, async () => {
    await send('administratrice', 'invite', { name: 'Échec', email: 'echec@exemple.fr', role: 'auditor' });
    await settled();
  });
  // A fact that the stream lost is told again, in time.
  await engine.losingRecords(() => registers(played, structure));
  await later(11 * MINUTE);
  // One that still is not noted is set aside.
  await engine.refusing(/^UpdateItem .*(unpublished = :only|DELETE unpublished)/, async () => {
    await engine.losingRecords(() => registers(played, structure));
    await later(11 * MINUTE);
    await later(16 * MINUTE);
  });
  // A deadline that the rules refuse is parked: nothing falls due of a session that is cancelled.
  const heldOn = addDays(await today(), 14);
  const days = { heldOn, opensOn: await today(), closesOn: await today() };
  const { id: session } = await send('secretaire', 'sessions', { kind: 'EXTRAORDINARY', ...days });
  await send('presidente', `sessions/${session}/cancel`, { reason: 'Salle fermée.' });
  await engine.upToDate(async () => {
    const Key = { pk: { S: `62#session#${session}` }, sk: { S: 'state' } };
    const dueAt = '2026-12-02T00:00:00.000Z';
    await engine.call('UpdateItem', {
      TableName: stateTable,
      Key,
      UpdateExpression: 'SET deadlines = :deadlines, dueShard = :shard, dueAt = :at',
      ExpressionAttributeValues: {
        ':deadlines': { M: { convocation: { S: dueAt } } },
        ':shard': { S: 'due#00' },
        ':at': { S: dueAt },
      },
    });
    await later(2 * MINUTE);
  });
  await later(6 * MINUTE);
};

type Listed = { items: { id: string; what: string; available: string[] }[] };

const answerAll = async (played: Played): Promise<string[]> => {
  const { read, send, later } = acts(played);
  const list = async () => ((await read('secretaire', '/api/62/undelivered')) as Listed).items;
  const first = await list();
  for (const { id, available } of first)
    await send('secretaire', `undelivered/${id}/${available.includes('resend') ? 'resend' : 'settle'}`);
  await later(2 * MINUTE);
  for (const { id } of await list()) await send('secretaire', `undelivered/${id}/settle`);
  return [...new Set(first.map(({ what }) => what))].toSorted();
};

/** What a run left behind, for who wants to look at it. */
export type Everything = { readonly listed: readonly string[] };

/** Does all that people and the system do, once, on a system of its own, and tells which rights it took. */
export const playEverything = async (dataDir: string, onUse: OnUse): Promise<Everything> => {
  const engine = await openDisturbedEngine(dataDir);
  const run = await startLocal({
    dataDir,
    engine: engine.endpoint,
    clockStart: '2026-11-25T08:00:00Z',
    seed: true,
    quiet: true,
    onUse,
  });
  try {
    const { TableNames } = (await engine.call('ListTables', {})) as { TableNames: string[] };
    const stateTable = TableNames.find((name) => name.includes('State')) ?? '';
    const played = { url: run.url, stage: await openStage(run.url), engine, stateTable };
    const dossiers = await playCases(played.stage, [caseOf('T01'), inSecret(caseOf('T02')), caseOf('T08')]);
    for (const { failure } of dossiers) if (failure !== null) throw failure;
    const { line, application, item } = dossiers[0] ?? newDossier(caseOf('T01'));
    await countedAgain(acts(played), dossiers[1]?.item ?? '');
    await people(played);
    const { session, visit, visited, heard } = await campaign(played);
    const read = (await acts(played).read('instructrice', `/api/62/applications/${application}`)) as {
      data: { structure: string };
    };
    await registers(played, read.data.structure);
    await charterLife(played, session);
    await laterRead(played);
    await reportTwice(acts(played), visit, visited);
    await handedOver(played);
    await proposedByPartner(played);
    await documents(played, read.data.structure, session);
    await readEverything(played);
    await refusals(played, item ?? '');
    await visitAsAnyone(played, line.label ?? '');
    await failures(played, read.data.structure);
    await visitAsSecretary(played);
    const listed = await answerAll(played);
    await proposals(played);
    await endAgenda(played, session, heard);
    await acts(played).later(YEARS * 24 * 60 * MINUTE);
    return { listed };
  } finally {
    await run.stop();
    await engine.stop();
  }
};
