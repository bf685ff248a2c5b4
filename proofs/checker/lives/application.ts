import { type Json, type JsonObject, listOf, numberOf, objectOf, textOf, textsOf } from '../json.ts';
import type { Life } from './life.ts';

/** ELI-04: the reading of the statutes. */
const STATUTES = 'ELI-04';

/** Where progress criteria stand that count for no theme. */
const NO_THEME = 'NONE';

const leaving = (context: JsonObject, criterion: Json) => {
  const others = (name: string) => textsOf(context[name]).filter((id) => id !== criterion);
  const themes = Object.entries(objectOf(context['themes'])).map(([theme, criteria]) => {
    const { [textOf(criterion)]: own, ...rest } = objectOf(criteria);
    return { theme, own, rest };
  });
  return { open: others('open'), failed: others('failed'), themes };
};

const themesOf = (
  themes: readonly { theme: string; rest: JsonObject }[],
  counted: readonly string[],
  criterion: string,
  verdict: Json,
): JsonObject => {
  const kept = Object.fromEntries(
    themes.filter(({ rest }) => Object.keys(rest).length > 0).map(({ theme, rest }) => [theme, rest]),
  );
  // Domain rules 3.0: a theme counts only if one of its criteria applies.
  if (verdict === 'NOT_APPLICABLE') return kept;
  return {
    ...kept,
    ...Object.fromEntries(counted.map((theme) => [theme, { ...kept[theme], [criterion]: verdict }])),
  };
};

/** A criterion told again stands as it was last told: what was settled before is open again (domain rules 3.0b). */
const evaluated = (data: JsonObject, context: JsonObject): JsonObject => {
  const criterion = textOf(data['criterion']);
  const { open, failed, themes } = leaving(context, criterion);
  const blocks = data['nature'] === 'BLOCKING';
  const named = textsOf(data['themes']);
  const counted = named.length > 0 || blocks ? named : [NO_THEME];
  const verdict = data['verdict'] ?? null;
  return {
    open: blocks && verdict === 'REVIEW' ? [...open, criterion] : open,
    failed: blocks && verdict === 'FAIL' ? [...failed, criterion] : failed,
    themes: themesOf(themes, counted, criterion, verdict),
  };
};

const resolved = (data: JsonObject, context: JsonObject): JsonObject => {
  const criterion = textOf(data['criterion']);
  const blocks = textsOf(context['open']).includes(criterion);
  const { open, themes } = leaving(context, criterion);
  const counted = themes.filter(({ own }) => own !== undefined).map(({ theme }) => theme);
  const fails = data['verdict'] === 'FAIL';
  return {
    open,
    ...(blocks && fails && { failed: [...textsOf(context['failed']), criterion] }),
    themes: themesOf(themes, counted, criterion, data['verdict'] ?? null),
    ...(fails && criterion === STATUTES && { eligibility: 'INELIGIBLE' }),
  };
};

const waits = ({ open, themes }: JsonObject, criterion: Json): boolean =>
  textsOf(open).includes(textOf(criterion)) ||
  Object.values(objectOf(themes)).some((criteria) => objectOf(criteria)[textOf(criterion)] === 'REVIEW');

const statutes = (eligibility: Json | undefined, open: readonly string[]): string[] => [
  ...(eligibility === 'REVIEW' ? [STATUTES] : []),
  ...open.filter((id) => id !== STATUTES),
];

const pick = (data: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name): [string, Json] => [name, data[name] ?? null]));

/** The words of the process, the furthest first. */
const WORDS: readonly (readonly [string, string])[] = [
  ['filed.examination.opinionGiven', 'opinionGiven'],
  ['filed.examination.onAgenda', 'onAgenda'],
  ['filed.examination.ready', 'ready'],
  ['filed.examination.settled', 'ready'],
  ['filed.examination.inReview', 'inReview'],
  ['filed.completeness.complete', 'complete'],
  ['filed.completeness.incomplete', 'incomplete'],
  ['filed.receipt.acknowledged', 'acknowledged'],
  ['filed.receipt.registered', 'submitted'],
  ['decided.granted', 'decided'],
  ['decided.refused', 'decided'],
  ['implicitlyRejected.unexplained', 'implicitlyRejected'],
  ['implicitlyRejected.questioned', 'implicitlyRejected'],
  ['implicitlyRejected.explained', 'implicitlyRejected'],
];

const complete = (from: string) => ({
  from: `filed.completeness.${from}`,
  to: ['filed.completeness.complete'],
  keeps: (data: JsonObject, context: JsonObject): JsonObject => ({
    implicitOn: data['implicitDecisionOn'],
    completeOn: data['completeOn'],
    openRequest: null,
    suspendedDays: numberOf(context['suspendedDays']) + numberOf(data['suspendedDays']),
  }),
});

const requested = (from: string) => ({
  from: `filed.completeness.${from}`,
  to: ['filed.completeness.incomplete'],
  keeps: (data: JsonObject, context: JsonObject): JsonObject => ({
    implicitOn: data['implicitDecisionOn'],
    completeOn: null,
    requestsMade: numberOf(context['requestsMade']) + 1,
    openRequest: {
      id: data['request'],
      requestedOn: data['requestedOn'],
      dueOn: data['dueOn'],
      items: listOf(data['items']).length,
      before: data['implicitBefore'],
    },
  }),
});

