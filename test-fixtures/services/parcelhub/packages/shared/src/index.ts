import { z } from 'zod';

export const Parcel = z.object({ id: z.string(), weight: z.number(), to: z.string() });
export type Parcel = z.infer<typeof Parcel>;
