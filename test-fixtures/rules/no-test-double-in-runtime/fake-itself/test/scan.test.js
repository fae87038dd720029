import { scanner } from '../scanner/fake.js';

scanner('http://scanner.test');
