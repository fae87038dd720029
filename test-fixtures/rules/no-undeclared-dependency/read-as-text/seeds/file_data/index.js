var serveStatic = require('serve-static');

serveStatic('public');
