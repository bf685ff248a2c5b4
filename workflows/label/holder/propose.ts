import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import { refused } from '../../kernel/outcome.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import { NO_DEADLINES } from '../deadlines.ts';
import type { LabelContext } from '../label-context.ts';
import { published } from '../published.ts';
import type { holderCommands, HolderGiven } from './commands.ts';

type Holder = NonNullable<LabelContext['holder']>;

const isSame = (one: Holder | null, other: Holder): boolean =>
  one !== null &&
  one.structure === other.structure &&
  one.name === other.name &&
  one.commune === other.commune &&
  one.siren === other.siren &&
  one.rna === other.rna;

export const holderProposers: Proposers<typeof holderCommands, LabelContext, HolderGiven> = {
  /** The number stays, so that what was printed leads to whoever holds the label now; the name before is kept (F6). */
  recordSuccession: ({ data, thing: { context }, given, at }) => {
    const { holder } = given;
    const { establishment, changedOn } = data;
    if (holder === null) return refused('unknown-reference', { field: 'structure' });
    if (changedOn > dateInParis(at)) return refused('date-to-come', { field: 'jour du changement' });
    if (isSame(context.holder, holder) && context.establishment === establishment)
      return refused('holder-unchanged');
    return published(given, {
      type: 'LabelHolderChanged.v1',
      data: { holder, establishment, changedOn },
    });
  },

  /** L242-4: no reason is asked, and nobody votes. */
  relinquish: ({ data, thing: { context }, given, at }) => {
    const today = dateInParis(at);
    if (context.leavesOn !== null)
      return refused('relinquishment-recorded', { leavesOn: longDate(LegalDate.parse(context.leavesOn)) });
    if (data.from < today) return refused('date-in-the-past', { field: 'jour de la renonciation' });
    return data.from === today
      ? published(given, {
          type: 'LabelRelinquished.v1',
          data: { relinquishedOn: today },
          deadlines: NO_DEADLINES,
        })
      : published(given, {
          type: 'RelinquishmentAsked.v1',
          data: { askedOn: today, from: data.from },
          deadlines: { relinquishment: startOfDayInParis(LegalDate.parse(data.from)) },
        });
  },

  /** WDR-13: noted, not decided; nobody votes. */
  recordLapse: ({ data, thing: { context }, given, at }) => {
    const { ceasedOn, replacedBy } = data;
    if (ceasedOn > dateInParis(at)) return refused('date-to-come', { field: 'jour de la cessation' });
    if (ceasedOn < context.awardedOn) return refused('term-out-of-order');
    if (replacedBy !== null && (!given.replaced || replacedBy === context.number))
      return refused('unknown-reference', { field: 'label qui prend la suite' });
    return published(given, {
      type: 'LabelLapsed.v1',
      data: { lapsedOn: ceasedOn, replacedBy },
      deadlines: NO_DEADLINES,
    });
  },
};
