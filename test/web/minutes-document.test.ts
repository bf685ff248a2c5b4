import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { makeTypstPrinter } from '../../functions/adapters/typst-printer.ts';
import type { Instant } from '../../events/fact.ts';
import { textOf } from '../../web/public/html.ts';
import { extractDocument, minutesDocument } from '../../web/public/minutes-document.ts';
import type {
  MinutesView,
  PointView,
  ProposalView,
  RoundView,
} from '../../web/public/minutes/minutes-view.ts';
import { sectionsOf, type PrintedDocument } from '../../web/public/printed-document.ts';
import { MINUTES, POINT, ROUND, SECOND_CALL, SECRET } from '../support/minutes-views.ts';

const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();

/** All that a page of the document says, by section. */
const saidIn = (document: PrintedDocument): Record<string, string> =>
  Object.fromEntries(
    sectionsOf(document).map((section, rank) => [
      document.sections[rank]?.id ?? '',
      plain(textOf(section).replaceAll(/<[^>]*>/g, ' ')),
    ]),
  );
const said = (view: MinutesView = MINUTES) => saidIn(minutesDocument(view));
const pointSaid = (over: Partial<PointView>): string =>
  said({ ...MINUTES, points: [{ ...POINT, ...over }] })['point-1'] ?? '';
const roundSaid = (over: Partial<RoundView>): string => pointSaid({ rounds: [{ ...ROUND, ...over }] });

describe('minutes say of a session (DEL-13)', () => {
  it('when it was called, opened and closed, by which rules, and who presided', () => {
    expect(said()['seance']).toContain('Séance ordinaire du 21 janvier 2027');
    expect(said()['seance']).toContain('le 8 janvier 2027, 13 jours avant la séance, pour 14 h 00');
    expect(said()['seance']).toContain('Lieu Hôtel du Département fictif, salle du conseil');
    expect(said()['seance']).toContain('Règlement intérieur version 2');
    // 13:05 and 15:30 in UTC, on a clock in Paris.
    expect(said()['seance']).toContain('Séance ouverte à 14 h 05');
    expect(said()['seance']).toContain('Séance levée à 16 h 30');
    expect(said()['seance']).toContain('Ada Martin, présidence du conseil');
    expect(said()['seance']).toContain(
      'À l’ouverture : quorum atteint : 14 sur 19, il en faut 10. La moitié au moins des 19 membres en exercice',
    );
  });

  it('that it was called at short notice, and why', () => {
    const [sitting] = MINUTES.sittings;
    const urgent = { ...sitting, noticeDays: 1, shortNotice: true, urgency: 'Un délai expire' };
    const { seance } = said({ ...MINUTES, sittings: [urgent as MinutesView['sittings'][number]] });
    expect(seance).toContain('1 jour avant la séance, pour 14 h 00, à délai réduit');
    expect(seance).toContain('Urgence invoquée Un délai expire');
  });

  it('who sat, in what quality, and when they came and left', () => {
    const presences = said()['presences'] ?? '';
    expect(presences).toContain('Ada Martin Acteurs institutionnels titulaire en salle');
    expect(presences).toContain('à distance, départ à 15 h 00 ; en salle, arrivée à 15 h 20');
    expect(presences).toContain('suppléance de Paula Fernandes');
    expect(presences).toContain('Excusés : Mathieu Vasseur et membre n° 17, collège 1.');
    expect(presences).toContain('Absents : Octave Delattre, Rose Wattiez et Samir Ouali.');
  });

  it('which proxies were given, and which were void and why (DEL-06)', () => {
    expect(said()['presences']).toContain('Nadia Kowalski Basile Nguyen 9 h 00 valable');
    expect(said()['presences']).toContain('10 h 00 Cette personne porte déjà autant de pouvoirs');
  });

  it('that the quorum was lacking, and what the second convocation said (DEL-08)', () => {
    const told = said(SECOND_CALL);
    expect(told['seance']).toContain('Défaut de quorum constaté à 14 h 30');
    expect(told['seance']).toContain('quorum non atteint : 2 sur 19, il en faut 10.');
    expect(told['seance-2']).toContain('aucun quorum ne sera exigé');
    expect(told['seance-2']).toContain(
      'Dalila Roche, présidence de séance (ni la présidence ni une vice-présidence ne siégeait)',
    );
    expect(told['presences']).toContain('Qui siégeait le 14 janvier 2027');
  });
});

