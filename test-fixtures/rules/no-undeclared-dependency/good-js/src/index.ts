import fs from 'fs';
import { test } from 'node:test';
import { readFile } from 'fs/promises';
import * as vscode from 'vscode';
import React from 'react';
import chalk from 'string-alias';
import fsevents from 'fsevents';
import self from 'kit';
import { db } from '#db';
import { db as same } from '@app/db';
import { db as based } from 'src/db';
import { made } from 'generated';
import Button from 'components/Button';
import { store } from 'store';
import pwa from 'virtual:pwa-register';
import https from 'https://esm.sh/preact';
import './index.css';

let sharp;
try {
  sharp = require('sharp');
} catch {
  sharp = undefined;
}

export default [fs, test, readFile, vscode, React, chalk, fsevents, self, db, same, based, made, Button, store, pwa, https, sharp];
