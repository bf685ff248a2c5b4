import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import type { Day, Instant } from '../../events/fact.ts';
import type { Frame } from '../../events/control-campaign.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type {
  controlCampaignCommands,
  ControlCampaignGiven,
  Drawn,
  Rule,
} from '../../workflows/control-campaign/commands.ts';
import type { ControlCampaignContext } from '../../workflows/control-campaign/control-campaign.machine.ts';
import { drawSample, labelsInFrame } from '../../workflows/control-campaign/draw.ts';
import { announcementPath } from '../../workflows/control-campaign/rows.ts';
import { publicLabelKey } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { PublicLabel, statusOn } from '../../workflows/label/public-row.ts';
import { registerPartition } from '../../workflows/label/register/register-keys.ts';
import { Statement, statementDigest } from '../checkpoints/statement.ts';
import type { PublicFiles, Store } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import type { Given } from '../shell/handle-command.ts';
import { makeFollowedLabels } from './followed-labels.ts';
import type { References } from './references.ts';

const FORMAT = 'label-ess-draw/1';
const FOR_EVER = {
  contentType: 'application/json; charset=utf-8',
  cacheControl: 'public, max-age=31536000, immutable',
};
const PROGRAM = { contentType: 'text/x-python; charset=utf-8', cacheControl: 'public, max-age=300' };
/** Days without any checkpoint after which somebody has to look why. */
const MOST_DAYS_LATE = 31;

const Announcement = z.object({ numbers: z.array(z.string()) });
const Checkpoint = z.object({ statement: Statement });

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Sources = {
  store: Pick<Store, 'row' | 'rows'>;
  references: Pick<References, 'state' | 'rulesInForce'>;
  files: Pick<PublicFiles, 'put' | 'get'>;
  /** The text of the program that draws again. */
  program: string;
};

const makeReadings = ({ store, references, files, program }: Sources, council: string, at: Instant) => {
  const today = dateInParis(at);

  const textOf = async (path: string): Promise<string | null> => {
    const file = await files.get(path);
    return file && Buffer.from(file.content).toString('utf8');
  };

  /** What is announced stands under its digest before it is: the fact names a file that is there. */
  const publishFrame = async ({ awardedUntil, seedOn }: Rule, size: number): Promise<Frame | null> => {
    const rows = await store.rows(registerPartition(council), 'entry#');
    const labels = rows.map((row) => PublicLabel.parse(row));
    const numbers = labelsInFrame(labels, today, awardedUntil);
    if (numbers.length === 0) return null;
    const rule = { format: FORMAT, council, announcedOn: today, size, awardedUntil, seedOn };
    const text = `${canonicalize({ ...rule, numbers }) ?? ''}\n`;
    const digest = digestOfText(text);
    await Promise.all([
      files.put(announcementPath(council, digest), text, FOR_EVER),
      files.put('draws/draw.py', program, PROGRAM),
    ]);
    return { labels: numbers.length, digest };
  };

  /** As many as the rules say that day, all when fewer are in force: whoever announces chooses nothing (H4). */
  const announced = async (rule: Rule): Promise<ControlCampaignGiven['announce']> => {
    const rules = (await references.rulesInForce(council, at))?.label ?? DEFAULT_LABEL_RULES;
    const size = rules.controls.drawn;
    return { size, frame: await publishFrame(rule, size) };
  };

  /** The first checkpoint of that day or after: they follow one another, so none comes before it later on. */
  const seedFrom = async (seedOn: LegalDate): Promise<{ seedOf: Day; seed: string } | null> => {
    for (let late = 0; late <= MOST_DAYS_LATE; late++) {
      const day = addDays(seedOn, late);
      if (day > today) return null;
      const text = await textOf(`checkpoints/${day}.json`);
      if (text === null) continue;
      const { statement } = Checkpoint.parse(JSON.parse(text));
      return { seedOf: statement.date, seed: statementDigest(statement) };
    }
    return null;
  };

  const drawn = async ({ seedOn, size, frame }: ControlCampaignContext): Promise<Drawn> => {
    const found = await seedFrom(LegalDate.parse(seedOn));
    if (found === null || frame === null) return null;
    const text = await textOf(announcementPath(council, frame.digest));
    if (text === null || digestOfText(text) !== frame.digest)
      throw new Error('the list that was announced is no longer what it was');
    const { numbers } = Announcement.parse(JSON.parse(text));
    return { ...found, sample: drawSample(numbers, { seed: found.seed, size }, sha256) };
  };

  const label = async (id: string): Promise<ControlCampaignGiven['pick']['label']> => {
    const found = await references.state(council, 'label', id);
    if (found === null) return null;
    const { number } = LabelContext.parse(found.context);
    const row = await store.row(publicLabelKey(number));
    return { number, valid: row !== null && statusOn(PublicLabel.parse(row), today) === 'VALID' };
  };

  return { announced, drawn, label };
};

/** What the controls of a year are decided on: the register, the checkpoints, and the list that was published. */
export const makeControlCampaignGiven =
  (sources: Sources): Given =>
  async (
    { council, name, data, at },
    { thing },
  ): Promise<ControlCampaignGiven[keyof ControlCampaignGiven] | undefined> => {
    const read = makeReadings(sources, council, at);
    switch (name) {
      case 'announce':
      case 'revise':
        return read.announced(data as Rule);
      case 'draw':
        return { drawn: await read.drawn(thing.context as ControlCampaignContext) };
      case 'pick':
        return { label: await read.label((data as z.infer<typeof controlCampaignCommands.pick>).label) };
      case 'settle': {
        const { council, id, context } = thing as Thing<ControlCampaignContext>;
        return { followed: await makeFollowedLabels(sources)({ council, id, at }, context) };
      }
      default:
        return undefined;
    }
  };
