import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { makeTypstPrinter } from '../../functions/adapters/typst-printer.ts';
import type { Instant } from '../../events/fact.ts';
import { textOf } from '../../web/public/html.ts';
import { packDocument } from '../../web/public/pack-document.ts';
import type { PackView } from '../../web/public/pack-view.ts';
import { sectionsOf } from '../../web/public/printed-document.ts';
import { PACK } from '../support/pack-views.ts';

const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();

/** All that the document says, by section. */
const said = (view: PackView = PACK): Record<string, string> => {
  const document = packDocument(view);
  return Object.fromEntries(
    sectionsOf(document).map((section, rank) => [
      document.sections[rank]?.id ?? '',
      plain(textOf(section).replaceAll(/<[^>]*>/g, ' ')),
    ]),
  );
};
const session = (over: Partial<PackView['session']>) =>
  said({ ...PACK, session: { ...PACK.session, ...over } })['seance'] ?? '';

describe('the documents of a member before a session (C4)', () => {
  it('say when, where, and for whom they are', () => {
    const { seance } = said();
    for (const words of ['21 janvier 2027', '14 h 30', 'salle Jean-Jaurès', 'Ada Petit, membre titulaire'])
      expect(seance).toContain(words);
    expect(seance).toContain('https://visio.exemple.fr/cdess-janvier');
    expect(session({ place: null, remoteLink: null })).not.toMatch(/Lieu|À distance|null/);
    const erased = { ...PACK, member: { ...PACK.member, name: null } };
    expect(said(erased)['seance']).toContain('le membre n° 12, membre titulaire');
  });

  it('say at a second call that no quorum is required (DEL-08)', () => {
    expect(session({ call: 2 })).toContain('aucun quorum n’est exigé');
    expect(session({ call: 1 })).not.toContain('quorum');
  });

  it('list every point by its number, and tell of each what the council reads', () => {
    expect(said()['ordre-du-jour']).toContain('1 Donner un avis favorable');
    const point = said()['point-1'] ?? '';
    for (const words of [
      'Dossier 62-D-2026-0042',
      'Favorable avec réserves',
      'Critères non conformes : ENV-01 Réduire ses déchets',
      'Critères à apprécier : GOV-05 Associer les salariés',
      'Elle achète peu sur place',
      'Réponse du demandeur, le 8 janvier 2027',
      'deux maraîchers',
    ])
      expect(point).toContain(words);
    expect(said()['point-3']).toContain('Tenir la séance de juin à Lens ?');
  });

  it('hold the number alone of a point that the member leaves the room for (DEL-11)', () => {
    expect(said()['point-2']).toMatch(/^Point 2 Vous êtes déporté de ce point/);
    expect(said()['ordre-du-jour']).toContain('2 Point dont vous êtes déporté');
  });

  it('tell what was asked before the session, and what the service answered to all (C10)', () => {
    const { questions } = said();
    expect(questions).toContain('Sur le point 1, le 9 janvier 2027');
    expect(questions).toContain('Du département voisin');
    expect(questions).toContain('Peut-on se garer sur place ? Le service n’a pas encore répondu.');
    expect(said({ ...PACK, questions: [] })).not.toHaveProperty('questions');
  });

  it('say that a text is erased, and that no report is published', () => {
    const [first] = PACK.points;
    const dossier = first?.point?.dossier;
    if (first?.point == null || dossier == null) throw new Error('a dossier comes first');
    const withReport = (report: typeof dossier.report) => {
      const point = { ...first, point: { ...first.point, dossier: { ...dossier, report } } } as typeof first;
      return said({ ...PACK, points: [point] })['point-1'];
    };
    expect(withReport(null)).toContain('Aucun rapport n’est publié.');
    expect(withReport({ publishedAt: PACK.asOf, text: null, replies: [] })).toContain('Ce texte est effacé.');
  });

  it('print as a tagged file, with a bookmark for each point', async () => {
    const template = readFileSync(
      join(import.meta.dirname, '../../web/public/documents/document.typ'),
      'utf8',
    );
    const bytes = makeTypstPrinter(template)({
      document: packDocument(PACK),
      author: PACK.council.name,
      asOf: PACK.asOf as Instant,
    });
    const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const titles = (
      (await file.getOutline()) as { title: string; items: { title: string }[] }[] | null
    )?.flatMap(({ title, items }) => [title, ...items.map((each) => each.title)]);
    expect(titles?.map(plain)).toEqual(
      expect.arrayContaining(['L’ordre du jour', 'Point 1 : Les Semeurs', 'Point 2']),
    );
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
  });
});
