export default function migrate(req, res) {
  //                    ^^^^^^^ no-admin-endpoint
  res.end();
}