describe('minutes say of a point', () => {
  it('its question, its votes, how they were taken and what they gave', () => {
    const point = said()['point-1'] ?? '';
    expect(point).toContain('Le conseil donne-t-il un avis favorable');
    expect(point).toContain('à main levée, ouvert à 14 h 41 et fermé à 14 h 45');
    expect(point).toContain('Quorum atteint : 14 sur 19, il en faut 10. La moitié au moins');
    expect(point).toContain('12 présents, 1 représenté (Nadia Kowalski par Basile Nguyen)');
    expect(point).toContain('10 pour, 2 contre, 1 abstention, sur 13 disponibles');
    expect(point).toContain('2 en ligne, 11 relevées en séance');
    expect(point).toContain('Avis favorable : 10 pour, 2 contre, 1 abstention.');
    expect(point).toContain('Têtes de réseau 3 1 0 0 0');
  });

  it('who left the room for it, with the class of the reason and the times (DEL-11, D7)', () => {
    expect(said()['point-1']).toContain(
      'Déport de Chloé Dubois (direction de la structure, ou mandat), sortie à 14 h 40, retour à 14 h 45',
    );
  });

  it('what was noted of the debate, each line by itself, and dissent as its author words it', () => {
    const point = said()['point-1'] ?? '';
    expect(point).toContain('Le rapporteur présente le dossier. Une question porte sur les comptes de 2025');
    expect(point).toContain(
      'Désaccord consigné à la demande de Basile Nguyen : « Les comptes de 2025 n’ont pas été lus. »',
    );
    expect(pointSaid({ dissents: [{ member: 2, at: ROUND.openedAt, text: null }] })).toContain(
      'propos effacés',
    );
  });

  it('names by choice for a roll call, and who asked for it (DEL-10)', () => {
    const point = said()['point-2'] ?? '';
    expect(point).toContain(
      'public, par appel nominal, à la demande de Basile Nguyen, Fatou Diallo et Ismaël',
    );
    expect(point).toContain('Contre Gaël Le Goff, Hélène Caron');
    expect(point).toContain('Abstention Thérèse Boulanger');
    expect(point).toContain('Voix prépondérante Ada Martin, présidence du conseil');
  });

  it('of a vote that was annulled, its result, why, when and who proposed it (D14)', () => {
    const point = said()['point-2'] ?? '';
    expect(point).toContain('Scrutin n° 1');
    expect(point).toContain('Scrutin n° 2');
    expect(point).toContain(
      'à 15 h 06, sur proposition de Fatou Diallo : Deux mains n’ont pas été relevées. Ce résultat ne compte plus.',
    );
  });

  it('no name by choice of a secret vote, nor where its votes come from, but that it was counted again', () => {
    const point = said()['point-3'] ?? '';
    expect(point).toContain('secret, à la demande de Dalila Roche');
    expect(point).toContain('Présidence Basile Nguyen, vice-présidence du conseil');
    expect(point).toContain('5 pour, 8 contre, 1 abstention, 1 nul');
    expect(point).toContain('Urne recomptée à 15 h 50 devant Dalila Roche et Hélène Caron : même résultat.');
    expect(point).not.toContain('Vote de chacun');
    expect(point).not.toContain('Origine des voix');
    expect(point).not.toContain('Par collège');
    expect(roundSaid({ ...SECRET, secret: { askedBy: [], illusory: true } })).toContain(
      'le secret de ce scrutin ne protège guère',
    );
  });

  it('what became of it when it was not voted (C8)', () => {
    const told = said();
    expect(told['point-4']).toContain('Point renvoyé à une autre séance à 16 h 00');
    expect(told['point-4']).toContain('Le conseil demande : le budget de l’année à venir');
    expect(told['point-5']).toContain('Point non traité : la séance a été levée avant.');
    expect(told['point-6']).toContain('La structure a retiré sa demande le 21 janvier 2027');
    expect(told['ordre-du-jour']).toContain('3 Coopérative fictive du Boulonnais défavorable');
    expect(told['ordre-du-jour']).toContain('4 Atelier fictif renvoyé');
  });

  it('the conditions put with the question, and a favourable opinion that takes them (D16)', () => {
    const conditions = [
      { text: 'Publier le bilan social', dueOn: '2027-06-30' },
      { text: 'Élire une personne salariée', dueOn: '2027-12-31' },
    ];
    expect(roundSaid({ conditions })).toContain(
      'Conditions mises aux voix 1° Publier le bilan social (au plus tard le 30 juin 2027) ; 2° Élire',
    );
    expect(roundSaid({})).not.toContain('Conditions');
    const listed = (over: Partial<RoundView>) =>
      said({ ...MINUTES, points: [{ ...POINT, rounds: [{ ...ROUND, ...over }] }] })['ordre-du-jour'];
    expect(listed({ conditions })).toContain('favorable, sous conditions');
    expect(listed({})).not.toContain('sous conditions');
    const against = ROUND.result && { ...ROUND.result, adopted: false };
    expect(listed({ conditions, result: against })).toMatch(/défavorable(?!, sous)/);
  });

  it('that its vote is open, and nothing of its course (D15)', () => {
    const open = roundSaid({ closedAt: null, result: null, sentence: null, sources: null, colleges: [] });
    expect(open).toContain('le vote est ouvert');
    expect(open).not.toContain('pour, ');
  });
});

