export * from 'winston';
//             ^^^^^^^ no-dev-dependency-at-runtime: winston is needed at run time but declared in devDependencies; move it to dependencies.
export { default as pg } from 'pg';
