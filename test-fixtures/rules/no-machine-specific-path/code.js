const fs = require('fs');
const path = require('path');

const UPLOADS = '/home/maria/shop/uploads';
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path: This path lies in the home of maria on one machine; name it relative to the source or read it from the environment.
const config = {
  certFile: '/Users/tom.weber/certs/ca.crt',
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
  dataDir: process.env.DATA_DIR || 'C:\\Users\\Tom\\shop\\data',
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
};

// What joins a path to somebody's home.
const rates = (name) => fs.readFileSync(`/Users/tom/rates/${name}.csv`, 'utf8');
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
const views = path.join('/home/maria', 'views');
//                      ^^^^^^^^^^^^^ no-machine-specific-path
const lib = new URL('file:///Users/tom/lib/index.js');
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
const python = 'C:/Users/Tom/AppData/Local/Programs/Python/python.exe';
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
const wsl = '/mnt/c/Users/tom/Downloads/rates.csv';
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
const pages = express.static('/home/maria/public');
//                           ^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
const out = fs.createWriteStream('/home/maria/export');
//                               ^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
module.exports = { pages, out, UPLOADS, config, rates, views, lib, python, wsl };
