import type { Rule } from '../../workflows/control-campaign/commands.ts';
import { controlCampaign } from '../../workflows/control-campaign/control-campaign.workflow.ts';
import program from '../../web/public/evidence/draw.py';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3PublicFiles } from '../adapters/s3-public-files.ts';
import { makeControlCampaignGiven } from '../given/control-campaign-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { environment } from '../shell/environment.ts';

const { SITE_BUCKET } = environment('SITE_BUCKET');
const parts = commandParts(deployedSubjects);

/** A council has one campaign for each year: nobody begins another until chance suits them. */
const campaignOfYear = (council: string, data: unknown): string =>
  derivedId(council, 'controlCampaign', (data as Rule).seedOn.slice(0, 4));

export const handler = commandHandler({
  ...parts,
  workflow: controlCampaign,
  given: makeControlCampaignGiven({ ...parts, files: makeS3PublicFiles(SITE_BUCKET), program }),
  start: { name: 'announce', idOf: campaignOfYear },
});
