import { daysBetween } from '../../calendar/date-arithmetic.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { refused } from '../../kernel/outcome.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { LabelContext } from '../label-context.ts';
import { labelSubject } from '../label-subject.ts';
import { published } from '../published.ts';
import type { checkCommands, CheckGiven } from './commands.ts';

export const checkProposers: Proposers<typeof checkCommands, LabelContext, CheckGiven> = {
  /** "Nothing changed" is an answer. One that comes after the formal notice still is: what is listed is settled. */
  answerCheck: ({ data, thing, given, at }) => {
    if (thing.context.check === null) return refused('no-check-open');
    const { changes, description } = data;
    return published(given, {
      type: 'YearlyCheckAnswered.v1',
      data: { answeredOn: dateInParis(at), changes },
      ...(description !== null && {
        personal: { subject: labelSubject(thing.council, thing.id), values: { description } },
      }),
      deadlines: { checkReminder: null, formalNotice: null },
    });
  },

  /** The duty to declare; a late declaration is one all the same, and is told to be late. */
  declareChange: ({ data, thing, given, at }) => {
    const declaredOn = dateInParis(at);
    const { changes, occurredOn, description } = data;
    if (occurredOn > declaredOn) return refused('date-to-come', { field: 'jour du changement' });
    return published(given, {
      type: 'ChangeDeclared.v1',
      data: {
        changes,
        occurredOn,
        declaredOn,
        late: daysBetween(occurredOn, declaredOn) > given.rules.changeDeclarationDays,
      },
      personal: { subject: labelSubject(thing.council, thing.id), values: { description } },
    });
  },

  examineChange: ({ data: { followUp, reason }, thing, given, at }) =>
    thing.context.changed
      ? published(given, {
          type: 'ChangeExamined.v1',
          data: { examinedOn: dateInParis(at), followUp },
          personal: { subject: labelSubject(thing.council, thing.id), values: { reason } },
        })
      : refused('no-change-declared'),
};
