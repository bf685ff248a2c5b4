import type { ComponentProps } from 'react';
import { Act } from '../acts/act-form.tsx';
import { DELIVERY_ASKED, toDelivery } from '../acts/delivery.ts';
import type { Acting } from './one-page.tsx';

type OwnActProps = Omit<ComponentProps<typeof Act>, 'path' | 'onDone'> & {
  readonly of: Acting;
  readonly command: string;
};

/** An act on the thing of the page: offered to who may ask for it, and sent as the very command that is allowed. */
export const OwnAct = ({ of: { path, may, onDone }, command, ...act }: OwnActProps) =>
  may(command) ? <Act {...act} path={`${path}/${command}`} onDone={onDone} /> : null;

/** What a letter leads to, once it is known how and when it was received. */
export const DeliveredAct = (props: Omit<OwnActProps, 'asked' | 'toBody'>) => (
  <OwnAct {...props} asked={DELIVERY_ASKED} toBody={(typed) => ({ delivery: toDelivery(typed) })} />
);
