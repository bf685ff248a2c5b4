import { citations, listedRules } from '../../docs/draw-rules.ts';
import { compiled, firstText } from '../support/charter-texts.ts';

const rules = listedRules();
const listed = new Set(rules.map(({ id }) => id));
const { encoded, tried } = citations();
/** Families of ids whose every member is listed. */
const families = new Set(rules.map(({ id }) => id.split('-')[0]));
const unknownIn = (cited: ReadonlyMap<string, readonly string[]>): string[] =>
  [...cited.keys()].filter((id) => families.has(id.split('-')[0]) && !listed.has(id));

describe('the list of rules', () => {
  it('says each rule once, with its title', () => {
    expect(rules).toHaveLength(listed.size);
    expect(rules.filter(({ title }) => title === '')).toEqual([]);
  });

  it('has for each rule either the files that encode it, or the reason why none does', () => {
    const without = rules.filter(({ id, reason }) => reason === null && !encoded.has(id));
    const both = rules.filter(({ id, reason }) => reason !== null && encoded.has(id));
    expect({ without, both }).toEqual({ without: [], both: [] });
  });

  it('knows every rule that is cited', () => {
    expect(unknownIn(encoded)).toEqual([]);
  });

  it('holds all that the first charter asks', () => {
    const { criteria, data } = compiled(firstText);
    expect([...criteria, ...data].map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([]);
  });

  it('says where each rule that is encoded is tried', () => {
    const untried = rules.filter(({ id }) => encoded.has(id) && !tried.has(id)).map(({ id }) => id);
    expect(untried).toEqual([]);
  });
});
