import { one } from 'kit';

setInterval(() => console.log(one), 1000);
