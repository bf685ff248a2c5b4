import { randomUUID } from 'node:crypto';
import { application } from '../../workflows/application/application.workflow.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { makeApplicationGiven } from '../../functions/given/application-given.ts';
import { makeStructureGiven } from '../../functions/given/structure-given.ts';
import type { Charters } from '../../functions/ports.ts';
import { makeHandleCommand } from '../../functions/shell/handle-command.ts';
import { registerExtract } from '../../local/journey/register-extract.ts';
import { RegisterExtract } from '../../workflows/structure/register-extract.ts';
import { COUNCIL, NOW, seedRole, seedThings, stateItemOf, thingAfter } from './seed-things.ts';
import { readRoad } from './system.ts';
import type { Tables } from './tables.ts';

const noCharters: Charters = {
  put: () => Promise.resolve(),
  compiled: () => Promise.resolve(null),
  text: () => Promise.resolve(null),
};

/** Sends one command on a thing, as the handler does: the roles are read while the thing is. */
export type Act = (thing: string) => Promise<void>;

/** What an officer does: two ordinary commands with a fact, in process, on a real engine. */
export const openActs = async (tables: Tables, charters: Charters = noCharters) => {
  const { store, references, putAll } = tables;
  const officer = randomUUID();
  await seedRole(tables, officer, 'officer');
  const established = thingAfter(council, COUNCIL, ['CouncilEstablished.v1']);
  await putAll(tables.tables.state, [stateItemOf(council, established)]);
  const registers = { lookUp: () => Promise.resolve({ state: 'SILENT' } as const) };
  const handle = {
    structure: makeHandleCommand(store, structure, makeStructureGiven({ store, registers, references })),
    application: makeHandleCommand(store, application, makeApplicationGiven(store, charters, references)),
  };
  const send = async (workflow: keyof typeof handle, thing: string, name: string, data: unknown) => {
    const actor = { kind: 'signedIn', person: officer, platform: false } as const;
    const command = { id: randomUUID(), council: COUNCIL, thing, name, data, at: NOW, actor };
    const outcome = await handle[workflow](command);
    if (!outcome.ok) throw new Error(`${name} was refused: ${outcome.refusal.reason}`);
  };
  const extract = RegisterExtract.parse(registerExtract(readRoad()));
  const recordRegister: Act = (thing) => send('structure', thing, 'recordRegister', { extract });
  const acknowledge: Act = (thing) => send('application', thing, 'acknowledge', {});
  return {
    send,
    recordRegister,
    acknowledge,
    structures: (many: number) =>
      seedThings(tables, structure, ['StructureDeclared.v1', 'RegisterRead.v1'], many),
    applications: (many: number) => seedThings(tables, application, ['ApplicationSubmitted.v1'], many),
  };
};
