import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { signed, type Statement } from '../../functions/checkpoints/statement.ts';
import { makeControlCampaignGiven } from '../../functions/given/control-campaign-given.ts';
import { digestOfText } from '../../functions/shell/digest.ts';
import { makeFollowedLabels } from '../../functions/given/followed-labels.ts';
import type { RulesInForce } from '../../functions/given/references.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { control } from '../../workflows/control/control.workflow.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import type { Frame } from '../../events/control-campaign.ts';
import type { Drawn, Rule } from '../../workflows/control-campaign/commands.ts';
import { announcementPath } from '../../workflows/control-campaign/rows.ts';
import { BLANK_LABEL } from '../../workflows/label/label-context.ts';
import { registerPartition } from '../../workflows/label/register/register-keys.ts';
import { hasPython, memorySigner } from '../support/checkpoints.ts';
import { few } from '../support/how-long.ts';
import { CAMPAIGN, CONTROL, DIGEST, instant, SYSTEM, uuid } from '../support/ids.ts';
import { memorySite } from '../support/memory-site.ts';
import { sample } from '../support/sample-facts.ts';
import { LABEL_STANDING } from '../support/sample-givens.ts';
import { thingWith } from '../support/scenario.ts';

const PROGRAM = resolve(import.meta.dirname, '../../web/public/evidence/draw.py');
const RULE: Rule = { awardedUntil: null, seedOn: LegalDate.parse('2027-06-20') };
const ANNOUNCED_AT = '2027-06-10';
const JSON_FILE = { contentType: 'application/json', cacheControl: '' };

/** Rules of a council by which so many labels are drawn. */
const rulesDrawing = (drawn: number) => {
  const controls = { ...DEFAULT_LABEL_RULES.controls, drawn };
  return { label: { ...DEFAULT_LABEL_RULES, controls } } as RulesInForce;
};

const CONTROLLED = thingWith(control, [sample('ControlOpened.v1')], CONTROL).context as object;

const labelled = (number: string) => ({ ...LABEL_STANDING.row, number });

const councilWith = (numbers: readonly string[], drawn = 4) => {
  const site = memorySite();
  const given = makeControlCampaignGiven({
    store: {
      row: async ({ pk }) => labelled(pk.replace('label#', '')),
      rows: async (pk) => (pk === registerPartition('62') ? numbers.map(labelled) : []),
    },
    references: {
      state: async (_council, _workflow, id) =>
        id === uuid('8')
          ? { word: 'active', context: { ...BLANK_LABEL, number: numbers[0] }, version: 1 }
          : null,
      rulesInForce: async () => rulesDrawing(drawn),
    },
    files: site.files,
    program: readFileSync(PROGRAM, 'utf8'),
  });
  const ask = async (name: string, data: object, at: string, context: object = {}): Promise<unknown> => {
    const command = {
      id: 'command-1',
      council: '62',
      thing: CAMPAIGN,
      name,
      data,
      at: instant(at),
      actor: SYSTEM,
    };
    return given(command, { thing: { context } } as Parameters<typeof given>[1]);
  };
  const announce = async (): Promise<Frame | null> =>
    ((await ask('announce', RULE, ANNOUNCED_AT)) as { frame: Frame | null }).frame;
  const draw = async (frame: Frame | null, at: string): Promise<Drawn> =>
    ((await ask('draw', {}, at, { ...RULE, size: drawn, frame })) as { drawn: Drawn }).drawn;
  return { site, ask, announce, draw };
};

const checkpoint = async (site: ReturnType<typeof memorySite>, date: string, root: string): Promise<void> => {
  const statement: Statement = {
    format: 'label-ess-checkpoint/1',
    date: LegalDate.parse(date),
    at: instant(`${date}T00:12:00.000Z`),
    sequence: 140,
    previous: DIGEST,
    entries: DIGEST,
    things: 12,
    facts: 345,
    root,
  };
  const day = { ...(await signed(memorySigner(), statement)), entries: [] };
  await site.files.put(`checkpoints/${date}.json`, JSON.stringify(day), JSON_FILE);
};

const numbersFrom = (sequences: readonly number[]): string[] =>
  sequences.map((sequence) => `62-ESS-2027-${String(sequence).padStart(4, '0')}-0`);

describe('the list that is announced', () => {
  it('is published with its rule under its digest, and the program that draws beside it', async () => {
    const { site, announce } = councilWith(['62-ESS-2027-0002-7', '62-ESS-2027-0001-9']);
    const frame = await announce();
    const text = site.text(announcementPath('62', String(frame?.digest)));
    expect(frame).toEqual({ labels: 2, digest: digestOfText(String(text)) });
    expect(JSON.parse(String(text))).toEqual({
      format: 'label-ess-draw/1',
      council: '62',
      announcedOn: '2027-06-10',
      size: 4,
      awardedUntil: null,
      seedOn: '2027-06-20',
      numbers: ['62-ESS-2027-0001-9', '62-ESS-2027-0002-7'],
    });
    expect(site.text('draws/draw.py')).toContain('sorted(');
  });

  it('is not there when nobody may be drawn', async () => {
    const { site, announce } = councilWith([]);
    expect(await announce()).toBeNull();
    expect(site.written).toEqual([]);
  });
});

