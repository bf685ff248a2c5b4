import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { ApplicationProposers } from '../commands.ts';
import { edited, savedAnswers } from '../draft/answer.ts';
import { changeRow, lookKey } from './change-row.ts';

/**
 * The applicant corrects what was filed, until the examination is concluded: the engine's verdicts change by a corrected
 * answer only, once the dossier is read again (domain rules 3.0b).
 */
export const correctAnswers: ApplicationProposers['correctAnswers'] = ({ data, thing, given, at, held }) => {
  const role = held?.role ?? null;
  const saved = savedAnswers(thing, data, given, {
    at,
    role: held?.role,
    correctedOn: dateInParis(at),
  });
  if (!saved.ok) return saved;
  const { criterion } = data;
  const fields = [...new Set([...Object.keys(data.answers), ...data.clear])];
  return accepted({
    facts: [
      {
        type: 'AnswersCorrected.v1',
        data: { criterion, fields, answersDigest: given.answersDigest },
      },
    ],
    rows: [
      ...saved.value,
      edited(thing, saved.value.length, at, null),
      changeRow(thing, { ...data, saved: given.saved }, { at, role }),
    ],
  });
};

/** What an officer has looked at: their own, it only goes forward, and it is no fact of the dossier (B4). */
export const markLooked: ApplicationProposers['markLooked'] = ({
  data,
  thing,
  given: { look },
  at,
  actor,
}) => {
  if (actor.kind !== 'person') return refused('role-required');
  const upTo = Math.min(data.upTo, thing.version);
  if (look !== null && upTo <= look.upTo) return accepted({ facts: [] });
  const key = lookKey(thing.council, thing.id, actor.person);
  return accepted({
    facts: [],
    rows: [
      look === null
        ? { kind: 'put', key, item: { upTo, at }, absent: true }
        : { kind: 'put', key, item: { upTo, at }, expect: { upTo: look.upTo } },
    ],
  });
};
