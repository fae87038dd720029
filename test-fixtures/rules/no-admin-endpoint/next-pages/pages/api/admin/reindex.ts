import { withSession } from '../../../lib/session';

async function handler(req, res) {
  //           ^^^^^^^ no-admin-endpoint
  res.end();
}

function describe(req, res) {
  return [req.url, res.statusCode];
}

export default withSession(handler);
export { describe };
