import type { Note } from './finding.ts';
import { isThingKey, type Stored } from './things.ts';

const UUID = String.raw`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}`;
const COUNCIL = '[0-9A-Z]{2,8}';
const DIGEST = String.raw`[\w-]{43}`;

/** Every kind of row there is outside the partitions of things: partition, then sort key. */
const ELSEWHERE: readonly (readonly [RegExp, RegExp])[] = [
  [/^councils$/, new RegExp(`^${COUNCIL}$`)],
  [new RegExp(`^person#${UUID}$`), new RegExp(`^council#${COUNCIL}$`)],
  [new RegExp(`^${COUNCIL}#person#${UUID}$`), /^roles$/],
  [new RegExp(`^${COUNCIL}#signatory#${UUID}$`), /^name$/],
  [new RegExp(`^${COUNCIL}#account#${UUID}$`), /^(?:ended|sealed#[\w-]+)$/],
  [new RegExp(`^${COUNCIL}#invitation#${DIGEST}$`), /^(?:invitation|sent)$/],
  [new RegExp(`^${COUNCIL}#slot#${UUID}#(\\d|1[0-5])$`), /^\d{4}$/],
  [new RegExp(`^${COUNCIL}#filings$`), new RegExp(`^\\d{4}-[\\d:.TZ-]+#${UUID}$`)],
  [new RegExp(`^${COUNCIL}#measures$`), new RegExp(`^(?:drafts|dossier#${UUID}|sitting#${UUID}#\\d\\d)$`)],
  [new RegExp(`^${COUNCIL}#statistics$`), /^last$/],
  [new RegExp(`^${COUNCIL}#notes$`), new RegExp(`^note#\\d{4}-\\d\\d-\\d\\d#${UUID}$`)],
  [new RegExp(`^${COUNCIL}#draws$`), /^draw#\d{4}$/],
  [new RegExp(`^${COUNCIL}#decisions$`), new RegExp(`^decided#\\d{4}-\\d\\d-\\d\\d#${UUID}$`)],
  [new RegExp(`^${COUNCIL}#entrusted#${UUID}$`), new RegExp(`^proposal#\\d{4}-\\d\\d-\\d\\d#${UUID}$`)],
  [new RegExp(`^${COUNCIL}#exchange#\\d{4}-\\d\\d$`), new RegExp(`^\\d{4}-[\\d:.TZ-]+#${UUID}$`)],
  [new RegExp(`^${COUNCIL}#(labelNumbers|dossierNumbers)$`), /^\d{4}$/],
  [
    new RegExp(`^${COUNCIL}#search#(word|begins)#[\\p{L}\\p{N}]+$`, 'u'),
    new RegExp(`^[\\p{L}\\p{N}]+#${UUID}$`, 'u'),
  ],
  [new RegExp(`^${COUNCIL}#search#named#${UUID}$`), /^indexed$/],
  [new RegExp(`^${COUNCIL}#search#number#${COUNCIL}-D-\\d{4}-\\d+$`), /^application$/],
  [
    new RegExp(`^${COUNCIL}#register#search#(word|begins)#[\\p{L}\\p{N}]+$`, 'u'),
    new RegExp(`^[\\p{L}\\p{N}]+#[0-9A-Z-]+$`, 'u'),
  ],
  [new RegExp(`^${COUNCIL}#register#search#named#[0-9A-Z-]+$`), /^indexed$/],
  [new RegExp(`^${COUNCIL}#register#place#[0-9AB]{2,9}$`), /^[0-9A-Z-]+$/],
  [new RegExp(`^${COUNCIL}#register#shard#[0-9a-f]{3}$`), /^[0-9A-Z-]+$/],
  [new RegExp(`^${COUNCIL}#register#changes(#[0-9A-Z-]{2,30})?$`), /^[\d:.TZ-]{24}#[0-9A-Z-]+#\d{6}\.\d{2}$/],
  [new RegExp(`^${COUNCIL}#register$`), new RegExp(`^entry#${COUNCIL}-ESS-\\d{4}-\\d{4}-\\d$`)],
  [new RegExp(`^label#${COUNCIL}-ESS-\\d{4}-\\d{4}-\\d$`), /^(?:public|about|credential)$/],
  [new RegExp(`^credentials#${UUID}$`), new RegExp(`^${UUID}$`)],
  [/^statusList#r\d+$/, /^(entry|bit)#\d{6}$/],
  [/^statusLists$/, /^r\d+$/],
  [/^code#[0-9A-HJKMNP-TV-Z]{10}$/, /^label$/],
  [/^labelsWatched$/, /^place$/],
  [/^did#keys$/, /^key-[a-z0-9-]+$/],
  [new RegExp(`^session#${DIGEST}$`), /^session$/],
  [new RegExp(`^reportCode#${DIGEST}$`), /^report$/],
  [/^reportLimit#[0-9A-Za-z]{2,8}$/, /^hour$/],
  [/^journal$/, /^(?:last|lease)$/],
  [/^journal#groups$/, /^(?:[0-9a-f]{2}|top)$/],
  [/^journal#bucket#[0-9a-f]{4}$/, new RegExp(`^${DIGEST}$`)],
  [/^journal#touched#(?:0\d|1[0-5])$/, new RegExp(`^${COUNCIL}#[a-zA-Z]+#[\\w-]+$`)],
];

/** What every thing may have, and what those of one workflow may have besides. */
const OF_ALL = `state|command#[\\w-]{8,64}|effect#mail#${UUID}(?:#\\d{4})?|aside#(reaction|notice|deadline)#.+`;
const OF_WORKFLOW: Readonly<Record<string, string>> = {
  council: String.raw`profile|constants|rules#\d+|rulesDraft#\d{4}|routing#\d+|(?:absence|delegation|interests)#${UUID}|staff#[a-z]+#${UUID}|charter#\d{4}-\d\d-\d\d|member#\d{4}|former#\d{4}|partner#${DIGEST}|letter#[a-zA-Z]+#\d{4}|logo#${DIGEST}`,
  structure: String.raw`alias|renewal#${UUID}|application#${UUID}|document#${UUID}|announced#\d{4}-\d\d-\d\d|person#${UUID}|invitation#${DIGEST}|signature|(?:appeal|control|label|misuse)#${UUID}`,
  application: String.raw`draft|proof#[\w-]+#${UUID}|evaluation|answer#[\w-]+#\w+|missing#\d{3}#[\w-]+|commitment#[\w-]+|(message|note|report|reply|change|told#(?:verdict|conflict|request))#\d{10}|readmark#(APPLICANT|SERVICE)|look#${UUID}|(expertise|meeting)#[\d:.TZ-]{24}#${UUID}`,
  session: String.raw`(?:item|proposal)#${UUID}|presence#\d{1,2}#\d{4}|move#\d{1,2}#\d{4}#[\d:.TZ-]{24}|reply#\d{1,2}#\d{4}|question#[\d:.TZ-]{24}-\d{4}|notice#\d{1,2}#\d{4}|speaker#\d{1,2}#\d{4}|floor#\d{1,2}|votes|minutes|arrangement`,
  workshop: String.raw`words|proposal#[\d:.TZ-]{24}#${UUID}`,
  proposal: String.raw`words|progress|support#\d{4}|comment#\d{4}|(?:commenter|merged)#${UUID}`,
  controlCampaign: `control#${UUID}`,
  label: 'waiting',
  misuse: 'code',
  charter: String.raw`(?:amendment|comment)#\d{4}`,
  item: String.raw`(?:member|secret)#\d{4}|rollCall#\d#\d{4}|poll#\d|entry#\d#(?:hands|paper)`,
};

const inThing = new Map<string, RegExp>();

const patternOf = (workflow: string): RegExp => {
  const known = inThing.get(workflow);
  if (known !== undefined) return known;
  const own = OF_WORKFLOW[workflow];
  const made = new RegExp(`^(?:${OF_ALL}${own === undefined ? '' : `|${own}`})$`);
  inThing.set(workflow, made);
  return made;
};

const isKnown = (pk: string, sk: string): boolean =>
  isThingKey(pk)
    ? patternOf(pk.split('#')[1] ?? '').test(sk)
    : ELSEWHERE.some(([partition, sort]) => partition.test(pk) && sort.test(sk));

/** A row of a kind that nobody told the checker of is a finding: whoever adds a kind adds its check. */
export const checkRows = (stored: Stored, { wrong, count }: Note): void => {
  for (const [pk, rows] of stored.state)
    for (const sk of rows.keys()) {
      count('rows');
      if (!isKnown(pk, sk)) wrong(`${pk} ${sk}`, 'une ligne d’un genre inconnu');
    }
};
