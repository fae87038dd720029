import { fixture } from 'acme-test-tools';
import { names } from './index.js';

describe('names', () => it('are there', () => expect(names).toEqual(fixture)));
