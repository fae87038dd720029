import { Store } from './store/store.js';

export const store = new Store();
