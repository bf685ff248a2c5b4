import { thingKey, type RowKey } from '../kernel/rows.ts';

/** Under whose key the words of a control are sealed. */
export const controlSubject = (council: string, id: string): string => `${council}-control-${id}`;

/** Beside the campaign that drew or picked its label: a campaign waits for its controls. */
export const BESIDE_CAMPAIGN = 'control#';
export const controlBesideCampaign = (council: string, campaign: string, control: string): RowKey => ({
  pk: thingKey(council, 'controlCampaign', campaign),
  sk: BESIDE_CAMPAIGN + control,
});

/** Beside a structure, that its label is or was controlled: what waits for it is found there. */
export const BESIDE_STRUCTURE = 'control#';
export const controlBesideStructure = (council: string, structure: string, control: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: BESIDE_STRUCTURE + control,
});
