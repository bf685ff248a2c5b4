import type * as z from 'zod';
import type { ApplicationDecided } from '../../../events/application.ts';
import type { CouncilProfile } from '../../../events/council.ts';
import type { Instant } from '../../../events/fact.ts';
import type { DecisionView } from '../../../web/public/decision-view.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { algorithmMention } from '../../../workflows/application/decision/algorithm-mention.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { remediesNotice } from '../../../workflows/notification/remedies-notice.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import { toCouncilView } from '../council-view.ts';
import { councilProfile } from '../../given/council-profile.ts';

type Sources = { store: Pick<Store, 'row'>; references: Pick<References, 'rules'> };
type Decided = z.infer<typeof ApplicationDecided>['data'];

/** What an order says, signed or to be signed; the days are null of one that waits for its signature. */
export type Terms = Omit<Decided, 'decidedOn' | 'validUntil'> &
  Partial<Pick<Decided, 'decidedOn' | 'validUntil'>>;

type Written = {
  terms: Terms;
  /** What is sealed beside it: who signs, and what people found; null once erased. */
  words: Readonly<Record<string, string>> | null;
  asOf: Instant;
};

/** An order as it is read and printed, with the words of the council; how it was notified stands apart. */
export const makeOrderView =
  ({ store, references }: Sources) =>
  async (
    { council, context }: Thing<ApplicationContext>,
    { terms, words, asOf }: Written,
  ): Promise<{ view: DecisionView; profile: CouncilProfile }> => {
    const [profile, rules] = await Promise.all([
      councilProfile(store, council),
      references.rules(council, context.rulesVersion),
    ]);
    const { reasons, quality, signatory, algorithmMention: _, ...decision } = terms;
    const { decidedOn = null, validUntil = null } = decision;
    const view = {
      council: toCouncilView(council, profile),
      service: profile.contact,
      territory: profile.territory,
      authority: profile.remedies.authority,
      dossier: {
        number: context.number,
        structureName: context.structureName,
        receivedOn: context.receivedOn,
        opinion: context.opinion,
      },
      rules: rules && {
        version: rules.version,
        deliberation: rules.deliberation,
        adoptedOn: rules.adoptedOn,
      },
      decision: {
        ...decision,
        decidedOn,
        validUntil,
        reasons: reasons.map((reason) => ({
          ...reason,
          found: reason.found ?? words?.[reason.criterion ?? ''] ?? null,
        })),
      },
      signatory: { name: words?.['name'] ?? null, quality, ...signatory },
      remedies: remediesNotice(profile, decidedOn),
      algorithm: algorithmMention(profile),
      notification: null,
      asOf,
    };
    return { view, profile };
  };
