import { Client } from 'ldapts';

export const client = (url) => new Client({ url });
