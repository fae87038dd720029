const express = require('express');

module.exports = function (devServer) {
  express().use(devServer.middleware).listen(1338);
};
