import { SaxesParser } from 'saxes';
import { badgeSnippet, badgeSvg, badgeWords, type BadgeView } from '../../web/public/badge.ts';

const view = { number: '62-ESS-2027-0001-9', territory: 'Pas-de-Calais', validUntil: '2029-01-25' } as const;
const of = (status: 'VALID' | 'NOT_CURRENTLY_VALID' | 'EXPIRED'): BadgeView => ({ ...view, status });
const wellFormed = (text: string): void => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
};

describe('the badge for the site of a holder (F7, M25)', () => {
  it.each([
    [of('VALID'), '#1b5733', /Valable jusqu’au 25\s?janvier\s?2029/],
    [of('NOT_CURRENTLY_VALID'), '#464b4a', /Pas en cours de validité/],
    [of('EXPIRED'), '#464b4a', /Expiré le 25\s?janvier\s?2029/],
    [null, '#464b4a', /Label inconnu/],
  ] as const)('says in words what its colour says %#', (shown, ink, words) => {
    const svg = badgeSvg(shown);
    wellFormed(svg);
    expect(svg).toContain(`fill="${ink}"`);
    expect(svg.match(new RegExp(words, 'gu'))?.length).toBeGreaterThanOrEqual(2);
    expect(svg).toContain('<title');
    expect(svg.includes('#1b5733')).toBe(shown?.status === 'VALID');
  });

  it('holds no script, style, address or event, whatever a territory is called', () => {
    const hostile = '"><script>alert(1)</script><image href="https://x.fr"/>';
    const svg = badgeSvg({ ...view, territory: hostile, status: 'VALID' });
    wellFormed(svg);
    expect(svg).not.toMatch(/<(script|style|image|a|foreignObject)|\son\w+=|style=/);
    expect(svg.length).toBeLessThan(2_000);
    expect(badgeSnippet('https://l.fr', '62-ESS-2027-0001-9', hostile)).not.toContain('<script');
  });

  it('leads to the page of the label, and its alternative text stays true', () => {
    const snippet = badgeSnippet('https://l.fr', view.number, view.territory);
    expect(snippet).toContain('href="https://l.fr/labels/62-ESS-2027-0001-9"');
    expect(snippet).toContain('src="https://l.fr/labels/62-ESS-2027-0001-9/badge.svg"');
    expect(snippet).toContain('vérifier');
    expect(badgeWords(of('VALID'))).not.toBe(badgeWords(of('EXPIRED')));
  });
});
