// The sample that this began as: nothing starts it any more.
const morgan = require('morgan');
const express = require('express');

express().use(morgan('combined')).listen(process.env.PORT);
