import { one } from 'shop';
import { own } from './deep/own.js';
import own2 from '../src/deep/own.js';
import data from '../../shop/package.json';

export default [one, own, own2, data];
