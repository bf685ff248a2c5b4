import { type Json, type JsonObject, objectOf, textOf, textsOf } from '../json.ts';
import type { Life } from './life.ts';

/** ELI-04: the reading of the statutes. */
const STATUTES = 'ELI-04';

const evaluated = (data: JsonObject, context: JsonObject): JsonObject => {
  const { nature, verdict, theme, criterion } = data;
  if (nature === 'BLOCKING') {
    if (verdict === 'REVIEW') return { open: [...textsOf(context['open']), textOf(criterion)] };
    return verdict === 'FAIL' ? { failed: [...textsOf(context['failed']), textOf(criterion)] } : {};
  }
  // Domain rules 3.0: a theme is met by one of its criteria, and counts only if one of them applies.
  if (theme === null || verdict === 'NOT_APPLICABLE') return {};
  const themes = objectOf(context['themes']);
  return { themes: { ...themes, [textOf(theme)]: themes[textOf(theme)] === true || verdict === 'PASS' } };
};

const resolved = ({ criterion, verdict }: JsonObject, context: JsonObject): JsonObject => ({
  open: textsOf(context['open']).filter((id) => id !== criterion),
  ...(verdict === 'FAIL' && { failed: [...textsOf(context['failed']), textOf(criterion)] }),
  ...(verdict === 'FAIL' && criterion === STATUTES && { eligibility: 'INELIGIBLE' }),
});

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
];

const complete = (from: string) => ({
  from: `filed.completeness.${from}`,
  to: ['filed.completeness.complete'],
  keeps: (data: JsonObject): JsonObject => ({ implicitOn: data['implicitDecisionOn'] }),
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
        keeps: (data) => ({ implicitOn: data['implicitDecisionOn'] }),
      },
    ],
    'MissingItemsRequested.v1': [
      { from: 'filed.completeness.unchecked', to: ['filed.completeness.incomplete'] },
    ],
    'ApplicationFoundComplete.v1': [complete('unchecked'), complete('incomplete')],
    'ReviewStarted.v1': [
      {
        from: 'filed.examination.waiting',
        to: ['filed.examination.inReview'],
        keeps: (data) => ({
          ...pick(data, 'eligibility', 'closedFinancialYears', 'warnings'),
          open: data['eligibility'] === 'REVIEW' ? [STATUTES] : [],
        }),
      },
    ],
    'CriterionEvaluated.v1': [{ from: 'filed.examination.inReview', keeps: evaluated }],
    'CriterionResolved.v1': [
      {
        from: 'filed.examination.inReview',
        when: ({ criterion }, { open }) => textsOf(open).includes(textOf(criterion)),
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
    'DecisionDeferred.v1': [{ from: 'filed.examination.opinionGiven', to: ['filed.examination.ready'] }],
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
        to: ({ outcome }) => [outcome === 'ACCEPTED' ? 'implicitlyAccepted' : 'implicitlyRejected'],
      },
    ],
    'TimeLimitMissed.v1': [{ from: 'filed' }],
    'MessageSent.v1': [{ from: 'filed' }, { from: 'decided' }],
    'NoteWritten.v1': [{ from: 'filed' }, { from: 'decided' }],
  },
  word: (places) => WORDS.find(([place]) => places.includes(place))?.[1] ?? places[0] ?? '',
};
