// THIS IS FOR DEV TESTING ONLY

const express = require('express');

const port = 2000;
express().listen(port);
