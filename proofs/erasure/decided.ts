import { join } from 'node:path';
import type { Api } from '../../local/journey/call-api.ts';
import { candidateOf } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { onePagePdf, sendDocument } from '../../local/journey/send-document.ts';
import { controlALabel } from '../../test/support/control-a-label.ts';
import type { System } from '../../test/support/system.ts';

/** A text to plant: what it is, the last instant at which it is kept, and what the visa of the archives is given to. */
type Mark = (what: string, lastKept: string, visa: { path: string }) => string;
type Hands = {
  readonly system: System;
  readonly call: (as: string, path: string, body?: object) => Promise<Record<string, unknown>>;
  readonly at: (instant: string) => Promise<void>;
  readonly mark: Mark;
};
type Label = { id: string; data: { application: string; holder: { structure: string } } };

const caseOf = (name: string) =>
  readCase(join(import.meta.dirname, '../../test/journeys/cases', `${name}.json`));
/** One that earns a label, and one that is refused. */
const [GRANTED, REFUSED] = [caseOf('T11'), caseOf('T08')];
const FILED_ON = '2026-12-11';
const SESSION = {
  date: '2027-01-28',
  membersInOffice: 5,
  present: 4,
  proxies: 0,
  ballot: 'OPEN',
  chairVote: null,
  votes: { FOR: 4, AGAINST: 0, ABSTAIN: 0, BLANK: 0 },
} as const;
/** Its label is controlled, suspended and given up; an appeal against the measure is answered by silence, two months later. */
const CONTROL = { awardedUntil: '2026-12-01', seedOn: '2027-03-10', answerUntil: '2027-04-20' };
const AWARD_KEPT = '2037-07-12T21:59:00.000Z';
const REFUSAL_KEPT = '2032-02-12T22:59:00.000Z';
/** A report that was closed on 10 March 2027: two years. */
const REPORT_KEPT = '2029-03-10T22:59:00.000Z';
const LAW = ['Article L121-2, 1° du code des relations entre le public et l’administration.'];

/** What both sides write of each dossier, as soon as it is filed. */
const written = (api: Api, write: (account: string, dossier: string) => Promise<void>): Api => ({
  ...api,
  send: async (step, account, path, body, key) => {
    const answer = await api.send(step, account, path, body, key);
    if (path.endsWith('/submit')) await write(account, path.split('/').at(-2) ?? '');
    return answer;
  },
});

/**
 * Leaves a marker in what goes by other roads: an awarded dossier and its label, with a control, a document that was sent to it
 * and an appeal against a measure; a refused dossier; a report of misuse. What decided is kept for good: its marker is told apart.
 */
export const plantDecided = async ({ system, call, at, mark }: Hands): Promise<{ forGood: string }> => {
  const read = async (as: string, path: string) => (await system.get(`/api/62/${path}`, { as })).body;
  const stage = await openStage(system.url);
  const holder = candidateOf(GRANTED);
  const write = async (account: string, id: string): Promise<void> => {
    const [what, kept] =
      account === holder ? ['an awarded dossier', AWARD_KEPT] : ['a refused dossier', REFUSAL_KEPT];
    const dossier = { path: `applications/${id}` };
    const text = mark(`message of ${what}`, kept, dossier);
    await call('instructrice', `applications/${id}/sendMessage`, { to: 'APPLICANT', text });
    const note = mark(`note of ${what}`, kept, dossier);
    await call('instructrice', `applications/${id}/writeNote`, { text: note });
  };
  const dossiers = await playCases(
    { ...stage, api: written(stage.api, write) },
    [GRANTED, REFUSED].map((of) => ({ ...of, submittedOn: FILED_ON, session: SESSION })),
  );
  for (const { failure } of dossiers) if (failure !== null) throw failure;

  const application = String(dossiers[0]?.application);
  const { items } = (await read('auditrice', 'labels?state=active')) as { items: Label[] };
  const label = items.find(({ data }) => data.application === application);
  if (label === undefined) throw new Error('no label was awarded');
  const { structure } = label.data.holder;
  const path = `labels/${label.id}`;
  const ofLabel = (what: string) => mark(what, AWARD_KEPT, { path: `applications/${application}` });

  await at('2027-03-02T08:00:00.000Z');
  const words = ofLabel('what a control asks');
  const ground = ofLabel('why a label is picked for a control');
  const { control } = await controlALabel({ call, read, at }, { ...label, application, structure }, CONTROL, {
    ground,
    words,
  });
  const document = await sendDocument(stage.api, holder, {
    structure,
    kind: 'STATUTS',
    name: `${ofLabel('name of a document of a control')}.pdf`,
    mediaType: 'application/pdf',
    bytes: onePagePdf(ofLabel('bytes of a document of a control')),
  });
  const answer = ofLabel('answer to a control');
  await call(holder, `controls/${control}/answer`, { ask: 1, words: answer, documents: [document] });
  const because = ofLabel('end of a control');
  await call('instructrice', `controls/${control}/close`, { outcome: 'REMARK', because });

  const misuse = { path: '' };
  const ofReport = (what: string) => mark(`${what} of a report of misuse`, REPORT_KEPT, misuse);
  const report = await call('instructrice', 'misuses', {
    named: ofReport('name'),
    seenAt: ofReport('place'),
    claim: ofReport('claim'),
    email: `${ofReport('address')}@exemple.fr`,
  });
  misuse.path = `misuses/${String(report['id'])}`;
  const reasons = ofReport('end');
  await call('secretaire', `${misuse.path}/close`, { outcome: 'UNFOUNDED', reasons });

  const [facts, forGood] = [ofLabel('measure that is proposed'), 'mqfz-une-mesure-décidée'];
  const measure = { kind: 'SUSPENSION', ground: 'INSOLVENCY', urgent: true, law: LAW, facts: [facts] };
  await call('instructrice', `${path}/proposeMeasure`, measure);
  const quality = 'Présidente du conseil départemental';
  await call('presidente', `${path}/decideMeasure`, { law: LAW, facts: [forGood], quality, months: 3 });
  const delivery = { mode: 'HAND', handedOn: CONTROL.seedOn };
  await call('secretaire', `${path}/notifyMeasure`, { delivery });
  const text = ofLabel('appeal against a measure');
  await call(holder, 'appeals', { structure, against: { kind: 'LABEL', id: label.id }, text });
  await call(holder, `${path}/relinquish`, { from: CONTROL.seedOn });
  return { forGood };
};
