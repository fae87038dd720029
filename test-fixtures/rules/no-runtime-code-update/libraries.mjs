import { exec } from 'node:child_process';
import express from 'express';
import { simpleGit } from 'simple-git';

const app = express();
const git = simpleGit('/srv/app');

app.post('/hooks/push', async (req, res) => {
  await git.pull();
  //    ^^^^^^^^^^ no-runtime-code-update: `git pull` brings code that no release holds; build it into the release and deploy that.
  exec('git fetch --all && git reset --hard origin/main');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update: `git reset` brings code that no release holds; build it into the release and deploy that.
  res.json(await git.log());
});

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
