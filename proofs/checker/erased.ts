import { textOf, textsOf } from './json.ts';
import { type Fact, factsOf, type Stored, type Thing } from './things.ts';

/** What the facts say was erased: whole subjects, and of some things what was sealed under the keys of others. */
export type Erased = {
  readonly subjects: ReadonlySet<string>;
  /** Of each key that went with an account, when it did last: whoever comes back is named anew (GDP-04). */
  readonly accounts: ReadonlyMap<string, string>;
  /** Whether what was sealed with a fact of a thing under this subject went. */
  readonly words: (thing: Thing, fact: Fact, subject: string) => boolean;
};

/** What decided on a label stays, under the key of that label; all else that was written of it goes with its last dossier. */
const DECIDES: readonly string[] = ['MeasureDecided.v1', 'LabelReinstated.v1'];

/** By which fact it is said that a dossier, or a report of misuse, was eliminated. */
const SAID: readonly string[] = ['ApplicationErased.v1', 'MisuseErased.v1'];

/** A dossier or a report of misuse that was eliminated (GDP-04). */
export const isEliminated = ({ facts }: Thing): boolean => facts.some(({ type }) => SAID.includes(type));

/** A proof whose name went with its bytes: its commitment stays (GDP-04). */
const isDocumentErased = ({ facts }: Thing): boolean =>
  facts.some(({ type }) => type === 'DocumentErased.v1');

/** The labels whose last dossier was eliminated, by their key. */
export const endedLabels = (stored: Stored): ReadonlySet<string> =>
  new Set(
    factsOf(stored, 'ApplicationErased.v1').flatMap(({ key, data }) => {
      const label = textOf(data['label']);
      return label === '' ? [] : [`${key.split('#')[0] ?? ''}#label#${label}`];
    }),
  );

export const erasedIn = (stored: Stored): Erased => {
  const ended = endedLabels(stored);
  /** Why a label was picked is said by a campaign, and goes with that label. */
  const isOfEnded = ({ council, key }: Thing, { data }: Fact): boolean =>
    ended.has(key) || ended.has(`${council}#label#${textOf(data['label'])}`);
  return {
    subjects: new Set([
      ...factsOf(stored, 'ApplicationErased.v1').flatMap(({ data }) => textsOf(data['subjects'])),
      ...factsOf(stored, 'MisuseErased.v1').map(({ key }) => key.replaceAll('#', '-')),
    ]),
    accounts: new Map(
      factsOf(stored, 'AccountErased.v1')
        .toSorted((a, b) => a.at.localeCompare(b.at))
        .flatMap(({ at, data }) =>
          textsOf(data['subjects']).map((subject): [string, string] => [subject, at]),
        ),
    ),
    words: (thing, fact, subject) =>
      isDocumentErased(thing) ||
      (isOfEnded(thing, fact) && !DECIDES.includes(fact.type)) ||
      (isEliminated(thing) && subject !== `${thing.council}-decision-${thing.id}`),
  };
};

/** The rows that an eliminated dossier or report has left: where it stands, and the receipt of what erased it. */
export const leftOf = ({ facts, rows }: Thing): string[] => {
  const last = facts.findLast(({ type }) => SAID.includes(type));
  const kept = ['state', `command#${last?.command ?? ''}`];
  return [...rows.keys()].filter((sk) => !kept.includes(sk));
};

/** Rows beside dossiers, by the key of each: those that were eliminated have none left. */
export const beside = <Row>(stored: Stored, rows: ReadonlyMap<string, Row>): Map<string, Row> =>
  new Map(
    [...rows].filter(([name]) => {
      const dossier = stored.things.get(name.split(' ')[0] ?? '');
      return dossier === undefined || !isEliminated(dossier);
    }),
  );

/** All that is stored but dossiers and reports that were eliminated: their rows went, and nothing is asked of them. */
export const withoutEliminated = (stored: Stored): Stored => ({
  ...stored,
  things: new Map([...stored.things].filter(([, thing]) => !isEliminated(thing))),
});
