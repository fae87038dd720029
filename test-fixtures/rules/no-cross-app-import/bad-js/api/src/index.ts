import { price } from '../../shop/src/price';
//                     ^^^^^^^^^^^^^^^^^^^^ no-cross-app-import: This import reaches into the source of shop; share the code as a library and import that by its name.
import type { Price } from '../../shop/src/price.js';
//                          ^^^^^^^^^^^^^^^^^^^^^^^ no-cross-app-import
export * from '../../shop';
//             ^^^^^^^^^^ no-cross-app-import
import { root } from '../../root';
//                    ^^^^^^^^^^ no-cross-app-import: This import reaches into the source of root; share the code as a library and import that by its name.
const lazy = () => import('../../shop/index.js');
//                         ^^^^^^^^^^^^^^^^^^^ no-cross-app-import
const common = require('../../shop/index.js');
//                      ^^^^^^^^^^^^^^^^^^^ no-cross-app-import

export const total: Price = price + root;
export default [lazy, common];
