import http from 'node:http';

const stage = process.env.LEONIE_STAGE;
const inCloudEditor = process.env.GITPOD_WORKSPACE_URL !== undefined;
const server = http.createServer((_, response) => response.end(`${process.env.LEONIE_NAME} ${stage} ${inCloudEditor}`));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