describe('the seed', () => {
  it('is the first checkpoint of its day or after: none yet, then the day after, which stays', async () => {
    const { site, announce, draw } = councilWith(numbersFrom([1, 2, 3, 4, 5, 6]));
    const frame = await announce();
    await checkpoint(site, '2027-06-19', 'A'.repeat(43));
    expect(await draw(frame, '2027-06-20')).toBeNull();
    await checkpoint(site, '2027-06-21', 'B'.repeat(43));
    await checkpoint(site, '2027-06-22', 'C'.repeat(43));
    expect(await draw(frame, '2027-06-20')).toBeNull();
    const drawn = await draw(frame, '2027-06-21');
    expect(drawn).toMatchObject({ seedOf: '2027-06-21' });
    expect(drawn?.sample).toHaveLength(4);
    expect(await draw(frame, '2027-07-15')).toEqual(drawn);
  });

  it('draws from the list that was announced and no other', async () => {
    const { site, announce, draw } = councilWith(numbersFrom([1, 2]));
    const frame = await announce();
    await checkpoint(site, '2027-06-20', DIGEST);
    await site.files.put(announcementPath('62', String(frame?.digest)), '{"numbers":["other"]}', JSON_FILE);
    await expect(draw(frame, '2027-06-21')).rejects.toThrow('no longer what it was');
  });
});

it('announces as many as the rules of the council say on that day', async () => {
  const { ask } = councilWith(numbersFrom([1, 2, 3]), 3);
  expect(await ask('announce', RULE, ANNOUNCED_AT)).toMatchObject({ size: 3, frame: { labels: 3 } });
});

it('follows each label that was drawn or picked: by its control, or as the public reads it', async () => {
  const [controlled = '', valid = '', over = ''] = numbersFrom([1, 2, 3]);
  const followed = makeFollowedLabels({
    store: {
      rows: async () => [{ pk: '', sk: '', control: CONTROL, number: controlled }],
      row: async ({ pk }) => ({
        ...labelled(pk.replace('label#', '')),
        ...(pk.endsWith(over) && { validUntil: '2027-01-01' }),
      }),
    },
    references: {
      state: async () => ({
        word: 'closed',
        context: { ...CONTROLLED, outcome: 'REMARK' },
        version: 4,
      }),
    },
  });
  const campaign = { sample: [controlled, valid], picked: [{ label: uuid('8'), number: over }] };
  expect(await followed({ council: '62', id: CAMPAIGN, at: instant('2027-06-21') }, campaign)).toEqual([
    { opened: true, outcome: 'REMARK' },
    { opened: false, inForce: true },
    { opened: false, inForce: false },
  ]);
});

it('reads whether a label that is picked is in force on that day', async () => {
  const { ask } = councilWith(['62-ESS-2027-0001-9']);
  const pick = (label: string, at: string) => ask('pick', { label, ground: 'Comptes.' }, at);
  expect(await pick(uuid('8'), '2027-06-21')).toEqual({
    label: { number: '62-ESS-2027-0001-9', valid: true },
  });
  expect(await pick(uuid('8'), '2040-06-21')).toMatchObject({ label: { valid: false } });
  expect(await pick(uuid('a'), '2027-06-21')).toEqual({ label: null });
});

(hasPython() ? describe : describe.skip)('a program of thirty lines, in another language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [announcement, point] = [join(folder, 'annonce.json'), join(folder, 'point.json')];
  const play = () => spawnSync('python3', [PROGRAM, announcement, point], { encoding: 'utf8' });

  it('draws the same labels in the same order, from the two published files alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        async (sequences, size, root) => {
          const { site, announce, draw } = councilWith(numbersFrom(sequences), size);
          const frame = await announce();
          await checkpoint(site, '2027-06-20', root);
          const drawn = await draw(frame, '2027-06-20');
          writeFileSync(announcement, String(site.text(announcementPath('62', String(frame?.digest)))));
          writeFileSync(point, String(site.text('checkpoints/2027-06-20.json')));
          const { stdout, stderr } = play();
          expect(stdout.trim().split('\n')).toEqual(drawn?.sample);
          expect(stderr).toContain(`annonce ${frame?.digest}, graine ${drawn?.seed}`);
        },
      ),
      { numRuns: few(5, 40) },
    );
  });

  it('refuses a checkpoint of before the day that was announced', async () => {
    const { site, announce } = councilWith(numbersFrom([1]));
    const frame = await announce();
    await checkpoint(site, '2027-06-19', DIGEST);
    writeFileSync(announcement, String(site.text(announcementPath('62', String(frame?.digest)))));
    writeFileSync(point, String(site.text('checkpoints/2027-06-19.json')));
    expect(play().status).toBe(1);
  });
});
