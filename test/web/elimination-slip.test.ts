import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Instant } from '../../events/fact.ts';
import { makeTypstPrinter } from '../../functions/adapters/typst-printer.ts';
import { eliminationSlip, type SlipLine, type SlipView } from '../../web/public/elimination-slip.ts';

const print = makeTypstPrinter(
  readFileSync(new URL('../../web/public/documents/document.typ', import.meta.url), 'utf8'),
);
const line: SlipLine = {
  kind: 'Dossiers clos sans label',
  rule: 'à compter du dernier recours épuisé',
  months: 60,
  number: '62-D-2026-0001',
  structureName: 'Les Semeurs #panic("x")',
  from: '2026-12-01',
  retainedFrom: '2027-05-28',
  keptUntil: '2032-05-28',
  disposition: 'DESTROY',
  held: null,
};
const view: SlipView = {
  council: { name: 'Conseil départemental de l’ESS', territory: 'Pas-de-Calais' },
  service: { service: 'Le service de l’ESS', address: '1 rue fictive, Arras', email: 'ess@exemple.fr' },
  on: '2033-01-10',
  lines: [
    line,
    { ...line, number: '62-D-2026-0002', from: '2026-11-03' },
    {
      ...line,
      kind: 'Signalements d’usage abusif clos',
      rule: 'à compter de leur clôture',
      months: 7,
      number: null,
      structureName: null,
      disposition: 'SORT',
    },
    { ...line, number: '62-D-2026-0009', held: 'Retenu : contentieux' },
  ],
  more: false,
  asOf: '2033-01-09T23:00:00.000Z',
};
const printed = (of: SlipView) =>
  print({ document: eliminationSlip(of), author: of.council.name, asOf: of.asOf as Instant });
const plain = (value: unknown): string => JSON.stringify(value).replaceAll(/[\s\u00a0\u202f]/g, ' ');

describe('the slip of elimination that is given to the archives (GDP-04)', () => {
  it('says by nature how many, between which days, by which rule and for how long', () => {
    const [producer, ...others] = eliminationSlip(view).sections;
    const said = plain(producer);
    expect(said).toContain('Conseil départemental de l’ESS, Pas-de-Calais');
    expect(said).toContain('["Articles proposés","3"]');
    expect(said).toContain(
      '["Dossiers clos sans label","2","du 3 novembre 2026 au 28 mai 2027","5 ans, à compter du dernier recours épuisé","élimination"]',
    );
    expect(said).toContain(
      '["Signalements d’usage abusif clos","1","du 1er décembre 2026 au 28 mai 2027","7 mois, à compter de leur clôture","tri"]',
    );
    expect(others.map(({ id }) => id)).toEqual(['liste-1', 'liste-2', 'retenus', 'visa']);
  });

  it('proposes nothing that is held, and says what holds it', () => {
    const sections = new Map(eliminationSlip(view).sections.map((section) => [section.id, plain(section)]));
    expect(sections.get('liste-1')).not.toContain('62-D-2026-0009');
    expect(sections.get('retenus')).toContain('Retenu : contentieux');
    expect(sections.get('visa')).toContain('L212-2');
  });

  it('says that nothing has had its time, or that more has than one slip lists', () => {
    const empty = plain(eliminationSlip({ ...view, lines: [] }));
    expect(empty).toContain('Rien n’a atteint la fin');
    expect(empty).not.toContain('Période');
    expect(plain(eliminationSlip({ ...view, more: true }))).toContain('un autre bordereau');
  });

  it('is a tagged file, the same byte for byte, with room to sign', async () => {
    const bytes = printed(view);
    expect(Buffer.from(bytes).equals(Buffer.from(printed(view)))).toBe(true);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/MarkInfo');
    const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const last = await (await file.getPage(file.numPages)).getTextContent();
    expect(last.items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('Visa');
  });
});
