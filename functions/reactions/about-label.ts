import type { EstablishedCouncil } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import type { LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { awaitedRenewal } from '../given/label/awaited-renewal.ts';
import type { References } from '../given/references.ts';
import { LABEL_LETTERS, type LabelLetter, labelValues } from '../letters/label-letters.ts';
import { MEASURE_LETTERS } from '../letters/measure-letters.ts';
import type { Store } from '../ports.ts';
import type { makeStructureContacts } from './structure-contacts.ts';

type Parts = {
  store: Pick<Store, 'row' | 'facts'>;
  references: Pick<References, 'state' | 'rulesInForce'>;
  contacts: Pick<ReturnType<typeof makeStructureContacts>, 'representatives'>;
  /** What a fact's personal values were, or null once their subject is erased. */
  personalOf: (fact: Envelope) => Promise<Readonly<Record<string, string>> | null> | null;
  origin: string;
};

/** Those whose letter says what somebody typed. */
const SAYS_WORDS = ['ChangeExamined.v1'];

const LETTERS: Readonly<Record<string, LabelLetter>> = { ...LABEL_LETTERS, ...MEASURE_LETTERS };

/** Every fact of a label of which its holder is told. */
export const TOLD_OF_LABELS: readonly string[] = Object.keys(LETTERS);

/**
 * To those who represent the holder (A9). The label is read as it stands when the letter leaves: a renewal that was filed
 * since its reminder fell due keeps that reminder from leaving (H1).
 */
export const makeAboutLabel =
  ({ store, references, contacts, personalOf, origin }: Parts) =>
  async (
    fact: Envelope,
    profile: EstablishedCouncil,
  ): Promise<{ to: readonly string[]; letter: LetterToWrite } | null> => {
    const { council, thing, version } = fact;
    const found = await references.state(council, 'label', thing);
    const label = LabelContext.parse(found?.context);
    if (label.holder === null) return null;
    const [rules, facts, renewal, words] = await Promise.all([
      references.rulesInForce(council, fact.at),
      store.facts(council, 'label', thing, version),
      awaitedRenewal({ store, references }, council, { id: thing, context: label }),
      SAYS_WORDS.includes(fact.type) ? personalOf(fact) : null,
    ]);
    const about = {
      fact,
      facts,
      label,
      profile,
      origin,
      rules: rules?.label ?? DEFAULT_LABEL_RULES,
      renewalAsked: renewal !== null,
      words,
    };
    const letter = LETTERS[fact.type]?.(about) ?? null;
    if (letter === null) return null;
    return {
      to: await contacts.representatives(council, label.holder.structure),
      letter: { ...letter, values: { ...labelValues(about), ...letter.values } },
    };
  };
