import { ApplicationDecided } from '../../../events/application.ts';
import { CouncilProfile } from '../../../events/council.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { algorithmMention } from '../../../workflows/application/decision/algorithm-mention.ts';
import { isUnread } from '../../../workflows/application/decision/unread.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { remediesNotice, remediesWithDates } from '../../../workflows/notification/remedies-notice.ts';
import type { DecisionView } from '../../../web/public/decision-view.ts';
import type { References } from '../../given/references.ts';
import type { Store, Subjects } from '../../ports.ts';
import { notFound, refusalProblem } from '../../shell/problems.ts';
import { toCouncilView } from '../council-view.ts';
import { readWords } from '../examination/sealed-words.ts';
import { dossierFactsAt } from './told-facts.ts';

type Sources = {
  store: Pick<Store, 'row' | 'facts'>;
  references: Pick<References, 'rules'>;
  subjects: Pick<Subjects, 'openAll'>;
};

const profileOf = async (store: Pick<Store, 'row'>, council: string): Promise<CouncilProfile> => {
  const row = await store.row({ pk: thingKey(council, 'council', council), sk: 'profile' });
  const { pk: _, sk: __, ...profile } = row ?? {};
  return CouncilProfile.parse(profile);
};

/**
 * A decision as it was signed, from its own fact and nothing that came after, so that it reads the same for ever; with
 * it, and apart, how it was notified. Whoever it is for opens it first (DEC-10).
 * @throws Problem 404 without a decision, 422 while it waits to be opened by whoever asks
 */
export const makeDecisionView =
  ({ store, references, subjects }: Sources) =>
  async (thing: Thing, { actor }: { actor: Actor }): Promise<DecisionView> => {
    const dossier = thing as Thing<ApplicationContext>;
    const { context, council } = dossier;
    const version = context.quoted.decided;
    if (version === null) throw notFound();
    if (isUnread(dossier, actor)) throw refusalProblem({ reason: 'decision-unread', detail: {} });
    const [facts, profile, rules] = await Promise.all([
      dossierFactsAt(store, thing, [version]),
      profileOf(store, council),
      references.rules(council, context.rulesVersion),
    ]);
    const fact = facts.find(({ type }) => type === 'ApplicationDecided.v1');
    if (fact === undefined) throw notFound();
    const {
      reasons,
      quality,
      signatory,
      algorithmMention: _,
      ...decided
    } = ApplicationDecided.shape.data.parse(fact.data);
    const words = (await readWords(subjects, [fact]))(fact);
    return {
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
        ...decided,
        reasons: reasons.map((reason) => ({
          ...reason,
          found: reason.found ?? words?.[reason.criterion ?? ''] ?? null,
        })),
      },
      signatory: { name: words?.['name'] ?? null, quality, ...signatory },
      remedies: remediesNotice(profile, decided.decidedOn),
      algorithm: algorithmMention(profile),
      notification: context.notified && {
        ...context.notified,
        remedies: remediesWithDates(profile, { stated: true, ...context.notified }),
      },
      asOf: fact.at,
    };
  };