describe('minutes say of a proposal that was on the agenda (DEL-13)', () => {
  const proposalSaid = (over: Partial<ProposalView>): { section: string; agenda: string } => {
    const [proposal] = MINUTES.proposals as [ProposalView];
    const told = said({ ...MINUTES, proposals: [{ ...proposal, ...over }] });
    return { section: told['proposition-7'] ?? '', agenda: told['ordre-du-jour'] ?? '' };
  };

  it('what it is, its votes, the majority that it took and what it gave, after the points', () => {
    const { section, agenda } = proposalSaid({});
    expect(section).toContain('Point 7 : Proposition : Publier les comptes des structures labellisées');
    expect(section).toContain('Elle porte sur la charte.');
    expect(section).toContain('9 pour, 3 contre, 1 abstention, sur 14 voix en séance');
    expect(section).toContain('deux tiers des suffrages exprimés');
    expect(section).toContain('Adopté : 9 pour, 3 contre');
    expect(agenda).toContain('7 points');
    expect(agenda).toContain('7 Proposition : Publier les comptes des structures labellisées adoptée');
  });

  it('that it was left for another session, on its day or without one', () => {
    const adjourned = { how: 'ADJOURNED', vote: null } as const;
    expect(proposalSaid({ ...adjourned, adjournedTo: '2027-06-10' })).toMatchObject({
      section: expect.stringContaining('Proposition renvoyée à la séance du 10 juin 2027.'),
      agenda: expect.stringContaining('renvoyée'),
    });
    expect(proposalSaid(adjourned).section).toContain('sans date fixée');
  });

  it('that it was taken back, or not dealt with, and no title once that is erased', () => {
    expect(proposalSaid({ how: 'WITHDRAWN', vote: null }).section).toContain('retirée avant la séance');
    const { section, agenda } = proposalSaid({ how: 'NOT_TREATED', vote: null, title: null });
    expect(section).toContain('Point 7 : Proposition : titre effacé');
    expect(section).toContain('Proposition non traitée');
    expect(section).not.toContain('Voix');
    expect(agenda).toContain('non traitée');
  });

  it('nothing in an extract', () =>
    expect(JSON.stringify(extractDocument(MINUTES, 'item-3'))).not.toContain('Publier les comptes'));
});

