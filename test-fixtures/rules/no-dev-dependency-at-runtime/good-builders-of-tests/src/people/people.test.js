import { expect, it } from 'vitest';
import { nameBuilder } from './name.builder.js';

it('has a name', () => expect(nameBuilder()).toBeTruthy());
