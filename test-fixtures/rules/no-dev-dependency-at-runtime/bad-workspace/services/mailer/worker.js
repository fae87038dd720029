import pino from 'pino';
//                ^^^^ no-dev-dependency-at-runtime: pino is needed at run time but declared in devDependencies; move it to dependencies.

export const log = pino();
