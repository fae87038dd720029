export default function reset(req, res) {
  res.end();
}
