import { Queue } from 'aws-cdk-lib/aws-sqs';
import { makeLabelApp } from '../../infra/label-app.ts';
import { tinyBundles } from './tiny.ts';

/** What the templates are written with; `faulty` puts a resource in them that breaks rules of good practice. */
export type Asked = {
  readonly outdir: string;
  readonly checked: boolean;
  readonly domain?: string;
  readonly faulty?: boolean;
};

const { outdir, checked, domain, faulty } = JSON.parse(process.argv[2] ?? '') as Asked;
const context = domain === undefined ? {} : { domain };
const { app, service } = makeLabelApp({ outdir, bundles: tinyBundles(), checked, context });
// oxlint-disable-next-line no-new -- a construct stands where it is made
if (faulty === true) new Queue(service, 'Open');
app.synth();
