const express = require('express');
const { probeFirewall } = require('./utils/ShopInstaller.js');

probeFirewall();
const server = express().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
