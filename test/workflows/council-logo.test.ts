import * as fc from 'fast-check';
import { logoGiven } from '../../functions/given/logo-given.ts';
import { LOGO_BYTES } from '../../workflows/council/logo/commands.ts';
import { pngFault } from '../../workflows/council/logo/png-faults.ts';
import { svgFault } from '../../workflows/council/logo/svg-faults.ts';
import { logoTable } from '../../workflows/council/logo/table.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { actorWith, DIGEST } from '../support/ids.ts';
import { pngChunk, pngPicture, svgPicture } from '../support/pictures.ts';
import { sample } from '../support/sample-facts.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { COUNCIL_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const DRAWN = [
  svgPicture('<path d="M0 0h9v9z"/>'),
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- dessin -->${svgPicture('<rect width="9" height="9"/>')}\n`,
  svgPicture('<title>Le Département &amp; ses élus</title><g fill="#1d4a38"><circle r="4"/></g>'),
  svgPicture(
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient><linearGradient id="b" xlink:href="#a"/>' +
      '<clipPath id="c"><rect width="9" height="9"/></clipPath></defs><path fill="url(#b)" clip-path="url(#c)" d="M0,0"/>',
  ),
  svgPicture('<path style="fill:#fff; stroke: none" d="M1 1"/>'),
  svgPicture('<path d="M1 1"/>', 'viewBox="0,0,200,100" width="200px" height="100px" version="1.1"'),
];

/** Each is a way in which an SVG has run, fetched, followed or hidden something somewhere. */
const HOSTILE: readonly (readonly [way: string, svg: string])[] = [
  ['a script', svgPicture('<script>alert(1)</script>')],
  ['a script in capitals', svgPicture('<SCRIPT>alert(1)</SCRIPT>')],
  ['a script from elsewhere', svgPicture('<script href="//evil.example/x.js"/>')],
  [
    'a script in another namespace',
    svgPicture('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>'),
  ],
  ['an event', svgPicture('<path onclick="alert(1)" d="M0 0"/>')],
  ['an event of the root', svgPicture('', 'viewBox="0 0 9 9" onload="alert(1)"')],
  ['an event in capitals', svgPicture('<path ONLOAD="alert(1)"/>')],
  ['an event after a slash', svgPicture('<path/onload="alert(1)" d=""/>')],
  ['an event after a line', svgPicture('<path\nonload\n=\n"alert(1)"/>')],
  [
    'a page inside',
    svgPicture('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
  ],
  [
    'an animation that sets a link',
    svgPicture('<animate attributeName="href" values="javascript:alert(1)"/>'),
  ],
  ['a set', svgPicture('<set attributeName="onload" to="alert(1)"/>')],
  ['a handler element', svgPicture('<handler>alert(1)</handler>')],
  ['a link', svgPicture('<a href="https://evil.example"><path d="M0 0"/></a>')],
  ['a link that is a script', svgPicture('<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>')],
  ['a picture from elsewhere', svgPicture('<image href="https://evil.example/x.png"/>')],
  ['a picture inside', svgPicture('<image href="data:image/png;base64,AAAA"/>')],
  ['what is used from elsewhere', svgPicture('<use href="https://evil.example/x.svg#a"/>')],
  ['what is used again and again', svgPicture('<g id="a"><use href="#a"/><use href="#a"/></g>')],
  ['a style sheet', svgPicture('<style>@import url(https://evil.example/x.css);</style>')],
  ['a style that fetches', svgPicture('<path style="fill:url(https://evil.example/x#a)"/>')],
  ['a style with an escape', svgPicture(String.raw`<path style="fill:u\72l(//evil.example)"/>`)],
  ['a style of another property', svgPicture('<path style="background:red"/>')],
  ['a colour from elsewhere', svgPicture('<path fill="url(//evil.example/x#a)"/>')],
  ['a colour in quotes', svgPicture(`<path fill="url('#a')"/>`)],
  ['a gradient from elsewhere', svgPicture('<linearGradient href="https://evil.example/x.svg#a"/>')],
  ['a filter', svgPicture('<filter id="f"><feImage href="//evil.example"/></filter>')],
  ['a filter by an attribute', svgPicture('<path filter="url(#f)"/>')],
  ['a text', svgPicture('<text>Logo</text>')],
  ['a font', svgPicture('<path font-family="x" d="M0 0"/>')],
  ['a class', svgPicture('<path class="a" d="M0 0"/>')],
  ['a base of addresses', svgPicture('<path xml:base="https://evil.example/"/>')],
  ['a document type', `<!DOCTYPE svg>${svgPicture('')}`],
  ['an entity', `<!DOCTYPE svg [<!ENTITY x "lol">]>${svgPicture('<title>&x;</title>')}`],
  ['an entity from a file', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svgPicture('')}`],
  ['an entity in a value', svgPicture('<path d="&#106;avascript"/>')],
  ['an entity that nobody declared', svgPicture('<title>&lol;</title>')],
  ['a style sheet by an instruction', `<?xml-stylesheet href="//evil.example/x.css"?>${svgPicture('')}`],
  ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svgPicture('')}`],
  ['raw text', svgPicture('<![CDATA[<script>alert(1)</script>]]>')],
  ['text that stands nowhere', svgPicture('<g>alert(1)</g>')],
  ['a comment that does not end', svgPicture('<!-- <script>')],
  ['a comment that ends twice', svgPicture('<!-- --> --><path/>')],
  ['a tag that does not end', svgPicture('<path d="M0 0"')],
  ['a tag closed by another', svgPicture('<g><path></g></path>')],
  ['one attribute twice', svgPicture('<path d="M0 0" d="M1 1"/>')],
  ['two drawings', svgPicture('') + svgPicture('')],
  ['a drawing in a drawing', svgPicture(svgPicture(''))],
  ['no drawing', ''],
  ['a page', '<html><body>Logo</body></html>'],
  ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 9 9"/>'],
  [
    'a namespace that nobody declared',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><linearGradient xlink:href="#a"/></svg>',
  ],
  ['cuts within cuts', svgPicture('<clipPath id="a"><path clip-path="url(#b)"/></clipPath>')],
  [
    'cuts within cuts by a style',
    svgPicture('<clipPath id="a"><path style="clip-path:url(#b)"/></clipPath>'),
  ],
  ['groups without end', svgPicture('<g>'.repeat(40) + '</g>'.repeat(40))],
  ['a space that XML does not know', svgPicture('<path\u00a0d="M0 0"/>')],
  ['no frame', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a frame of nothing', svgPicture('', 'viewBox="0 0 0 0"')],
  ['a frame without numbers', svgPicture('', 'viewBox="0 0 a b"')],
  ['a banner', svgPicture('', 'viewBox="0 0 300 100"')],
];

describe('the logo of a council, as SVG', () => {
  it.each(DRAWN)('is taken when it only draws (%#)', (svg) => {
    expect(svgFault(svg)).toBeNull();
  });

  it.each(HOSTILE)('is refused with %s', (_, svg) => {
    expect(svgFault(svg)).toMatch(/\.$/);
  });

  it('is read in a time that its length bounds', () => {
    const long = [
      svgPicture(`<path ${'a="" '.repeat(6000)}`),
      '<svg '.repeat(6000),
      `<svg${' '.repeat(32_000)}`,
      svgPicture(`<path d="${'M0 0 '.repeat(6000)}`),
      `<!--${'- '.repeat(16_000)}`,
      svgPicture(`<path fill="${'url('.repeat(8000)}"/>`),
    ];
    const began = performance.now();
    for (const svg of long) expect(svgFault(svg)).not.toBeNull();
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('never stops on what is no drawing, and lets nothing through that could run', () => {
    const PIECES =
      '< > / " \' = & # : ; ) <!-- --> <script> <path href onload style url( d="M0" /> <g> </g> javascript <title> </title>';
    const piece = fc.constantFrom(' ', ...PIECES.split(' '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const svg = svgPicture(pieces.join(''));
        if (svgFault(svg) !== null) return;
        const outside = svg.replaceAll(/<!--.*?-->/gs, '').replaceAll(/<title>[^<]*<\/title>/g, '');
        expect(outside).not.toMatch(/script|onload|(?<!xlink:)href(?!=)|:\/\/(?!www\.w3\.org)/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the logo of a council, as PNG', () => {
  it('is taken when it is drawn whole, and about square', () => {
    for (const png of [{}, { width: 128 }, { width: 1024, height: 512 }])
      expect(pngFault(pngPicture(png))).toBeNull();
  });

  it.each([
    ['another kind of file', Buffer.from('GIF89a').toString('base64')],
    ['a page after it', pngPicture({ after: Buffer.from('<script>alert(1)</script>') })],
    ['what it tells of its author', pngPicture({ more: [pngChunk('tEXt', Buffer.from('Author\0Zoé'))] })],
    ['where it was taken', pngPicture({ more: [pngChunk('eXIf', Buffer.from('MM'))] })],
    ['a part that nobody knows', pngPicture({ more: [pngChunk('evIl', Buffer.from('x'))] })],
    ['a banner', pngPicture({ width: 640, height: 64 })],
    ['a point', pngPicture({ width: 1, height: 1 })],
    ['a poster', pngPicture({ width: 1025, height: 1025, points: Buffer.alloc(1) })],
    [
      'more points than memory',
      pngPicture({ width: 0x7fffffff, height: 0x7fffffff, points: Buffer.alloc(1) }),
    ],
    ['lines that are mixed', pngPicture({ interlaced: 1 })],
    ['sixteen bits a colour', pngPicture({ depth: 16 })],
    ['colours that do not exist', pngPicture({ colours: 5 })],
    ['a palette that is not there', pngPicture({ colours: 3 })],
    ['two headers', pngPicture({ more: [pngChunk('IHDR', Buffer.alloc(13))] })],
    ['nothing', ''],
  ])('is refused with %s', (_, png) => {
    expect(pngFault(png)).toMatch(/\.$/);
  });

  it('is refused when a byte of it changed', () => {
    const png = Buffer.from(pngPicture(), 'base64');
    for (let at = 0; at < png.length; at++) {
      const other = Buffer.from(png);
      other[at] = (other[at] ?? 0) ^ 0x40;
      expect(pngFault(other.toString('base64'))).not.toBeNull();
    }
  });

  it.each([
    ['too few', Buffer.alloc(100)],
    ['too many', Buffer.alloc((64 * 4 + 1) * 64 + 1)],
    ['wrongly filtered', Buffer.alloc((64 * 4 + 1) * 64, 9)],
    ['a thousand times what it says', Buffer.alloc(20_000_000)],
  ])('is not drawn when its points are %s', async (_, points) => {
    const row = () => Promise.resolve({ pk: 'x', sk: 'y', ...sample('CouncilEstablished.v1').data });
    const seen = async (content: string) => {
      const data = { logo: { type: 'image/png', content, description: 'x' } };
      return (await logoGiven({ row }, { name: 'adoptLogo', council: '62', data }))?.picture?.isDrawn;
    };
    expect(await seen(pngPicture({ points }))).toBe(false);
    expect(await seen(pngPicture())).toBe(true);
  });
});

describe('a council gives itself a logo', () => {
  const body = SAMPLE_COMMANDS.council['adoptLogo'] as { logo: object };
  const asked = (logo: unknown) => council.commands['adoptLogo']!.safeParse({ logo });
  const adopt = (logo: object | null, found: typeof COUNCIL_GIVEN.adoptLogo) =>
    given(council, [sample('CouncilEstablished.v1')], '62').when('adoptLogo', {
      as: actorWith('secretary'),
      at: '2026-12-01',
      data: { logo },
      given: found,
    });

  it('whole, in the fact and in a row of its own; the sheet names it', () => {
    const { facts, rows } = adopt(body.logo, COUNCIL_GIVEN.adoptLogo).thenFacts('LogoAdopted.v1');
    const told = { digest: DIGEST, type: 'image/svg+xml', description: 'Département du Pas-de-Calais' };
    expect(facts[0]?.data).toMatchObject({ logo: { ...told, content: expect.stringMatching(/^<svg/) } });
    expect(rows[0]).toMatchObject({
      key: { sk: 'profile' },
      item: { shortName: expect.any(String), logo: told },
    });
    expect(rows[1]).toMatchObject({ key: { sk: `logo#${DIGEST}` }, item: { type: 'image/svg+xml' } });
  });

  it('and takes it away again', () => {
    const { rows } = adopt(null, { ...COUNCIL_GIVEN.adoptLogo, picture: null }).thenFacts('LogoAdopted.v1');
    expect(rows).toMatchObject([{ key: { sk: 'profile' }, item: { logo: null } }]);
  });

  it('but none that cannot be drawn', () => {
    const picture = { digest: DIGEST, isDrawn: false };
    adopt(body.logo, { ...COUNCIL_GIVEN.adoptLogo, picture }).thenRefused('logo-not-drawn');
  });

  it('of 32 kB at most, as one of two kinds, and with its words', () => {
    const heavy = svgPicture(`<path d="${'M0 0'.repeat(LOGO_BYTES / 4)}"/>`);
    const said = { ...body.logo } as { content: string };
    expect(asked(said).success).toBe(true);
    expect(asked(null).success).toBe(true);
    expect(asked({ ...said, type: 'image/png', content: pngPicture() }).success).toBe(true);
    expect(asked({ ...said, content: heavy }).success).toBe(false);
    expect(asked({ ...said, content: 'é'.repeat(LOGO_BYTES) }).success).toBe(false);
    expect(asked({ ...said, type: 'image/png', content: 'A'.repeat(44_000) }).success).toBe(false);
    expect(asked({ ...said, type: 'image/png', content: '<svg/>' }).success).toBe(false);
    expect(asked({ ...said, type: 'image/gif' }).success).toBe(false);
    expect(asked({ ...said, description: '' }).success).toBe(false);
    expect(asked({ ...said, description: undefined }).success).toBe(false);
  });

  expectAllRefusalsMet({ name: 'council', table: logoTable });
});
