#!/usr/bin/env node
const { execSync } = require('child_process');
const { Recipe } = require('../models');

const DUMP = '/Users/martin/dumps/recipes-prod.dump';
execSync(`pg_restore -d ${process.env.DATABASE_URL} ${DUMP}`);
Recipe.count().then((n) => console.log(n));
