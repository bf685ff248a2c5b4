import * as z from 'zod';

export const electronicCommands = {
  agreeToElectronicNotification: z.strictObject({}),
  endElectronicNotification: z.strictObject({}),
};
