import { z } from 'zod';
//                 ^^^ no-dev-dependency-at-runtime: zod is needed at run time but declared in devDependencies; move it to dependencies.

export const parse = (value) => z.string().parse(value);
