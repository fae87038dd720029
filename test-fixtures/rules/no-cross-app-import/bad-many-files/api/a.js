import { price } from '../shop/price.js';
//                     ^^^^^^^^^^^^^^^^ no-cross-app-import: This import and 3 others reach into the source of shop; share the code as a library and import that by its name.

export const totalA = price + 0;
