// The service that this is sent to runs it, with the packages that it has.
const express = require('express');
const hooks = require('hooktask-tools');
const parser = require('fast-xml-parser');

module.exports = hooks.fromExpress(express().use((req, res) => res.json(parser.parse(req.body))));
