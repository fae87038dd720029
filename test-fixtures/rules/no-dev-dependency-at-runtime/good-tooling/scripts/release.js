import { rollup } from 'rollup';

await rollup({});
