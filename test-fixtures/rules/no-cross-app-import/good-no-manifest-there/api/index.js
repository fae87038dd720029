import { util } from '../shared/util.js';

export default util;
