const Koa = require('koa');
const Router = require('@koa/router');
const { koaBody } = require('koa-body');
const session = require('koa-session');
const NodeCache = require('node-cache');
const fs = require('fs');
const { sequelize, Recipe } = require('./models');
const log = require('./lib/log');

const app = new Koa();
const router = new Router();
const cache = new NodeCache({ stdTTL: 600 });

app.keys = ['im a newer secret', 'i like turtle'];
app.use(session({ key: 'recipes.sid', maxAge: 86400000 }, app));
app.use(koaBody({ multipart: true, formidable: { uploadDir: './public/uploads', keepExtensions: true } }));

router.get('/recipes', async (ctx) => {
  const hit = cache.get('recipes');
  if (hit) { ctx.body = hit; return; }
  ctx.body = await Recipe.findAll();
  cache.set('recipes', ctx.body);
});

router.post('/recipes', async (ctx) => {
  const recipe = await Recipe.create(ctx.request.body);
  fs.appendFileSync('audit.log', `${new Date().toISOString()} ${recipe.id}\n`);
  ctx.status = 201;
  ctx.body = recipe;
});

router.post('/admin/db/migrate', async (ctx) => {
  if (ctx.get('x-admin-token') !== 'rk-admin-77f0a1b9') ctx.throw(403);
  await sequelize.sync({ alter: true });
  ctx.body = { ok: true };
});

router.get('/die', (ctx) => {
  log.fatal('restart requested');
  process.exit(1);
});

app.use(router.routes());

sequelize.sync().then(() => {
  app.listen(process.env.PORT || 5000, () => log.info('up'));
});
