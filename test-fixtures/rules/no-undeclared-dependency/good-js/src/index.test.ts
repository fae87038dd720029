import { mock } from 'not-declared';

mock();
