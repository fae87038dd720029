import { one } from '@acme/lib';

export const two = one + 1;
