import { type JsonObject, numberOf } from './json.ts';
import { factsOf, said, type Stored, thingsOf } from './things.ts';

/** What the public reads of the draws of each council: the last announcement of a year, and what was drawn by it. */
export const draws = (stored: Stored): ReadonlyMap<string, JsonObject> =>
  new Map(
    thingsOf(stored, 'controlCampaign').flatMap(({ council, facts }): [string, JsonObject][] => {
      const [first] = facts;
      const announced = facts.findLast(({ type }) => /^ControlCampaign(Announced|Revised)\.v1$/.test(type));
      const drawn = facts.find(({ type }) => type === 'ControlSampleDrawn.v1')?.data ?? null;
      if (first === undefined || announced === undefined) return [];
      const { year = 0 } = first.data;
      return [[`${council}#draws draw#${numberOf(year)}`, { ...announced.data, year, drawn }]];
    }),
  );

/** Beside each campaign, the controls of the labels that it drew or picked. */
export const campaignRows = (stored: Stored): ReadonlyMap<string, JsonObject> =>
  new Map(
    factsOf(stored, 'ControlOpened.v1').map((fact): [string, JsonObject] => {
      const [council = '', , control = ''] = fact.key.split('#');
      const row = { control, number: said(fact, 'number') };
      return [`${council}#controlCampaign#${said(fact, 'campaign')} control#${control}`, row];
    }),
  );

/** Beside each structure, the reports of misuse about which it was asked. */
export const misuseRows = (stored: Stored): ReadonlyMap<string, JsonObject> =>
  new Map(
    factsOf(stored, 'MisuseHearingOpened.v1').flatMap((fact): [string, JsonObject][] => {
      const [council = '', , misuse = ''] = fact.key.split('#');
      if (fact.data['structure'] === null) return [];
      return [[`${council}#structure#${said(fact, 'structure')} misuse#${misuse}`, { misuse }]];
    }),
  );

/** Beside each structure, the controls of its labels. */
export const controlRows = (stored: Stored): ReadonlyMap<string, JsonObject> =>
  new Map(
    factsOf(stored, 'ControlOpened.v1').map((fact): [string, JsonObject] => {
      const [council = '', , control = ''] = fact.key.split('#');
      return [`${council}#structure#${said(fact, 'structure')} control#${control}`, { control }];
    }),
  );
