import { reportAtExit } from '../src/utils/scripts.js';

reportAtExit();
console.log('provisioned');
