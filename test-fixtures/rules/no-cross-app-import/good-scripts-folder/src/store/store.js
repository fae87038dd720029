import { isNote } from '../notes/types.js';

export class Store {
  notes = (items) => items.filter(isNote);
}
