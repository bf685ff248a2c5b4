import type { Label, Measure } from '../api/controls-shapes.ts';

const whileMeasured = ({
  observationsUntil,
  hearing,
  decided,
}: Measure): Readonly<Record<string, boolean>> => ({
  receiveNotice: observationsUntil === null,
  recordHearing: hearing === 'ASKED',
  notifyMeasure: decided !== null,
  decideMeasure: decided === null,
  dropMeasure: decided === null,
});

/** By act, whether there is anything of it to do on a label as it stands; the service says who may. */
const toDo = ({ measure, changed }: Label['data']): Readonly<Record<string, boolean>> => ({
  examineChange: changed,
  proposeMeasure: measure === null,
  reinstate: true,
  recordSuccession: true,
  recordLapse: true,
  ...(measure === null ? {} : whileMeasured(measure)),
});

/** The acts that the page of a label offers to its reader: a right with nothing to do is none of them. */
export const offeredOn = ({ data, available }: Pick<Label, 'data' | 'available'>): readonly string[] => {
  const open = toDo(data);
  return available.filter((command) => open[command] === true);
};
