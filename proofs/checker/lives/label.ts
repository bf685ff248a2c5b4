import { type Json, type JsonObject, numberOf, objectOf } from '../json.ts';
import type { Life, Step } from './life.ts';

const LIVING = ['current', 'suspended'] as const;

const NOTHING: JsonObject = {
  renewal: null,
  leavesOn: null,
  suspension: null,
  check: null,
  changed: false,
  measure: null,
};

type Keeps = NonNullable<Step['keeps']>;
type When = NonNullable<Step['when']>;

/** Possible while the label lives, and leaves it where it stands. */
const living = (keeps?: Keeps, when?: When): Step[] =>
  LIVING.map((from) => ({ from, ...(keeps && { keeps }), ...(when && { when }) }));

const ends = (to: string, when?: When, keeps: Keeps = () => NOTHING): Step[] =>
  LIVING.map((from) => ({ from, to: [to], keeps, ...(when && { when }) }));

const isNull = (value: Json | undefined): boolean => value === null || value === undefined;
const checked: When = (_, { check }) => !isNull(check);
const measured: When = (_, { measure }) => !isNull(measure);
const undecided: When = (_, { measure }) => !isNull(measure) && isNull(objectOf(measure)['decided']);
const decided: When = (_, { measure }) => !isNull(measure) && !isNull(objectOf(measure)['decided']);

/** A measure that punishes may be taken back (WDR-10). */
const FAULTS: readonly Json[] = ['CHECK_UNANSWERED', 'MARK_MISUSE', 'FRAUD'];

const inMeasure =
  (change: (data: JsonObject) => JsonObject): Keeps =>
  (data, { measure }) =>
    isNull(measure) ? {} : { measure: { ...objectOf(measure), ...change(data) } };

const inCheck =
  (change: (data: JsonObject) => JsonObject): Keeps =>
  (data, { check }) => ({ check: { ...objectOf(check), ...change(data) } });

const begun: Keeps = (data) => ({
  number: data['number'] ?? '',
  application: data['application'] ?? '',
  holder: data['holder'] ?? null,
  establishment: data['establishment'] ?? null,
  awardedOn: data['awardedOn'] ?? '',
  decidedOn: data['awardedOn'] ?? '',
  validUntil: data['validUntil'] ?? '',
  charterVersion: data['charterVersion'] ?? '',
});

const renewed: Keeps = ({ application, renewedOn, validUntil, charterVersion }) => ({
  application: application ?? '',
  decidedOn: renewedOn ?? '',
  validUntil: validUntil ?? '',
  charterVersion: charterVersion ?? '',
  renewalOpen: false,
  renewal: null,
  check: null,
});

const lifted: Keeps = ({ validUntil }) => ({
  suspension: null,
  sanctioned: false,
  validUntil: validUntil ?? '',
});

const backFrom = (from: string, when: When = () => true): Step[] => [
  {
    from,
    to: ['current.renewalDue'],
    when: (data, context) => when(data, context) && context['renewalOpen'] === true,
    keeps: lifted,
  },
  { from, to: ['current.active'], when, keeps: lifted },
];

/**
 * A label: a right that lives on after the request that earned it, until one of its ends (WDR-06 to WDR-13). A renewal
 * that waits, the check of the year and a measure in preparation go on beside.
 */
