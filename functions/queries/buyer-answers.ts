import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { isLabelNumber, parseLabelNumber } from '../../workflows/label/label-number.ts';
import { statusOn, type PublicLabel } from '../../workflows/label/public-row.ts';
import type { LabelRules } from '../../workflows/label/label-rules.ts';
import type { RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import { buyersPage, procurementPage, type ShortlistLine } from '../../web/public/buyers-pages.ts';
import { labelUnknownPage } from '../../web/public/label-missing-pages.ts';
import { SHORTLIST_TABLE } from '../../web/public/tables/other-tables.ts';
import type { CouncilView } from '../../web/public/views.ts';
import type { References } from '../given/references.ts';
import type { Charters } from '../ports.ts';
import { malformed, notFound } from '../shell/problems.ts';
import type { HttpAnswer, HttpEvent } from '../shell/respond.ts';
import { councilView, onlyCouncil } from './council-view.ts';
import { listAnswer } from './files/list-answer.ts';
import { htmlPage } from './html-answer.ts';
import { structureView } from './label-answers.ts';
import { openJson } from './open-json.ts';
import type { LabelRows, PublicStore } from './public-store.ts';

type Sources = { store: PublicStore; references: References; charters: Charters };

const MOST_COMPARED = 20;
const UNREADABLE = `Écrivez des numéros de label séparés par une virgule, ${MOST_COMPARED} au plus, par exemple 62-ESS-2027-0001-9.`;

const numbersIn = (typed: string): string[] => {
  const parsed = parseLabelNumber(typed);
  return parsed !== null && 'number' in parsed ? [parsed.number] : typed.toUpperCase().split(/\s+/);
};

/** One whose figures were mistyped is no label, which is told of it alone: the others are compared. */
const mayBeNumber = (text: string): boolean => isLabelNumber(text) || parseLabelNumber(text) !== null;

/** Numbers as they were typed or linked to; null when one of them has not the form of a number, or there are too many. */
export const readNumbers = (typed: string): string[] | null => {
  const numbers = [
    ...new Set(
      typed
        .split(/[,;\n]/)
        .flatMap(numbersIn)
        .filter((each) => each !== ''),
    ),
  ];
  return numbers.length <= MOST_COMPARED && numbers.every(mayBeNumber) ? numbers : null;
};

const criteriaAddress = ({ council, charterVersion }: PublicLabel): string =>
  `/criteres/${council}/${encodeURIComponent(charterVersion)}`;

const lineOf = ({ label, certificate }: LabelRows, at: Instant): ShortlistLine => ({
  number: label.number,
  structure: structureView(label),
  status: statusOn(label, dateInParis(at)) ?? 'NOT_CURRENTLY_VALID',
  awardedOn: label.awardedOn,
  validUntil: label.validUntil,
  certificate: certificate?.id ?? null,
  criteriaAddress: criteriaAddress(label),
});

/** The same labels as data: certificate ids, and under which criteria each was granted (G6). */
const toData = (
  { structure, certificate, criteriaAddress: criteria, ...line }: ShortlistLine,
  origin: string,
) => ({
  ...line,
  structure: { name: structure.name, family: structure.family, siren: structure.siren, rna: structure.rna },
  certificate: certificate === null ? null : `${origin}/credentials/${certificate}`,
  criteria: `${origin}${criteria}.json`,
});

const accessOf = (rules: LabelRules | null): string[] => [
  'Toute structure de l’économie sociale et solidaire du territoire peut le demander, quelle que soit sa forme.',
  'Les questions et les pièces demandées sont publiées avant la demande.',
  ...(rules === null
    ? []
    : [
        rules.feeCents === 0 ? 'La demande et le label sont gratuits.' : 'Le tarif est le même pour toutes.',
        `Le label dure ${rules.termMonths} mois et peut être renouvelé.`,
      ]),
];

const independenceOf = (council: CouncilView, rules: RulesOfProcedure | null): string[] => [
  `Le conseil réunit ${council.colleges} collèges ; la structure qui demande n’y décide pas.`,
  'Un membre lié à une structure se déporte : il n’ouvre pas son dossier, ne débat pas et ne vote pas.',
  ...(rules === null
    ? []
    : [
        `Les liens des ${rules.interestLookbackYears} dernières années sont déclarés.`,
        rules.recusalLowersBase
          ? 'Qui se déporte n’est pas compté dans le quorum.'
          : 'Le quorum se calcule à chaque point, sans qui s’est déporté.',
      ]),
  'La décision est prise par une autre autorité que le conseil, et elle peut être contestée.',
];

/** What buyers read: labels side by side, and what proves that a label may be asked for (G6, M21). */
export const makeBuyerAnswers = ({ store, references, charters }: Sources, origin: string) => {
  const read = async (numbers: readonly string[], at: Instant) => {
    const found = await Promise.all(numbers.map((number) => store.labelRows(number)));
    return {
      lines: found.flatMap((rows) => (rows === null ? [] : [lineOf(rows, at)])),
      unknown: numbers.filter((_, n) => found[n] === null),
    };
  };

  const criteriaOf = async ({ council, charterVersion }: PublicLabel) => {
    const adopted = await references.charters(council);
    const charter = adopted.findLast(({ version }) => version === charterVersion);
    const compiled = charter === undefined ? null : await charters.compiled(charter.compiledDigest);
    return { charter, criteria: compiled?.criteria ?? [] };
  };

  return {
    page: async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
      const typed = (event.queryStringParameters?.['labels'] ?? '').trim().slice(0, 800);
      const council = await onlyCouncil(store);
      const numbers = readNumbers(typed);
      if (numbers === null) {
        const error = { typed, message: UNREADABLE };
        return htmlPage(400, buyersPage({ council, lines: [], unknown: [], typed, error, readAt: at }));
      }
      const { lines, unknown } = await read(numbers, at);
      return htmlPage(200, buyersPage({ council, lines, unknown, typed, readAt: at }));
    },

    data: async (event: HttpEvent, at: Instant, format: 'json' | 'csv'): Promise<HttpAnswer> => {
      const numbers = readNumbers(event.queryStringParameters?.['labels'] ?? '');
      if (numbers === null) throw malformed(UNREADABLE);
      const { lines, unknown } = await read(numbers, at);
      const body = { readAt: at, labels: lines.map((line) => toData(line, origin)), unknown };
      return format === 'json'
        ? openJson(body)
        : listAnswer(event, { table: SHORTLIST_TABLE, page: () => Promise.resolve(body) }, 'csv');
    },

    dossier: async (number: string, at: Instant): Promise<HttpAnswer> => {
      const rows = await store.labelRows(number);
      if (rows === null) return htmlPage(404, labelUnknownPage(number));
      const { label } = rows;
      const [council, rules, { charter, criteria }] = await Promise.all([
        councilView(store, label.council),
        references.rulesInForce(label.council, at),
        criteriaOf(label),
      ]);
      if (council === null) throw notFound();
      return htmlPage(
        200,
        procurementPage({
          council,
          number: label.number,
          structure: structureView(label),
          status: statusOn(label, dateInParis(at)) ?? 'NOT_CURRENTLY_VALID',
          awardedOn: label.awardedOn,
          validUntil: label.validUntil,
          decidedBy: label.quality,
          charterVersion: label.charterVersion,
          charterEffectiveOn: charter?.effectiveOn ?? null,
          criteriaAddress: criteriaAddress(label),
          criteria: criteria.map(({ id, title, nature }) => ({ id, title, blocking: nature === 'BLOCKING' })),
          access: accessOf(rules?.label ?? null),
          independence: independenceOf(council, rules?.procedure ?? null),
          readAt: at,
        }),
      );
    },
  };
};
