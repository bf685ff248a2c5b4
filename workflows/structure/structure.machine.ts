import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { RegisterRead } from '../../events/structure.ts';

const Register = RegisterRead.shape.data;

/** A structure as rules read it; `register` is null until one was read. */
export const StructureContext = z.strictObject({
  siren: z.string().nullable(),
  rna: z.string().nullable(),
  name: z.string(),
  register: Register.nullable(),
});
export type StructureContext = z.infer<typeof StructureContext>;
export type KnownRegister = z.infer<typeof Register>;

export const structureMachine = setup({
  types: { context: {} as StructureContext, events: {} as Happening },
  actions: {
    keepRegister: assign(({ context, event }) =>
      event.type === 'RegisterRead.v1' ? { register: event.data, name: event.data.name } : context,
    ),
  },
}).createMachine({
  id: 'structure',
  context: { siren: null, rna: null, name: '', register: null },
  initial: 'new',
  states: {
    new: {
      on: {
        'StructureDeclared.v1': {
          target: 'declared',
          actions: assign({
            siren: ({ event }) => event.data.siren,
            rna: ({ event }) => event.data.rna,
            name: ({ event }) => event.data.name,
          }),
        },
      },
    },
    declared: { on: { 'RegisterRead.v1': { target: 'known', actions: 'keepRegister' } } },
    known: {
      on: {
        'RegisterRead.v1': { actions: 'keepRegister' },
        'StructureCeased.v1': 'ceased',
      },
    },
    // REG-03: a ceased unit has no more rights to ask for.
    ceased: { type: 'final' },
  },
});
