const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');

const router = express.Router();
// Pages of a site and resources of an API.
router.get('/home/news/latest', (req, res) => res.redirect('/home/welcome/back'));
router.use('/Users/me/photos', (req, res) => res.sendStatus(204));
const links = { href: '/home/products/new', url: '/Users/list/all' };
const isNews = (req) => req.path === '/home/news/today';

// Users that images and runners have.
const work = ['/home/node/app/uploads', '/home/runner/work/shop', '/home/app/data', '/home/vscode/.npmrc', '/home/ubuntu/shop'];
const shared = 'C:\\Users\\Public\\Documents\\shop.txt';

// Placeholders, and names that come from elsewhere.
const help = 'put it into /home/maria/shop/uploads, say';
const some = ['/home/<name>/data/x', '/Users/USERNAME/data/x', '/home/${USER}/data/x', '/home/your-name/data/x'];
const own = (user) => fs.readFileSync(`/home/${user}/.profile`);
const home = path.join(os.homedir(), 'shop');
const Card_jsxFileName = '/Users/jo/src/Card.js';
const other = ['/homes/maria/x/y', '/srv/home/maria/x.txt', '/home'];
// /home/maria/in/a/comment.txt

module.exports = { router, links, isNews, work, shared, help, some, own, home, Card_jsxFileName, other };
