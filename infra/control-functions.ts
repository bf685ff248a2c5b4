import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf } from './http-api.ts';
import {
  CHECKS_ROLES,
  COMMAND_ENV,
  DRAWS,
  OPENS_INTERESTS,
  OPENS_KEYS,
  PUBLIC_LABELS,
  READS_INTERESTS,
  READS_SIGNATORIES,
  reads,
  readsLedger,
  records,
  REGISTER_LINES,
  REPORT_CODES,
  REPORT_LIMITS,
  ROLES,
  things,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

const REACTION = { memoryMb: 512, timeoutSeconds: 30 };

/** Why a label was picked to be controlled is sealed with what is said of that label, and goes with it. */
const GROUNDS = ['*-label-*'];
/** Under which the words of a control are. */
const WORDS = ['*-control-*'];

/** What follows a decision or an award: appeals against them (REM-01 to REM-05), the controls of each year (H4), reports that the label is claimed wrongly (M23). */
export const CONTROL_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'appeal',
    entry: 'functions/api/appeal.ts',
    trigger: { on: 'http', routes: commandsOf('appeals') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    // The decision that it is against is read in its facts: what it was, when it was told, who examined it first (E5).
    rights: [
      records('appeal'),
      readsLedger(things('application', 'label')),
      reads(['BatchGetItem'], [...things('appeal', 'application', 'structure'), ...ROLES]),
      reads(['GetItem'], [...things('council', 'application', 'label', 'structure'), ...ROLES]),
      // B9: all that a structure has with the council closes what is about its label.
      reads(['Query'], things('structure')),
      CHECKS_ROLES,
      // Found from the structure.
      writes(['PutItem'], things('appeal', 'structure')),
      READS_INTERESTS,
      // DEC-01: the name of who signs stands under their invitation.
      READS_SIGNATORIES,
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
    ],
    ...API,
  },
  {
    name: 'control-campaign',
    entry: 'functions/api/control-campaign.ts',
    trigger: { on: 'http', routes: commandsOf('controlCampaigns') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'SITE_BUCKET'],
    // The register gives the list, which is published before its seed exists; the checkpoint of a later day is the seed.
    rights: [
      records('controlCampaign'),
      reads(['BatchGetItem'], [...things('controlCampaign'), ...ROLES]),
      // How many are drawn is a rule of the council; the campaign waits for the controls that stand beside it.
      reads(['GetItem'], [...things('council', 'label', 'control'), ...PUBLIC_LABELS]),
      reads(['Query'], [...things('controlCampaign'), ...REGISTER_LINES]),
      writes(['PutItem'], [...things('controlCampaign'), ...DRAWS]),
      { on: 'Site', may: ['PutObject'], of: ['draws/*'] },
      { on: 'Site', may: ['GetObject'], of: ['draws/*', 'checkpoints/*'] },
      { on: 'Subjects', may: ['GetItem', 'PutItem'], of: GROUNDS },
      { on: 'SubjectsKey', may: ['GenerateDataKey', 'Decrypt'], of: GROUNDS },
    ],
    ...API,
  },
  {
    name: 'settle-controls',
    entry: 'functions/reactions/settle-controls.ts',
    trigger: { on: 'facts', types: ['ControlClosed.v1', 'ControlPicksEnded.v1'] },
    env: COMMAND_ENV,
    // What each control came to is in its state; one that was never opened is looked for in the register.
    rights: [
      records('controlCampaign'),
      readsLedger(things('control')),
      reads(['BatchGetItem'], things('controlCampaign')),
      reads(['GetItem'], [...things('controlCampaign', 'control'), ...PUBLIC_LABELS]),
      reads(['Query'], things('controlCampaign')),
      writes(['PutItem'], things('controlCampaign')),
    ],
    ...REACTION,
  },
  {
    name: 'misuse',
    entry: 'functions/api/misuse.ts',
    trigger: { on: 'http', routes: commandsOf('misuses') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    // M23: the number that was read, the label that it is found to be about, and the measure that is proposed there. The
    // holder who is asked finds it beside its structure.
    rights: [
      records('misuse'),
      reads(['BatchGetItem'], [...things('misuse', 'application', 'structure'), ...ROLES]),
      reads(['GetItem'], [...things('council', 'label'), ...PUBLIC_LABELS]),
      reads(['Query'], things('structure')),
      writes(['PutItem'], things('misuse', 'structure')),
      READS_INTERESTS,
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
    ],
    ...API,
  },
  {
    name: 'report-misuse',
    entry: 'functions/queries/report-misuse.ts',
    trigger: {
      on: 'http',
      routes: ['GET /signalement', 'POST /signalement', 'GET /signalement/{code}'],
    },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE', 'SUBJECTS_KEY_ID'],
    // Nobody signs in: it begins a report and reads how one stands, and opens nothing of what was typed.
    rights: [
      records('misuse'),
      reads(['BatchGetItem'], things('misuse')),
      reads(['GetItem'], [...things('council', 'misuse'), ...PUBLIC_LABELS, ...REPORT_CODES]),
      reads(['Query'], ['councils']),
      writes(['PutItem'], [...things('misuse'), ...REPORT_CODES]),
      {
        on: 'State',
        may: ['UpdateItem'],
        keys: REPORT_LIMITS,
        attributes: ['pk', 'sk', 'hour', 'count'],
      },
      ...WRITES_SUBJECTS,
    ],
    ...API,
  },
  {
    name: 'control',
    entry: 'functions/api/control.ts',
    trigger: { on: 'http', routes: commandsOf('controls') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    // Who was drawn or picked, and what the decision on the label states, are read in their facts and states.
    rights: [
      records('control'),
      readsLedger(things('application')),
      reads(['BatchGetItem'], [...things('control', 'application', 'structure'), ...ROLES]),
      reads(
        ['GetItem'],
        [...things('council', 'controlCampaign', 'label', 'application', 'document'), ...PUBLIC_LABELS],
      ),
      // B9: all that a structure has with the council closes what is about its label.
      reads(['Query'], things('structure')),
      // Found from the structure, and from its campaign.
      writes(['PutItem'], things('control', 'structure', 'controlCampaign')),
      { on: 'Subjects', may: ['GetItem', 'PutItem'], of: WORDS },
      { on: 'SubjectsKey', may: ['GenerateDataKey', 'Decrypt'], of: WORDS },
      READS_INTERESTS,
      OPENS_INTERESTS,
    ],
    ...API,
  },
];
