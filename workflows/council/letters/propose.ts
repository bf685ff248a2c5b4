import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import { letterKey } from '../../letters/in-force.ts';
import type { CouncilContext } from '../council.machine.ts';
import type { LettersGiven, lettersCommands } from './commands.ts';

type LettersProposers = Proposers<typeof lettersCommands, CouncilContext, LettersGiven>;

/** One version after another, and none from before today: what was written once is found again word for word (K8). */
const adoptLetter: LettersProposers['adoptLetter'] = ({ data, thing, given: { last, digest }, at }) => {
  const today = dateInParis(at);
  const earliest = last !== null && last.effectiveOn > today ? last.effectiveOn : today;
  if (data.effectiveOn < earliest)
    return refused('letter-effective-too-early', { effectiveOn: longDate(LegalDate.parse(earliest)) });
  const adopted = { version: (last?.version ?? 0) + 1, digest, ...data };
  return accepted({
    facts: [{ type: 'LetterAdopted.v1', data: adopted }],
    rows: [
      {
        kind: 'put',
        key: letterKey(thing.council, adopted.kind, adopted.version),
        item: adopted,
        absent: true,
      },
    ],
  });
};

export const lettersProposers: LettersProposers = { adoptLetter };
