import { bucket } from './bucket';

export const remove = (key: string) => `${process.env.UPLOADS as string}/${key}/${bucket().name}`;
