export * from '../shop/price';
//             ^^^^^^^^^^^^^ no-cross-app-import
import type { Price } from '../shop/price.js';
//                          ^^^^^^^^^^^^^^^^ no-cross-app-import
import legacy = require('../shop/price');
//                       ^^^^^^^^^^^^^ no-cross-app-import

const lazy = () => import('../shop/price.ts');
//                         ^^^^^^^^^^^^^^^^ no-cross-app-import
const old = require('../shop/price');
//                   ^^^^^^^^^^^^^ no-cross-app-import
type Late = import('../shop/price').Price;
//                  ^^^^^^^^^^^^^ no-cross-app-import
const place = require.resolve('../shop/price');
//                             ^^^^^^^^^^^^^ no-cross-app-import

export const all: [Price, unknown, unknown, unknown, Late, string] = [1, legacy, lazy, old, 2, place];
