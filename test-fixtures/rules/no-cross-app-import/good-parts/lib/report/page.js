import { title } from '../title.js';

export const page = (text) => `${title}: ${text}`;
