// Who may call is no secret.
module.exports.authCors = process.env.AUTH_CORS || 'http://localhost:7001,http://localhost:5173';
