import { readdirSync, readFileSync } from 'node:fs';
import { drawnPages } from '../../docs/draw.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';

const docs = new URL('../../docs/', import.meta.url);
const pages = drawnPages();

describe('generated documents', () => {
  it.each(Object.keys(pages))('docs/%s is what `npm run diagrams` would write', (path) => {
    expect(readFileSync(new URL(path, docs), 'utf8')).toBe(pages[path]);
  });

  it('draws each machine and keeps no page of one that is gone', () => {
    expect(readdirSync(new URL('machines/', docs)).toSorted()).toEqual(
      Object.keys(WORKFLOWS)
        .map((name) => `${name}.md`)
        .toSorted(),
    );
  });

  it('shows every command with its road, and every fact of a machine as an arrow', () => {
    for (const { name, table, machine } of Object.values(WORKFLOWS)) {
      for (const [command, { road }] of Object.entries(table))
        expect(pages['commands.md']).toMatch(new RegExp(`^\\| \`${command}\`.* \\| ${road} \\|`, 'm'));
      for (const type of machine.events.filter((each) => each.endsWith('.v1')))
        expect(pages[`machines/${name}.md`]).toContain(`: ${type}`);
    }
  });

  it('draws what goes side by side as regions', () => {
    expect(pages['machines/application.md']?.match(/^ {4}--$/gm)).toHaveLength(2);
  });
});
