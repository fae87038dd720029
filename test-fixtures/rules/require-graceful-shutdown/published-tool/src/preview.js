const express = require('express');

class Preview {
  start() {
    express().listen(2022);
  }
}

module.exports = { Preview };
