import { a } from '../shared/db/a.js';
//                 ^^^^^^^^^^^^^^^^^ no-cross-app-import: This import and 10 others reach into the source of shared; share the code as a library and import that by its name.
import { b } from '../shared/db/b.js';
import { c } from '../shared/db/c.js';
import { d } from '../shared/db/d.js';
import { e } from '../shared/db/e.js';
import { f } from '../shared/db/f.js';
import { g } from '../shared/db/g.js';
import { h } from '../shared/db/h.js';
import { i } from '../shared/db/i.js';
import { j } from '../shared/db/j.js';
import { k } from '../shared/db/k.js';

export const sum = a + b + c + d + e + f + g + h + i + j + k;
