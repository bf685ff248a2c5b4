import { createHash } from 'node:crypto';
import type { Envelope, Instant } from '../../events/fact.ts';
import { decisionDocument } from '../../web/public/decision-document.ts';
import type { DecisionView } from '../../web/public/decision-view.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { makeTypstPrinter } from '../adapters/typst-printer.ts';
import { makeLettersOfDossier } from '../letters/letters-of-dossier.ts';
import { asSent } from '../letters/write-letter.ts';
import type { Store, Subjects } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import type { Entries } from './archive.ts';
import { isErased } from './erased.ts';
import { councilProfile } from '../given/council-profile.ts';

type Parts = {
  store: Pick<Store, 'row' | 'rows' | 'facts'>;
  subjects: Pick<Subjects, 'openAll'>;
  origin: string;
  decisionOf: (thing: Thing, reader: { actor: Actor }) => Promise<DecisionView>;
  print: ReturnType<typeof makeTypstPrinter>;
};

/** What tells the structure that it is decided (DEC-06, DEC-10, SIL-02), express or by silence. */
const CALLING: readonly string[] = [
  'DecisionMadeAvailable.v1',
  'DecisionNotified.v1',
  'ImplicitDecisionReached.v1',
];

/** The hash of what each mail said, by the fact that called for it, as the marks of mails keep it. */
const saidBy = (marks: readonly RowItem[]): ReadonlyMap<unknown, unknown> =>
  new Map(marks.map((row) => [row['factId'], row['letterText']]));

/**
 * What was notified (M28): the decision as the file that a fact names by its hash, and the letters as they left, under the
 * hash that the mark of each mail keeps. One that cannot be written again to the byte — the council changed its address, the
 * printer changed — is still given, and said to be no more than a reading.
 */
export const makeNotified = ({ store, subjects, origin, decisionOf, print }: Parts) => {
  const letters = makeLettersOfDossier({ store, subjects });

  const decisionFile = async (
    dossier: Thing<ApplicationContext>,
    actor: Actor,
    facts: readonly Envelope[],
  ): Promise<Entries> => {
    if (dossier.context.quoted.decided === null) return {};
    const view = await decisionOf(dossier, { actor });
    // The signed file is there as it came back (DEC-01).
    if (view.decision.signedFile !== null) return {};
    const bytes = print({
      document: decisionDocument(view),
      author: view.council.name,
      asOf: view.asOf as Instant,
    });
    const sha256 = createHash('sha256').update(bytes).digest('base64url');
    const isNamed = facts.some(({ data }) => 'file' in data && data['file'] === sha256);
    return { [isNamed ? `pieces/decision.${sha256}.pdf` : 'imprimes/decision.pdf']: bytes };
  };

  const lettersSent = async (
    dossier: Thing<ApplicationContext>,
    marks: readonly RowItem[],
  ): Promise<Entries> => {
    const { council } = dossier;
    const about = { thing: dossier, profile: await councilProfile(store, council), origin };
    const said = saidBy(marks);
    const found = await letters.calledFor(about, CALLING);
    return Object.fromEntries(
      found.flatMap(({ fact, letter, written }) => {
        if ('missing' in written) return [];
        const text = asSent(written);
        const sha256 = digestOfText(text);
        const name = `${fact.version}-${letter.kind}`;
        return [
          [
            said.get(fact.id) === sha256 ? `lettres/${name}.${sha256}.txt` : `vues/lettre-${name}.txt`,
            text,
          ] as const,
        ];
      }),
    );
  };

  return async (
    dossier: Thing<ApplicationContext>,
    actor: Actor,
    { facts, marks }: { facts: readonly Envelope[]; marks: readonly RowItem[] },
  ): Promise<Entries> => ({
    ...(await decisionFile(dossier, actor, facts)),
    // Once what a letter must say is erased, half of it would be another letter.
    ...(isErased(dossier) ? {} : await lettersSent(dossier, marks)),
  });
};
