import { round } from '../../shared/round.js';
//                     ^^^^^^^^^^^^^^^^^^^^^ no-cross-app-import

setInterval(() => round(1), 1000);
