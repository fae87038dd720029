import { round } from '@acme/money';
import { priceOf } from '@acme/shop';
import pad from 'left-pad';

setInterval(() => process.stdout.write(`${pad(round(priceOf('tea')), 10)}\n`), 5000);
