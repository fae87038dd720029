import http from 'node:http';

const server = http.createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());

const { env } = process;
export default [env.A, env.B, env.C, env.D, env.E, env.F, env.G, env.H];
export const platform = [env.HOSTNAME, env.TZ, env.npm_package_version, env.AWS_REGION, env.CI, env.DEBUG, env.PATH];
export const programs = process.env['ProgramFiles(x86)'];
