import {
  opinionStanding,
  opinionsTitle,
  ownOpinionInWords,
  reminderInWords,
} from '../../../web/app/words/opinion-words.ts';
import type { Expertise } from '../../../web/app/api/expertise-shapes.ts';
import { happenedInWords } from '../../../web/app/words/document-words.ts';
import { documentTable } from '../../../workflows/document/document.workflow.ts';

const AWAITED = { state: 'accepted', overdue: false } as const;

describe('an opinion that is asked from outside', () => {
  it('is reminded on a day that is told, then says that it was, and no more once it is given', () => {
    expect(reminderInWords(AWAITED, { halfTime: '2026-12-07T11:30:00.000Z' })).toMatch(
      /Un rappel part le 7\sdécembre\s2026 à 12\sh\s30/,
    );
    expect(reminderInWords(AWAITED, {})).toBe('Le rappel est parti à mi-chemin.');
    expect(reminderInWords({ ...AWAITED, overdue: true }, {})).toBe('Le rappel est parti, sans réponse.');
    expect(reminderInWords({ state: 'answered', overdue: false }, {})).toBeNull();
  });

  it('is late only while it is awaited', () => {
    expect(opinionStanding({ ...AWAITED, overdue: true }).word).toBe('En retard');
    expect(opinionStanding({ state: 'attached', overdue: true }).word).toBe('Versé au rapport');
    expect(ownOpinionInWords({ dueOn: '2026-12-12', overdue: true })).toMatch(/attendu depuis le 12/);
  });

  it('is told first in the title of its page when it waits to be read', () => {
    const one = (state: Expertise['state']) => ({ state }) as Expertise;
    expect(opinionsTitle([])).toMatch(/Aucun avis/);
    expect(opinionsTitle([one('accepted'), one('answered')])).toMatch(/^Un avis est rendu/);
    expect(opinionsTitle([one('attached')])).toBe('Avis demandés à l’extérieur');
  });
});

describe('the history of a document', () => {
  it('has words for each thing that may happen to it', () => {
    const types = new Set(Object.values(documentTable).flatMap(({ facts }) => facts));
    const told = [...types].map((type) =>
      happenedInWords({ id: type, type, at: '2026-12-07T11:30:00.000Z', by: { kind: 'system' } }),
    );
    expect(told).not.toContain('Autre étape');
  });
});
