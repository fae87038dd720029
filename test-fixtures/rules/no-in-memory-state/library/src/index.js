const hits = {};

module.exports = (req, res, next) => {
  hits[req.ip] = (hits[req.ip] || 0) + 1;
  next();
};
