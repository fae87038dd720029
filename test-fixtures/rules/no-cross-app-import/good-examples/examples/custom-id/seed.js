import { people } from '../people.js';

export const first = people[0];
