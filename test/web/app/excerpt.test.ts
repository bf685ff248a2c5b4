import { parse } from 'yaml';
import { criterionExcerpt } from '../../../web/app/governance/excerpt.ts';
import { amendText } from '../../../workflows/charter/language/amend-text.ts';
import { firstText } from '../../support/charter-texts.ts';

/** Its lines, but for those that hold nothing. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

describe('the lines of a criterion in the file of a charter', () => {
  const criteria = firstText.slice(firstText.indexOf('\ncritères:'));
  const ids = [...criteria.matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id = '']) => id);
  // Each costs a reading of the whole file.
  const some = [...ids.filter((_, rank) => rank % 12 === 0), ids.at(-1) ?? ''];

  it('are a criterion, for each that there is', () => {
    expect(ids.length).toBeGreaterThan(50);
    for (const id of ids) expect(parse(criterionExcerpt(firstText, id) ?? '')).toMatchObject({ id });
  });

  it.each(some)('are what an amendment of %s puts back, to the letter', (criterion) => {
    const amended = amendText(firstText, { criterion }, criterionExcerpt(firstText, criterion) ?? '');
    expect(linesOf(amended ?? '')).toEqual(linesOf(firstText));
  });

  it('are not there for a criterion that the charter has not', () => {
    expect(criterionExcerpt(firstText, 'GOV-0')).toBeNull();
  });
});
