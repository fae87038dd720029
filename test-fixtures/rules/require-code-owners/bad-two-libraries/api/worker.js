import { one } from 'kit';
import { two } from 'money';

setInterval(() => console.log(one + two), 1000);