describe('minutes say where they stand (MAN-08, D19)', () => {
  const standing = (over: Partial<MinutesView['standing']>) =>
    said({
      ...MINUTES,
      standing: { ...MINUTES.standing, ...over },
    });
  const approval = {
    at: '2027-06-10T12:00:00.000Z',
    heldOn: '2027-06-10',
    sentence: 'Adopté : 12 pour, 0 contre.',
    digest: 'A'.repeat(43),
    unchanged: true,
  };

  it('a draft while the session sits, a project until the council approves it', () => {
    expect(standing({ state: 'DRAFT', circulatedAt: null })['approbation']).toContain(
      'la séance n’est pas levée',
    );
    expect(standing({ circulatedAt: null })['approbation']).toContain('pas encore adressé aux membres');
    expect(said()['approbation']).toContain('Projet adressé aux membres le 28 janvier 2027.');
    expect(minutesDocument(MINUTES).title).toMatch(/^Projet de procès-verbal/);
  });

  it('approved at which session, by which vote, with the digest of what was approved', () => {
    const approved = { state: 'APPROVED', approval } as const;
    expect(standing(approved)['approbation']).toContain(
      'approuvé par le conseil à sa séance du 10 juin 2027',
    );
    expect(standing(approved)['approbation']).toContain('Adopté : 12 pour, 0 contre.');
    expect(standing(approved)['approbation']).toContain('A'.repeat(43));
    expect(standing(approved)['approbation']).toContain('ce texte n’a pas changé');
    const changed = { ...approved, approval: { ...approval, unchanged: false } };
    expect(standing(changed)['approbation']).toContain('n’est plus celui qui a été approuvé');
    expect(minutesDocument({ ...MINUTES, standing: { ...MINUTES.standing, ...approved } }).title).toMatch(
      /^Procès-verbal/,
    );
  });

  it('which corrections were annexed, before the approval and after it, with who asked and when', () => {
    const [correction] = MINUTES.standing.corrections;
    const later = { ...correction, askedBy: null, point: null, afterApproval: true };
    const told = standing({
      corrections: [...MINUTES.standing.corrections, later as MinutesView['standing']['corrections'][number]],
    });
    expect(told['corrections']).toContain(
      '2 février 2027, point 1, à la demande de Basile Nguyen : Les comptes lus étaient ceux de 2024.',
    );
    expect(told['corrections-suite']).toContain('2 février 2027, par le secrétariat :');
  });
});

describe('an extract of minutes (MAN-08)', () => {
  it('tells one point under its rank, who sat, and that it is certified, and nothing of another point', () => {
    const document = extractDocument(MINUTES, 'item-3');
    expect(document?.sections.map(({ id }) => id)).toEqual([
      'seance',
      'presences',
      'point-3',
      'certification',
    ]);
    const told = saidIn(document as PrintedDocument);
    expect(told['point-3']).toContain('Point 3 : Coopérative fictive du Boulonnais');
    expect(told['presences']).toContain('Représentés : Nadia Kowalski par Basile Nguyen.');
    expect(told['certification']).toContain('Extrait certifié conforme');
    expect(JSON.stringify(document)).not.toContain('Ternois');
  });

  it('is none of a point that is not on the agenda', () =>
    expect(extractDocument(MINUTES, 'item-99')).toBeNull());
});

describe('minutes as a file', () => {
  const template = readFileSync(join(import.meta.dirname, '../../web/public/documents/document.typ'), 'utf8');
  const printed = () =>
    makeTypstPrinter(template)({
      document: minutesDocument(MINUTES),
      author: MINUTES.council.name,
      asOf: MINUTES.asOf as Instant,
    });

  it('are archival, their tables tagged with a row of headers, and the same each time', async () => {
    const bytes = printed();
    expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(Buffer.from(printed()).equals(bytes)).toBe(true);
    const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const roles: string[] = [];
    type Node = { role?: string; children?: Node[] };
    const walk = ({ role, children = [] }: Node): void => {
      if (role !== undefined) roles.push(role);
      children.forEach(walk);
    };
    for (let page = 1; page <= file.numPages; page += 1)
      walk((await (await file.getPage(page)).getStructTree()) as Node);
    const tables = roles.filter((role) => role === 'Table').length;
    expect(tables).toBeGreaterThan(5);
    expect(roles).toEqual(expect.arrayContaining(['THead', 'TBody', 'TR', 'TH', 'TD', 'Caption']));
  });
});
