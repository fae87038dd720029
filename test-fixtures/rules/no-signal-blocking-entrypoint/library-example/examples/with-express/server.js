import { router } from 'nano-router';

console.log(router());
