/** What belongs to no single process, by library and rule. Each sample listens, so that it is a service. */
const listens = `import express from 'express';\nconst app = express();\napp.listen(process.env.PORT);\n`;
const serves = `from flask import Flask\napp = Flask(__name__)\nif __name__ == "__main__":\n    app.run(host="0.0.0.0")\n`;

type Samples = Readonly<Record<'js' | 'py', Readonly<Record<string, string>>>>;

export const schedulers: Samples = {
  js: {
    'node-cron': `${listens}import cron from 'node-cron';\ncron.schedule('0 3 * * *', () => cleanUp());\n`,
    cron: `${listens}import { CronJob } from 'cron';\nnew CronJob('0 3 * * *', cleanUp, null, true);\n`,
    'cron from': `${listens}import { CronJob } from 'cron';\nconst job = CronJob.from({ cronTime: '0 3 * * *', onTick: cleanUp, start: true });\n`,
    'node-schedule': `${listens}import schedule from 'node-schedule';\nschedule.scheduleJob('0 3 * * *', () => cleanUp());\n`,
    bree: `${listens}import Bree from 'bree';\nconst bree = new Bree({ jobs: [{ name: 'clean', interval: '1d' }] });\nawait bree.start();\n`,
    'toad-scheduler': `${listens}import { SimpleIntervalJob, Task, ToadScheduler } from 'toad-scheduler';\nconst scheduler = new ToadScheduler();\nscheduler.addSimpleIntervalJob(new SimpleIntervalJob({ hours: 1 }, new Task('clean', cleanUp)));\n`,
    '@nestjs/schedule': `${listens}import { Cron } from '@nestjs/schedule';\nexport class Cleaner {\n  @Cron('0 3 * * *')\n  clean() {}\n}\n`,
    croner: `${listens}import { Cron } from 'croner';\nnew Cron('0 3 * * *', () => cleanUp());\n`,
    setInterval: `${listens}setInterval(() => cleanUp(), 60 * 60 * 1000);\n`,
  },
  py: {
    'apscheduler background': `from apscheduler.schedulers.background import BackgroundScheduler\n${serves.replace('if __name__', 'scheduler = BackgroundScheduler()\nscheduler.add_job(clean, "interval", hours=1)\nscheduler.start()\nif __name__')}`,
    'apscheduler decorator': `from apscheduler.schedulers.background import BackgroundScheduler\n${serves.replace('if __name__', 'scheduler = BackgroundScheduler()\n@scheduler.scheduled_job("cron", hour=3)\ndef clean():\n    pass\nscheduler.start()\nif __name__')}`,
    schedule: `import schedule\n${serves.replace('if __name__', 'schedule.every().day.at("03:00").do(clean)\nif __name__')}`,
    'flask-apscheduler': `from flask_apscheduler import APScheduler\n${serves.replace('if __name__', 'scheduler = APScheduler()\nscheduler.init_app(app)\n@scheduler.task("interval", id="clean", hours=1)\ndef clean():\n    pass\nscheduler.start()\nif __name__')}`,
  },
};

export const memorySessions: Samples = {
  js: {
    'express-session': `${listens}import session from 'express-session';\napp.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));\n`,
    'express-session MemoryStore': `${listens}import session from 'express-session';\napp.use(session({ secret: process.env.SESSION_SECRET, store: new session.MemoryStore() }));\n`,
    '@fastify/session': `import Fastify from 'fastify';\nimport session from '@fastify/session';\nconst app = Fastify();\napp.register(session, { secret: process.env.SESSION_SECRET });\nawait app.listen({ port: process.env.PORT });\n`,
    'session-file-store': `${listens}import session from 'express-session';\nimport fileStore from 'session-file-store';\nconst FileStore = fileStore(session);\napp.use(session({ secret: process.env.SESSION_SECRET, store: new FileStore({}) }));\n`,
    memorystore: `${listens}import session from 'express-session';\nimport createMemoryStore from 'memorystore';\nconst MemoryStore = createMemoryStore(session);\napp.use(session({ secret: process.env.SESSION_SECRET, store: new MemoryStore({ checkPeriod: 86400000 }) }));\n`,
  },
  py: {
    'Flask-Session': `from flask_session import Session\n${serves.replace('if __name__', 'app.config["SESSION_TYPE"] = "filesystem"\nSession(app)\nif __name__')}`,
    'Django file': `INSTALLED_APPS = []\nSESSION_ENGINE = "django.contrib.sessions.backends.file"\n`,
  },
};

export const localFiles: Samples = {
  js: {
    'fs promises': `${listens}import { writeFile } from 'node:fs/promises';\napp.post('/notes', async (req, res) => {\n  await writeFile('data/notes.json', JSON.stringify(req.body));\n  res.end();\n});\n`,
    'fs callback': `${listens}import fs from 'fs';\napp.post('/notes', (req, res) => {\n  fs.writeFile('data/notes.json', JSON.stringify(req.body), () => res.end());\n});\n`,
    'fs stream': `${listens}import fs from 'node:fs';\napp.put('/upload', (req, res) => {\n  req.pipe(fs.createWriteStream('uploads/file.bin'));\n});\n`,
    'fs-extra': `${listens}import fse from 'fs-extra';\napp.post('/notes', async (req, res) => {\n  await fse.outputJson('data/notes.json', req.body);\n});\n`,
    'multer dest': `${listens}import multer from 'multer';\nconst upload = multer({ dest: 'uploads/' });\n`,
    'multer diskStorage': `${listens}import multer from 'multer';\nconst storage = multer.diskStorage({ destination: 'uploads/' });\n`,
    'express-fileupload': `${listens}import fileUpload from 'express-fileupload';\napp.use(fileUpload());\napp.post('/upload', (req, res) => {\n  req.files.avatar.mv('./uploads/avatar.png', () => res.end());\n});\n`,
    formidable: `${listens}import formidable from 'formidable';\napp.post('/upload', (req, res) => {\n  const form = formidable({ uploadDir: './uploads' });\n  form.parse(req);\n});\n`,
    busboy: `${listens}import busboy from 'busboy';\nimport fs from 'node:fs';\napp.post('/upload', (req, res) => {\n  const bb = busboy({ headers: req.headers });\n  bb.on('file', (name, file) => file.pipe(fs.createWriteStream('./uploads/' + name)));\n  req.pipe(bb);\n});\n`,
    sharp: `${listens}import sharp from 'sharp';\napp.post('/avatar', async (req, res) => {\n  await sharp(req.body).resize(64).toFile('./public/avatar.png');\n  res.end();\n});\n`,
  },
  py: {
    open: `${serves.replace('if __name__', '@app.post("/notes")\ndef notes():\n    with open("data/notes.json", "w") as file:\n        file.write("x")\n    return ""\nif __name__')}`,
    'Path.write_text': `from pathlib import Path\n${serves.replace('if __name__', '@app.post("/notes")\ndef notes():\n    Path("data/notes.json").write_text("x")\n    return ""\nif __name__')}`,
    'werkzeug save': `from flask import request\n${serves.replace('if __name__', '@app.post("/upload")\ndef upload():\n    request.files["file"].save("uploads/file.bin")\n    return ""\nif __name__')}`,
    'Django FileSystemStorage': `from django.core.files.storage import FileSystemStorage\ndef upload(request):\n    FileSystemStorage(location="uploads").save("x", request.FILES["file"])\n`,
  },
};