export const label: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      number: '',
      application: '',
      holder: null,
      establishment: null,
      awardedOn: '',
      decidedOn: '',
      validUntil: '',
      charterVersion: '',
      renewalOpen: false,
      ...NOTHING,
      sanctioned: false,
    },
  },
  steps: {
    'LabelAwarded.v1': [{ from: 'new', to: ['current.active'], keeps: begun }],
    'LabelRecorded.v1': [{ from: 'new', to: ['current.active'], keeps: begun }],
    'LabelRenewalOpened.v1': [
      { from: 'current.active', to: ['current.renewalDue'], keeps: () => ({ renewalOpen: true }) },
      { from: 'suspended', keeps: () => ({ renewalOpen: true }) },
    ],
    'TimeLimitMissed.v1': living(),
    'LabelRenewalReminded.v1': living(),
    'LabelRenewalAwaited.v1': living(({ application }) => ({ renewal: application ?? null })),
    'LabelRenewed.v1': [
      { from: 'current', to: ['current.active'], keeps: renewed },
      { from: 'suspended', keeps: renewed },
    ],
    'LabelProlonged.v1': living(({ validUntil, application }) => ({
      validUntil: validUntil ?? '',
      renewal: application ?? null,
    })),
    'LabelHolderChanged.v1': living(({ holder, establishment }) => ({
      holder: holder ?? null,
      establishment: establishment ?? null,
    })),
    'YearlyCheckSent.v1': living(({ sentOn }) => ({
      check: { sentOn: sentOn ?? '', reminders: 0, noticeUntil: null, unanswered: false },
    })),
    'YearlyCheckReminded.v1': living(
      inCheck(({ reminder }) => ({ reminders: reminder ?? 0 })),
      checked,
    ),
    'FormalNoticeGiven.v1': living(
      inCheck(({ until }) => ({ noticeUntil: until ?? null })),
      checked,
    ),
    'YearlyCheckUnanswered.v1': living(
      inCheck(() => ({ unanswered: true })),
      checked,
    ),
    'YearlyCheckAnswered.v1': living(
      ({ changes }) => ({
        check: null,
        ...(Array.isArray(changes) && changes.length > 0 && { changed: true }),
      }),
      checked,
    ),
    'ChangeDeclared.v1': living(() => ({ changed: true })),
    'ChangeExamined.v1': living(
      () => ({ changed: false }),
      (_, { changed }) => changed === true,
    ),
    'MeasureProposed.v1': living(
      ({ kind, ground, urgent, proposedOn, observationsDays }) => ({
        measure: {
          kind: kind ?? '',
          ground: ground ?? '',
          urgent: urgent ?? false,
          proposedOn: proposedOn ?? '',
          observationsDays: observationsDays ?? 0,
          observationsUntil: null,
          observed: false,
          hearing: 'NONE',
          decided: null,
        },
      }),
      (_, { measure }) => isNull(measure),
    ),
    'MeasureNoticeReceived.v1': living(
      inMeasure(({ observationsUntil }) => ({ observationsUntil: observationsUntil ?? null })),
      undecided,
    ),
    'ObservationsSubmitted.v1': living(
      inMeasure(() => ({ observed: true })),
      undecided,
    ),
    'ObservationsClosed.v1': living(undefined, undecided),
    'HearingAsked.v1': living(
      inMeasure(() => ({ hearing: 'ASKED' })),
      measured,
    ),
    'HearingHeld.v1': living(inMeasure(() => ({ hearing: 'HELD' }))),
    'MeasureDecided.v1': living(
      inMeasure(({ decidedOn, months }) => ({ decided: { on: decidedOn ?? '', months: months ?? null } })),
      undecided,
    ),
    'MeasureNotified.v1': living(undefined, decided),
    'MeasureDropped.v1': living(() => ({ measure: null }), undecided),
    'LabelSuspended.v1': LIVING.map((from) => ({
      from,
      to: ['suspended'],
      when: decided,
      keeps: ({ suspendedOn, endsOn }, { suspension }) => ({
        measure: null,
        suspension: {
          since: isNull(suspension) ? (suspendedOn ?? '') : (objectOf(suspension)['since'] ?? ''),
          endsOn: endsOn ?? '',
          times: isNull(suspension) ? 1 : numberOf(objectOf(suspension)['times']) + 1,
        },
      }),
    })),
    'LabelReinstated.v1': [
      ...backFrom('suspended'),
      ...backFrom('revoked', (_, { sanctioned }) => sanctioned === true),
    ],
    'LabelExpired.v1': ends('expired'),
    'LabelRevoked.v1': ends('revoked', decided, (_, { measure }) => ({
      ...NOTHING,
      sanctioned: FAULTS.includes(objectOf(measure)['ground'] ?? ''),
    })),
    'LabelRescinded.v1': ends('rescinded', decided),
    'RelinquishmentAsked.v1': living(({ from }) => ({ leavesOn: from ?? null })),
    'LabelRelinquished.v1': ends('relinquished'),
    'LabelLapsed.v1': ends('lapsed'),
  },
  word: ([place = '']) => place.replace('current.', ''),
};