/** A dossier: receipt, completeness and examination go side by side from its filing to its decision. */
export const application: Life = {
  machine: 1,
  start: {
    places: ['draft'],
    context: {
      structure: '',
      structureName: '',
      session: '',
      assisted: false,
      charterVersion: '',
      compiledDigest: '',
      rulesVersion: 0,
      silenceRegime: '',
      receivedOn: '',
      implicitOn: null,
      number: '',
      alertDays: [],
      completeOn: null,
      openRequest: null,
      requestsMade: 0,
      suspendedDays: 0,
      eligibility: null,
      closedFinancialYears: null,
      open: [],
      failed: [],
      warnings: [],
      themes: {},
      proposal: null,
      item: null,
      opinion: null,
      outcome: null,
      termMonths: null,
      validUntil: null,
    },
  },
  steps: {
    'ApplicationSubmitted.v1': [
      {
        from: 'draft',
        to: ['filed.completeness.unchecked', 'filed.examination.waiting', 'filed.receipt.registered'],
        keeps: (data) => ({
          ...pick(
            data,
            'structure',
            'structureName',
            'session',
            'assisted',
            'number',
            'alertDays',
            'rulesVersion',
            'silenceRegime',
            'receivedOn',
          ),
          charterVersion: objectOf(data['charter'])['version'],
          compiledDigest: objectOf(data['charter'])['compiledDigest'],
          implicitOn: data['implicitDecisionOn'],
        }),
      },
    ],
    'ApplicationAcknowledged.v1': [
      {
        from: 'filed.receipt.registered',
        to: ['filed.receipt.acknowledged'],
      },
    ],
    'MissingItemsRequested.v1': [requested('unchecked'), requested('complete')],
    'MissingItemProvided.v1': [
      {
        from: 'filed.completeness.incomplete',
        when: ({ request }, { openRequest }) => objectOf(openRequest)['id'] === request,
        keeps: ({ left }, { openRequest }) => ({ openRequest: { ...objectOf(openRequest), items: left } }),
      },
    ],
    'MissingItemsOverdue.v1': [{ from: 'filed.completeness.incomplete' }],
    'LimitApproached.v1': [{ from: 'filed' }],
    'ApplicationFoundComplete.v1': [complete('unchecked'), complete('incomplete')],
    'ReviewStarted.v1': [
      {
        from: 'filed.examination.waiting',
        to: ['filed.examination.inReview'],
        keeps: (data) => ({
          ...pick(data, 'eligibility', 'closedFinancialYears', 'warnings'),
          open: statutes(data['eligibility'], []),
        }),
      },
    ],
    'DossierReevaluated.v1': [
      {
        from: 'filed.examination.inReview',
        keeps: (data, { open }) => ({
          ...pick(data, 'warnings', 'closedFinancialYears'),
          ...(data['eligibility'] !== null && {
            ...pick(data, 'eligibility'),
            open: statutes(data['eligibility'], textsOf(open)),
          }),
        }),
      },
    ],
    'CriterionEvaluated.v1': [{ from: 'filed.examination.inReview', keeps: evaluated }],
    'CriterionResolved.v1': [
      {
        from: 'filed.examination.inReview',
        when: ({ criterion }, context) => waits(context, criterion ?? ''),
        keeps: resolved,
      },
    ],
    'ReviewConcluded.v1': [
      {
        from: 'filed.examination.inReview',
        when: ({ proposal }, { open, eligibility }) =>
          proposal === 'INELIGIBLE' || textsOf(open).length === 0 || eligibility === 'INELIGIBLE',
        to: ({ proposal }) => [`filed.examination.${proposal === 'INELIGIBLE' ? 'settled' : 'ready'}`],
        keeps: (data) => pick(data, 'proposal'),
      },
    ],
    'ApplicationPlacedOnAgenda.v1': [
      {
        from: 'filed.examination.ready',
        to: ['filed.examination.onAgenda'],
        keeps: (data) => pick(data, 'item'),
      },
    ],
    'OpinionReceived.v1': [
      {
        from: 'filed.examination.onAgenda',
        to: ['filed.examination.opinionGiven'],
        keeps: (data) => pick(data, 'opinion'),
      },
    ],
    'DecisionDeferred.v1': [
      {
        from: 'filed.examination.opinionGiven',
        to: ['filed.examination.ready'],
        keeps: () => ({ item: null, opinion: null }),
      },
    ],
    'ApplicationDecided.v1': [
      {
        from: 'filed',
        to: ({ outcome }) => [outcome === 'REFUSED' ? 'decided.refused' : 'decided.granted'],
        keeps: (data) => pick(data, 'outcome', 'termMonths', 'validUntil'),
      },
    ],
    'DecisionNotified.v1': [{ from: 'decided', to: ['notified'] }],
    'ApplicationWithdrawn.v1': [{ from: 'filed', to: ['withdrawn'] }],
    'ApplicationFoundInadmissible.v1': [{ from: 'filed', to: ['inadmissible'] }],
    'ImplicitDecisionReached.v1': [
      {
        from: 'filed',
        to: ({ outcome }) => [
          outcome === 'ACCEPTED' ? 'implicitlyAccepted' : 'implicitlyRejected.unexplained',
        ],
      },
    ],
    'ImplicitAcceptanceCertified.v1': [{ from: 'implicitlyAccepted' }],
    'ImplicitRejectionQuestioned.v1': [
      { from: 'implicitlyRejected.unexplained', to: ['implicitlyRejected.questioned'] },
    ],
    'ImplicitRejectionExplained.v1': [
      { from: 'implicitlyRejected.questioned', to: ['implicitlyRejected.explained'] },
    ],
    'TimeLimitMissed.v1': [{ from: 'filed' }, { from: 'implicitlyRejected.questioned' }],
    'MessageSent.v1': [{ from: 'filed' }, { from: 'decided' }],
    'NoteWritten.v1': [{ from: 'filed' }, { from: 'decided' }],
  },
  word: (places) => WORDS.find(([place]) => places.includes(place))?.[1] ?? places[0] ?? '',
};
