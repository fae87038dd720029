import express from 'express';
const app = express();
app.listen(3000);
//         ^^^^ no-hardcoded-port: Port 3000 is hardcoded; listen on the PORT of the environment.
app.listen(process.env.PORT ?? 3000);
