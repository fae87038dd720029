const express = require('express');

const app = express();
const router = express.Router();
app.route('/admin/reindex').post((req, res) => res.end());
//        ^^^^^^^^^^^^^^^^ no-admin-endpoint
router
  .route('/admin/migrate')
  //     ^^^^^^^^^^^^^^^^ no-admin-endpoint
  .post((req, res) => res.end());
router
  .route('/shop/seeds')
  .get((req, res) => res.end())
  .post((req, res) => res.end());
router.route('/users/:id/reset').post((req, res) => res.end());
app.use('/', router);
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
