module.exports = { devServer: { port: process.env.NODE_ENV === 'production' ? 80 : 3000 } };
